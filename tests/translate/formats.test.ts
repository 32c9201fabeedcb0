import { describe, expect, test } from 'vitest';
import { zipEntries } from '../../src/io/zip.ts';
import { headsOf, tableCells } from '../../src/translate/columns.ts';
import { readTexts, writeTexts } from '../../src/translate/formats.ts';
import { formatOf, TABLE_FORMATS } from '../../src/translate/table-format.ts';
import { withDamaged } from '../support/bombs.ts';
import { testCalls } from '../support/calls.ts';
import { kept, NASTY, row, table } from './tables.ts';

const ROWS = NASTY.map((text, index) =>
  row({
    key: `one.items[${index}]`,
    // XLIFF tells states by segments, and an empty target is none.
    ...(text === ''
      ? { reference: 'None', translation: '', state: 'missing' as const }
      : { reference: text, translation: text }),
    ...(index === 0
      ? { state: 'stale' as const, limit: { characters: 48, lines: 2 }, note: 'Keep {gdp}: it prints 3.' }
      : {}),
  }),
);

describe.each(TABLE_FORMATS)('a table as %s', (format) => {
  test.each(['en', 'zh'] as const)('holds every text to the letter, with words in %s', async (ui) => {
    const bytes = await writeTexts(table(ROWS, ui), format);
    const read = await readTexts(`texts.${format}`, bytes, []);
    expect(read.findings).toEqual([]);
    expect(read.language).toMatch(/^zh/);
    expect(kept(read)).toEqual(
      ROWS.map(({ key, reference, translation, state, stamp }) => ({ key, reference, translation, state, stamp })),
    );
  });

  test('is the same bytes for the same texts', async () => {
    const [first, second] = [await writeTexts(table(ROWS), format), await writeTexts(table(ROWS), format)];
    expect(Buffer.from(first).equals(Buffer.from(second))).toBe(true);
    if (format === 'xlsx')
      expect(new Set(zipEntries(first).map(({ modified }) => modified))).toEqual(new Set([0x00210000]));
  });
});

test('a workbook with a damaged part is refused, and the part named', async () => {
  const bytes = await writeTexts(table(ROWS, 'en'), 'xlsx');
  const part = 'xl/worksheets/sheet1.xml';
  const { findings } = await readTexts('texts.xlsx', withDamaged(bytes, part), []);
  expect(findings).toMatchObject([{ code: 'syntax', span: { file: 'texts.xlsx' } }]);
  expect(findings[0]?.message.en).toBe(`The file is damaged: its part ${part} cannot be unpacked.`);
});

testCalls(import.meta.url, 'formats.yaml', { formatOf, headsOf, row, table, tableCells });
