import type { Words } from '../core/language.ts';
import type { DataLimits } from '../core/limits.ts';
import { type Cell, type Combination, MAX_CELLS, OTHER, type SeriesData, type SeriesQuery } from '../fields/data.ts';
import { say } from '../messages/say.ts';
import { type DataRow, type DataTable, problemAt, type QueryProblem } from './data-table.ts';
import { columnIndex, type Failed, filtered, isFigure, sortedBy, unsettled } from './query-rows.ts';

/** The series that a chart asks for: rows filtered, values of one category put together, sorted and cut. */
export function querySeries(whole: DataTable, query: SeriesQuery, limits: DataLimits): SeriesData | Failed {
  const table = filtered(whole, query.where);
  if ('problems' in table) return table;
  const columns = columnsOf(table, query);
  if ('problems' in columns) return columns;
  const problems = [...wrongCells(table, columns), ...nameless(table, columns), ...remarks(table, columns)];
  if (problems.length > 0) return { problems };
  const gathered = gather(table, columns, query, limits);
  if ('problems' in gathered) return gathered;
  const data = cut(inOrder(gathered, table, columns, query), query);
  const count = data.categories.length * data.series.length;
  return count > limits.values ? { problems: [tooManyValues(count, limits)] } : data;
}

/** Where in a table the parts of a chart stand. */
interface Columns {
  readonly labels: number;
  readonly values: readonly number[];
  readonly series: number | undefined;
}

function columnsOf(table: DataTable, query: SeriesQuery): Columns | Failed {
  const labels = query.labels === undefined ? 0 : columnIndex(table, query.labels, ['labels']);
  const series = query.series === undefined ? undefined : columnIndex(table, query.series, ['series']);
  const named = query.values === undefined ? undefined : [query.values].flat();
  const values = named?.map((name, i) =>
    columnIndex(table, name, Array.isArray(query.values) ? ['values', i] : ['values']),
  );
  const problems = [labels, series, ...(values ?? [])].filter((each) => typeof each === 'object');
  if (problems.length > 0) return { problems };
  const numeric = table.columns.flatMap((_, i) =>
    i !== labels && i !== series && table.rows.some((row) => isFigure(row.cells[i] ?? null)) ? [i] : [],
  );
  const found = (values as number[] | undefined) ?? numeric;
  if (found.length === 0)
    return {
      problems: [
        {
          code: 'bad-data',
          ...say.data.noColumnOfNumbers({ columns: table.columns }),
        },
      ],
    };
  if (series !== undefined && found.length > 1)
    return {
      problems: [
        {
          code: 'bad-data',
          ...say.data.severalColumnsOfNumbers({ names: found.map((i) => table.columns[i] ?? '') }),
        },
      ],
    };
  return { labels: labels as number, values: found, series: series as number | undefined };
}

function wrongCells(table: DataTable, { values }: Columns): QueryProblem[] {
  const found: QueryProblem[] = [];
  for (const row of table.rows) {
    for (const column of values) {
      const cell = row.cells[column];
      if (typeof cell !== 'string' && typeof cell !== 'boolean') continue;
      if (found.length === MAX_CELLS) return found;
      const words = unsettled(cell) ?? { message: say.data.noNumber({ cell }), hint: hintFor(String(cell)) };
      const cause = `texts in ${table.columns[column]}`;
      found.push({ ...problemAt(table, row, column, words), cause });
    }
  }
  return found;
}

/** A row of figures that has no name; further ones come of the same. */
function nameless(table: DataTable, { labels, values }: Columns): QueryProblem[] {
  const isEmpty = (cell: Cell | undefined) => cell === null || cell === undefined || String(cell).trim() === '';
  const row = table.rows.find(
    ({ cells }) => isEmpty(cells[labels]) && values.some((column) => typeof cells[column] === 'number'),
  );
  if (!row) return [];
  const column = table.columns[labels] ?? '';
  const words = say.data.rowWithoutName({ column });
  return [problemAt(table, row, labels, words)];
}

const REMARK = /^(?:sources?|notes?|quelle|anm|资料来源|来源|注)\s*[:：.]/i;

function remarks(table: DataTable, { labels, values }: Columns): QueryProblem[] {
  const row = table.rows.at(-1);
  const isBare = values.every((column) => (row?.cells[column] ?? null) === null);
  if (!row || !isBare || !REMARK.test(String(row.cells[labels] ?? ''))) return [];
  const words = say.data.remarkBelow;
  return [problemAt(table, row, labels, words)];
}

function hintFor(cell: string): Words {
  if (cell.includes('\n')) return say.data.closeQuote;
  if (/^[^\d\s]{1,3}\s?[\d.,]+$|^[\d.,]+\s?\p{L}{1,12}\.?$/u.test(cell)) return say.data.digitsAlone;
  return say.data.writeNumber;
}

interface Gathered {
  readonly categories: readonly string[];
  /** The row in which each category is first. */
  readonly rows: readonly DataRow[];
  readonly series: readonly { readonly name: string; readonly values: readonly (number | null)[] }[];
}

/** The values of one category in a series: several only where the query combines them. */
type Values = number | number[] | undefined;

function gather(table: DataTable, columns: Columns, query: SeriesQuery, limits: DataLimits): Gathered | Failed {
  const names = columns.series === undefined ? columns.values.map((i) => table.columns[i] ?? '') : [];
  const series = new Map<string, Values[]>(names.map((name) => [name, []]));
  const places = new Map<string, number>();
  const rows: DataRow[] = [];
  for (const row of table.rows) {
    const category = String(row.cells[columns.labels] ?? '');
    const place = places.get(category) ?? rows.push(row) - 1;
    places.set(category, place);
    for (const column of columns.values) {
      const name = seriesName(table, columns, row, column);
      const own = series.get(name) ?? [];
      series.set(name, own);
      const value = together(own[place], row.cells[column], query);
      if (value === 'twice')
        return { problems: [problemAt(table, row, columns.labels, say.data.categoryTwice({ category }))] };
      own[place] = value;
    }
  }
  const count = rows.length * series.size;
  if (count > limits.cells) return { problems: [tooManyValues(count, limits)] };
  return {
    categories: [...places.keys()],
    rows,
    series: [...series].map(([name, own]) => ({ name, values: rows.map((_, i) => combined(own[i], query.combine)) })),
  };
}

/** The values of a category with those of one more cell; `twice` where there may be only one. */
function together(known: Values, cell: Cell | undefined, { combine }: SeriesQuery): Values | 'twice' {
  if (typeof cell !== 'number') return known;
  if (known === undefined) return cell;
  if (!combine) return 'twice';
  if (typeof known === 'number') return [known, cell];
  known.push(cell);
  return known;
}

/** The series that a cell belongs to: the one that its row names, or else its column's. */
function seriesName(table: DataTable, { series }: Columns, row: DataRow, column: number): string {
  return series === undefined ? (table.columns[column] ?? '') : String(row.cells[series] ?? '');
}

function combined(all: Values, how: Combination | undefined): number | null {
  if (all === undefined) return how === 'count' ? 0 : null;
  const values = [all].flat();
  if (how === 'count') return values.length;
  if (how === 'largest') return values.reduce((a, b) => Math.max(a, b));
  if (how === 'smallest') return values.reduce((a, b) => Math.min(a, b));
  const sum = values.reduce((a, b) => a + b, 0);
  // Sums of decimals carry binary dust behind the last digit that means anything.
  return Number((how === 'mean' ? sum / values.length : sum).toPrecision(12));
}

/** Categories in the order that is asked for: by a column, by a series, or by the sum of all series. */
function inOrder(data: Gathered, table: DataTable, { labels }: Columns, { sort, top }: SeriesQuery): Gathered {
  const order = typeof sort === 'object' ? sort.order : (sort ?? (top === undefined ? undefined : 'descending'));
  if (!order) return data;
  const by = typeof sort === 'object' ? sort.by : undefined;
  const own = data.series.find(({ name }) => name === by);
  const column = by === undefined || own ? -1 : Math.max(labels === 0 ? 0 : -1, table.columns.indexOf(by));
  const cellAt = (i: number) => {
    if (own) return own.values[i] ?? null;
    if (column >= 0) return data.rows[i]?.cells[column] ?? null;
    const present = data.series.map(({ values }) => values[i] ?? null).filter((value) => value !== null);
    return present.length > 0 ? present.reduce((a, b) => a + b, 0) : null;
  };
  const places = sortedBy([...data.categories.keys()], cellAt, order);
  return {
    categories: places.map((i) => data.categories[i] ?? ''),
    rows: places.flatMap((i) => data.rows[i] ?? []),
    series: data.series.map(({ name, values }) => ({ name, values: places.map((i) => values[i] ?? null) })),
  };
}

function cut({ categories, series }: Gathered, { top, other }: SeriesQuery): SeriesData {
  if (top === undefined || categories.length <= top) return { categories, series };
  const sumOf = (values: readonly (number | null)[]) =>
    Number(values.reduce<number>((sum, value) => sum + (value ?? 0), 0).toPrecision(12));
  return {
    categories: [...categories.slice(0, top), ...(other ? [OTHER] : [])],
    series: series.map(({ name, values }) => ({
      name,
      values: [...values.slice(0, top), ...(other ? [sumOf(values.slice(top))] : [])],
    })),
  };
}

function tooManyValues(count: number, { values }: DataLimits): QueryProblem {
  return { code: 'bad-data', ...say.data.tooManyValues({ count, most: values }) };
}
