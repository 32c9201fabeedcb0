import type { ChartData, Compared, Highlighted } from '../../../../charts/base/common-fields.ts';
import {
  type ChartTable,
  claimsNothing,
  comparisonOf,
  type Datum,
  dataOf,
  highlightedCategory,
  isNamed,
  namedPair,
  normalise,
  periodNames,
} from '../../../../charts/base/table.ts';
import { comparedFigure, type FactFigure, valueFigure } from '../../../../charts/parts/figure.ts';
import type { Language } from '../../../../core/language.ts';

export type ClaimingChart = ChartData & Highlighted & Partial<Pick<Compared, 'compare' | 'compare_as'>>;

/** What a chart of one series says: a value of it, or how two of its values compare. */
export interface PageClaim {
  readonly figure: FactFigure;
  /** The category that it is about, and the one that it is compared with. */
  readonly at: number;
  readonly from?: number;
  readonly as: 'value' | Compared['compare_as'];
  /** The figure as the source line names it, where the tool computed it. */
  readonly computed?: string;
  /** What the figure is of. */
  readonly about: string;
}

/** A first and a last value are compared where one is this many times the other. */
const TELLING = 1.2;

/** What the values of a chart say, by its own words or, where it has none, by its extreme; nothing where it claims `none`. */
export function claimOf(chart: ClaimingChart, language: Language, lying = false): PageClaim | undefined {
  if (claimsNothing(chart)) return undefined;
  const named = normalise(chart, language);
  const table = periodNames(named, chart, language);
  const data = dataOf(table);
  const own = highlightedCategory(named, chart);
  const pair = pairOf(chart, named, table, language);
  if (pair) return comparing(table, data, pair, chart.compare_as ?? 'ratio', language);
  if (own >= 0) return valued(table, data, own);
  if (chart.compare || data.length < 2 || data.some(({ value }) => !(value > 0))) return undefined;
  const values = data.map(({ value }) => value);
  const [first = 0, last = 0] = [values[0], values.at(-1)];
  const ends = { from: 0, to: values.length - 1 };
  if (!lying && isOrdered(table, data)) {
    if (last === Math.max(...values) && last >= TELLING * first) return comparing(table, data, ends, 'ratio', language);
    if (last === Math.min(...values) && first >= TELLING * last)
      return comparing(table, data, ends, 'change', language);
  }
  const most = values.indexOf(Math.max(...values));
  return values.filter((value) => value === values[most]).length > 1 ? undefined : valued(table, data, most);
}

/** Whether the values follow each other in time: their names are years, or their facts have periods. */
function isOrdered({ categories }: ChartTable, data: readonly Datum[]): boolean {
  const inYears = (each: string) => /\d{4}/.test(each);
  return categories.every(inYears) || data.every(({ fact }) => fact?.period !== undefined);
}

interface Pair {
  readonly from: number;
  readonly to: number;
}

function pairOf(chart: ClaimingChart, named: ChartTable, table: ChartTable, language: Language): Pair | undefined {
  const words = namedPair(chart);
  if (words) {
    const [from = -1, to = -1] = words.map((each) => {
      const fact = named.series[0]?.facts.findIndex((own) => own?.id === each) ?? -1;
      return fact >= 0 ? fact : named.categories.findIndex((name) => isNamed(name, each));
    });
    return from >= 0 && to >= 0 && from !== to ? { from, to } : undefined;
  }
  const compared = comparisonOf(table, { compare_as: 'ratio', ...chart }, language);
  return compared && { from: compared.from.category, to: compared.to.category };
}

function comparing(
  table: ChartTable,
  data: readonly Datum[],
  { from, to }: Pair,
  as: Compared['compare_as'],
  language: Language,
): PageClaim | undefined {
  const [a, b] = [data[from], data[to]];
  if (!a || !b || !(a.value > 0) || Number.isNaN(b.value)) return undefined;
  const figure = comparedFigure(a, b, table, as, language);
  return {
    ...{ figure, at: to, from, as, computed: figure.number + figure.unit },
    about: spanOf(a.name, b.name),
  };
}

/** Names of two, or what tells them apart, that stand in one line, joined by a dash. */
const SHORT = 6;
/** A year in hanzi: of two, the last is called one. */
const YEAR = /^(\d+)年$/u;

export function spanOf(from: string, to: string): string {
  const shared = Array.from(to).findIndex((letter, i) => letter !== from[i]);
  const at = to.lastIndexOf(' ', shared) + 1;
  const [a, b] = [from.slice(at), to.slice(at)];
  const short = YEAR.test(b) ? a.replace(YEAR, '$1') : a;
  return [a, b].every((name) => name.length <= SHORT && name !== '') ? `${to.slice(0, at)}${short}–${b}` : to;
}

function valued(table: ChartTable, data: readonly Datum[], at: number): PageClaim | undefined {
  const datum = data[at];
  if (!datum || Number.isNaN(datum.value)) return undefined;
  const figure = valueFigure(datum, table.unit);
  return { figure, at, as: 'value', about: datum.name };
}
