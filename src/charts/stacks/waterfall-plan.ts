import type { Px } from '../../core/lengths.ts';
import type { ColorRole } from '../../scene/tokens.ts';
import type { AxisEnds, WithAxis } from '../base/axis.ts';
import { axisEnds } from '../base/axis.ts';
import type { PlotContext } from '../base/define-chart.ts';
import { cellOf } from '../base/emphasis.ts';
import { isNamed, normalise, wordsOf } from '../base/normalise.ts';
import { type ChartStyle, chartStyle, grown } from '../base/style.ts';
import { type Step, stepsOf, stepTable, type WaterfallChart } from './waterfall-steps.ts';

const FILL = 0.8;
/** How much larger names and values may be than is usual. */
const GROWN = { label: 1.22, value: 1.5 };

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

/** Totals are as dark as text, and what is lost is the highlight, unless one bar is: the sign says the same as the colour. */
const ROLES: Readonly<Record<Step['kind'], ColorRole>> = { total: 'text', rise: 'subject', fall: 'highlight' };
const BESIDE_HIGHLIGHT: typeof ROLES = { ...ROLES, fall: 'third' };

/** The plan of a waterfall. */
export function planWaterfall(chart: WaterfallChart & WithAxis, context: PlotContext): WaterfallPlan {
  const steps = stepsOf(chart, context.language);
  const focus = highlightedStep(chart, steps);
  const pitch = context.width / Math.max(1, steps.length);
  const levels = { name: '', values: steps.flatMap(({ from, to }) => [from, to]), labels: [], facts: [] };
  const { series } = normalise(chart, context.language);
  // The facts tell in which scale the outline states the end of the axis.
  const ends = { ...levels, facts: series.flatMap(({ facts }) => facts) };
  return {
    steps,
    style: grown(chartStyle(context.brand), context, GROWN.label, GROWN.value),
    axis: axisEnds({ ...stepTable(chart, context.language), series: [ends] }, chart),
    roles: steps.map(({ kind }, i) => (i === focus ? 'highlight' : (focus < 0 ? ROLES : BESIDE_HIGHLIGHT)[kind])),
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
