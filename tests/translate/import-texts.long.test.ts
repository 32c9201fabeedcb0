import { describe, expect, test } from 'vitest';
import { YAML_LIMITS } from '../../src/core/limits.ts';
import { beyondRoom, type TakenRow } from '../../src/translate/review-rows.ts';
import { TABLE_FORMATS } from '../../src/translate/table-format.ts';
import type { TextTable } from '../../src/translate/text-table.ts';
import { APART, BESIDE, changedFiles, exported, type Imported, imported, translated } from './decks.ts';

const OUTLINE = APART['slides.yaml'] ?? '';
const CHINESE = APART['slides.zh.yaml'] ?? '';
const [apart, beside] = await Promise.all([exported(APART), exported(BESIDE)]);

/** What was found, as "code cell". */
const found = ({ findings }: Imported) =>
  findings.map(({ code, span }) => `${code} ${span?.cell ?? `${span?.line}:${span?.column}`}`);
const change = (table: TextTable, key: string, row: object) => translated(table, { [key]: row });

describe.each(TABLE_FORMATS)('a table as %s', (format) => {
  test('that nobody touched changes nothing', async () => {
    for (const [deck, table] of [
      [APART, apart],
      [BESIDE, beside],
    ] as const) {
      const result = await imported(deck, table, format);
      expect(result).toMatchObject({ findings: [], taken: 0, left: 0 });
      expect(changedFiles(result)).toEqual({});
    }
  });
});

describe('a translated table', () => {
  test('changes the entry of a file that was translated, and nothing else', async () => {
    const result = await imported(APART, change(apart, 'reasons.title', { translation: '{now.period}年产值{now}' }));
    expect(result).toMatchObject({ findings: [], taken: 1 });
    expect(changedFiles(result)).toEqual({
      'slides.zh.yaml': CHINESE.replace('"到{now.period}年，产值达到{now}"', '"{now.period}年产值{now}"'),
    });
  });

  test('adds what was missing, with the text that it translates', async () => {
    const notes = { translation: '先说江。\n再说{labs}。', state: 'translated' };
    const result = await imported(
      APART,
      translated(apart, { 'reasons.notes': notes, 'reasons.kicker': { translation: '为何来此', state: 'translated' } }),
    );
    expect(result).toMatchObject({ findings: [], taken: 2 });
    expect(changedFiles(result)).toEqual({
      'slides.zh.yaml': CHINESE.replace(
        'reasons:\n',
        'reasons:\n  kicker:\n    text: 为何来此\n    of: Why here\n',
      ).concat(
        '  notes:\n    text: |-\n      先说江。\n      再说{labs}。\n    of: |-\n      First, the river.\n      Then {labs}.\n',
      ),
    });
  });

  test('changes a text that stands beside its reference, and nothing else', async () => {
    const result = await imported(BESIDE, change(beside, 'what.title', { translation: '产值：{now}' }));
    expect(changedFiles(result)).toEqual({
      'slides.yaml': BESIDE['slides.yaml']?.replace('产值达到{now}', '产值：{now}'),
    });
  });
});

describe('where translations go', () => {
  test('into a new file, where the deck has none in that language', async () => {
    const deck = { 'slides.yaml': OUTLINE };
    const table = await exported(deck);
    const result = await imported(deck, change(table, 'reasons.kicker', { translation: '为何来此' }));
    expect(changedFiles(result)).toEqual({
      'slides.zh.yaml': 'reasons:\n  kicker:\n    text: 为何来此\n    of: Why here\n',
    });
  });

  test('beside the reference, where others stand there', async () => {
    const result = await imported(BESIDE, change(beside, 'what.kicker', { translation: '概要' }));
    expect(changedFiles(result)).toEqual({
      'slides.yaml': BESIDE['slides.yaml']?.replace('kicker: Summary', 'kicker:\n      en: Summary\n      zh: 概要'),
    });
  });

  test('nowhere, where the outline only refers to the text', async () => {
    const text = `${BESIDE['slides.yaml']?.replace('title:\n', 'title: &t\n')}  - kind: statement\n    id: again\n    title: *t\n`;
    const deck = { 'slides.yaml': text };
    const result = await imported(deck, change(await exported(deck), 'again.title', { translation: '{now}，再次' }));
    expect(found(result)).toEqual(['wrong-type A5']);
    expect(result).toMatchObject({ taken: 0, left: 1 });
  });

  test('in the encoding of the file', async () => {
    const { importTexts } = await import('../../src/app/translate-texts.ts');
    const { projectFiles } = await import('../support/build.ts');
    const { writeTexts } = await import('../../src/translate/formats.ts');
    const encoded = Buffer.from(`\ufeff${BESIDE['slides.yaml']}`, 'utf16le');
    const bytes = await writeTexts(change(beside, 'what.title', { translation: '产值：{now}' }), 'csv');
    const files = projectFiles({ 'slides.yaml': encoded });
    const result = await importTexts({ files, outline: 'slides.yaml', ui: 'en', table: { file: 't.csv', bytes } });
    const written = 'files' in result ? result.files.get('slides.yaml') : undefined;
    expect(Buffer.from(written ?? []).toString('utf16le')).toBe(
      `\ufeff${BESIDE['slides.yaml']?.replace('达到', '：')}`,
    );
  });
});

describe('what the translator read', () => {
  const later = (text: string): Readonly<Record<string, string>> => ({
    ...APART,
    'slides.yaml': OUTLINE.replace('Why here', text),
  });

  test('is kept as what was translated, where the text has changed since', async () => {
    const result = await imported(later('Reasons'), change(apart, 'reasons.kicker', { translation: '为何来此' }));
    expect(found(result)).toEqual(['stale-translation A3']);
    expect(changedFiles(result)['slides.zh.yaml']).toContain('kicker:\n    text: 为何来此\n    of: Why here\n');
  });

  test('does not matter for rows that nobody touched', async () => {
    expect(await imported(later('Reasons'), apart)).toMatchObject({ findings: [], taken: 0 });
    const ours = { ...APART, 'slides.zh.yaml': CHINESE.replace('当前产值', '现产值') };
    const result = await imported(ours, change(apart, 'reasons.kicker', { translation: '为何来此' }));
    expect(changedFiles(result)['slides.zh.yaml']).toContain('now.name: 现产值');
    const gone = { ...APART, 'slides.yaml': OUTLINE.replace('    kicker: Why here\n', '') };
    expect(await imported(gone, apart)).toMatchObject({ findings: [], taken: 0 });
  });

  test('is confirmed by the state alone, where the translation still holds', async () => {
    const result = await imported(APART, change(apart, 'reasons.items[0]', { state: 'translated' }));
    expect(result).toMatchObject({ findings: [], taken: 1 });
    expect(changedFiles(result)).toEqual({ 'slides.zh.yaml': CHINESE.replace('**By** the', '**Near** the') });
  });
});

describe('what is wrong with a row', () => {
  test.each<[string, string, string, object, string[], number]>([
    [
      'a text that is not there',
      'unknown-key',
      'reasons.title',
      { key: 'reasons.titel', reference: 'Nowhere now', translation: '题' },
      ['A4'],
      1,
    ],
    ['a misspelt fact', 'unknown-fact', 'reasons.title', { translation: '{now.period}年{nwo}、{now}' }, ['F4'], 1],
    [
      'a misspelt fact in place of one',
      'unknown-fact',
      'reasons.title',
      { translation: '{now.period}年{nwo}' },
      ['F4'],
      1,
    ],
    [
      'an unknown fact in place of one',
      'unknown-fact',
      'reasons.title',
      { translation: '{now.period}年{xyz}' },
      ['F4'],
      1,
    ],
    [
      'a misspelt form',
      'unknown-kind',
      'reasons.title',
      { translation: '{now.periot}年{now}、{now.period}' },
      ['F4'],
      1,
    ],
    ['full-width braces', 'syntax', 'reasons.title', { translation: '{now.period}年｛now｝、{now}' }, ['F4'], 1],
    ['an open brace', 'syntax', 'reasons.title', { translation: '{now.period}年{now}、{now' }, ['F4'], 1],
    ['bold without an end', 'syntax', 'reasons.items[0]', { translation: '**临江' }, ['F5'], 1],
    ['a lost fact', 'lost-placeholder', 'reasons.title', { translation: '产值达到{now}' }, ['F4'], 0],
    ['a lost link', 'lost-placeholder', 'reasons.items[2]', { translation: '见网站' }, ['F7'], 0],
    [
      'more than is read',
      'syntax',
      'reasons.title',
      { translation: `${"'".repeat(YAML_LIMITS.characters)}=` },
      ['F4'],
      1,
    ],
    [
      'more than fits',
      'overflow',
      'reasons.title',
      { translation: '长'.repeat(200).concat('{now.period}{now}') },
      ['F4'],
      1,
    ],
    [
      'longer than there is room',
      'long-text',
      'reasons.items[0]',
      { translation: `**临**江${'长'.repeat(80)}` },
      ['F5'],
      0,
    ],
  ])('is told at its cell: %s', async (_, code, key, row, cells, left) => {
    const result = await imported(APART, change(apart, key, row), 'xlsx');
    expect(found(result)).toEqual(cells.map((cell) => `${code} ${cell}`));
    expect(result).toMatchObject({ left, taken: 1 - left });
    for (const { message, hint } of result.findings) {
      for (const words of [message, hint])
        expect(words).toMatchObject({ en: expect.stringMatching(/[.?]$/), zh: expect.stringMatching(/[。？]$/) });
    }
  });

  test('is told at its line of XLIFF', async () => {
    const result = await imported(
      APART,
      change(apart, 'reasons.title', { translation: '{now.period}年{nwo}、{now}' }),
      'xlf',
    );
    const [{ span } = {}] = result.findings;
    expect(result.text.split('\n')[(span?.line ?? 0) - 1]?.slice((span?.column ?? 0) - 1)).toMatch(/^nwo/);
  });

  test('does not keep the other rows from being taken', async () => {
    const table = translated(apart, {
      'reasons.title': { translation: '{nwo}' },
      'reasons.kicker': { translation: '为何来此' },
    });
    const result = await imported(APART, table);
    expect(result).toMatchObject({ taken: 1, left: 1 });
    expect(changedFiles(result)['slides.zh.yaml']).toContain('为何来此');
  });

  test('is told once where two rows disagree', async () => {
    const table = change(apart, 'reasons.kicker', { translation: '为何来此' });
    const rows = [
      ...table.rows,
      ...table.rows.filter(({ key }) => key === 'reasons.kicker').map((row) => ({ ...row, translation: '理由' })),
    ];
    const result = await imported(APART, { ...table, rows });
    expect(found(result)).toEqual(['duplicate-id A13']);
    expect(result).toMatchObject({ taken: 1, left: 1 });
  });

  test('is no empty cell: that changes nothing', async () => {
    const result = await imported(APART, change(apart, 'reasons.title', { translation: '  ' }));
    expect(result).toMatchObject({ findings: [], taken: 0, left: 0 });
  });
});

describe('a table', () => {
  test('for another language is refused', async () => {
    const result = await imported(APART, { ...apart, language: 'fr' }, 'csv');
    expect('refused' in result && result.refused?.en).toMatch(/`en` and `zh`/);
    const wish = await imported(APART, apart, 'xlf', 'en');
    expect('refused' in wish && wish.refused?.en).toMatch(/`zh`.*`en`/);
  });

  test('for an outline with errors is not taken, and these are told', async () => {
    const result = await imported({ ...APART, 'slides.yaml': OUTLINE.replace('kicker:', 'kiker:') }, apart);
    expect(result).toMatchObject({
      findings: expect.arrayContaining([expect.objectContaining({ code: 'unknown-key' })]),
    });
    expect('files' in result).toBe(false);
  });
});

describe('a table of an outline that has changed since', () => {
  const NO_IDS: Readonly<Record<string, string>> = {
    'slides.yaml': OUTLINE.replace('    id: reasons\n', ''),
    'slides.zh.yaml': CHINESE.replace('reasons:\n', 'bullets:\n'),
  };
  const INSERTED = NO_IDS['slides.yaml']?.replace(
    '  - kind: bullets\n',
    '  - kind: bullets\n    title: First of all\n    items: [Trees, Air]\n  - kind: bullets\n',
  );

  test('is taken where its texts are now, and names the entries of the file anew', async () => {
    const table = await exported(NO_IDS);
    const words = { translation: '为何来此', state: 'translated' };
    const deck = { ...NO_IDS, 'slides.yaml': INSERTED ?? '' };
    const result = await imported(deck, change(table, 'bullets.kicker', words));
    expect(result).toMatchObject({ findings: [], taken: 1, left: 0 });
    expect(changedFiles(result)).toEqual({
      'slides.zh.yaml': CHINESE.replace('reasons:\n', 'bullets-2:\n  kicker:\n    text: 为何来此\n    of: Why here\n'),
    });
  });

  test('changes nothing where nobody touched it', async () => {
    const result = await imported({ ...NO_IDS, 'slides.yaml': INSERTED ?? '' }, await exported(NO_IDS));
    expect(result).toMatchObject({ findings: [], taken: 0, left: 0 });
    expect(changedFiles(result)).toEqual({});
  });

  test('has rows of slides that are left out, which say so', async () => {
    const table = await exported(NO_IDS);
    const deck = { ...NO_IDS, 'slides.yaml': INSERTED?.slice(0, INSERTED.lastIndexOf('  - kind: bullets')) ?? '' };
    const result = await imported(deck, change(table, 'bullets.kicker', { translation: '为何', state: 'translated' }));
    expect(found(result).map((each) => each.split(' ')[0])).toEqual(['unknown-key']);
    expect(changedFiles(result)).toEqual({});
  });
});

describe('a translation beyond its room', () => {
  const path = ['slides', 0, 'title'];
  const span = { file: 't.csv', start: 0, end: 1, line: 2, column: 5 };
  const row = { row: { key: 'one.title', place: () => span }, text: { path } } as unknown as TakenRow;
  const beyond = (length: number) => {
    const room = new Map([['slides[0].title', { characters: 20, lines: 1 }]]);
    const { rows, findings } = beyondRoom([row], room, new Map([['slides[0].title', '长'.repeat(length)]]));
    return [rows.length, ...findings.map(({ code, excess, span: at }) => [code, excess?.characters, at])];
  };

  test('is told from a third beyond, and left out from three times its length', () => {
    expect(beyond(26)).toEqual([0]);
    expect(beyond(27)).toEqual([0, ['long-text', 7, span]]);
    expect(beyond(60)).toEqual([0, ['long-text', 40, span]]);
    expect(beyond(61)).toEqual([1, ['overflow', 41, span]]);
  });
});
