import { defined } from '../../core/collections.ts';
import { type NumberForm, unitOfLabel, withoutUnit } from '../figures/figures.ts';
import { unmarked } from '../notes/inline.ts';
import type { NotesBlock } from '../notes/read-notes.ts';
import { lengthOf, shortened } from '../notes/sentences.ts';
import { type DraftSlide, withNotes } from './draft.ts';
import { pointSlides } from './list-slides.ts';

type Table = Pick<Extract<NotesBlock, { type: 'table' }>, 'head' | 'rows'>;

const NUMBER = /^[-−+]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?$/;
const NONE = /^[-–—]?$/;
const YEAR = /^(?:FY ?)?((?:1[5-9]|20)\d{2})年?$/;
const [MIN_YEARS, MAX_YEARS, MAX_SERIES] = [3, 30, 4];
/** Years that columns show, and years and series of a chart which writes every value. */
const [MAX_COLUMN_YEARS, MAX_COMBO_YEARS, MAX_COMBO_SERIES] = [8, 10, 3];

/** The chart of a table, and the table, which stands in where the chart cannot be drawn. */
export interface DraftChart extends Table {
  readonly type: 'column' | 'line' | 'combo';
  readonly title?: string;
  readonly unit?: string;
  readonly line?: string;
  readonly line_unit?: string;
  readonly values: readonly string[];
}

/**
 * A table of years by numbers as a chart: columns for few years of one series, lines for series of one unit, columns and a
 * line where one series has another. Undefined for other tables.
 */
export function chartOf({ head, rows }: Table, form: NumberForm): DraftChart | undefined {
  const cells = rows.map((row) => head.map((_, i) => unmarked(row[i] ?? '').trim()));
  const years = cells.map(([first = '']) => Number(YEAR.exec(first)?.[1]));
  const titles = head.slice(1).map((title) => unmarked(title).trim());
  const units = titles.map((title) => unitOfLabel(title, form));
  const values = titles.map((title, i) => (units[i] === undefined ? title : withoutUnit(title)));
  const isDrawn =
    form !== 'plain' &&
    isWithin(rows.length, MIN_YEARS, MAX_YEARS) &&
    isWithin(values.length, 1, MAX_SERIES) &&
    years.every((year, i) => year > (years[i - 1] ?? 0)) &&
    cells.every((row) => row.slice(1).every((cell) => NUMBER.test(cell) || NONE.test(cell))) &&
    new Set(values).size === values.length &&
    values.every((name, i) => name !== '' && cells.some((row) => NUMBER.test(row[i + 1] ?? '')));
  const drawn = isDrawn ? drawnAs(values, units, rows.length) : undefined;
  if (!drawn) return undefined;
  const plain = (cell: string) => (NONE.test(cell) ? '' : cell.replaceAll(',', '').replace('−', '-'));
  return {
    ...drawn,
    values,
    head: [unmarked(head[0] ?? ''), ...values],
    rows: cells.map(([year = '', ...row]) => [year, ...row.map(plain)]),
  };
}

function drawnAs(
  values: readonly string[],
  units: readonly (string | undefined)[],
  years: number,
): Pick<DraftChart, 'type' | 'unit' | 'line' | 'line_unit'> | undefined {
  const [unit, ...others] = new Set(units);
  const ownType = values.length === 1 && years <= MAX_COLUMN_YEARS ? 'column' : 'line';
  if (others.length === 0) return { type: ownType, ...defined({ unit }) };
  const at = units.findLastIndex((each) => units.filter((own) => own === each).length === 1);
  const isCombo =
    others.length === 1 && !units.includes(undefined) && values.length <= MAX_COMBO_SERIES && years <= MAX_COMBO_YEARS;
  if (!isCombo) return undefined;
  return {
    type: 'combo',
    ...defined({ unit: units[at] === unit ? others[0] : unit, line: values[at], line_unit: units[at] }),
  };
}

const isWithin = (count: number, min: number, max: number) => count >= min && count <= max;

export function asTable({ chart, points: _, ...slide }: DraftSlide): DraftSlide {
  const { head, rows } = chart as DraftChart;
  const columns = head.map((title, i) => ({ title: title === '' ? '–' : title, ...(i > 0 ? { type: 'number' } : {}) }));
  return { ...slide, kind: 'table', columns, rows };
}

/** The slide with its chart drawn from a file, where it has one; `write` puts the file's rows into the deck's folder. */
export function withData(slide: DraftSlide, write: (rows: readonly (readonly string[])[]) => string): DraftSlide {
  if (slide.kind !== 'chart') return slide;
  const { values, head, rows, ...chart } = slide.chart as DraftChart;
  return { ...slide, chart: { ...chart, from: { file: write([head, ...rows]), values, source: 'notes' } } };
}

/** Columns that stay readable beside the first, and letters in a cell (`lengthOf`). */
const [MAX_COLUMNS, MAX_CELL, MAX_NUMBER] = [5, 90, 16];
const IS_NUMBER = /^(?:[A-Z]{3}\s?)?[^\p{L}]*\d[^\p{L}]*(\s?\p{L}{1,8}){0,2}$/u;
const HAS_YEAR = /^(?:FY ?)?(?:1[5-9]|20)\d{2}(?:年|\s?[-–—/]\s?\d{2,4})?$/;

/** A table as slides: many columns on several, each with the first column again; a single column as points. */
export function tableSlides({ head, rows }: Table): DraftSlide[] {
  const filled = rows.filter((row) => row.some((cell) => cell !== ''));
  if (filled.length === 0) return [];
  if (head.length < 2) {
    const [first, ...rest] = pointSlides(filled.map(([text = '']) => ({ text, items: [] })));
    return first ? [withNotes(first, ...head), ...rest] : [];
  }
  const count = Math.ceil((head.length - 1) / MAX_COLUMNS);
  const width = Math.ceil((head.length - 1) / count);
  return Array.from({ length: count }, (_, i) => {
    const part = (row: readonly string[]) => [row[0] ?? '', ...row.slice(i * width + 1, (i + 1) * width + 1)];
    const cells = filled.map(part);
    const columns = part(head).map((title, at) =>
      columnOf(
        title,
        at,
        cells.map((row) => row[at] ?? ''),
      ),
    );
    const long = cells.flat().filter((cell) => lengthOf(cell) > MAX_CELL);
    const short = cells.map((row) => columns.map((_column, at) => shortened(row[at] ?? '', MAX_CELL)));
    return withNotes({ kind: 'table', columns, rows: short }, ...long);
  });
}

/** A column, set as numbers where most of its cells are; it would set the thousands of a year apart. */
function columnOf(title: string, at: number, cells: readonly string[]) {
  const numbers = cells.filter((cell) => IS_NUMBER.test(cell) && lengthOf(cell) <= MAX_NUMBER);
  const hasYear = withoutUnit(title) === title && cells.some((cell) => HAS_YEAR.test(unmarked(cell)));
  const isNumber = at > 0 && numbers.length > cells.length / 2 && !hasYear;
  return { title: title === '' ? '–' : unmarked(title), ...(isNumber ? { type: 'number' } : {}) };
}
