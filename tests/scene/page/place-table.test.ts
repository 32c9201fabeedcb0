import { describe, expect, it } from 'vitest';
import { bold, richText } from '../../../src/core/rich-text.ts';
import type { TableCell, TableItem } from '../../../src/scene/items.ts';
import { placeTable } from '../../../src/scene/page/place-table.ts';
import { tableByRow } from '../../../src/slides/kinds/table/table.ts';
import { drawnLines, setText } from '../../../src/text/typeset.ts';
import { brand, measurer } from '../../support/brand.ts';

const WIDTHS = [3, 2];

function cell(words: string, column: number): TableCell {
  const text = column === 0 ? bold(richText(words)) : richText(words);
  const style = { ...brand.type.label, color: 'text' } as const;
  const { lines } = setText(text, style, { w: (WIDTHS[column] ?? 0) - (column === 0 ? 0.2 : 0), h: 1 }, measurer);
  const align = column === 0 ? 'left' : 'right';
  return { text, style, size: style.size, align, lines: drawnLines(text, lines, style, measurer) };
}

const table: TableItem = {
  ...{ kind: 'table', name: 'Table', path: [], alt: '', rowHeader: true, ground: 'ground' },
  box: { x: 1, y: 2, w: 5, h: 1.5 },
  columnWidths: WIDTHS,
  rows: [
    { height: 0.5, cells: ['Sector', 'Share'].map(cell), rule: { color: 'text', width: 1.5 } },
    { height: 0.4, cells: ['Goods', '62%'].map(cell), rule: { color: 'hairline', width: 0.75 } },
    { height: 0.6, cells: ['Services', '38%'].map(cell) },
  ],
  cellMargin: { x: [0.2, 0], y: 0.05 },
};

describe('a placed table', () => {
  const placed = placeTable(table);

  it('has its rows below each other, and their cells side by side', () => {
    expect(placed.rows.map(({ box }) => box)).toEqual([
      { x: 1, y: 2, w: 5, h: 0.5 },
      { x: 1, y: 2.5, w: 5, h: 0.4 },
      { x: 1, y: 2.9, w: 5, h: 0.6 },
    ]);
    expect(placed.rows[1]?.cells.map(({ box }) => box)).toEqual([
      { x: 1, y: 2.5, w: 3, h: 0.4 },
      { x: 4, y: 2.5, w: 2, h: 0.4 },
    ]);
  });

  it('has a rule at the foot of each row that has one, across all columns', () => {
    expect(placed.rules).toEqual([
      { x: 1, y: 2.5, w: 5, color: 'text', width: 1.5 },
      { x: 1, y: 2.9, w: 5, color: 'hairline', width: 0.75 },
    ]);
  });

  it('has the lines of headers at their feet, and all others in the middle of their rows', () => {
    const line = (row: number) => placed.rows[row]?.cells[0]?.lines[0]?.[0]?.box;
    const foot = (line(0)?.y ?? 0) + (line(0)?.h ?? 0);
    expect(foot).toBeCloseTo(2.45, 9);
    expect((line(1)?.y ?? 0) + (line(1)?.h ?? 0) / 2).toBeCloseTo(2.7, 9);
  });

  it('has its figures end at the edge of their column, which for the last is that of the table', () => {
    const [, last] = placed.rows[1]?.cells ?? [];
    const box = last?.lines[0]?.[0]?.box;
    expect((box?.x ?? 0) + (box?.w ?? 0)).toBeCloseTo(6, 9);
    const three = { ...table, columnWidths: [3, 2, 1], cellMargin: { x: [0.2, 0.2, 0], y: 0.05 } };
    const narrow = placeTable(three).rows[1]?.cells[1]?.lines[0]?.[0]?.box;
    expect((narrow?.x ?? 0) + (narrow?.w ?? 0)).toBeCloseTo(5.8, 9);
  });

  it('shown row by row stands as it does whole', () => {
    const parts = tableByRow(table, 'Row: ').map(placeTable);
    const lines = (tables: readonly ReturnType<typeof placeTable>[]) =>
      tables.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells.map((each) => each.lines[0]?.[0])));
    expect(lines(parts).map((line) => line?.runs)).toEqual(lines([placed]).map((line) => line?.runs));
    expect(parts.flatMap(({ rules }) => rules).map(({ y }) => y)).toEqual([2.5, 2.9]);
  });
});
