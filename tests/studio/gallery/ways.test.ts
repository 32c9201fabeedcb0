import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { type Group, isGroup } from '../../../src/core/collections.ts';
import { memoryFiles } from '../../../src/files/files.ts';
import { layeredFiles } from '../../../src/io/disk-files.ts';
import { makeEdit } from '../../../src/studio/edits/make-edit.ts';
import { readSlide } from '../../../src/studio/edits/slide-source.ts';
import { openGallery } from '../../../src/studio/gallery/gallery.ts';
import { samples, slideSource } from '../../../src/studio/gallery/samples.ts';
import { sourceOf } from '../../../src/studio/gallery/way-source.ts';
import { waysOf } from '../../../src/studio/gallery/ways.ts';
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

/** Keys that say which entry is claimed, and how it is composed, each kind in its own way. */
const MARKS = ['kind', 'type', 'claim', 'highlight', 'composition'];
/** What is written where figures have no heading, and what a fact goes by. */
const ADDED = ['What', '项目', 'Figure', '数值', 'name', 'number', 'date', 'percent', '%'];

/** All words, figures and other values of a slide but what its kind is, each word once and apart from marks of its place. */
function valuesOf(value: unknown, key = ''): readonly string[] {
  if (MARKS.includes(key)) return [];
  if (Array.isArray(value)) return [...new Set(value.flatMap((each) => valuesOf(each)))];
  if (isGroup(value)) return [...new Set(Object.entries(value).flatMap(([name, each]) => valuesOf(each, name)))].sort();
  return String(value)
    .split(/\s+|\*\*|[:：，,“”—{}.]/)
    .filter((each) => each !== '' && !ADDED.includes(each));
}

const waysFrom = (slides: readonly Group[]) => slides.flatMap((slide) => waysOf(slide).map((way) => ({ slide, way })));
const direct = waysFrom(SLIDES);
const pairOf = ({ slide, way }: (typeof direct)[number]) => `${slide.kind} ${way.name}`;
/** With those of slides that were shown in another way, one for each pair that no slide was written for. */
const all = [
  ...new Map([...waysFrom(direct.map(({ way }) => way.slide)), ...direct].map((each) => [pairOf(each), each])),
]
  .map(([, each]) => each)
  .concat(direct);

const PAIRS = [
  ...['bullets cards', 'bullets process', 'bullets columns', 'bullets kpis', 'cards process', 'cards path'],
  ...['process bullets', 'path process', 'ladder kpis', 'columns lists', 'lists comparison', 'comparison contrast'],
  ...['timeline process', 'process timeline', 'timeline bullets', 'locks path', 'ladder locks', 'plan place-street'],
  ...[
    'kpis table',
    'kpis chart-bar',
    'chart kpis',
    'parts chart-pie',
    'chart parts',
    'table chart-column',
    'chart table',
  ],
  ...[
    'share statement',
    'statement share',
    'quote statement',
    'statement quote',
    'statement picture',
    'picture statement',
  ],
  ...['cards pictures', 'pictures cards', 'place-street plan', 'table kpis', 'comparison table'],
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
      expect(valuesOf(way.slide), `${slide.kind} ${way.name}`).toEqual(valuesOf(slide));
    }
  });

  it('leads back to the same contents', () => {
    for (const { slide, way } of all) {
      const name = slide.kind === 'chart' ? `chart-${(slide.chart as Group).type}` : slide.kind;
      const back = waysOf(way.slide).find((each) => each.name === name);
      if (back) expect(valuesOf(back.slide)).toEqual(valuesOf(slide));
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

describe('lines', () => {
  const namesOf = (slide: Group, facts?: Group) => waysOf(slide, facts).map(({ name }) => name);
  const columns = (labels: readonly unknown[]): Group => ({
    kind: 'chart',
    title: 'Trade',
    chart: { type: 'column', labels, series: [{ name: 'Trade', values: [1, 2, 3] }] },
  });

  it.each([
    [['Cars', 'Ships', 'Trains'], false],
    [[2018, 2019, 2020], true],
    [['Jan', 'Feb', 'Mar'], true],
    [['0–14', '15–64', '65+'], true],
  ])('are offered for %j: %s', (labels, isOffered) => {
    expect(namesOf(columns(labels)).includes('chart-line')).toBe(isOffered);
  });

  it('are offered for facts of several periods', () => {
    const slide = { kind: 'chart', title: 'Trade', chart: { type: 'column', data: ['start', 'now'] } };
    expect(namesOf(slide, { start: { period: 2010 }, now: { period: 2020 } })).toContain('chart-line');
    expect(namesOf(slide, { start: { period: 2020 }, now: { period: 2020 } })).not.toContain('chart-line');
    expect(namesOf(slide, { start: {}, now: {} })).not.toContain('chart-line');
  });
});

describe('sourceOf', () => {
  it('writes each slide in its other ways', () => {
    for (const { slide, way } of new Map(all.map((each) => [pairOf(each), each])).values()) {
      const written = readSlide(slideSource(slide));
      const text = written && sourceOf(written, way.slide);
      const braces = readSlide(stringify([slide], { collectionStyle: 'flow', lineWidth: 0 }));
      const inBraces = braces && sourceOf(braces, way.slide);
      expect(inBraces && parse(inBraces), `${slide.kind} ${way.name}`).toEqual([way.slide]);
      expect(text && parse(text), `${slide.kind} ${way.name}`).toEqual([way.slide]);
    }
  });
});

describe('remarks', () => {
  it('stay at what they are about', () => {
    const text = `- kind: bullets
  title: Three reasons
  # What speaks for it.
  items:
    # Ask the harbour.
    - "**The river:** open all year" # to be checked

    # Ask the railway.
    - text: West in two weeks
      # A train.
      icon: train-front
    - text: "**The road:** for all else" # and so on
    # No more.
  notes: Take your time. # please
`;
    const written = readSlide(text);
    const way = written && waysOf(written.data).find(({ name }) => name === 'path');
    expect(written && way && sourceOf(written, way.slide)).toBe(`- kind: path
  title: Three reasons
  # What speaks for it.
  steps:
    # Ask the harbour.
    # to be checked
    - { title: The river, text: open all year }

    # Ask the railway.
    # A train.
    - { title: West in two weeks, icon: train-front }
    # and so on
    - { title: The road, text: for all else }
    # No more.
  notes: Take your time. # please
`);
  });
});

const HEAD = 'deck: { id: talk, title: Trade, brand: liangjiang, languages: [en] }\nslides:\n';
const BULLETS = `  # First
  - kind: bullets
    id: reasons # stays
    # On a wall.
    composition: wall
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
    const composed = '    # On a wall.\n    composition: wall\n';
    expect(text).toBe(`${HEAD}${head?.replace('bullets', 'cards').replace(composed, '')}${items}${tail}`);
  });

  it('says what there is to look at in a way that the slide does not have now', async () => {
    const gallery = openGallery({ outline: 'slides.yaml' }, async () => {});
    const table = `  - kind: table
    id: berths
    title: Berths by quay
    columns: [{ title: Quay }, { title: Berths, type: number }]
    rows: [[North, 12], [South, 8]]
`;
    const drawn = await gallery.way(projectOf(HEAD + table), {}, { path: 'slides[0]', id: 'berths' }, 'chart-bar');
    expect(drawn).toMatchObject({ warnings: [{ en: expect.stringContaining('typed by hand') }] });
  });

  it('takes along what files of translations say of a slide', async () => {
    const gallery = openGallery({ outline: 'slides.yaml' }, async () => {});
    const head = HEAD.replace('[en]', '[en, zh]');
    const chinese = `# Checked by the office.
reasons:
  title: 两个理由
  # The river first.
  "items[0]": { text: "**江河：**全年通航", of: "**The river:** open all year" }
  "items[1]": { text: "**铁路：**两周直达", of: "**The rail:** west in two weeks" }
section: { title: 贸易 }
`;
    const project = projectOf(head + BULLETS, { 'slides.zh.yaml': chinese });
    const drawn = await gallery.way(project, {}, REASONS, 'cards');
    if (!('print' in drawn)) throw new Error(drawn.refused.en);
    const { yaml, texts = {} } = drawn;
    const made = makeEdit(project, { do: 'replace', slide: REASONS, yaml, texts });
    if (!('changes' in made)) throw new Error(made.refused.en);
    const changes = made.changes.find(({ file }) => file === 'slides.zh.yaml')?.changes ?? [];
    const after = applyChanges(chinese, changes);
    expect(parse(after)).toEqual({
      reasons: {
        title: '两个理由',
        'items[0].title': { text: '江河', of: 'The river' },
        'items[0].text': { text: '全年通航', of: 'open all year' },
        'items[1].title': { text: '铁路', of: 'The rail' },
        'items[1].text': { text: '两周直达', of: 'west in two weeks' },
      },
      section: { title: '贸易' },
    });
    expect(after).toMatch(/^# Checked by the office.\nreasons:\n {2}# The river first.\n/);
    expect(after).toContain('\nsection: { title: 贸易 }\n');
  });

  it('offers none where a translation has no text in the slide, or the slide is not there', async () => {
    const gallery = openGallery({ outline: 'slides.yaml' }, async () => {});
    const translated = projectOf(HEAD.replace('[en]', '[en, zh]') + BULLETS, {
      'slides.zh.yaml': 'reasons: { lead: 两个理由 }\n',
    });
    expect(gallery.ways(translated, REASONS)).toHaveProperty('refused');
    const project = projectOf(HEAD + BULLETS);
    expect(gallery.ways(project, { path: 'slides[0]', id: 'none' })).toHaveProperty('refused');
    expect(await gallery.way(project, {}, REASONS, 'kpis')).toHaveProperty('refused');
  });
});
