import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { TABLE_FORMATS } from '../../src/translate/table-format.ts';
import { ROOT } from '../support/brand.ts';
import { changedFiles, exported, imported, translated } from './decks.ts';

describe('the table of the shipped deck', async () => {
  const text = readFileSync(join(ROOT, 'slides.yaml'), 'utf8');
  const deck = { 'slides.yaml': text };
  const table = await exported(deck);

  test('has its texts, all of them translated, and the limits of most', () => {
    expect(table.rows.length).toBeGreaterThan(200);
    expect(table.rows.filter(({ state }) => state !== 'translated')).toEqual([]);
    expect(table.rows.filter(({ limit }) => limit).length).toBeGreaterThan(100);
  });

  test.each(TABLE_FORMATS)('changes nothing when it comes back as it was, as %s', async (format) => {
    const result = await imported(deck, table, format);
    expect(result).toMatchObject({ findings: [], taken: 0, left: 0 });
    expect(changedFiles(result)).toEqual({});
  });

  test('changes one text where one was changed, and nothing else', async () => {
    const [before, after] = ['服务业占比最高，工业撑起分量', '服务业领先，工业撑起分量'];
    const changed = translated(table, { 'structure.title': { translation: after } });
    const result = await imported(deck, changed, 'xlsx');
    expect(result).toMatchObject({ findings: [], taken: 1, left: 0 });
    expect(text.split(before)).toHaveLength(2);
    expect(changedFiles(result)).toEqual({ 'slides.yaml': text.replace(before, after) });
  });
});
