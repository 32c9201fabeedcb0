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

interface Drawn {
  readonly type: 'column' | 'line' | 'combo';
  readonly title?: string;
  readonly unit?: string;
  readonly line?: string;
  readonly line_unit?: string;
  readonly values: readonly string[];
}

/** The charts of a table, one or two side by side, and the table, as which they stand where they cannot be drawn. */
export interface DraftChart extends Table {
  readonly first: Drawn;
  readonly second?: Drawn;
}

/**
 * A table of years by numbers as a chart: columns for few years of one series, lines for series of one unit, columns and a
 * line where one series has another, and a chart for each where one counts something. Undefined for other tables.
 */
export function chartOf({ head, rows }: Table, form: NumberForm): DraftChart | undefined {
  const cells = rows.map((row) => head.map((_, i) => unmarked(row[i] ?? '').trim()));
  const years = cells.map(([first = '']) => Number(YEAR.exec(first)?.[1]));
  const series = head.slice(1).map((title) => seriesOf(unmarked(title).trim(), form));
  const names = new Set(series.map(({ name }) => name));
  const fits =
    form !== 'plain' &&
    ![rows.length < MIN_YEARS, rows.length > MAX_YEARS, series.length === 0, series.length > MAX_SERIES].includes(
      true,
    ) &&
    years.every((year, i) => year > (years[i - 1] ?? 0)) &&
    cells.every((row) => row.slice(1).every((cell) => NUMBER.test(cell) || NONE.test(cell))) &&
    names.size === series.length &&
    !names.has('') &&
    series.every((_, i) => cells.some((row) => NUMBER.test(row[i + 1] ?? '')));
  const drawn = fits ? typeFor(series, rows.length) : undefined;
  if (!drawn) return undefined;
  const plain = (cell: string) => (NONE.test(cell) ? '' : cell.replaceAll(',', '').replace('−', '-'));
  return {
    ...drawn,
    head: [unmarked(head[0] ?? ''), ...names],
    rows: cells.map(([year = '', ...row]) => [year, ...row.map(plain)]),
  };
}

interface Series {
  readonly name: string;
  /** Empty for plain counts. */
  readonly unit: string;
}

function seriesOf(title: string, form: NumberForm): Series {
  const unit = unitOfLabel(title, form);
  return unit === undefined ? { name: title, unit: '' } : { name: withoutUnit(title), unit };
}

function typeFor(series: readonly Series[], years: number): Pick<DraftChart, 'first' | 'second'> | undefined {
  const units = new Set(series.map((each) => each.unit));
  const oneUnit = (own: readonly Series[]): Drawn => ({
    type: own.length === 1 && years <= MAX_COLUMN_YEARS ? 'column' : 'line',
    ...(own[0]?.unit ? { unit: own[0].unit } : {}),
    values: own.map(({ name }) => name),
  });
  if (units.size === 1) return { first: oneUnit(series) };
  const line = series.findLast((each) => series.filter((other) => other.unit === each.unit).length === 1);
  if (units.size > 2 || !line || series.length > MAX_COMBO_SERIES || years > MAX_COMBO_YEARS) return undefined;
  const others = series.filter((each) => each !== line);
  // A count has no unit that would tell its axis from the other.
  if (units.has('')) return { first: oneUnit(others), second: { ...oneUnit([line]), title: line.name } };
  const unit = others[0]?.unit ?? '';
  return {
    first: { type: 'combo', unit, line: line.name, line_unit: line.unit, values: series.map(({ name }) => name) },
  };
}

export function asTable({ chart, points: _, ...slide }: DraftSlide): DraftSlide {
  const { head, rows } = chart as DraftChart;
  const columns = head.map((title, i) => ({ title: title === '' ? '–' : title, ...(i > 0 ? { type: 'number' } : {}) }));
  return { ...slide, kind: 'table', columns, rows };
}

/** The slide with its chart drawn from a file, where it has one; `write` puts the file's rows into the deck's folder. */
export function withData(slide: DraftSlide, write: (rows: readonly (readonly string[])[]) => string): DraftSlide {
  if (slide.kind !== 'chart') return slide;
  const { first, second, head, rows } = slide.chart as DraftChart;
  const file = write([head, ...rows]);
  const drawn = ({ values, ...chart }: Drawn) => ({ ...chart, from: { file, values, source: 'notes' } });
  return { ...slide, chart: drawn(first), ...(second ? { second: drawn(second) } : {}) };
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
