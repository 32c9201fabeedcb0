import { isDeepStrictEqual } from 'node:util';
import { isNode, isScalar } from 'yaml';
import { cellOf, DecimalSigns, readingsOf } from '../../data/numbers.ts';
import { say } from '../../messages/say.ts';
import { extentOf } from '../../outline/edit/yaml-source.ts';
import type { YamlFile } from '../../yaml/yaml-file.ts';
import { type Refusal, refuse } from './project.ts';

export type Rows = readonly (readonly string[])[];

/** A number as an outline writes it. */
export const NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/;

/** How rows become others: those alike at the beginning and the end stay, and others are changed, added or taken out between. */
export function steps(before: Rows, after: Rows) {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && isDeepStrictEqual(before[start], after[start])) start += 1;
  let same = 0;
  while (same < most - start && isDeepStrictEqual(before.at(-1 - same), after.at(-1 - same))) same += 1;
  const changed = most - start - same;
  return {
    changed: Array.from({ length: changed }, (_, i) => start + i),
    removed: before.length - start - same - changed,
    added: after.slice(start + changed, after.length - same),
    at: start + changed,
  };
}

/** A cell as it is shown to be edited: a text by what it says, all else as it is written. */
export function cellText(yaml: YamlFile, cell: unknown): string {
  if (isScalar(cell) && typeof cell.value === 'string') return cell.value;
  if (!isNode(cell)) return '';
  const { start, end } = extentOf(yaml, cell);
  return yaml.text.slice(start, end);
}

/**
 * A table in which figures that were put into columns of numbers are written as an outline writes them, whatever signs they
 * came with: 1 240, 12,5%. Refused at the cell where a figure may be read in two ways. Its first `head` rows are names.
 */
export function withFigures(
  before: Rows,
  after: Rows,
  isFigures: (column: number) => boolean,
  head = 0,
): Rows | Refusal {
  const signs = new DecimalSigns();
  const isNew = (cell: string, column: number, row: number) =>
    row >= head && isFigures(column) && !NUMBER.test(cell) && !before.some((row) => row[column] === cell);
  for (const [r, row] of after.entries()) {
    for (const [column, cell] of row.entries()) if (isNew(cell, column, r)) signs.note(column, cell);
  }
  for (const [r, row] of after.entries()) {
    for (const [column, cell] of row.entries()) {
      const readings = isNew(cell, column, r) && signs.of(column) === undefined ? readingsOf(cell) : undefined;
      if (readings) return { ...refuse(say.studio.twoFigures({ text: cell, ...readings })), cell: { row: r, column } };
    }
  }
  return after.map((row, r) =>
    row.map((cell, column) => {
      const read = isNew(cell, column, r) ? cellOf(cell, signs.of(column)) : cell;
      return typeof read === 'number' ? String(read) : cell;
    }),
  );
}
