import { grouped } from '../core/counted.ts';
import type { Words } from '../core/language.ts';
import { TABLE_CELLS, TABLE_COLUMNS, TABLE_ROWS } from '../core/limits.ts';
import type { Path } from '../core/path.ts';
import type { Cell, Condition, RowsData, RowsQuery } from '../fields/data.ts';
import type { Advice } from '../findings/finding.ts';
import { didYouMean, type Guess, guess } from '../findings/suggest.ts';
import { type DataRow, type DataTable, type Problem, problemAt, type QueryProblem } from './data-table.ts';
import { readingsOf } from './numbers.ts';

/** A query that failed. */
export interface Failed {
  readonly problems: readonly QueryProblem[];
}

/** The index of a column by its name; a problem with the nearest name where there is none. */
export function columnIndex(table: DataTable, name: string, below: Path): number | QueryProblem {
  const index = table.columns.indexOf(name);
  if (index >= 0) return table.columns.lastIndexOf(name) === index ? index : { ...calledAlike(name), below };
  const parts = name.split(/\s*[,，、;；]\s*/);
  if (parts.length > 1 && parts.every((part) => table.columns.includes(part)))
    return { ...inOneText(name, parts), below };
  const at = placeIn(name);
  const placed = at === undefined ? undefined : table.columns[at];
  const found: Guess = placed === undefined ? guess(name, table.columns) : { suggestion: placed };
  return {
    code: 'bad-data',
    message: noColumn(name, table),
    hint: placed ? byName(name, placed) : found.suggestion ? didYouMean(found.suggestion) : columnsIn(table),
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

const byName = (place: string, name: string): Words => ({
  en: `Columns are called by their names: \`${place}\` is \`${name}\`.`,
  zh: `列要写名称：\`${place}\` 列叫 \`${name}\`。`,
});

/** That no column has a name; below titles, it is said which row has the names. */
function noColumn(name: string, { header = 1 }: DataTable): Words {
  if (header <= 1) return { en: `The file has no column \`${name}\`.`, zh: `文件中没有列 \`${name}\`。` };
  return {
    en: `Row ${header} of the file names its columns, and none is called \`${name}\`.`,
    zh: `文件第 ${header} 行是列名，其中没有 \`${name}\`。`,
  };
}

/** That a name is that of several columns, of which one would be taken blindly. */
function calledAlike(name: string): Problem {
  return {
    code: 'bad-data',
    message: { en: `Several columns of the file are called \`${name}\`.`, zh: `文件中有几列都叫 \`${name}\`。` },
    hint: {
      en: 'Give each column of the file a name of its own; or read a part that has it once, with `range`.',
      zh: '请在文件中给每一列不同的名称；或者用 `range` 只读取其中一部分。',
    },
  };
}

/** That the names of several columns stand in one text. */
function inOneText(name: string, parts: readonly string[]): Problem {
  return {
    code: 'bad-data',
    message: {
      en: `\`${name}\` is no column but ${parts.length} of them.`,
      zh: `\`${name}\` 不是一列，而是 ${parts.length} 列。`,
    },
    hint: { en: `Write a list: \`[${parts.join(', ')}]\`.`, zh: `请写成列表：\`[${parts.join(', ')}]\`。` },
  };
}

/** Columns that a hint lists. */
const LISTED = 12;

/** What columns a file has; the names of numbers alone, or of letters, are those of a row that names none. */
function columnsIn({ columns }: DataTable): Words {
  const figures = columns.filter((name) => /^-?\d[\d.,]*$/.test(name)).length;
  if (figures > 1 && 2 * figures > columns.length) {
    const shown = columns.slice(0, LISTED).join(', ');
    return {
      en: `The row that should name them holds figures (${shown}): write a row of names above it in the file. If names stand in the first column, as in a table turned on its side, turn it round: \`Paste special\`, \`Transpose\`.`,
      zh: `应当写列名的那一行是数字（${shown}）：请在文件中它的上方加一行列名。如果名称都在第一列，即表格是横过来的，请用“选择性粘贴 → 转置”调整。`,
    };
  }
  const [names, more] = [columns.slice(0, LISTED), Math.max(0, columns.length - LISTED)];
  return {
    en: `Its columns are ${names.join(', ')}${more > 0 ? ` and ${more} more` : ''}. If titles or notes stand above the row that names them, say what to read: \`range: A3:D20\`.`,
    zh: `文件的列有 ${names.join('、')}${more > 0 ? `，以及另外 ${more} 列` : ''}。如果列名上方还有标题或说明，请写明读取的区域，例如 \`range: A3:D20\`。`,
  };
}

/** The table with only the rows that meet every condition. */
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
  return {
    message: {
      en: `“${cell}” is ${point} if decimals follow a point, and ${comma} if they follow a comma; nothing in its column or its file says which.`,
      zh: `小数点若写作句点，“${cell}”就是 ${point}；若写作逗号，则是 ${comma}。它所在的列和文件都无法判断是哪一种。`,
    },
    hint: {
      en: 'Say it under `from`: `decimal: point`, or `decimal: comma`.',
      zh: '请在 `from` 下写明：`decimal: point` 或 `decimal: comma`。',
    },
  };
}

/** Whether a cell is a number, or one of two. */
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

/** The rows that a table slide asks for. */
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

/** That a table has more rows or columns than a deck shows. */
function tooMuch(rows: number, columns: number): QueryProblem | undefined {
  if (columns > TABLE_COLUMNS)
    return {
      code: 'bad-data',
      message: {
        en: `The table has ${grouped(columns)} columns, and a slide has room for at most ${TABLE_COLUMNS}.`,
        zh: `表格有 ${grouped(columns)} 列，而一页最多容得下 ${TABLE_COLUMNS} 列。`,
      },
      hint: {
        en: 'Choose those that matter with `columns`, under `from`.',
        zh: '请在 `from` 下用 `columns` 选取重要的列。',
      },
    };
  const most = Math.min(TABLE_ROWS, Math.floor(TABLE_CELLS / columns));
  if (rows <= most) return undefined;
  return {
    code: 'bad-data',
    message: {
      en: `The table has ${grouped(rows)} rows of ${columns} columns, and a deck shows at most ${grouped(most)} such rows.`,
      zh: `表格有 ${grouped(rows)} 行、${columns} 列，而这样的行演示文稿最多显示 ${grouped(most)} 行。`,
    },
    hint: {
      en: 'Choose the rows that matter (`where`, `top: 20`), and hand out the rest as a file.',
      zh: '请用 `where` 或 `top: 20` 选取重要的行，其余作为文件分发。',
    },
  };
}

/** A condition as formulas write it. */
const SIGN = /^\s*[<>≤≥]/;

/** Values that a hint lists. */
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
    message: {
      en: `None of the file’s ${table.rows.length} rows meets the conditions.`,
      zh: `文件的 ${table.rows.length} 行中没有一行符合条件。`,
    },
    hint: SIGN.test(String(where[name]))
      ? {
          en: `Signs are not compared: write the least value and the greatest, \`${name}: { from: … }\` and \`{ to: … }\`.`,
          zh: `这里不能用大于、小于号：请写最小值和最大值，如 \`${name}: { from: … }\`、\`{ to: … }\`。`,
        }
      : never === undefined
        ? {
            en: 'Each condition is met by some row, but all together by none.',
            zh: '每个条件都有行符合，但没有一行同时符合全部条件。',
          }
        : {
            en: `The column \`${name}\` holds ${listed.join(', ')}${values.length > VALUES ? ' and others' : ''}.`,
            zh: `\`${name}\` 一列的值有 ${listed.join('、')}${values.length > VALUES ? ' 等' : ''}。`,
          },
    below: ['where', name],
  };
}

function valuesOf({ columns, rows }: DataTable, name: string): Cell[] {
  const column = columns.indexOf(name);
  return rows.flatMap(({ cells }) => cells[column] ?? []);
}

/** Sorted by a cell each; what has none stands last either way. */
export function sortedBy<T>(items: readonly T[], cellOf: (item: T) => Cell, order: 'ascending' | 'descending'): T[] {
  return items.toSorted((a, b) => {
    const [x, y] = [cellOf(a), cellOf(b)];
    if (x === null || y === null) return compareCells(x, y);
    return order === 'ascending' ? compareCells(x, y) : compareCells(y, x);
  });
}
