import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { type Group, isGroup } from '../../../src/core/collections.ts';
import { memoryFiles } from '../../../src/files/files.ts';
import { layeredFiles } from '../../../src/io/disk-files.ts';
import { makeEdit } from '../../../src/studio/edits/make-edit.ts';
import { readSlide } from '../../../src/studio/edits/slide-source.ts';
import { openGallery } from '../../../src/studio/gallery/gallery.ts';
import { samples, slideSource } from '../../../src/studio/gallery/samples.ts';
import { sourceOf, waysOf } from '../../../src/studio/gallery/ways.ts';
import { applyChanges } from '../../../src/studio/texts/changes.ts';
import { shippedFiles } from '../../support/brand.ts';

const KINDS = new URL('../../fixtures/kinds/', import.meta.url);
const fixtures = readdirSync(KINDS)
  .filter((name) => name.endsWith('.yaml'))
  .flatMap((name) => {
    const text = readFileSync(new URL(name, KINDS), 'utf8');
    return parse(text.slice(text.search(/^slides:/m))).slides as readonly Group[];
  });
const SLIDES = [...fixtures, ...samples().map(({ slide }) => slide)];

/** All words, figures and other values of a slide but what its kind is, each word apart from marks of its place. */
function valuesOf(value: unknown, key = ''): readonly string[] {
  if (Array.isArray(value)) return value.flatMap((each) => valuesOf(each));
  if (isGroup(value)) return Object.entries(value).flatMap(([name, each]) => valuesOf(each, name));
  if (key === 'kind' || key === 'type') return [];
  return String(value)
    .split(/\s+|\*\*|[:：]/)
    .filter((each) => each !== '');
}

const all = SLIDES.flatMap((slide) => waysOf(slide).map((way) => ({ slide, way })));

const PAIRS = [
  ...['bullets cards', 'bullets process', 'bullets columns', 'bullets kpis', 'cards process', 'cards path'],
  ...['process bullets', 'path process', 'ladder kpis', 'columns lists', 'lists comparison', 'comparison contrast'],
  ...['chart chart-bar', 'chart chart-line', 'chart chart-pie', 'chart chart-stacked'],
];

describe('waysOf', () => {
  it('offers other ways for slides that list things and for charts', () => {
    const kinds = new Set(all.map(({ slide, way }) => `${slide.kind} ${way.name}`));
    for (const pair of PAIRS) expect(kinds).toContain(pair);
    expect(all.filter(({ slide, way }) => slide.kind === way.name)).toEqual([]);
  });

  it('keeps every word, figure and key around', () => {
    for (const { slide, way } of all) {
      expect([...valuesOf(way.slide)].sort(), `${slide.kind} ${way.name}`).toEqual([...valuesOf(slide)].sort());
      expect(way.slide).toMatchObject({ title: slide.title });
    }
  });

  it('leads back to the same contents', () => {
    for (const { slide, way } of all) {
      const name = slide.kind === 'chart' ? `chart-${(slide.chart as Group).type}` : slide.kind;
      const back = waysOf(way.slide).find((each) => each.name === name);
      if (back) expect([...valuesOf(back.slide)].sort()).toEqual([...valuesOf(slide)].sort());
      const again = back && waysOf(back.slide).find((each) => each.name === way.name);
      if (back) expect(again?.slide, `${slide.kind} ${way.name}`).toEqual(way.slide);
    }
  });
});

describe('charts', () => {
  it('show amounts as parts of a whole only where they were shown so', () => {
    const typeOf = ({ chart }: Group) => String((chart as Group | undefined)?.type);
    const whole = all.filter(({ way }) => ['chart-pie', 'chart-doughnut', 'chart-parts'].includes(way.name));
    expect(whole.map(({ slide }) => typeOf(slide)).filter((type) => ['column', 'bar', 'line'].includes(type))).toEqual(
      [],
    );
    expect(whole.length).toBeGreaterThan(0);
  });
});

describe('sourceOf', () => {
  it('writes each slide in its other ways', () => {
    for (const { slide, way } of all) {
      const written = readSlide(slideSource(slide));
      const text = written && sourceOf(written, way);
      expect(text && parse(text), `${slide.kind} ${way.name}`).toEqual([way.slide]);
    }
  });
});

const HEAD = 'deck: { id: talk, title: Trade, brand: liangjiang, languages: [en] }\nslides:\n';
const BULLETS = `  # First
  - kind: bullets
    id: reasons # stays
    title: Two reasons to come
    hidden: true
    items:
      - "**The river:** open all year"
      - "**The rail:** west in two weeks"
    notes: |
      Take your time.

  # Second
  - { kind: section, title: Trade }
`;
const projectOf = (text: string, more: Readonly<Record<string, string>> = {}) => ({
  files: layeredFiles([memoryFiles({ 'slides.yaml': text, ...more }), shippedFiles]),
  outline: 'slides.yaml',
});
const REASONS = { path: 'slides[0]', id: 'reasons' };

describe('a gallery', () => {
  it('draws a slide in another way, and an edit puts it there with all around as it was', async () => {
    const gallery = openGallery({ outline: 'slides.yaml' }, async () => {});
    const project = projectOf(HEAD + BULLETS);
    expect(gallery.ways(project, REASONS)).toEqual({ ways: expect.arrayContaining(['cards', 'process']) });
    const drawn = await gallery.way(project, {}, REASONS, 'cards');
    if (!('print' in drawn)) throw new Error(drawn.refused.en);
    expect(gallery.svg(drawn.print)).toContain('river');
    const made = makeEdit(project, { do: 'replace', slide: REASONS, yaml: drawn.yaml });
    if (!('changes' in made)) throw new Error(made.refused.en);
    const text = applyChanges(HEAD + BULLETS, made.changes[0]?.changes ?? []);
    const [head, tail] = BULLETS.split(/ {6}- .*\n {6}- .*\n/);
    const items =
      '      - { title: The river, text: open all year }\n      - { title: The rail, text: west in two weeks }\n';
    expect(text).toBe(`${HEAD}${head?.replace('bullets', 'cards')}${items}${tail}`);
  });

  it('offers none where translations would not follow, or the slide is not there', async () => {
    const gallery = openGallery({ outline: 'slides.yaml' }, async () => {});
    const translated = projectOf(HEAD.replace('[en]', '[en, zh]') + BULLETS, {
      'slides.zh.yaml': 'reasons: { title: 两个理由 }\n',
    });
    expect(gallery.ways(translated, REASONS)).toHaveProperty('refused');
    const project = projectOf(HEAD + BULLETS);
    expect(gallery.ways(project, { path: 'slides[0]', id: 'none' })).toHaveProperty('refused');
    expect(await gallery.way(project, {}, REASONS, 'kpis')).toHaveProperty('refused');
  });
});
