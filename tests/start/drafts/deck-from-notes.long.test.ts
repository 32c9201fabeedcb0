import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { buildDecks } from '../../../src/app/build-decks.ts';
import { memoryFiles } from '../../../src/files/files.ts';
import { layeredFiles } from '../../../src/io/disk-files.ts';
import type { DraftSlide } from '../../../src/start/drafts/draft.ts';
import { factsFromFigures } from '../../../src/start/drafts/draft-facts.ts';
import { titleOf, withIds } from '../../../src/start/drafts/notes-deck.ts';
import type { NumberForm } from '../../../src/start/figures/figures.ts';
import { readNotes } from '../../../src/start/notes/read-notes.ts';
import { casesIn } from '../../support/cases.ts';
import { FOLDER, made, shipped, testDecksFrom } from './deck-from-file.ts';

/** Notes of each manner: an article, slips, tables, and Chinese. Of the others: notes-deck.long.test.ts. */
testDecksFrom(['article.md', 'messy.md', 'tables.md', 'xiaocheng.md']);

type Case = { form: NumberForm; given: DraftSlide[]; slides: DraftSlide[]; facts: object[] };

test.each(casesIn<Case>(import.meta.url, 'facts.yaml'))('%s', (_, cases) => {
  for (const { form, given, slides, facts } of cases)
    expect(factsFromFigures(given, form, [])).toEqual({ slides, facts });
});

describe('an article of two thousand words', () => {
  let deck: Awaited<ReturnType<typeof made>>;
  beforeAll(async () => {
    deck = await made('steam.md');
  });

  test('comes to twenty slides, and few more', async () => {
    const files = layeredFiles([memoryFiles(Object.fromEntries(deck.from.files)), shipped]);
    const { outputs } = await buildDecks({ files, outline: 'slides.yaml', formats: ['pptx'] });
    expect(readFileSync(join(FOLDER, 'steam.md'), 'utf8').split(/\s+/).length).toBeGreaterThanOrEqual(1950);
    expect(outputs[0]?.slides).toBeLessThanOrEqual(26);
    expect(deck.outline.slides.length).toBeGreaterThanOrEqual(14);
  });

  test('says its figures as drafts, each once, and those of its lists large', () => {
    expect(deck.from.facts).toBeGreaterThan(60);
    const drafts = Object.entries(deck.outline.facts ?? {}).map(
      ([, { name, value, unit }]) => `${name} ${value} ${unit}`,
    );
    expect(drafts.length - new Set(drafts).size).toBeLessThanOrEqual(3);
    expect(deck.outline.slides.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['kpis', 'table', 'timeline', 'quote', 'picture']),
    );
  });

  test('has titles that are words of its own, and no two alike', () => {
    const text = readFileSync(join(FOLDER, 'steam.md'), 'utf8').replaceAll(/\s+/g, ' ');
    const titles = deck.outline.slides.flatMap(({ kind, title }) =>
      kind === 'sources' || !title ? [] : [String(title)],
    );
    const parts = titles.map((title) => title.replace(/ \(\d\)$/, '').split(/\{[\w-]+\}/));
    expect(parts.flat().filter((part) => !text.includes(part.trim()))).toEqual(['Contents']);
    expect(new Set(titles).size).toBe(titles.length);
  });

  test('has its footnotes in the notes, and no mark of them on a slide', () => {
    const notes = deck.outline.slides.map((slide) => String(slide.notes ?? '')).join('\n');
    expect(notes).toMatch(/hot rock\.¹ [\s\S]*\n¹ Energy office, Statistics Report, December 2023\./);
    const shown = deck.outline.slides.map(({ notes: _, ...slide }) => JSON.stringify(slide)).join();
    expect(shown).not.toMatch(/[¹²³⁴]|\[\^/);
  });
});

describe.each(['offshore.md', 'gangqu.md'])('a report of two levels, %s', (name) => {
  let deck: Awaited<ReturnType<typeof made>>;
  beforeAll(async () => {
    deck = await made(name);
  });
  const faces = () => deck.outline.slides.map(({ notes: _, ...slide }) => JSON.stringify(slide)).join('\n');

  test('is in whole sentences, with contents, a chart of one or two units, and its wages in sight', () => {
    expect(faces()).not.toContain('…');
    const kinds = deck.outline.slides.map(({ kind }) => kind);
    expect(kinds).toEqual(
      expect.arrayContaining([name === 'offshore.md' ? 'table' : 'chart', 'process', 'quote', 'contact']),
    );
    expect(deck.outline.slides[1]).toMatchObject({
      kind: 'bullets',
      title: name === 'offshore.md' ? 'Contents' : '目录',
    });
    expect(faces()).toMatch(/welder in Kelmouth earns|临江的焊工年薪/);
    expect(faces()).toMatch(/Executive summary|概要/);
    const paths = [...deck.from.files.keys()].filter((each) => each.startsWith('data/'));
    expect(paths).toHaveLength(name === 'offshore.md' ? 0 : 1);
    for (const path of paths) expect(faces()).toContain(path);
  });

  test('has facts that a person would name, in the units of the text, each once', () => {
    const facts = Object.values(deck.outline.facts ?? {});
    expect(facts.filter((fact) => fact.name.includes('…'))).toEqual([]);
    const values = facts.map(({ value, unit }) => `${value} ${unit}`);
    const english = ['18.4 GW', '1540 m', '160 dB', '62 ha', '7 ha', '240 EUR m', '110 kV'];
    const wanted = name === 'offshore.md' ? english : ['18400 thousand kW', '1540 m', '160 dB', '62 ha', '2.4 CNY bn'];
    for (const each of wanted) expect(values.filter((value) => value === each)).toEqual([each]);
  });
});

describe('what is not English or Chinese', () => {
  test('stands as it was written, with its numbers in its own form', async () => {
    const { outline, report } = await made('stadtwerke.md');
    expect(report.ok).toBe(true);
    expect(outline.facts?.marktanteil).toMatchObject({ say: '38,5 %' });
    expect(outline.names).toEqual(['DIN EN 10025']);
  });
});

describe('what notes of a town come to', () => {
  test('in English', async () => {
    const { outline } = await made('town.md');
    const facts = Object.values(outline.facts ?? {}).map(({ value, unit, bound }) => [value, unit, bound]);
    expect(facts).toEqual(
      expect.arrayContaining([
        [62, '%', 'about'],
        [310_000, 'people', undefined],
        [18_500, undefined, undefined],
        [22, '%', undefined],
        [1200, undefined, 'above'],
        [40, undefined, undefined],
        [40, 'minutes', undefined],
        [90, 'km', undefined],
        [1250, undefined, 'about'],
        [25, 'ha', undefined],
        [290, 'EUR m', undefined],
        [30, 'EUR m', undefined],
      ]),
    );
    expect(outline.names).toEqual(['under 25']);
    const titles = outline.slides.map(({ kind, title }) => `${kind}: ${title}`);
    expect(titles).toEqual(expect.arrayContaining(['table: Firms', 'timeline: History']));
    const table = outline.slides.find(({ kind }) => kind === 'table');
    expect(table?.columns).toMatchObject([{ title: 'Industry' }, { title: 'Output' }, { title: 'Share' }]);
  });

  test('in Chinese', async () => {
    const { outline } = await made('xiaocheng.md');
    const facts = Object.values(outline.facts ?? {}).map(({ value, unit, bound }) => [value, unit, bound]);
    expect(facts).toEqual([
      [310, 'thousand', 'about'],
      [40, '%', undefined],
      [1200, undefined, 'above'],
      [300, undefined, 'about'],
      [5, '%', 'below'],
      [40, 'minutes', undefined],
      [2.9, 'CNY bn', undefined],
      [2.4, 'CNY bn', undefined],
    ]);
    expect(outline.slides.find(({ kind }) => kind === 'table')?.columns).toMatchObject([
      { title: '产业' },
      { title: '产值' },
    ]);
    expect(outline.slides.find(({ kind }) => kind === 'timeline')?.items).toMatchObject([
      { when: '1998年', title: '港口启用' },
      { when: '2010年', title: '铁路通车' },
      { when: '2018年', title: '大学新校区落成' },
    ]);
  });
});

describe('what notes of a college come to', () => {
  test('leaves years, addresses, accounts and laws as they are written', async () => {
    const { outline } = await made('college.md');
    expect(Object.values(outline.facts ?? {}).map(({ value }) => value)).toEqual([1240, 71, 5.3, 14, 3, 9]);
    expect(outline.names).toEqual([
      ...['DE89 3704 0044 0532 0130 00', '0800 123 4567', '04921 5550173', '26700 Emsport'],
      ...['Regulation (EU) 2019/881', 'Journal L 77', 'twice the number', '1873', '2023'],
    ]);
  });
});

describe('a list of counts and a heading of contacts', () => {
  test('are figures, and the slide of how to get in touch', async () => {
    const { outline, report } = await made('college.md');
    expect(outline.slides.find(({ kind }) => kind === 'kpis')).toMatchObject({
      title: 'In figures',
      items: [{ text: 'Contracts signed' }, { text: 'Ships' }, { text: 'Berths' }],
    });
    expect(outline.slides.find(({ kind }) => kind === 'contact')).toMatchObject({
      title: 'Contact',
      lines: [
        ...['Department for Trade, Ostermark Region', 'Am Hafen 4, 26700 Emsport'],
        'Hotline 0800 123 4567, office 04921 5550173',
        '[info@college.example](mailto:info@college.example)',
      ],
    });
    expect(report.ok).toBe(true);
  });
});

describe('notes as a deck', () => {
  test('name as source what they call themselves, and beside it their file', async () => {
    const { text } = await made('college.md');
    const title = titleOf(readNotes(readFileSync(join(FOLDER, 'college.md'), 'utf8')));
    expect(text).toContain(`sources:\n  # college.md\n  notes:\n    title: ${title}\n`);
  });

  test('take their title from the first heading, or from front matter', () => {
    expect(titleOf(readNotes('# The **port** in {2023}\n\n## More'))).toBe('The port in {2023}');
    expect(titleOf(readNotes('---\ntitle: Port\n---\n# Other'))).toBe('Port');
    expect(titleOf(readNotes('A first line\n\n# A\n\n# B'))).toBe('A first line');
    expect(titleOf(readNotes('A sentence.\n\n# A\n\n# B'))).toBeUndefined();
  });

  test('bring local pictures along, and name those that are not at hand', async () => {
    const { from } = await made('report.md');
    expect([...from.files.keys()]).toContain('pictures/quay.jpg');
    expect((await made('messy.md')).from.leftOut).toEqual(['https://example.org/cat.png', 'no/such/file.png']);
  });

  test('share out slides until nothing is too full, and say the same each time', async () => {
    const first = await made('messy.md');
    expect((await made('messy.md')).text).toBe(first.text);
    expect(first.report.findings.map(({ code }) => code)).not.toContain('overflow');
  });
});

test.each<[string | undefined, unknown]>([
  ['The harbour reaches further in {year}', 'harbour-reaches-further'],
  ['Why us?', 'why-us'],
  ['为何落户两江新区', expect.stringMatching(/^[a-z][a-z0-9-]*$/)],
  ['Facts', 'facts-2'],
  ['Bullets', undefined],
  [undefined, undefined],
])('a slide called %s has the id %s, behind its kind', (title, id) => {
  const slide = { kind: 'bullets', ...(title === undefined ? {} : { title }) };
  const [named] = withIds([slide]);
  expect(named?.id).toEqual(id);
  if (id !== undefined) expect(Object.keys(named ?? {})).toEqual(['kind', 'id', 'title']);
});

test('no two slides have one id', () => {
  const slides = ['Growth', 'Growth'].map((title) => ({ kind: 'bullets', title }));
  expect(withIds(slides).map(({ id }) => id)).toEqual(['growth', 'growth-2']);
});
