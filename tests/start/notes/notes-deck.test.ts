import { readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { buildDecks } from '../../../src/app/build-decks.ts';
import type { BuildReport } from '../../../src/app/build-report.ts';
import { projectFiles } from '../../../src/cli/project-files.ts';
import { type FromNotes, fromNotes, type NotesFile, readNotesFile } from '../../../src/cli/run/deck-from-notes.ts';
import { memoryFiles } from '../../../src/files/files.ts';
import { diskFiles, layeredFiles } from '../../../src/io/disk-files.ts';
import { draftFacts } from '../../../src/start/notes/draft-facts.ts';
import { languageOf, titleOf } from '../../../src/start/notes/notes-deck.ts';
import { starterDeck } from '../../../src/start/starter-deck.ts';
import { ROOT } from '../../support/brand.ts';
import { readOnce } from '../../support/read-once.ts';

const FOLDER = join(ROOT, 'tests/fixtures/notes');
const FILES = readdirSync(FOLDER).filter((name) => name.endsWith('.md'));
const shipped = readOnce(projectFiles(join(tmpdir(), 'nowhere'), ROOT));

interface DraftFactEntry {
  readonly draft?: boolean;
  readonly source: string;
  readonly value?: number;
  readonly unit?: string;
  readonly bound?: string;
}

interface Outline {
  readonly deck: { readonly title: string; readonly languages: readonly string[] };
  readonly facts?: Readonly<Record<string, DraftFactEntry>>;
  readonly names?: readonly string[];
  readonly slides: readonly Readonly<Record<string, unknown>>[];
}

/** A deck made from notes, and the report of a check of it. */
async function made(name: string): Promise<{ from: FromNotes; outline: Outline; text: string; report: BuildReport }> {
  const notes = readNotesFile(join(FOLDER, name)) as NotesFile;
  const answers = { name: 'notes', languages: [notes.language] };
  const base = starterDeck(diskFiles(join(ROOT, 'starter')), answers, 'en');
  const from = await fromNotes(notes, answers, base, shipped, 'en');
  const files = layeredFiles([memoryFiles(Object.fromEntries(from.files)), shipped]);
  const { report } = await buildDecks({ files, outline: 'slides.yaml', formats: [] });
  const text = String(from.files.get('slides.yaml'));
  return { from, outline: parse(text) as Outline, text, report };
}

describe.each(FILES)('the deck from %s', (name) => {
  let deck: Awaited<ReturnType<typeof made>>;
  beforeAll(async () => {
    deck = await made(name);
  });

  test('has no error, no figure without a fact, and few warnings', () => {
    const codes = deck.report.findings.map(({ code }) => code);
    expect(deck.report.ok).toBe(true);
    expect(codes).not.toContain('unsourced-figure');
    expect(codes.length).toBeLessThanOrEqual(4);
  });

  test('names its drafts in one warning', () => {
    const drafts = Object.values(deck.outline.facts ?? {});
    expect(drafts.every(({ draft, source }) => draft && source === 'notes')).toBe(true);
    expect(drafts).toHaveLength(deck.from.facts);
    expect(deck.report.findings.filter(({ code }) => code === 'draft-fact')).toHaveLength(drafts.length > 0 ? 1 : 0);
    expect(deck.text.match(/^ {2}# check: /gm) ?? []).toHaveLength(drafts.length);
  });

  test('loses no word of what the notes say', () => {
    const source = readFileSync(join(FOLDER, name), 'utf8')
      .replace(/^---\n[\s\S]*?\n---\n/, '')
      .replace(/```[\s\S]*?```|<!--[\s\S]*?-->|<[^>]*>[^\n]*|!?\[[^\]]*\]\(\S*\)?|`[^`]*`/g, ' ');
    const words = source.replace(/\[!\w+\]/g, ' ').match(/\p{Script=Han}{2,}|\p{Script=Latin}{4,}/gu) ?? [];
    const said = deck.text.replaceAll(/\s/g, '');
    expect(words.filter((word) => !said.includes(word))).toEqual([]);
  });
});

describe('a list of figures', () => {
  const made = (list: string, language = 'en') => {
    const slides = [{ kind: 'bullets', title: 'The town', items: list.split('\n') }];
    return draftFacts(slides, language, []).slides[0];
  };

  test('becomes large figures where each entry begins or ends with one, the first in the lead', () => {
    expect(made('310,000 people live here\nAirport: 90 km\n62% clean power')).toMatchObject({
      kind: 'kpis',
      lead: expect.any(String),
      items: [{ text: 'live here' }, { text: 'Airport' }, { text: 'clean power' }],
    });
    expect(made('常住人口31万人\n清洁电力占62%', 'zh')).toMatchObject({
      kind: 'kpis',
      items: [{ text: '常住人口' }, { text: '清洁电力' }],
    });
  });

  test('stays a list where one says more, or none', () => {
    expect(made('310,000 people live here\nNearly all of them say that 62% is enough')).toMatchObject({
      kind: 'bullets',
    });
    expect(made('310,000 people live here\nA harbour')).toMatchObject({ kind: 'bullets' });
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

describe('notes as a deck', () => {
  test('take their language from their script', () => {
    expect(languageOf('A report on 重庆')).toBe('en');
    expect(languageOf('关于 Port 的报告，共三章')).toBe('zh');
  });

  test('take their title from the first heading, or from front matter', () => {
    expect(titleOf('# The **port** in {2023}\n\n## More')).toBe('The port in {2023}');
    expect(titleOf('---\ntitle: Port\n---\n# Other')).toBe('Port');
    expect(titleOf('Text\n\n# A\n\n# B')).toBeUndefined();
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
