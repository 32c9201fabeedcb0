import { describe, expect, it } from 'vitest';
import { plainText } from '../../../src/core/rich-text.ts';
import type { TableItem, TableRow } from '../../../src/scene/items.ts';
import { casesIn } from '../../support/cases.ts';
import { HEAD, sceneOf } from '../../support/scene.ts';

const MORE = `  area: { name: Land, value: 12.25, unit: km2, source: report }
  lake: { name: Lake, value: 3, unit: km2, source: report }
  wood: { name: Wood, value: 10.5, unit: km2, source: report }
  third: { name: Third, value: 0.33, say: { en: about one third, zh: 约三分之一 }, source: report }
  drop: { name: Drop, value: -4.5, unit: "%", source: report }
`;

const slidesOf = (text: string, language = 'en') => sceneOf(HEAD + MORE + text, language).scene.slides;
const tablesOf = (text: string, language = 'en') =>
  slidesOf(text, language).flatMap((slide) => slide.items.filter((item): item is TableItem => item.kind === 'table'));
const cells = (row: TableRow | undefined) => row?.cells.map((cell) => plainText(cell.text)) ?? [];
const findings = (text: string) =>
  sceneOf(HEAD + MORE + text).findings.map(({ code, path }) => ({ code, path: path.slice(2) }));

/** A table of two columns, the second of a type, with the given second cells. */
function columnOf(type: string, values: readonly string[], more = ''): string {
  const rows = values.map((value, i) => `      - - Row ${String.fromCharCode(65 + i)}\n        - ${value}`).join('\n');
  return `slides:
  - kind: table
    title: A table
    columns:
      - title: Name
      - title: Value
        type: ${type}
${more === '' ? '' : `${more}\n`}    rows:
${rows}
`;
}

/** A column with what it prints below its heading, or what is found in it. */
interface ColumnCase {
  readonly type: string;
  readonly values: readonly string[];
  readonly column?: string;
  readonly total?: string;
  readonly language?: string;
  readonly printed?: readonly string[];
  readonly sum?: readonly string[];
  readonly found?: readonly string[];
}

describe.each(casesIn<ColumnCase>(import.meta.url, 'table.yaml'))('%s', (_, cases) => {
  it.each(cases)('$type $values $column $total $language', ({ type, values, column, total, language, ...expected }) => {
    const text = columnOf(type, values, column && `        ${column}`) + (total ? `    total: ${total}\n` : '');
    const { printed, sum, found } = expected;
    const rows = printed || sum ? tablesOf(text, language).flatMap((table) => table.rows.map(cells)) : [];
    if (printed) expect(rows.map((row) => row[1]?.replaceAll('\u00a0', '~'))).toEqual(printed);
    if (sum) expect(rows.at(-1)).toEqual(sum);
    if (found) expect(findings(text).map(({ code, path }) => [code, ...path].join(' '))).toEqual(found);
  });
});

describe('a column of figures', () => {
  it('says what to write where a word was meant as a word', () => {
    const hintOf = (cell: string) => sceneOf(HEAD + MORE + columnOf('number', [cell])).findings[0]?.hint;
    expect(hintOf('unknown')).toMatchObject({ en: expect.stringContaining('a dash') });
    expect(hintOf('firm')).not.toMatchObject({ en: expect.stringContaining('a dash') });
  });
});

describe('bars in a table of many columns', () => {
  const barsOf = (column: string) =>
    slidesOf(`slides:
  - kind: table
    composition: plain
    title: A table
    columns:
      - title: Name
      - title: Owner
      - title: Founded
      - title: Held by
      - { title: Value, type: number${column} }
    rows:
      - [One, City, 1900, State, area]
      - [Two, City, 1901, State, lake]
    total: true
`).flatMap(({ items }) => items.flatMap(({ name, box }) => (/ length$/.test(name) ? [box.w] : [])));

  it('draw the column to be seen first in one scale, and no sum of it, where its width is stated', () => {
    const [first = 0, second = 0, ...others] = barsOf(', highlight: true, width: 5');
    expect(others).toEqual([]);
    expect(second / first).toBeCloseTo(3 / 12.25, 3);
    expect(barsOf(', highlight: true')).toEqual([]);
    expect(barsOf(', width: 5')).toEqual([]);
  });
});
