import { columnName } from '../../../io/workbook.ts';
import { packFile, zipPacked } from '../../../io/zip.ts';
import { CONTENT_TYPES, NAMESPACES, RELATIONSHIPS } from '../../../office/names.ts';
import { packPackage } from '../../../office/pack-package.ts';
import type { Package, PackagePart } from '../../../office/package.ts';
import { element, escapeCodes, writeXml, type XmlElement } from '../../../office/xml.ts';
import type { ChartPoint, ChartSeries, NativeChart } from '../../../scene/native-chart.ts';

const SHEET = 'Sheet1';

export interface CellRange<T> {
  readonly formula: string;
  readonly cells: readonly T[];
}

export interface SeriesCells {
  readonly name: CellRange<string>;
  readonly values: CellRange<number | undefined>;
  /** The numbers to the right, of scatter and bubbles. */
  readonly x?: CellRange<number | undefined>;
  readonly sizes?: CellRange<number | undefined>;
}

type Cell = string | number | { readonly formula: string; readonly value: number } | undefined;

export interface ChartSheet {
  readonly rows: readonly (readonly Cell[])[];
  readonly categories: CellRange<string>;
  readonly series: readonly SeriesCells[];
}

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
  const columns = series.filter(({ over }) => over?.as !== 'course');
  const heads = ['', ...columns.map(({ name }) => name)];
  const rows = categories.map((category, i) => [
    category,
    ...columns.map((_, column): Cell => cellOf(columns, column, i)),
  ]);
  return {
    rows: [heads, ...rows],
    categories: range(0, 2, categories),
    series: series.map((each): SeriesCells => {
      const shown = each.over?.as === 'course' ? series[each.over.of] : each;
      const { name, points } = shown ?? each;
      const column = 1 + columns.indexOf(shown ?? each);
      const values = points.map(({ value }) => value);
      return { name: range(column, 1, [name]), values: range(column, 2, values) };
    }),
  };
}

/** The cell of a value; that of a computed one has a formula of others, of which the first column is B. */
function cellOf(columns: readonly ChartSeries[], column: number, row: number): Cell {
  const { points = [], computed, step } = columns[column] ?? {};
  const value = points[row]?.value;
  if (value === undefined) return undefined;
  const sum = `SUM(B${row + 2}:${columnName(column)}${row + 2})`;
  if (computed === 'sum') return { formula: sum, value };
  if (computed === 'rest') return { formula: `MAX(0,100-${sum})`, value };
  if (columns[0]?.computed !== 'level' || row === 0) return value;
  return levelCell(columns, row, value, { isLevel: column === 0, isTotal: step === 'total' });
}

/** The cell of what lifts a rise or fall, or of a total that is the level reached: both start from the row before. */
function levelCell(
  columns: readonly ChartSeries[],
  row: number,
  value: number,
  { isLevel, isTotal }: { readonly isLevel: boolean; readonly isTotal: boolean },
): Cell {
  const at = (column: number, index: number) => columns[column]?.points[index]?.value ?? 0;
  const falls = columns.flatMap(({ step }, i) => (step === 'fall' ? [i] : []));
  const up = columns.flatMap((_, i) => (falls.includes(i) ? [] : [i]));
  const reached = up.reduce((sum, column) => sum + at(column, row - 1), 0);
  const before = up.map((column) => `${columnName(column + 1)}${row + 1}`).join('+');
  if (isTotal) return Math.abs(reached - value) < 1e-9 * Math.abs(value) ? { formula: before, value } : value;
  const starts = columns.some(({ step }, i) => step === 'total' && at(i, row) !== 0);
  if (!isLevel || starts) return value;
  const fallen = falls.map((column) => `-${columnName(column + 1)}${row + 2}`).join('');
  return { formula: `${before}${fallen}`, value };
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
      const column = <T>(at: number, cellOf: (point: ChartPoint) => T) =>
        range(at, 2 + (starts[i] ?? 0), points.map(cellOf));
      return {
        name: range(i + 2, 1, [name]),
        x: column(1, ({ x }) => x),
        values: column(i + 2, ({ value }) => value),
        ...(sized ? { sizes: column(series.length + 2, ({ size }) => size) } : {}),
      };
    }),
  };
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

const SHEET_PART = 'xl/worksheets/sheet1.xml';

/**
 * Writes the data of a chart as a workbook (ECMA-376 part 1, 18); a missing value is an empty cell. What all workbooks
 * have in common is packed once.
 */
export function workbookWriter(): (chart: NativeChart) => Uint8Array {
  const common = packPackage(emptyWorkbook()).filter(({ name }) => name !== SHEET_PART);
  return (chart) => zipPacked([...common, packFile(SHEET_PART, writeXml(worksheet(chartSheet(chart).rows)))]);
}

function emptyWorkbook(): Package {
  const sheet = element('sheet', { name: SHEET, sheetId: 1, 'r:id': 'rId1' });
  const workbook = element('workbook', { xmlns: MAIN, 'xmlns:r': NAMESPACES.r }, element('sheets', sheet));
  const parts: [string, PackagePart][] = [
    ['xl/workbook.xml', { contentType: CONTENT_TYPES.workbook, content: workbook }],
    [SHEET_PART, { contentType: CONTENT_TYPES.worksheet, content: worksheet([]) }],
    ['xl/styles.xml', { contentType: CONTENT_TYPES.styles, content: styles() }],
  ];
  return {
    parts: new Map(parts),
    relationships: new Map([
      ['', [{ id: 'rId1', type: RELATIONSHIPS.document, target: 'xl/workbook.xml' }]],
      [
        'xl/workbook.xml',
        [
          { id: 'rId1', type: RELATIONSHIPS.worksheet, target: SHEET_PART },
          { id: 'rId2', type: RELATIONSHIPS.styles, target: 'xl/styles.xml' },
        ],
      ],
    ]),
  };
}

function worksheet(rows: readonly (readonly Cell[])[]): XmlElement {
  const written = rows.map((cells, r) =>
    element(
      'row',
      { r: r + 1 },
      cells.map((value, c) => cell(value, `${columnName(c)}${r + 1}`)),
    ),
  );
  return element('worksheet', { xmlns: MAIN }, element('sheetData', written));
}

function cell(value: Cell, r: string): XmlElement | undefined {
  if (value === undefined || value === '') return undefined;
  if (typeof value === 'number') return element('c', { r }, element('v', String(value)));
  if (typeof value === 'object') {
    return element('c', { r }, element('f', value.formula), element('v', String(value.value)));
  }
  return element(
    'c',
    { r, t: 'inlineStr' },
    element('is', element('t', { 'xml:space': 'preserve' }, escapeCodes(value))),
  );
}

/** The least that a style sheet has (18.8.39). */
function styles(): XmlElement {
  const none = (patternType: string) => element('fill', element('patternFill', { patternType }));
  const border = element(
    'border',
    ['left', 'right', 'top', 'bottom', 'diagonal'].map((side) => element(side)),
  );
  const plain = { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0 };
  return element(
    'styleSheet',
    { xmlns: MAIN },
    element('fonts', { count: 1 }, element('font', element('sz', { val: 11 }))),
    element('fills', { count: 2 }, none('none'), none('gray125')),
    element('borders', { count: 1 }, border),
    element('cellStyleXfs', { count: 1 }, element('xf', plain)),
    element('cellXfs', { count: 1 }, element('xf', { ...plain, xfId: 0 })),
    element('cellStyles', { count: 1 }, element('cellStyle', { name: 'Normal', xfId: 0, builtinId: 0 })),
  );
}
