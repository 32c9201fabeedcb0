import type { NativeChart } from '../../../scene/native-chart.ts';

/** The one sheet of a chart's workbook. */
export const SHEET = 'Sheet1';

/** Some cells of one column: a formula, and what the cells hold. */
export interface CellRange<T> {
  readonly formula: string;
  readonly cells: readonly T[];
}

/** Where the data of a series stand. */
export interface SeriesCells {
  readonly name: CellRange<string>;
  readonly values: CellRange<number | undefined>;
  /** The numbers to the right, of scatter and bubbles. */
  readonly x?: CellRange<number | undefined>;
  readonly sizes?: CellRange<number | undefined>;
}

export type Cell = string | number | undefined;

/** The data of a chart as a sheet: its rows, heads first, and where each series has its part. */
export interface ChartSheet {
  readonly rows: readonly (readonly Cell[])[];
  readonly categories: CellRange<string>;
  readonly series: readonly SeriesCells[];
}

/** The letters of a column, counted from 0: A to Z, then AA. */
export function columnName(index: number): string {
  const before = Math.floor(index / 26);
  return `${before > 0 ? columnName(before - 1) : ''}${String.fromCharCode(65 + (index % 26))}`;
}

/** A range of the sheet from row `first` down. */
function range<T>(column: number, first: number, cells: readonly T[]): CellRange<T> {
  const name = columnName(column);
  const last = first + cells.length - 1;
  const start = `${SHEET}!$${name}$${first}`;
  return { formula: last > first ? `${start}:$${name}$${last}` : start, cells };
}

/**
 * The data of a chart on a sheet, in column A the categories. Each series has a column headed by its name. Before those
 * scatter and bubbles have the numbers to the right, and bubbles at the end their sizes; each of their series has rows
 * of its own.
 */
export function chartSheet(chart: NativeChart): ChartSheet {
  return chart.plot.kind === 'scatter' || chart.plot.kind === 'bubbles' ? pointSheet(chart) : categorySheet(chart);
}

function categorySheet({ categories, series }: NativeChart): ChartSheet {
  const heads = ['', ...series.map(({ name }) => name)];
  const rows = categories.map((category, i) => [category, ...series.map(({ points }) => points[i]?.value)]);
  return {
    rows: [heads, ...rows],
    categories: range(0, 2, categories),
    series: series.map(({ name, points }, i) => ({
      name: range(i + 1, 1, [name]),
      values: range(
        i + 1,
        2,
        points.map(({ value }) => value),
      ),
    })),
  };
}

function pointSheet({ plot, categories, series }: NativeChart): ChartSheet {
  if (plot.kind !== 'scatter' && plot.kind !== 'bubbles') throw new Error(`The points of ${plot.kind} have no x.`);
  const sized = plot.kind === 'bubbles';
  const heads = ['', plot.x, ...series.map(({ name }) => name), ...(sized ? [plot.size] : [])];
  const starts = series.map((_, i) => series.slice(0, i).reduce((count, { points }) => count + points.length, 0));
  const rows = series.flatMap(({ points }, s) =>
    points.map(({ x, value, size }, i) => [
      categories[(starts[s] ?? 0) + i],
      x,
      ...series.map((_, column) => (column === s ? value : undefined)),
      ...(sized ? [size] : []),
    ]),
  );
  return {
    rows: [heads, ...rows],
    categories: range(0, 2, categories),
    series: series.map(({ name, points }, i) => {
      const column = <T>(at: number, cells: readonly T[]) => range(at, 2 + (starts[i] ?? 0), cells);
      const sizes = points.map(({ size }) => size);
      return {
        name: range(i + 2, 1, [name]),
        x: column(
          1,
          points.map(({ x }) => x),
        ),
        values: column(
          i + 2,
          points.map(({ value }) => value),
        ),
        ...(sized ? { sizes: column(series.length + 2, sizes) } : {}),
      };
    }),
  };
}
