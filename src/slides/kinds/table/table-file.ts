import { lookUp } from '../../../core/collections.ts';
import type { Path } from '../../../core/path.ts';
import { plainText, type RichText, richText } from '../../../core/rich-text.ts';
import { type Cell as FileCell, MAX_CELLS, type RowsView } from '../../../fields/data.ts';
import type { Finding } from '../../../findings/finding.ts';
import { say } from '../../../messages/say.ts';
import type { SlideReading } from '../../parts/define-slide.ts';
import { type ColumnType, holdsFigures } from './table-cells.ts';
import { cellPath, figureColumns, type TableSlide } from './table-rows.ts';

/** What an outline says of a table in one language: its columns and rows, or a file that has them. */
type WrittenTable = Omit<TableSlide, 'columns' | 'rows'> & {
  readonly columns?: TableSlide['columns'] | undefined;
  readonly rows?: TableSlide['rows'] | undefined;
};

/**
 * The table with the rows of its file as cells, the row that `highlight` names by its number, and the columns of the file
 * where the outline states none: figures where all are numbers, dates where all are years or days.
 */
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
