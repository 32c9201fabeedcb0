import type { FactView } from '../../../core/fact.ts';
import type { Language } from '../../../core/language.ts';
import { type Px, ptToPx } from '../../../core/lengths.ts';
import type { Margins } from '../../base/base-config.ts';
import type { ChartData } from '../../base/common-fields.ts';
import type { ChartPlan, PlotContext } from '../../base/define-chart.ts';
import { type ChartTable, inScale, known, normalise, printedNumber, printedWhole } from '../../base/normalise.ts';
import type { Pen, Point } from '../../base/pen.ts';
import { chartStyle, fitLettering, grown } from '../../base/style.ts';
import { wordsFor } from '../../base/words.ts';
import { drawFigure, drawnFigureWidth, figureIn } from '../../parts/figure.ts';
import {
  CAP_HEIGHT,
  drawLines,
  type Lines,
  linesHeight,
  nameFace,
  textWidth,
  wrapText,
} from '../../parts/lettering.ts';
import { discMargins } from '../../shares/ring-plan.ts';

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
export interface GaugePlan extends ChartPlan {
  readonly figure: FactView['figure'];
  /** The whole name below the figure. */
  readonly name: string;
  readonly part: number;
  readonly target: Mark | undefined;
  /** What is written at the two ends of the scale. */
  readonly ends: readonly [string, string];
}

/** A number of the outline in the scale in which the chart prints its value, and how that is written. */
function onScale(given: number | FactView, table: ChartTable): { readonly value: number; readonly label: string } {
  if (typeof given !== 'number') return { value: given.value, label: given.label };
  const value = inScale(given, table.scale ?? 1);
  const unit = isShare(table) ? '%' : table.unit;
  return { value, label: printedWhole(value, { ...table, unit }) };
}

/** The end of the scale; undefined where neither the outline nor the unit says it. */
export function gaugeEnd(
  chart: Gauge,
  language?: Language,
): { readonly value: number; readonly label: string } | undefined {
  const table = normalise(chart, language);
  if (chart.of !== undefined)
    return typeof chart.of === 'number' || known(chart.of) ? onScale(chart.of, table) : undefined;
  return isShare(table) ? { value: 100, label: '100%' } : undefined;
}

const isShare = ({ unit, series }: ChartTable) => unit === '%' || series[0]?.facts[0]?.dimension === 'share';

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
    figure: facts[0]?.figure ?? figureIn(labels[0] ?? ''),
    name: table.categories[0] || name,
    part: partOf(values[0] ?? Number.NaN),
    target: target && { part: partOf(target.value), name: target.name, value: target.label },
    ends: [printedNumber(0, 0, unit, context.language), end.label],
  };
}

/** The target; undefined where the outline states none, or names an unknown fact. */
export function gaugeTarget(
  { target }: Gauge,
  table: ChartTable,
  language: Language,
): { readonly name: string; readonly value: number; readonly label: string } | undefined {
  if (target === undefined || (typeof target !== 'number' && !known(target))) return undefined;
  const name = typeof target === 'number' ? wordsFor(language).target : target.name;
  return { name, ...onScale(target, table) };
}

/** How far the mark of a target reaches over the ring on both sides, in spaces between mark and label. */
const OVER = 0.75;
/** A target nearer to the top than this, as a sine, is labelled above its mark. */
const TOP = 0.3;
/** The part of the picture's width that the target's name may take before it is broken. */
const NAME_WIDTH = 0.24;

/** Where the half ring stands, and its target's label: points are relative to the ring's middle. */
interface GaugeLayout {
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
  readonly middle: GaugeMiddle;
}

/**
 * The largest half ring that leaves room for its target's label and for what stands below it; the name stands in the
 * hole, unless that has no room for it.
 */
export function gaugeLayout(pen: Pen, plan: GaugePlan): GaugeLayout {
  const inside = tryLayout(pen, plan, true);
  return hasRoom(inside.middle, GAUGE_HOLE * inside.radius) ? inside : tryLayout(pen, plan, false);
}

function tryLayout(pen: Pen, plan: GaugePlan, inside: boolean): GaugeLayout {
  const { context, style } = plan;
  const most = Math.min(context.width / 2, context.height);
  const over = OVER * style.gap;
  for (let radius = most; ; radius -= most / 60) {
    const target = targetLabel(pen, plan, radius, over);
    const middle = gaugeMiddle(pen, plan, GAUGE_HOLE * radius, inside);
    const [first, last] = plan.ends.map(
      (end) => ((1 + GAUGE_HOLE) * radius + textWidth(pen, end, nameFace(style))) / 2,
    );
    const left = Math.max(radius, first ?? 0, target ? -target.left : 0);
    const right = Math.max(radius, last ?? 0, target ? target.right : 0);
    const top = Math.max(radius, target ? over + radius : 0, target ? -target.top : 0);
    const spare = context.height - top - footHeight(middle, plan);
    const fits = left + right <= context.width && spare >= 0;
    // In the middle, unless a label beside the ring leaves no room for that.
    const x = Math.max(left, Math.min(context.width / 2, context.width - right));
    const centre = { x, y: top + Math.max(0, spare / 2) };
    if (fits || radius < most / 3) return { radius, centre, target, over, middle };
  }
}

function targetLabel(pen: Pen, { target, style, context }: GaugePlan, radius: Px, over: Px) {
  if (!target) return undefined;
  const angle = (target.part - 0.5) * Math.PI;
  const name = wrapText(pen, target.name, nameFace(style), NAME_WIDTH * context.width);
  const width = Math.max(name.width, textWidth(pen, target.value, nameFace(style, true)));
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
  return { ...discMargins(centre, radius, plan.context), bottom: plan.context.height - centre.y };
}

/** The parts of the hole's radius that the figure and its name may take across, and both of them upwards. */
const HOLE_FIGURE = 1.15;
const HOLE_NAME = 1.45;
const HOLE_HEIGHT = 0.7;
/** How far the words stand above the line of the ends, as a part of the hole's radius. */
const RISE = 0.08;
/** A unit beside its figure is no smaller. */
const UNIT_LEAST: Px = ptToPx(10);

/** The figure within a half ring, and its name: below it in the hole, or where that is too small on the line of the ends. */
interface GaugeMiddle {
  readonly size: Px;
  readonly name: Lines;
  readonly inside: boolean;
  /** What the name takes below the figure in the hole; nothing where it is not there. */
  readonly below: Px;
}

/** The words in the hole of that radius, the name among them if `inside`. */
function gaugeMiddle(pen: Pen, { figure, name, style }: GaugePlan, hole: Px, inside: boolean): GaugeMiddle {
  const set = wrapText(pen, name, nameFace(style), HOLE_NAME * hole);
  const below = inside && name !== '' ? set.height + 1.5 * style.gap : 0;
  const fits = (size: Px) =>
    drawnFigureWidth(pen, figure, size, style) <= HOLE_FIGURE * hole && below + CAP_HEIGHT * size <= HOLE_HEIGHT * hole;
  return {
    size: fitLettering({ ...style.figure, floor: UNIT_LEAST / style.unitScale }, fits),
    name: set,
    inside,
    below,
  };
}

/** Whether the hole has room for the words. */
function hasRoom({ size, name, inside, below }: GaugeMiddle, hole: Px): boolean {
  return !inside || (!name.tooWide && below + CAP_HEIGHT * size <= HOLE_HEIGHT * hole);
}

/** The height of what stands below the half ring: the ends of the scale, and the name where it is not inside. */
function footHeight({ name, inside }: GaugeMiddle, { style }: GaugePlan): Px {
  return linesHeight(inside ? 1 : Math.max(1, name.lines.length), style.label.size) + style.gap;
}

/** Draws the figure large within the half ring, and its name. */
export function drawGaugeMiddle(pen: Pen, plan: GaugePlan, middle: GaugeMiddle, centre: Point, hole: Px): void {
  const { figure, style, name: words } = plan;
  const { size, name, inside, below } = middle;
  const foot = centre.y - RISE * hole;
  const at = { x: centre.x, y: foot - below - (CAP_HEIGHT / 2) * size };
  drawFigure(pen, figure, size, style.textFor('subject'), at, style);
  if (words === '') return;
  const top = inside ? foot - name.height : centre.y + style.gap;
  const place = { x: centre.x, middle: top + linesHeight(0.5, style.label.size), align: 'center' as const };
  drawLines(pen, name.lines, nameFace(style), style.color('text'), place);
}
