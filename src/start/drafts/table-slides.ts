import { withoutUnit } from '../figures/figures.ts';
import { unmarked } from '../notes/inline.ts';
import { lengthOf, shortened } from '../notes/sentences.ts';
import { type DraftSlide, withNotes } from './draft.ts';

/** Columns that stay readable beside the first, and letters in a cell. */
const COLUMNS = 5;
const CELL = 90;
const YEAR = /^(?:FY ?)?(?:1[5-9]|20)\d{2}(?:年|\s?[-–—/]\s?\d{2,4})?$/;

/** A table of two columns or more as slides: many columns on several, each with the first column again. */
export function tableSlides(head: readonly string[], rows: readonly (readonly string[])[]): DraftSlide[] {
  const filled = rows.filter((row) => row.some((cell) => cell !== ''));
  if (filled.length === 0) return [];
  const [first = '', ...others] = head;
  const count = Math.ceil(others.length / COLUMNS);
  const width = Math.ceil(others.length / count);
  return Array.from({ length: count }, (_, i) => {
    const part = (row: readonly string[]) => [row[0] ?? '', ...row.slice(i * width + 1, (i + 1) * width + 1)];
    const cells = filled.map(part);
    const columns = part([first, ...others]).map((title, at) =>
      columnOf(
        title,
        at,
        cells.map((row) => row[at] ?? ''),
      ),
    );
    const long = cells.flat().filter((cell) => lengthOf(cell) > CELL);
    const rows = cells.map((row) => columns.map((_column, at) => shortened(row[at] ?? '', CELL)));
    return withNotes({ kind: 'table', columns, rows }, ...long);
  });
}

/** A column, set as numbers where its cells are. */
function columnOf(title: string, column: number, cells: readonly string[]) {
  const numeric = cells.filter(
    (cell) => /^(?:[A-Z]{3}\s?)?[^\p{L}]*\d[^\p{L}]*(\s?\p{L}{1,8}){0,2}$/u.test(cell) && lengthOf(cell) <= 16,
  ).length;
  // A column of numbers would set the thousands of a year apart.
  const hasYear = withoutUnit(title) === title && cells.some((cell) => YEAR.test(unmarked(cell)));
  const isNumber = column > 0 && numeric > cells.length / 2 && !hasYear;
  return { title: title === '' ? '–' : unmarked(title), ...(isNumber ? { type: 'number' } : {}) };
}
