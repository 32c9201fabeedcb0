import type { Words } from '../core/language.ts';
import { TABLE_CELLS, TABLE_COLUMNS, TABLE_ROWS } from '../core/limits.ts';
import type { Path } from '../core/path.ts';
import type { Cell, Condition, RowsData, RowsQuery } from '../fields/data.ts';
import type { Advice } from '../findings/finding.ts';
import { type Guess, guess, hintOf } from '../findings/suggest.ts';
import { say } from '../messages/say.ts';
import { type DataRow, type DataTable, problemAt, type QueryProblem } from './data-table.ts';
import { readingsOf } from './numbers.ts';

export interface Failed {
  readonly problems: readonly QueryProblem[];
}

export function columnIndex(table: DataTable, name: string, below: Path): number | QueryProblem {
  const index = table.columns.indexOf(name);
  if (index >= 0)
    return table.columns.lastIndexOf(name) === index
      ? index
      : { code: 'bad-data', ...say.data.columnsCalledAlike({ name }), below };
  const parts = name.split(/\s*[,，、;；]\s*/);
  if (parts.length > 1 && parts.every((part) => table.columns.includes(part)))
    return { code: 'bad-data', ...say.data.columnsInOneText({ name, parts }), below };
  const at = placeIn(name);
  const placed = at === undefined ? undefined : table.columns[at];
  const { header = 1 } = table;
  const found: Guess = placed === undefined ? guess(name, table.columns) : { suggestion: placed };
  return {
    code: 'bad-data',
    message: header > 1 ? say.data.noColumnInRow({ header, name }) : say.data.noColumn({ name }),
    hint: placed
      ? say.data.callColumnByName({ place: name, name: placed })
      : hintOf(found.suggestion, columnsIn(table)),
    ...found,
    cause: `columns ${table.columns.join()}`,
    below,
  };
}

/** The index of a column that is called by its place: `B`, or `2`. */
function placeIn(name: string): number | undefined {
  if (/^[A-Z]$/.test(name)) return name.charCodeAt(0) - 'A'.charCodeAt(0);
  return /^[1-9]\d?$/.test(name) ? Number(name) - 1 : undefined;
}

const LISTED = 12;

/** What columns a file has; the names of numbers alone, or of letters, are those of a row that names none. */
function columnsIn({ columns }: DataTable): Words {
  const figures = columns.filter((name) => /^-?\d[\d.,]*$/.test(name)).length;
  if (figures > 1 && 2 * figures > columns.length) {
    const shown = columns.slice(0, LISTED).join(', ');
    return say.data.columnsAreFigures({ shown });
  }
  const [names, more] = [columns.slice(0, LISTED), Math.max(0, columns.length - LISTED)];
  return say.data.columns({ names, more });
}

export function filtered(table: DataTable, where: Readonly<Record<string, Condition>>): DataTable | Failed {
  const tests: ((row: DataRow) => boolean)[] = [];
  const problems: QueryProblem[] = [];
  for (const [name, condition] of Object.entries(where)) {
    const column = columnIndex(table, name, ['where', name]);
    if (typeof column !== 'number') problems.push({ ...column, at: 'key' });
    else {
      problems.push(...unsettledIn(table, column));
      tests.push((row) => meets(row.cells[column] ?? null, condition));
    }
  }
  if (problems.length > 0) return { problems };
  if (tests.length === 0) return table;
  const rows = table.rows.filter((row) => tests.every((test) => test(row)));
  return rows.length > 0 ? { ...table, rows } : { problems: [nothingLeft(table, where)] };
}

/** What is wrong with a text that is one number or another, as decimals are written, and what to do. */
export function unsettled(cell: Cell): Advice | undefined {
  const readings = typeof cell === 'string' ? readingsOf(cell) : undefined;
  if (!readings) return undefined;
  const { point, comma } = readings;
  return say.data.decimalsUnclear({ cell, point, comma });
}

export const isFigure = (cell: Cell) => typeof cell === 'number' || unsettled(cell) !== undefined;

/** The first number of a column of numbers of which it is not known what it is. */
function unsettledIn(table: DataTable, column: number): QueryProblem[] {
  const filled = table.rows.filter(({ cells }) => (cells[column] ?? null) !== null);
  const row = filled.find(({ cells }) => unsettled(cells[column] ?? null));
  const words = unsettled(row?.cells[column] ?? null);
  if (!row || !words || !filled.every(({ cells }) => isFigure(cells[column] ?? null))) return [];
  return [{ ...problemAt(table, row, column, words), cause: `texts in ${table.columns[column]}` }];
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
function compareCells(a: Cell, b: Cell): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
  const [x, y] = [Number(a), Number(b)];
  if (!Number.isNaN(x) && !Number.isNaN(y)) return x - y;
  const [s, t] = [String(a), String(b)];
  return s < t ? -1 : s > t ? 1 : 0;
}

export function queryRows(whole: DataTable, query: RowsQuery): RowsData | Failed {
  const table = filtered(whole, query.where);
  if ('problems' in table) return table;
  const wanted = query.columns ?? table.columns;
  const found = wanted.map((name, i) => columnIndex(table, name, ['columns', i]));
  const by = typeof query.sort === 'object' ? columnIndex(table, query.sort.by, ['sort', 'by']) : undefined;
  const problems = [...found, by].filter((each) => typeof each === 'object');
  if (problems.length > 0) return { problems };
  const columns = found as number[];
  const unclear = [...columns, ...(typeof by === 'number' ? [by] : [])].flatMap((column) => unsettledIn(table, column));
  if (unclear.length > 0) return { problems: unclear };
  const order = typeof query.sort === 'object' ? query.sort.order : query.sort;
  // Without a column to sort by, it is the first of numbers that counts.
  const numeric = table.columns.findIndex((_, i) => table.rows.some((row) => typeof row.cells[i] === 'number'));
  const key = typeof by === 'number' ? by : Math.max(0, numeric);
  const sorting = order ?? (query.top === undefined ? undefined : 'descending');
  const rows = sorting ? sortedBy(table.rows, (row) => row.cells[key] ?? null, sorting) : table.rows;
  const shown = rows.slice(0, query.top);
  const much = tooMuch(shown.length, columns.length);
  if (much) return { problems: [much] };
  return {
    columns: [...wanted],
    rows: shown.map((row) => columns.map((column) => row.cells[column] ?? null)),
    places: shown.map((row) =>
      columns.map((column) => {
        const cell = row.cells[column] ?? null;
        return cell === null || typeof cell === 'number' ? undefined : table.place(row, column);
      }),
    ),
  };
}

function tooMuch(rows: number, columns: number): QueryProblem | undefined {
  if (columns > TABLE_COLUMNS) return { code: 'bad-data', ...say.data.tableTooWide({ columns, most: TABLE_COLUMNS }) };
  const most = Math.min(TABLE_ROWS, Math.floor(TABLE_CELLS / columns));
  if (rows <= most) return undefined;
  return { code: 'bad-data', ...say.data.tableTooLong({ rows, columns, most }) };
}

/** A condition as formulas write it. */
const SIGN = /^\s*[<>≤≥]/;

const VALUES = 6;

/** The problem of a query that no row of the file meets, with the values that there are instead. */
function nothingLeft(table: DataTable, where: Readonly<Record<string, Condition>>): QueryProblem {
  const names = Object.keys(where);
  const never = names.find((name) => !valuesOf(table, name).some((cell) => meets(cell, where[name] ?? '')));
  const name = never ?? names[0] ?? '';
  const values = [...new Set(valuesOf(table, name).map(String))];
  const listed = values.slice(0, VALUES);
  return {
    code: 'bad-data',
    message: say.data.noRowLeft({ count: table.rows.length }),
    hint: SIGN.test(String(where[name]))
      ? say.data.noSigns({ name })
      : never === undefined
        ? say.data.conditionsTogether
        : say.data.columnHolds({ name, values: listed, andOthers: values.length > VALUES }),
    below: ['where', name],
  };
}

function valuesOf({ columns, rows }: DataTable, name: string): Cell[] {
  const column = columns.indexOf(name);
  return rows.flatMap(({ cells }) => cells[column] ?? []);
}

/** Sorted by a cell each; what has none is last either way. */
export function sortedBy<T>(items: readonly T[], cellOf: (item: T) => Cell, order: 'ascending' | 'descending'): T[] {
  return items.toSorted((a, b) => {
    const [x, y] = [cellOf(a), cellOf(b)];
    if (x === null || y === null) return compareCells(x, y);
    return order === 'ascending' ? compareCells(x, y) : compareCells(y, x);
  });
}
