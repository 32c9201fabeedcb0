import type { FactView } from '../../core/fact.ts';
import type { Language } from '../../core/language.ts';
import type { ChartData } from '../base/common-fields.ts';
import type { PlotContext } from '../base/define-chart.ts';
import { type DataTable, inScale, known, normalise, printed } from '../base/normalise.ts';
import { type ChartStyle, chartStyle, grown } from '../base/style.ts';
import { wordsFor } from '../base/words.ts';
import { figureOf } from '../parts/figure.ts';
import type { Face } from '../parts/lettering.ts';

/** Radius of the hole, as a part of the ring's. */
export const GAUGE_HOLE = 0.76;

/** How many times its usual size the figure has where the hole is large, and how much names may grow. */
const FIGURE = 3.6;
const NAMES = 4 / 3;

/** A chart of one value on a scale, in one language. */
export interface Gauge extends ChartData {
  readonly of?: number | FactView | undefined;
  readonly target?: number | FactView | undefined;
}

/** Where something stands on the scale: at a part of its length, with the words there. */
interface Mark {
  readonly part: number;
  readonly name: string;
  readonly value: string;
}

/** One value on a half ring, as it is drawn. */
export interface GaugePlan {
  readonly table: DataTable;
  readonly style: ChartStyle;
  readonly context: PlotContext;
  readonly figure: FactView['figure'];
  /** The whole name below the figure. */
  readonly name: string;
  readonly part: number;
  readonly target: Mark | undefined;
  /** What is written at the two ends of the scale. */
  readonly ends: readonly [string, string];
}

/** A number of the outline in the scale in which the chart prints its value, and how that is written. */
function told(given: number | FactView, table: DataTable): { readonly value: number; readonly label: string } {
  if (typeof given !== 'number') return { value: given.value, label: given.label };
  const value = inScale(given, table.scale ?? 1);
  const unit = isShare(table) ? '%' : table.unit;
  return { value, label: printed(value, String(value).split('.')[1]?.length ?? 0, unit, table.language) };
}

/** The end of the scale; undefined where neither the outline nor the unit says it. */
export function gaugeEnd(
  chart: Gauge,
  language?: Language,
): { readonly value: number; readonly label: string } | undefined {
  const table = normalise(chart, language);
  if (chart.of !== undefined)
    return typeof chart.of === 'number' || known(chart.of) ? told(chart.of, table) : undefined;
  return isShare(table) ? { value: 100, label: '100%' } : undefined;
}

const isShare = ({ unit, series }: DataTable) => unit === '%' || series[0]?.facts[0]?.dimension === 'share';

/** The chart as a half ring. */
export function gaugePlan(chart: Gauge, context: PlotContext): GaugePlan {
  const table = normalise(chart, context.language);
  const { values = [], labels = [], facts = [], name = '' } = table.series[0] ?? {};
  const end = gaugeEnd(chart, context.language) ?? { value: values[0] || 1, label: '' };
  const partOf = (value: number) => Math.min(1, Math.max(0, (Number.isNaN(value) ? 0 : value) / end.value));
  const unit = isShare(table) ? '%' : table.unit;
  const target = gaugeTarget(chart, table, context.language);
  const style = grown(chartStyle(context.brand), context, NAMES, 1);
  return {
    ...{ table, context, style: { ...style, figure: { ...style.figure, size: FIGURE * style.figure.size } } },
    figure: facts[0]?.figure ?? figureOf(labels[0] ?? ''),
    name: table.categories[0] || name,
    part: partOf(values[0] ?? Number.NaN),
    target: target && { part: partOf(target.value), name: target.name, value: target.label },
    ends: [printed(0, 0, unit, context.language), end.label],
  };
}

/** What is to be reached; undefined where the outline does not say, or names a fact that there is not. */
export function gaugeTarget(
  { target }: Gauge,
  table: DataTable,
  language: Language,
): { readonly name: string; readonly value: number; readonly label: string } | undefined {
  if (target === undefined || (typeof target !== 'number' && !known(target))) return undefined;
  const name = typeof target === 'number' ? wordsFor(language).target : target.name;
  return { name, ...told(target, table) };
}

export const gaugeFace = (style: ChartStyle, bold = false): Face => ({
  family: style.family,
  size: style.label.size,
  bold,
});
