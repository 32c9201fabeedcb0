import { describe, expect, it } from 'vitest';
import { factValue, numberIn, shownFacts } from '../../../src/studio/client/tables/fact-rows.ts';
import type { FactKey, FactRow } from '../../../src/studio/protocol/tables.ts';

const row = (id: string, value: number | null, given: Partial<FactRow> = {}): FactRow => ({
  id,
  cells: Object.fromEntries(
    (['name', 'value', 'unit', 'bound', 'period', 'source', 'until'] satisfies FactKey[]).map((key) => [
      key,
      { value: key === 'value' ? value : null },
    ]),
  ) as FactRow['cells'],
  state: 'checked',
  use: { slides: ['one'], facts: [] },
  ...given,
});

const ROWS = [
  row('ten', 10),
  row('nine', 9, { state: 'draft', use: { slides: [], facts: [] } }),
  row('none', null, { calc: 'nine / ten', use: { slides: [], facts: ['ten'] } }),
];
const idsOf = (...given: Parameters<typeof shownFacts>) => shownFacts(...given).map(({ id }) => id);

describe('rows of facts', () => {
  it('are those of a state, those that nothing uses, or those with a word', () => {
    expect(idsOf(ROWS, { text: '', state: 'draft' })).toEqual(['nine']);
    expect(idsOf(ROWS, { text: '', state: 'unused' })).toEqual(['nine']);
    expect(idsOf(ROWS, { text: ' NINE ', state: 'all' })).toEqual(['nine', 'none']);
  });

  it('are sorted by number, the empty last, and else stand as in the outline', () => {
    const all = { text: '', state: 'all' } as const;
    expect(idsOf(ROWS, all)).toEqual(['ten', 'nine', 'none']);
    expect(idsOf(ROWS, all, { by: 'value', order: 'ascending' })).toEqual(['nine', 'ten', 'none']);
    expect(idsOf(ROWS, all, { by: 'value', order: 'descending' })).toEqual(['ten', 'nine', 'none']);
    expect(idsOf(ROWS, all, { by: 'use', order: 'descending' })).toEqual(['ten', 'none', 'nine']);
  });

  it.each([
    ['1,240.5', 1240.5],
    ['1 240', 1240],
    ['\u22123', -3],
    ['12,40', undefined],
    ['12x', undefined],
    ['', undefined],
  ])('reads a number as it is typed: %s', (text, number) => {
    expect(numberIn(text)).toBe(number);
  });

  it('writes a year as a number, and takes out what is empty', () => {
    expect(factValue('period', '2019')).toBe(2019);
    expect(factValue('period', '2019 to 2020')).toBe('2019 to 2020');
    expect(factValue('unit', ' ')).toBeNull();
    expect(factValue('value', 'many')).toBeUndefined();
  });
});
