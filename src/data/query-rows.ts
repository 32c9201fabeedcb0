import type { Path } from '../core/path.ts';
import type { Cell, Condition, RowsData, RowsQuery } from '../fields/data.ts';
import { didYouMean, nearest } from '../findings/suggest.ts';
import type { DataRow, DataTable, Problem } from './data-table.ts';

/** A problem with what is asked of a file, and the key of the query that it is about. */
export interface QueryProblem extends Problem {
  readonly below?: Path;
}

/** A query that failed. */
export interface Failed {
  readonly problems: readonly QueryProblem[];
}

/** The index of a column by its name; a problem with the nearest name where there is none. */
export function columnOf(table: DataTable, name: string, below: Path): number | QueryProblem {
  const index = table.columns.indexOf(name);
  if (index >= 0) return index;
  const suggestion = nearest(name, table.columns);
  return {
    code: 'bad-data',
    message: { en: `The file has no column \`${name}\`.`, zh: `文件中没有列 \`${name}\`。` },
    hint: suggestion
      ? didYouMean(suggestion)
      : {
          en: `Its columns are ${table.columns.slice(0, 12).join(', ')}.`,
          zh: `文件的列有 ${table.columns.slice(0, 12).join('、')}。`,
        },
    ...(suggestion ? { suggestion } : {}),
    below,
  };
}

/** The table with only the rows that meet every condition. */
export function filtered(table: DataTable, where: Readonly<Record<string, Condition>>): DataTable | Failed {
  const tests: ((row: DataRow) => boolean)[] = [];
  const problems: QueryProblem[] = [];
  for (const [name, condition] of Object.entries(where)) {
    const column = columnOf(table, name, ['where', name]);
    if (typeof column === 'number') tests.push((row) => meets(row.cells[column] ?? null, condition));
    else problems.push(column);
  }
  if (problems.length > 0) return { problems };
  return tests.length === 0 ? table : { ...table, rows: table.rows.filter((row) => tests.every((test) => test(row))) };
}

function meets(cell: Cell, condition: Condition): boolean {
  if (typeof condition !== 'object') return same(cell, condition);
  if (Array.isArray(condition)) return condition.some((each) => same(cell, each));
  const { from, to } = condition as { from?: string | number; to?: string | number };
  if (cell === null) return false;
  return (from === undefined || compareCells(cell, from) >= 0) && (to === undefined || compareCells(cell, to) <= 0);
}

/** Years and codes may be numbers in the file and texts in the outline. */
const same = (cell: Cell, value: string | number | boolean) => cell !== null && String(cell) === String(value);

/** Order of cells: numbers by value, texts by their characters, nothing last. */
export function compareCells(a: Cell, b: Cell): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
  const [x, y] = [Number(a), Number(b)];
  if (!Number.isNaN(x) && !Number.isNaN(y)) return x - y;
  const [s, t] = [String(a), String(b)];
  return s < t ? -1 : s > t ? 1 : 0;
}

/** The rows that a table slide asks for. */
export function queryRows(whole: DataTable, query: RowsQuery): RowsData | Failed {
  const table = filtered(whole, query.where);
  if ('problems' in table) return table;
  const wanted = query.columns ?? table.columns;
  const found = wanted.map((name, i) => columnOf(table, name, ['columns', i]));
  const by = typeof query.sort === 'object' ? columnOf(table, query.sort.by, ['sort', 'by']) : undefined;
  const problems = [...found, by].filter((each) => typeof each === 'object');
  if (problems.length > 0) return { problems };
  const order = typeof query.sort === 'object' ? query.sort.order : query.sort;
  // Without a column to sort by, it is the first of numbers that counts.
  const numeric = table.columns.findIndex((_, i) => table.rows.some((row) => typeof row.cells[i] === 'number'));
  const key = typeof by === 'number' ? by : Math.max(0, numeric);
  const sorting = order ?? (query.top === undefined ? undefined : 'descending');
  const rows = sorting ? sortedBy(table.rows, (row) => row.cells[key] ?? null, sorting) : table.rows;
  const shown = rows.slice(0, query.top);
  if (shown.length === 0) return { problems: [nothingLeft(whole)] };
  return {
    columns: [...wanted],
    rows: shown.map((row) => found.map((column) => row.cells[column as number] ?? null)),
    place: (row, column) => table.place(shown[row] as DataRow, found[column] as number),
  };
}

/** The problem of a query that no row of the file meets. */
export function nothingLeft(table: DataTable): QueryProblem {
  return {
    code: 'bad-data',
    message: {
      en: `None of the file’s ${table.rows.length} rows meets the conditions.`,
      zh: `文件的 ${table.rows.length} 行中没有一行符合条件。`,
    },
    hint: { en: 'Compare `where` with what the file says.', zh: '请对照文件内容检查 `where`。' },
    below: ['where'],
  };
}

/** Sorted by a cell each; what has none stands last either way. */
export function sortedBy<T>(items: readonly T[], cellOf: (item: T) => Cell, order: 'ascending' | 'descending'): T[] {
  return items.toSorted((a, b) => {
    const [x, y] = [cellOf(a), cellOf(b)];
    if (x === null || y === null) return compareCells(x, y);
    return order === 'ascending' ? compareCells(x, y) : compareCells(y, x);
  });
}
