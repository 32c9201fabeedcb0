import { type NumberForm, unitOfLabel, withoutUnit } from '../figures/figures.ts';
import { unmarked } from '../notes/inline.ts';
import type { DraftSlide } from './draft.ts';

/** A year as a row of a table has it. */
const YEAR = /^(?:FY ?)?((?:1[5-9]|20)\d{2})年?$/;
/** A number as tables have it; a dash or nothing where there is none. */
const NUMBER = /^[-−+]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?$/;
const NONE = /^[-–—]?$/;
/** The fewest years of a chart, and the most; and the most series. */
const [LEAST_YEARS, MOST_YEARS, MOST_SERIES] = [3, 30, 4];
/** Years that columns show, and that a chart shows which writes every value. */
const [COLUMN_YEARS, COMBO_YEARS, COMBO_SERIES] = [8, 10, 3];

/** A chart of some of a table's columns. */
interface Drawn {
  readonly type: 'column' | 'line' | 'combo';
  readonly title?: string;
  readonly unit?: string;
  readonly line?: string;
  readonly line_unit?: string;
  readonly values: readonly string[];
}

/** The charts of a table, one or two side by side, and the table, as which they stand where they cannot be drawn. */
export interface DraftChart {
  readonly first: Drawn;
  readonly second?: Drawn;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/**
 * A table of years by numbers as a chart: columns for few years of one series, lines for series of one unit, columns and a
 * line where one series has another, and a chart for each where one counts something. Undefined for other tables.
 */
export function chartOf(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  form: NumberForm,
): DraftChart | undefined {
  const cells = rows.map((row) => row.map((cell) => unmarked(cell).trim()));
  const years = cells.map(([first = '']) => Number(YEAR.exec(first)?.[1]));
  const isRising = years.every((year, i) => i === 0 || year > (years[i - 1] ?? 0));
  const numbers = cells.map((row) => head.slice(1).map((_, i) => row[i + 1] ?? ''));
  const isPlain = numbers.flat().every((cell) => NUMBER.test(cell) || NONE.test(cell));
  const series = head.slice(1).map((title) => seriesOf(unmarked(title).trim(), form));
  const named = new Set(series.map(({ name }) => name));
  const fits =
    form !== 'comma' &&
    isRising &&
    isPlain &&
    rows.length >= LEAST_YEARS &&
    rows.length <= MOST_YEARS &&
    series.length >= 1 &&
    series.length <= MOST_SERIES &&
    named.size === series.length &&
    !named.has('') &&
    series.every((_, i) => numbers.some((row) => NUMBER.test(row[i] ?? '')));
  const drawn = fits ? typeFor(series, rows.length) : undefined;
  if (!drawn) return undefined;
  return {
    ...drawn,
    head: [unmarked(head[0] ?? ''), ...series.map(({ name }) => name)],
    rows: cells.map((row, i) => [row[0] ?? '', ...(numbers[i] ?? []).map(plainNumber)]),
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
  if (units.size === 1) return { first: oneUnit(series, years) };
  const alone = series.filter((each) => series.filter((other) => other.unit === each.unit).length === 1);
  const line = alone.at(-1);
  const others = series.filter((each) => each !== line);
  if (units.size > 2 || line === undefined || series.length > COMBO_SERIES || years > COMBO_YEARS) return undefined;
  // A count has no unit that would tell its axis from the other.
  if (units.has('')) return { first: oneUnit(others, years), second: { ...oneUnit([line], years), title: line.name } };
  const values = series.map(({ name }) => name);
  const [{ unit } = { unit: '' }] = others;
  return { first: { type: 'combo', unit, line: line.name, line_unit: line.unit, values } };
}

/** A chart of series that have one unit. */
function oneUnit(series: readonly Series[], years: number): Drawn {
  const [{ unit } = { unit: '' }] = series;
  const type = series.length === 1 && years <= COLUMN_YEARS ? 'column' : 'line';
  return { type, ...(unit === '' ? {} : { unit }), values: series.map(({ name }) => name) };
}

/** A number without marks of thousands; nothing for a dash. */
function plainNumber(cell: string): string {
  return NONE.test(cell) ? '' : cell.replaceAll(',', '').replace('−', '-');
}

/** The slide of a chart as its table. */
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
