import type { Chart } from 'chart.js';
import { z } from 'zod';
import type { FactView } from '../../core/fact.ts';
import type { Language } from '../../core/language.ts';
import { type Px, ptToPx } from '../../core/lengths.ts';
import type { Finding } from '../../findings/finding.ts';
import { CAP_HEIGHT, drawLines, drawText, linesHeight, textWidth, wrapText } from '../../marks/lettering.ts';
import { drawLine, type Pen, type Point } from '../../marks/pen.ts';
import { say } from '../../messages/say.ts';
import { type ChartData, chartFields, numberOrFact } from '../base/common-fields.ts';
import { type ChartPlan, chartPlot, defineChart, type Margins } from '../base/define-chart.ts';
import { badData, reviewData } from '../base/review.ts';
import { chartStyle, fitLettering, grown, nameFace } from '../base/style.ts';
import {
  type ChartTable,
  describeTable,
  inScale,
  known,
  named,
  normalise,
  printedNumber,
  printedWhole,
} from '../base/table.ts';
import { wordsFor } from '../base/words.ts';
import { drawFigure, drawnFigureWidth, NO_FIGURE } from '../parts/figure.ts';
import { outlineArc } from '../parts/marks.ts';
import { discMargins } from '../shares/ring-plan.ts';

const GAUGE_HOLE = 0.76;

/** How many times its usual size the figure has where the hole is large, and how much names may grow. */
const FIGURE = 3.6;
const NAMES = 4 / 3;

export interface Gauge extends ChartData {
  readonly of?: number | FactView | undefined;
  readonly target?: number | FactView | undefined;
}

interface Mark {
  readonly part: number;
  readonly name: string;
  readonly value: string;
}

interface GaugePlan extends ChartPlan {
  readonly figure: FactView['figure'];
  readonly name: string;
  readonly part: number;
  readonly target: Mark | undefined;
  readonly ends: readonly [string, string];
}

/** A number of the outline in the scale in which the chart prints its value, and how that is written. */
function onScale(given: number | FactView, table: ChartTable): { readonly value: number; readonly label: string } {
  if (typeof given !== 'number') return { value: given.value, label: given.label };
  const value = inScale(given, table.scale ?? 1);
  const unit = isShare(table) ? '%' : table.unit;
  return { value, label: printedWhole(value, { ...table, unit }) };
}

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

/** The parts of the hole's radius that the figure and its name may take across, and both of them upwards. */
const HOLE_FIGURE = 1.15;
const HOLE_NAME = 1.45;
const HOLE_HEIGHT = 0.7;
/** How far the words stand above the line of the ends, as a part of the hole's radius. */
const RISE = 0.08;
/** A unit beside its figure is no smaller. */
const MIN_UNIT: Px = ptToPx(10);

/**
 * The largest half ring that leaves room for its target's label and for what stands below it; the name stands in the
 * hole, unless that has no room for it. The target's label is placed from the ring's middle.
 */
function gaugeLayout(pen: Pen, plan: GaugePlan) {
  const { figure, name, target: aim, ends, context, style } = plan;
  const over = OVER * style.gap;
  const targetLabel = (radius: Px) => {
    if (!aim) return undefined;
    // In radians clockwise from the top.
    const angle = (aim.part - 0.5) * Math.PI;
    const { lines, width: nameWidth } = wrapText(pen, aim.name, nameFace(style), NAME_WIDTH * context.width);
    const width = Math.max(nameWidth, textWidth(pen, aim.value, nameFace(style, true)));
    const height = linesHeight(lines.length + 1, style.label.size);
    const tip = radius + over + style.gap;
    const [x, y] = [tip * Math.sin(angle), -tip * Math.cos(angle)];
    const beside = x < 0 ? ('right' as const) : ('left' as const);
    const align = Math.abs(Math.sin(angle)) < TOP ? ('center' as const) : beside;
    const left = x - width * { left: 0, center: 0.5, right: 1 }[align];
    // Beside the ring the label's middle is level with the mark, further up its foot.
    const top = y - height * (0.5 + 0.5 * Math.cos(angle));
    return { angle, lines, x, top, align, left, right: left + width };
  };
  /** The words in the hole of that radius, the name among them if `inside`, where it takes `below` under the figure. */
  const middleIn = (hole: Px, inside: boolean) => {
    const set = wrapText(pen, name, nameFace(style), HOLE_NAME * hole);
    const below = inside && name !== '' ? set.height + 1.5 * style.gap : 0;
    const isIn = (size: Px) => drawnFigureWidth(pen, figure, size, style) <= HOLE_FIGURE * hole && isLow(size);
    const isLow = (size: Px) => below + CAP_HEIGHT * size <= HOLE_HEIGHT * hole;
    const size = fitLettering({ ...style.figure, floor: MIN_UNIT / style.unitScale }, isIn);
    const foot = linesHeight(inside ? 1 : Math.max(1, set.lines.length), style.label.size) + style.gap;
    return { size, name: set, inside, below, foot, hasRoom: !set.tooWide && isLow(size) };
  };
  const tryLayout = (inside: boolean) => {
    const most = Math.min(context.width / 2, context.height);
    for (let radius = most; ; radius -= most / 60) {
      const target = targetLabel(radius);
      const middle = middleIn(GAUGE_HOLE * radius, inside);
      const [first = 0, last = 0] = ends.map(
        (end) => ((1 + GAUGE_HOLE) * radius + textWidth(pen, end, nameFace(style))) / 2,
      );
      const left = Math.max(radius, first, -(target?.left ?? 0));
      const right = Math.max(radius, last, target?.right ?? 0);
      const top = Math.max(radius, target ? over + radius : 0, -(target?.top ?? 0));
      const spare = context.height - top - middle.foot;
      // In the middle, unless a label beside the ring leaves no room for that.
      const x = Math.max(left, Math.min(context.width / 2, context.width - right));
      const centre = { x, y: top + Math.max(0, spare / 2) };
      const fits = left + right <= context.width && spare >= 0;
      if (fits || radius < most / 3) return { radius, centre, target, over, middle };
    }
  };
  const within = tryLayout(true);
  return within.middle.hasRoom ? within : tryLayout(false);
}

function drawGaugeMiddle(
  pen: Pen,
  plan: GaugePlan,
  middle: ReturnType<typeof gaugeLayout>['middle'],
  centre: Point,
  hole: Px,
): void {
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

function describeGauge(chart: Gauge, language: Language): string {
  const table = normalise(chart, language);
  const value = describeTable(table, language);
  const target = gaugeTarget(chart, table, language);
  return target ? `${value}${wordsFor(language).semicolon}${named(target.name, target.label)}` : value;
}

export const gauge = defineChart({
  type: 'gauge',
  name: { en: 'Gauge', zh: '仪表图' },
  summary: 'A half ring: how much of a whole is reached, with a mark for the target.',
  schema: z.object({
    ...chartFields,
    of: numberOrFact('What the whole is: a number or a fact; 100 for shares in percent where omitted.').optional(),
    target: numberOrFact('What is to be reached: a number or a fact, marked on the ring.').optional(),
  }),
  plot(chart, context) {
    const gaugePlan = (): GaugePlan => {
      const table = normalise(chart, context.language);
      const { values = [], printed = [], facts = [], name = '' } = table.series[0] ?? {};
      const end = gaugeEnd(chart, context.language) ?? { value: values[0] || 1, label: '' };
      const partOf = (value: number) => Math.min(1, Math.max(0, (Number.isNaN(value) ? 0 : value) / end.value));
      const unit = isShare(table) ? '%' : table.unit;
      const target = gaugeTarget(chart, table, context.language);
      const style = grown(chartStyle(context.brand), context, NAMES, 1);
      return {
        ...{ table, context, style: { ...style, figure: { ...style.figure, size: FIGURE * style.figure.size } } },
        figure: facts[0]?.figure ?? printed[0]?.figure ?? NO_FIGURE,
        name: table.categories[0] || name,
        part: partOf(values[0] ?? Number.NaN),
        target: target && { part: partOf(target.value), name: target.name, value: target.label },
        ends: [printedNumber(0, 0, unit, context.language), end.label],
      };
    };
    const plan = gaugePlan();
    const { style, part, figure, name, target, ends } = plan;
    const dataset = {
      data: [part, 1 - part],
      backgroundColor: [style.color('subject'), style.color('context')],
      borderColor: style.color('ground'),
      borderWidth: style.separator,
    };
    const gaugeMargins = (pen: Pen): Margins => {
      const { radius, centre } = gaugeLayout(pen, plan);
      return { ...discMargins(centre, radius, plan.context), bottom: plan.context.height - centre.y };
    };
    const draw = (pen: Pen, chart: Chart) => {
      const layout = gaugeLayout(pen, plan);
      const { radius, centre } = layout;
      if (style.isPale('context')) outlineArc(pen, chart, 1, style);
      const inner = GAUGE_HOLE * radius;
      const middle = centre.y + style.gap + linesHeight(0.5, style.label.size);
      ends.forEach((end, i) => {
        const x = centre.x + (i === 0 ? -1 : 1) * ((radius + inner) / 2);
        drawText(pen, end, nameFace(style), style.color('subtle'), { x, middle, align: 'center' });
      });
      drawGaugeMiddle(pen, plan, layout.middle, centre, inner);
      if (!target || !layout.target) return;
      const { angle, lines, x, top, align } = layout.target;
      const [sin, cos] = [Math.sin(angle), Math.cos(angle)];
      const at = (r: number) => ({ x: centre.x + r * sin, y: centre.y - r * cos });
      drawLine(pen, at(inner - layout.over), at(radius + layout.over), style.arrow, style.color('text'));
      const first = centre.y + top + linesHeight(0.5, style.label.size);
      const place = { x: centre.x + x, middle: first, align };
      drawText(pen, target.value, nameFace(style, true), style.color('text'), place);
      const below = { ...place, middle: first + linesHeight(1, style.label.size) };
      drawLines(pen, lines, nameFace(style), style.color('text'), below);
    };
    return chartPlot('doughnut', {
      ...{ categories: [name, ''], datasets: [dataset], margins: gaugeMargins, draw },
      options: { cutout: `${100 * GAUGE_HOLE}%`, rotation: -90, circumference: 180 },
      labels: [figure.number + figure.unit, name, ...ends, ...(target ? [target.name, target.value] : [])],
    });
  },
  describe: describeGauge,
  review(chart, path) {
    const findings = reviewData(chart, path);
    const reviewGauge = (): Finding[] => {
      const table = normalise(chart);
      const values = table.series.flatMap((series) => series.values);
      if (values.length !== 1) return [badData(path, say.charts.gauge.manyValues({ count: values.length }))];
      const end = gaugeEnd(chart);
      if (!end || !(end.value > 0)) return [badData(path, say.charts.gauge.noEnd)];
      const [value = 0] = values;
      if (!(value < 0 || value > end.value)) return [];
      const label = table.series[0]?.labels[0] ?? '';
      return [badData(path, say.charts.gauge.outside({ value: label, end: end.label }))];
    };
    return findings.length > 0 ? findings : reviewGauge();
  },
});
