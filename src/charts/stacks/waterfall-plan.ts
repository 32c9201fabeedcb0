import { PIXELS_PER_INCH, type Px } from '../../core/lengths.ts';
import type { ColorRole } from '../../scene/tokens.ts';
import type { AxisEnds, WithAxis } from '../base/axis.ts';
import { axisEnds } from '../base/axis.ts';
import type { PlotContext } from '../base/define-chart.ts';
import { cellOf } from '../base/emphasis.ts';
import { isNamed, normalise, wordsOf } from '../base/normalise.ts';
import { type ChartStyle, chartStyle } from '../base/style.ts';
import { type Step, stepsOf, stepTable, type WaterfallChart } from './waterfall-steps.ts';

const PITCH_MAX: Px = 2.2 * PIXELS_PER_INCH;
const FILL = 0.64;

/** What the bars of a waterfall and their labels are placed by. */
export interface WaterfallPlan {
  readonly steps: readonly Step[];
  readonly style: ChartStyle;
  readonly axis: AxisEnds;
  readonly roles: readonly ColorRole[];
  /** The bar whose name is bold; -1 for none. */
  readonly focus: number;
  readonly context: PlotContext;
  /** From the middle of a bar to the next one's. */
  readonly pitch: Px;
  /** The width of the bars. */
  readonly thickness: Px;
}

/** Totals are the subject; the sign at a change says the same as its colour. */
const ROLES: Readonly<Record<Step['kind'], ColorRole>> = { total: 'subject', rise: 'second', fall: 'third' };

/** The plan of a waterfall. */
export function planWaterfall(chart: WaterfallChart & WithAxis, context: PlotContext): WaterfallPlan {
  const steps = stepsOf(chart, context.language);
  const focus = highlightedStep(chart, steps);
  const pitch = Math.min(context.width / Math.max(1, steps.length), PITCH_MAX);
  const levels = { name: '', values: steps.flatMap(({ from, to }) => [from, to]), labels: [], facts: [] };
  const { series } = normalise(chart);
  // The facts tell in which scale the outline states the end of the axis.
  const ends = { ...levels, facts: series.flatMap(({ facts }) => facts) };
  return {
    steps,
    style: chartStyle(context.brand),
    axis: axisEnds({ ...stepTable(chart, context.language), series: [ends] }, chart),
    roles: steps.map(({ kind }, i) => (i === focus ? 'highlight' : ROLES[kind])),
    focus,
    context,
    pitch,
    thickness: Math.round(pitch * FILL),
  };
}

/** The bar that the chart highlights, by its fact or its name; -1 for none. */
function highlightedStep(chart: WaterfallChart, steps: readonly Step[]): number {
  if (chart.highlight === undefined) return -1;
  const words = wordsOf(chart.highlight);
  return cellOf(normalise(chart), words)?.category ?? steps.findIndex(({ name }) => isNamed(name, words));
}
