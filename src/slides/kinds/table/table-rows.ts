import { lookUp } from '../../../core/collections.ts';
import type { Language } from '../../../core/language.ts';
import type { Path } from '../../../core/path.ts';
import { plainText, type RichText, richText } from '../../../core/rich-text.ts';
import { type Cell as FileCell, MAX_CELLS, type RowsView } from '../../../fields/data.ts';
import type { Finding } from '../../../findings/finding.ts';
import { say } from '../../../messages/say.ts';
import type { UnitView } from '../../../units/unit.ts';
import type { SlideReading } from '../../parts/define-slide.ts';
import { word, writtenDate } from '../../parts/words.ts';
import type { TableColumn, TableLine } from '../../table/table-layout.ts';
import {
  type Cell,
  type ColumnType,
  dashed,
  type FigureColumn,
  holdsFigures,
  printFigure,
  readFigures,
  totalOf,
} from './table-cells.ts';

export interface TableSlide {
  readonly columns: readonly {
    readonly title: RichText;
    readonly type: ColumnType;
    readonly unit?: UnitView | undefined;
    readonly decimals?: number | undefined;
    readonly align?: TableColumn['align'] | undefined;
    readonly width?: number | undefined;
    readonly highlight: boolean;
    readonly total?: boolean | undefined;
  }[];
  readonly rows: readonly (readonly Cell[])[];
  /** The file that the rows stand in, where the outline names one. */
  readonly from?: RowsView | undefined;
  readonly total: boolean | RichText;
  readonly highlight?: number | string | RichText | undefined;
}

/** A table in print: headings with their units, cells as their columns write them, and the sums. */
interface ReadTable {
  readonly columns: readonly TableColumn[];
  readonly rows: readonly TableLine[];
  /** Whether the tool summed facts or data of a file, so that the source line has to say so. */
  readonly computed: boolean;
}

export function cellPath({ from }: TableSlide, path: Path, row: number, column: number): Path {
  return from ? [...path, 'from'] : [...path, 'rows', row, column];
}

/** The columns of figures of a table, each read as a whole; undefined for the others. */
export function figureColumns(
  slide: TableSlide,
  { path, facts, language }: SlideReading,
): (FigureColumn | undefined)[] {
  return slide.columns.map(({ type, decimals, unit }, c) => {
    if (!holdsFigures(type)) return undefined;
    const cells = slide.rows.map((row, r) => {
      const at = cellPath(slide, path, r, c);
      return { cell: row[c] ?? richText('', at), path: at };
    });
    return readFigures(cells, { type, decimals, scale: unit?.scale ?? 1, language }, facts);
  });
}

/** Whether the table's total sums a column: those of the type `number` unless they say otherwise. */
export function isSummed({ type, total }: TableSlide['columns'][number]): boolean {
  return holdsFigures(type) && (total ?? type === 'number');
}

export function readTable(slide: TableSlide, reading: SlideReading): ReadTable {
  const { language, path } = reading;
  const figures = figureColumns(slide, reading);
  const columns = slide.columns.map((column, c): TableColumn => {
    const align = column.align ?? (holdsFigures(column.type) ? 'right' : 'left');
    const unit = column.unit ? plainText(column.unit) : (figures[c]?.unit ?? '');
    const { title, width: span, highlight: strong } = column;
    return { title, align, wraps: !holdsFigures(column.type), span, strong, ...(unit === '' ? {} : { unit }) };
  });
  const rows = slide.rows.map((row, r): TableLine => {
    const cells = slide.columns.map(({ type }, c) =>
      printCell(row[c], type, figures[c], r, cellPath(slide, path, r, c), language),
    );
    return { cells, strong: slide.highlight === r + 1 ? 'highlight' : undefined };
  });
  const total = slide.total === false ? undefined : totalRow(slide, figures, reading);
  return {
    columns,
    rows: total ? [...rows, total.line] : rows,
    computed: total !== undefined && (total.computed || slide.from !== undefined),
  };
}

function printCell(
  cell: Cell | undefined,
  type: ColumnType,
  column: FigureColumn | undefined,
  row: number,
  path: Path,
  language: Language,
): RichText {
  const figure = column?.cells[row];
  if (column && figure) return printFigure(figure, column);
  if (cell === undefined) return richText('', path);
  if (typeof cell === 'number') return richText(String(cell), path);
  if ('id' in cell) return { paragraphs: [[{ text: cell.label, fact: cell.id }]], path };
  return dashed(type === 'date' ? asDate(cell, language) : cell);
}

function asDate(text: RichText, language: Language): RichText {
  const written = writtenDate(plainText(text), language);
  return written === plainText(text) ? text : richText(written, text.path);
}

function totalRow(
  slide: TableSlide,
  figures: readonly (FigureColumn | undefined)[],
  { path, language }: SlideReading,
): { readonly line: TableLine; readonly computed: boolean } {
  const at = [...path, 'total'];
  const label = typeof slide.total === 'boolean' ? richText(word('total', language), at) : slide.total;
  let computed = false;
  const cells = slide.columns.map((column, c) => {
    const figure = figures[c];
    const total = figure && isSummed(column) ? totalOf(figure, at, language) : undefined;
    if (!total || 'problem' in total) return c === 0 ? label : richText('', at);
    computed ||= total.computed;
    return total.text;
  });
  return { line: { cells, strong: 'total' }, computed };
}

/** What an outline says of a table in one language: its columns and rows, or a file that has them. */
type WrittenTable = Omit<TableSlide, 'columns' | 'rows'> & {
  readonly columns?: TableSlide['columns'] | undefined;
  readonly rows?: TableSlide['rows'] | undefined;
};

/** The table with the rows of its file as cells, and where it states no columns those of the file. */
export function wholeTable(slide: WrittenTable, path: Path): TableSlide {
  const { from, columns, rows = [], highlight } = slide;
  if (!from) return { ...slide, columns: columns ?? [], rows };
  const at = [...path, 'from'];
  const called = typeof highlight === 'object' ? rowCalled(plainText(highlight), from) : highlight;
  const named = (name: string) => writtenName(name, from) ?? richText(name, at);
  const whole = columns ?? from.columns.map((name, c) => fileColumn(named(name), cellsOf(from, c)));
  // Where a file has no figure, a table says so; where it has no text, it stays empty.
  const nothing = (c: number) => (holdsFigures(whole[c]?.type ?? 'text') ? '–' : '');
  return {
    ...slide,
    columns: whole,
    rows: from.rows.map((row) =>
      row.map((cell, c) => (typeof cell === 'string' ? named(cell) : richText(String(cell ?? nothing(c)), at))),
    ),
    highlight: called ?? highlight,
  };
}

/** How the slide writes a name of the file; undefined where it leaves it as it is. */
function writtenName(name: string, { names }: RowsView): RichText | undefined {
  const written = lookUp(names, name);
  return written && richText(plainText(written), written.path);
}

function cellsOf(from: RowsView, column: number): FileCell[] {
  return from.rows.map((row) => {
    const cell = row[column] ?? null;
    const written = typeof cell === 'string' ? writtenName(cell, from) : undefined;
    return written ? plainText(written) : cell;
  });
}

/** The number, from 1, of the row whose first cell has these words, in the file or as the slide writes it. */
function rowCalled(words: string, from: RowsView): number | undefined {
  const written = cellsOf(from, 0);
  const index = from.rows.findIndex(([first], row) =>
    [first, written[row]].some((cell) => String(cell ?? '') === words),
  );
  return index < 0 ? undefined : index + 1;
}

function fileColumn(title: RichText, cells: readonly FileCell[]): TableSlide['columns'][number] {
  return { title, type: typeOf(cells.filter((cell) => cell !== null)), highlight: false };
}

const DAY = /^\d{4}-\d{2}(-\d{2})?$/;
/** Whole numbers between these, and no others, are taken for years. */
const YEARS = [1900, 2100] as const;

function typeOf(cells: readonly FileCell[]): ColumnType {
  if (cells.length === 0) return 'text';
  if (cells.every((cell) => (typeof cell === 'number' ? isYear(cell) : DAY.test(String(cell))))) return 'date';
  return cells.every((cell) => typeof cell === 'number') ? 'number' : 'text';
}

const isYear = (value: number) => Number.isInteger(value) && value >= YEARS[0] && value <= YEARS[1];

/** `bad-data` for cells of a file that stand in a column of figures and are none, each with its place in the file. */
export function reviewFile(slide: TableSlide, reading: SlideReading): Finding[] {
  const { from } = slide;
  if (!from) return [];
  const columns = figureColumns(slide, reading);
  const wrong = from.rows.flatMap((row, r) =>
    columns.flatMap((column, c) => {
      const words = column?.cells[r]?.words;
      const said = words ? plainText(words) : '';
      const place = from.places[r]?.[c];
      return place && c < row.length && said !== '' && said !== '–' ? [{ r, c, said, place }] : [];
    }),
  );
  return wrong.slice(0, MAX_CELLS).map(
    ({ r, c, said, place: { words, span } }): Finding => ({
      code: 'bad-data',
      ...say.slides.table.noNumber({ place: words, written: said }),
      path: cellPath(slide, reading.path, r, c),
      ...(span ? { span } : {}),
    }),
  );
}
