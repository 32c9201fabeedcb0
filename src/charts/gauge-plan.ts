import type { FactView } from '../core/fact.ts';
import type { Language } from '../core/language.ts';
import { type Inch, PIXELS_PER_INCH, type Px } from '../core/units.ts';
import type { Margins } from './base-config.ts';
import type { ChartData } from './common-fields.ts';
import type { PlotContext } from './define-chart.ts';
import { figureOf } from './figure.ts';
import { type Face, linesHeight, textWidth, wrapText } from './lettering.ts';
import { type DataTable, inScale, known, normalise, printed } from './normalise.ts';
import type { Pen } from './pen.ts';
import { type ChartStyle, chartStyle } from './style.ts';
import { wordsFor } from './words.ts';

/** Radius of the hole, as a part of the ring's. */
export const GAUGE_HOLE = 0.76;
/** The ring is no larger than its figure can fill. */
const RADIUS_MAX: Inch = 3;
/** How far the mark of a target reaches over the ring on both sides, in spaces between mark and label. */
const OVER = 0.75;
/** A target nearer to the top than this, as a sine, is labelled above its mark. */
const TOP = 0.3;
/** The part of the picture's width that the target's name may take before it is broken. */
const NAME_WIDTH = 0.24;

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
  return { value, label: printed(value, String(value).split('.')[1]?.length ?? 0, isShare(table) ? '%' : table.unit) };
}

/** The end of the scale; undefined where neither the outline nor the unit says it. */
export function gaugeEnd(chart: Gauge): { readonly value: number; readonly label: string } | undefined {
  const table = normalise(chart);
  if (chart.of !== undefined)
    return typeof chart.of === 'number' || known(chart.of) ? told(chart.of, table) : undefined;
  return isShare(table) ? { value: 100, label: printed(100, 0, '%') } : undefined;
}

const isShare = ({ unit, series }: DataTable) => unit === '%' || series[0]?.facts[0]?.dimension === 'share';

/** The chart as a half ring. */
export function gaugePlan(chart: Gauge, context: PlotContext): GaugePlan {
  const table = normalise(chart);
  const { values = [], labels = [], facts = [], name = '' } = table.series[0] ?? {};
  const end = gaugeEnd(chart) ?? { value: values[0] || 1, label: '' };
  const partOf = (value: number) => Math.min(1, Math.max(0, (Number.isNaN(value) ? 0 : value) / end.value));
  const unit = isShare(table) ? '%' : table.unit;
  const target = gaugeTarget(chart, table, context.language);
  return {
    ...{ table, context, style: chartStyle(context.brand) },
    figure: facts[0]?.figure ?? figureOf(labels[0] ?? ''),
    name: table.categories[0] || name,
    part: partOf(values[0] ?? Number.NaN),
    target: target && { part: partOf(target.value), name: target.name, value: target.label },
    ends: [printed(0, 0, unit), end.label],
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

/** Where the half ring stands, and its target's label: points are relative to the ring's middle. */
export interface GaugeLayout {
  readonly radius: Px;
  readonly centre: { readonly x: Px; readonly y: Px };
  readonly target:
    | {
        /** In radians clockwise from the top. */
        readonly angle: number;
        readonly lines: readonly string[];
        readonly x: Px;
        /** The upper edge of the label. */
        readonly top: Px;
        readonly align: 'left' | 'center' | 'right';
      }
    | undefined;
  /** How far the mark of the target reaches over the ring. */
  readonly over: Px;
}

/** The largest half ring that leaves room for its target's label and for the names of its ends. */
export function gaugeLayout(pen: Pen, plan: GaugePlan): GaugeLayout {
  const { context, style } = plan;
  const foot = linesHeight(1, style.label.size) + style.gap;
  const most = Math.min(context.width / 2, context.height - foot, RADIUS_MAX * PIXELS_PER_INCH);
  const over = OVER * style.gap;
  for (let radius = most; ; radius -= most / 60) {
    const target = targetLabel(pen, plan, radius, over);
    const [first, last] = plan.ends.map(
      (end) => ((1 + GAUGE_HOLE) * radius + textWidth(pen, end, gaugeFace(style))) / 2,
    );
    const left = Math.max(radius, first ?? 0, target ? -target.left : 0);
    const right = Math.max(radius, last ?? 0, target ? target.right : 0);
    const top = Math.max(radius, target ? over + radius : 0, target ? -target.top : 0);
    const fits = 2 * Math.max(left, right) <= context.width && top + foot <= context.height;
    if (fits || radius < most / 3) return { radius, centre: { x: context.width / 2, y: top }, target, over };
  }
}

function targetLabel(pen: Pen, { target, style, context }: GaugePlan, radius: Px, over: Px) {
  if (!target) return undefined;
  const angle = (target.part - 0.5) * Math.PI;
  const name = wrapText(pen, target.name, gaugeFace(style), NAME_WIDTH * context.width);
  const width = Math.max(name.width, textWidth(pen, target.value, gaugeFace(style, true)));
  const height = linesHeight(name.lines.length + 1, style.label.size);
  const tip = radius + over + style.gap;
  const [x, y] = [tip * Math.sin(angle), -tip * Math.cos(angle)];
  const align = Math.abs(Math.sin(angle)) < TOP ? ('center' as const) : x < 0 ? ('right' as const) : ('left' as const);
  const left = x - width * { left: 0, center: 0.5, right: 1 }[align];
  // Beside the ring the label's middle is level with the mark, further up its foot.
  const top = y - height * (0.5 + 0.5 * Math.cos(angle));
  return { angle, lines: name.lines, x, top, align, left, right: left + width };
}

/** The room around the half ring. */
export function gaugeMargins(pen: Pen, plan: GaugePlan): Margins {
  const { radius, centre } = gaugeLayout(pen, plan);
  const { width, height } = plan.context;
  return {
    top: centre.y - radius,
    right: width - centre.x - radius,
    bottom: height - centre.y,
    left: centre.x - radius,
  };
}
