import type { Language } from '../../../core/language.ts';
import type { Px } from '../../../core/lengths.ts';
import { toPt } from '../../../marks/items.ts';
import { CAP_HEIGHT, drawCentred, drawText, type Face, linesHeight, textWidth } from '../../../marks/lettering.ts';
import { drawLine, NOWHERE, type Pen, type Point, type Rect, touches } from '../../../marks/pen.ts';
import type { ChartEnds, ChartPoint, ChartScale, ChartSeries } from '../../../scene/native-chart.ts';
import type { ColorRole } from '../../../scene/tokens.ts';
import { unitIn } from '../../../units/known-unit.ts';
import type { UnitView } from '../../../units/unit.ts';
import type { BarPlan } from '../../bars/bar-plan.ts';
import { columnMargins, columnWidth, drawNamesBelow, letter, outerBox, roomBelowZero } from '../../bars/columns.ts';
import { type AxisEnds, axisEnds } from '../../base/axis.ts';
import type { ChartData, Highlighted } from '../../base/common-fields.ts';
import type { Margins, NativeContext, NativeDrawing, PlotContext } from '../../base/define-chart.ts';
import { unitOver } from '../../base/review.ts';
import { type ChartStyle, chartStyle, groupRoles, grown, inRoles, nameFace } from '../../base/style.ts';
import {
  barRoles,
  type ChartTable,
  type DataSeries,
  highlightedCategory,
  highlightedSeries,
  isNamed,
  normalise,
  wordsOf,
} from '../../base/table.ts';
import { wordsFor } from '../../base/words.ts';
import { dotRadius, drawEnds, type LineEnd, plannedPlaces } from '../../lines/lines.ts';
import {
  chartText,
  gapOf,
  legendAbove,
  movedLabel,
  nativeLabels,
  outerSeries,
  plotArea,
  seriesName,
} from '../../native/native-series.ts';
import { begunEarlier, type OpenAxis, openAxis, openTop } from '../../native/open-axis.ts';
import { crosses, drawKey, estimatedWidth, keyHeight, placeBeside } from '../../parts/labels.ts';
import { drawMissing, valueColor } from '../../parts/marks.ts';

const GROWN = { label: 1.22, value: 1.3 };

/** The part of the plot's height that the bars take, and from where on the line runs, so that neither meets the other. */
const BARS = 0.56;
const LINE = 0.74;
/** How far right of its point a value may reach, in its own widths. */
const BESIDE = 0.95;
/** The part of the picture's width that the names of the two series may take. */
const NAMES = 0.28;

export type ComboChart = ChartData &
  Highlighted & { readonly line?: Parameters<typeof wordsOf>[0] | undefined; readonly line_unit?: ChartData['unit'] };

export interface ComboPlan {
  readonly columns: readonly [BarPlan, ...BarPlan[]];
  readonly line: ChartTable;
  readonly lineRole: ColorRole;
  readonly shared: boolean;
  readonly barAxis: AxisEnds;
  readonly lineAxis: AxisEnds;
  readonly names: readonly LineEnd[];
}

const isKeyed = ({ columns }: Pick<ComboPlan, 'columns'>) => columns.length > 1;

const withSeries = (chart: ChartData, keep: (index: number) => boolean): ChartData => ({
  ...chart,
  ...(chart.series ? { series: chart.series.filter((_, i) => keep(i)) } : {}),
  ...(chart.from ? { from: { ...chart.from, series: chart.from.series.filter((_, i) => keep(i)) } } : {}),
});

export function comboParts(chart: ComboChart) {
  const { line, line_unit: lineUnit, unit, ...rest } = chart;
  const names = (chart.from?.series ?? chart.series ?? []).map(({ name }) => wordsOf(name));
  const over = unitOver(chart);
  const named = (words: string) => (words === over?.words ? over.named : words);
  const units = names.map((name, i) => {
    const ofFacts = normalise(withSeries(rest, (each) => each === i)).unit;
    return unitIn(name, over) ?? (ofFacts === '' ? over?.named : named(ofFacts));
  });
  const wanted = line === undefined ? -1 : names.findIndex((name) => isNamed(name, wordsOf(line)));
  /** Which of three units or more is another than all others; the last where there is no such one. */
  const unlike = (): number => {
    const alone = units.filter((unit) => units.filter((each) => each === unit).length === 1);
    return units.length > 2 && alone.length === 1 ? units.indexOf(alone[0]) : units.length - 1;
  };
  const lineIndex = wanted < 0 ? unlike() : wanted;
  const own = lineUnit as UnitView | undefined;
  const ofLine = own ? (own.named ?? named(wordsOf(own))) : units[lineIndex];
  const isShared = ofLine !== undefined && ofLine === (over?.named ?? units[lineIndex === 0 ? 1 : 0]);
  const common = unit ?? lineUnit;
  return {
    bars: { ...withSeries(rest, (i) => i !== lineIndex), ...(unit ? { unit } : {}) },
    line: { ...withSeries(rest, (i) => i === lineIndex), ...(lineUnit ? { unit: lineUnit } : {}) },
    lineIndex,
    whole: isShared ? { ...rest, ...(common ? { unit: common } : {}) } : undefined,
  };
}

/** The two parts as tables, whose series have their names; `shared` says that both count in one unit. */
export function comboTables(
  chart: ComboChart,
  language?: Language,
): { readonly bars: ChartTable; readonly line: ChartTable; readonly shared: boolean } {
  const { bars, line, lineIndex, whole } = comboParts(chart);
  const named = (part: ChartData): ChartTable => {
    const table = normalise(part, language);
    const names = part.from?.series.map(({ name }) => name) ?? table.series.map(({ name }) => name);
    return { ...table, series: table.series.map((each, i) => ({ ...each, name: names[i] ?? each.name })) };
  };
  if (!whole) return { bars: named(bars), line: named(line), shared: false };
  const table = named(whole);
  const only = (isOfLine: boolean) => ({
    ...table,
    series: table.series.filter((_, i) => (i === lineIndex) === isOfLine),
  });
  return { bars: only(false), line: only(true), shared: true };
}

/** The plan of bars and a line: above them on an axis of its own, or among them on the one that they share. */
export function planCombo(chart: ComboChart, context: PlotContext): ComboPlan {
  const { bars: table, line, shared } = comboTables(chart, context.language);
  const style = grown(chartStyle(context.brand), context, GROWN.label, GROWN.value);
  const lifted = chart.highlight !== undefined && isNamed(line.series[0]?.name ?? '', wordsOf(chart.highlight));
  const slots = Math.max(1, table.series.length);
  const groups = groupRoles(slots + 1, lifted ? slots : highlightedSeries(table, chart));
  const lineRole = slots > 1 ? (groups[slots] ?? 'second') : lifted ? 'subject' : 'second';
  const carried = shared || line.unit === '' || line.unit === '%';
  const lineName = `${line.series[0]?.name ?? ''}${carried ? '' : wordsFor(context.language).comma + line.unit}`;
  const names = [
    ...table.series.map(({ name }, i) => {
      const role: ColorRole = slots > 1 ? (groups[i] ?? 'subject') : lifted ? 'context' : 'subject';
      return { value: '', name, role, bold: false };
    }),
    { value: '', name: lineName, role: lineRole, bold: lifted },
  ];
  const count = Math.max(1, table.categories.length);
  const widest = Math.max(...names.map(({ name }) => estimatedWidth(name, style.label.size)));
  const values = [table, line].map(({ series }) => estimatedWidth(series[0]?.labels.at(-1) ?? '', style.value.size));
  const beyond = Math.max(0, BESIDE * Math.max(...values) - context.width / count / 2);
  const room = slots > 1 ? 0 : Math.min(NAMES * context.width, widest + 2.5 * style.gap + beyond);
  const pitch = (context.width - room) / count;
  const all = axisEnds({ ...table, series: [...table.series, ...(shared ? line.series : [])] }, {});
  const focus = highlightedCategory(table, chart);
  const common = {
    lying: false,
    style,
    axis: all,
    comparison: undefined,
    context,
    pitch,
    references: [],
    above: true,
    slots,
  };
  const column = (series: DataSeries | undefined, i: number): BarPlan => {
    const own = { ...table, series: series ? [series] : [] };
    const single = lifted ? own.categories.map((): ColorRole => 'context') : barRoles(count, focus, undefined);
    const roles = slots > 1 ? own.categories.map((): ColorRole => groups[i] ?? 'subject') : single;
    return { ...common, table: own, focus: slots > 1 ? -1 : focus, roles, beside: [] };
  };
  const alone = [column(table.series[0], 0), ...table.series.slice(1).map((each, i) => column(each, i + 1))] as const;
  const asColumns = { ...alone[0], table: line };
  const columns = alone.map((each) => ({
    ...each,
    beside: [...alone.filter((other) => other !== each), asColumns],
  })) as unknown as ComboPlan['columns'];
  const upper = { min: all.min, max: all.min + (all.max - all.min) / BARS };
  const upperAxis = (): AxisEnds => {
    const { series } = line;
    const values = (series[0]?.values ?? []).filter(Number.isFinite);
    const [low, high] = [Math.min(...values), Math.max(...values)];
    if (!(high > low)) return { min: high - 1, max: high + (1 - (1 + LINE) / 2) * 2 };
    return { min: high - (high - low) / (1 - LINE), max: high };
  };
  const [barAxis, lineAxis] = shared ? [all, all] : [upper, upperAxis()];
  return { columns, line, lineRole, shared, names, barAxis, lineAxis };
}

export function comboMargins(pen: Pen, plan: ComboPlan): Margins {
  const [first] = plan.columns;
  const { style, context } = first;
  const margins = columnMargins(pen, first);
  const key = isKeyed(plan) ? keyHeight(pen, comboKey(plan), nameFace(style), context.width) + 1.5 * style.gap : 0;
  // Where the line meets the bars, its values may stand over theirs.
  const second = plan.shared ? linesHeight(1, letter(pen, first).valueFace.size) : 0;
  return { ...margins, top: margins.top + dotRadius(style) + second + key };
}

const comboKey = ({ names }: ComboPlan) => names.map(({ name, role }) => ({ name, role }));

interface ComboMarks {
  readonly bars: readonly (readonly Rect[])[];
  readonly dots: readonly Point[];
  /** The height at which the bars have their zero. */
  readonly zero: Px;
  readonly bottom: Px;
}

export function drawCombo(pen: Pen, plan: ComboPlan, marks: ComboMarks): void {
  const [{ style, pitch, table, context }] = plan.columns;
  const width = pitch * table.categories.length;
  drawLine(pen, { x: 0, y: marks.zero }, { x: width, y: marks.zero }, style.baseLine, style.color('text'));
  if (isKeyed(plan)) drawKey(pen, comboKey(plan), nameFace(style), style, { x: 0, y: 0, width: context.width });
  const values = barValues(pen, plan, marks);
  const drawBarLabels = () => {
    const [first] = plan.columns;
    const { style } = first;
    const { valueFace } = letter(pen, first);
    values.forEach((places, k) => {
      const { table, roles } = plan.columns[k] ?? first;
      places.forEach(({ box, inside }, i) => {
        const [value, label = ''] = [table.series[0]?.values[i], table.series[0]?.labels[i]];
        const role = roles[i] ?? 'subject';
        const color = inside ? style.textOn(role, valueFace.size) : valueColor(value, role, style);
        drawCentred(pen, [label], valueFace, color, {
          x: box.x + box.w / 2,
          middle: box.y + box.h / 2,
          align: 'center',
        });
      });
    });
    drawNamesBelow(pen, first, {
      left: 0,
      top: marks.bottom + roomBelow(plan, valueFace) + style.baseLine + style.gap,
    });
  };
  drawBarLabels();
  drawLineValues(pen, plan, marks, values);
  const namesStart = (widestValue: Px, plan: BarPlan): Px => {
    // A value may stand beside the last point of the line.
    return Math.max(columnWidth(plan) / 2, BESIDE * widestValue);
  };
  const drawNames = () => {
    const { bars, dots, bottom } = marks;
    const [column] = plan.columns;
    const { style, context, table } = column;
    const { valueFace } = letter(pen, column);
    const own = bars[0] ?? [];
    const last = own.length - 1;
    const bar = own[table.series[0]?.values.findLastIndex(Number.isFinite) ?? last];
    const dot = dots[plan.line.series[0]?.values.findLastIndex(Number.isFinite) ?? last];
    const labels = [table, plan.line].map((each) => textWidth(pen, each.series[0]?.labels[last] ?? '', valueFace));
    const end = own[last] ?? { x: 0, w: columnWidth(column) };
    const x = end.x + end.w / 2 + namesStart(Math.max(...labels), column);
    const points = [
      { x, y: bar ? bar.y + bar.h / 2 : 0 },
      { x, y: dot?.y ?? 0 },
    ];
    drawEnds(pen, plan.names, points, 'right', { most: context.width - x - 1.5 * style.gap, top: 0, bottom }, style);
  };
  if (!isKeyed(plan)) drawNames();
}

/** The room that values below zero take under the bars. */
const roomBelow = ({ columns, line, shared }: ComboPlan, face: Face): Px =>
  Math.max(
    ...[...columns, ...(shared ? [{ ...columns[0], table: line }] : [])].map((each) => roomBelowZero(each, face)),
  );

interface BarValue {
  readonly box: Rect;
  readonly inside: boolean;
}
type BarValues = readonly (readonly BarValue[])[];

/** How much higher a value may stand over its bar where the line passes, in its own heights. */
const LIFTS = [0, 1, 2, 3, 4, 5];
/** The height of a bar that has its value inside, in heights of the value. */
const INSIDE = 1.6;

/**
 * Where the values of each series of bars stand: over their bars; where the line passes there, all of them in the middle of
 * their bars, and if not all have room or the line passes there too, each where it is clear of the line.
 */
function barValues(pen: Pen, plan: ComboPlan, { bars, dots }: ComboMarks): BarValues {
  const { style } = plan.columns[0];
  const known = dots.filter((_, i) => Number.isFinite(plan.line.series[0]?.values[i]));
  const isClear = ({ box }: BarValue) =>
    !plan.shared ||
    (!crosses(known, box, style.line) &&
      !known.some(({ x, y }) => touches({ x, y, w: 0, h: 0 }, box, 2 * dotRadius(style))));
  return plan.columns.map((column, k) => {
    const lettered = letter(pen, column);
    const { labels = [], values = [] } = column.table.series[0] ?? {};
    const over = (i: number, lift = 0): BarValue => {
      const box = outerBox(column, lettered, bars[k]?.[i] ?? NOWHERE, i);
      return { box: { ...box, y: box.y + ((values[i] ?? 0) < 0 ? lift : -lift) * 1.2 * box.h }, inside: false };
    };
    const within = (i: number): BarValue | undefined => {
      const bar = bars[k]?.[i] ?? NOWHERE;
      const { w, h } = over(i).box;
      if (w > bar.w || INSIDE * h > bar.h) return undefined;
      const inside = { box: { x: bar.x + (bar.w - w) / 2, y: bar.y + (bar.h - h) / 2, w, h }, inside: true };
      return isClear(inside) ? inside : undefined;
    };
    if (labels.every((_, i) => isClear(over(i)))) return labels.map((_, i) => over(i));
    const inside = labels.map((_, i) => within(i));
    if (inside.every((each) => each !== undefined)) return inside;
    return inside.map((each, i) => {
      const lifted = LIFTS.map((lift) => over(i, lift));
      return (isClear(over(i)) ? undefined : each) ?? lifted.find(isClear) ?? over(i);
    });
  });
}

function drawLineValues(pen: Pen, plan: ComboPlan, marks: ComboMarks, ofBars: BarValues): void {
  const [{ style }] = plan.columns;
  const { valueFace } = letter(pen, plan.columns[0]);
  const halo = { color: style.color('ground'), reach: 0.12 * valueFace.size };
  lineValues(pen, plan, marks, ofBars).forEach((place, i) => {
    if (!place) return;
    const at = { x: place.x, middle: place.y, align: 'center' as const };
    const label = plan.line.series[0]?.labels[i] ?? '';
    drawText(pen, label, valueFace, style.textFor(plan.lineRole), at, place.over ? halo : undefined);
  });
}

/** The middle of a value of the line, and whether it stands over a bar. */
interface LineValue extends Point {
  readonly over: boolean;
}

/** The values beside the points of the line, clear of each other and of those of the bars; undefined for those that are missing. */
function lineValues(pen: Pen, plan: ComboPlan, marks: ComboMarks, ofBars: BarValues): (LineValue | undefined)[] {
  const { dots, bars, zero, bottom } = marks;
  const { style } = plan.columns[0];
  const { valueFace } = letter(pen, plan.columns[0]);
  const [series] = plan.line.series;
  const all = bars.flat();
  const floor = plan.shared ? Math.max(zero, bottom) : Math.min(zero, ...all.map(({ y }) => y));
  const taken: Rect[] = plan.shared ? ofBars.flatMap((each) => each.map(({ box }) => box)) : [];
  return (series?.labels ?? []).map((label, i) => {
    if (!Number.isFinite(series?.values[i])) return undefined;
    const size = { w: textWidth(pen, label, valueFace), h: CAP_HEIGHT * valueFace.size };
    const place = placeBeside(dots, i, size, lineValueGap(style), floor, !plan.shared, taken);
    const box = { x: place.x - size.w / 2, y: place.y - size.h / 2, ...size };
    taken.push(box);
    return { ...place, over: plan.shared && all.some((bar) => touches(box, bar)) };
  });
}

const lineValueGap = (style: ChartStyle): Px => dotRadius(style) + style.gap / 2;

export function nativeCombo(picture: ComboPlan, context: NativeContext): NativeDrawing {
  const { pen, width, height } = context;
  const wide = (bars: BarPlan): BarPlan => ({ ...bars, pitch: width / Math.max(1, bars.table.categories.length) });
  const columns = picture.columns.map((each) => ({ ...wide(each), beside: each.beside.map(wide) }));
  const drawn = { ...picture, columns: columns as unknown as ComboPlan['columns'] };
  const [{ table, style, pitch }] = drawn.columns;
  const { nameFace, valueFace } = letter(pen, drawn.columns[0]);
  const [line] = drawn.line.series;
  const { legend, h: key } = legendAbove(
    pen,
    drawn.names.map(({ name }) => name),
    style,
    context,
  );
  const below = roomBelow(drawn, valueFace);
  const wanted = comboMargins(pen, { ...drawn, names: [] });
  const reach = begunEarlier(drawn.barAxis, below, height - wanted.top - wanted.bottom - key);
  const ofBars = drawn.columns.flatMap((each) => each.table.series[0]?.values ?? []);
  const barAxis = openAxis(reach, [...ofBars, ...(drawn.shared ? (line?.values ?? []) : [])], undefined);
  const lineAxis = drawn.shared ? barAxis : openTop(drawn.lineAxis, line?.values ?? []);
  const margins = { ...wanted, right: 0, top: wanted.top + key, bottom: wanted.bottom - below };
  const plan = { ...drawn, barAxis: barAxis.ends, lineAxis: lineAxis.ends };
  const thickness = columnWidth(plan.columns[0]);
  const [places, upper] = [plan.barAxis, plan.lineAxis].map((axis) => plannedPlaces(margins, axis, context));
  const middle = (i: number) => pitch * (i + 0.5);
  const zero = places?.zero ?? 0;
  const marks: ComboMarks = {
    bars: plan.columns.map(({ table: own }, k) =>
      (own.series[0]?.values ?? []).map((value, i) => {
        const end = Number.isFinite(value) ? (places?.yOf(value) ?? 0) : zero;
        const x = middle(i) + (k - plan.columns.length / 2) * thickness;
        return { x, y: Math.min(zero, end), w: thickness, h: Math.abs(end - zero) };
      }),
    ),
    dots: (line?.values ?? []).map((value, i) => ({ x: middle(i), y: upper?.yOf(value) ?? 0 })),
    zero,
    bottom: height - margins.bottom,
  };
  const values = barValues(pen, plan, marks);
  return {
    chart: {
      plot: {
        kind: 'combo',
        bars: {
          ...{ kind: 'bars', horizontal: false, stacked: false, overlap: 0 },
          gap: gapOf(pitch, thickness, plan.columns.length),
        },
      },
      categories: table.categories,
      series: [
        ...columnSeries(pen, plan, marks, values, context),
        {
          name: seriesName(picture.names.at(-1)?.name, '', plan.line),
          points: linePoints(pen, plan, marks, values, context),
          line: { color: plan.lineRole, width: toPt(style.line) },
        },
      ],
      axes: {
        ...barAxis.axes,
        ...(plan.shared ? {} : { second: scaleOf(lineAxis) }),
        base: { color: 'text', width: toPt(style.baseLine) },
        names: chartText({ ...nameFace, bold: false, color: 'text' }),
      },
      ...(legend ? { legend } : {}),
      area: plotArea(margins, { width, height }),
    },
    overlay(over) {
      for (const [k, { table: own }] of plan.columns.entries()) {
        drawMissing(over, valueFace, inRoles(style), own.series[0], marks.bars[k] ?? []);
      }
    },
  };
}

function columnSeries(
  pen: Pen,
  plan: ComboPlan,
  marks: ComboMarks,
  values: BarValues,
  context: NativeContext,
): ChartSeries[] {
  return plan.columns.map((column, k): ChartSeries => {
    const { style, roles } = column;
    const lettered = letter(pen, column);
    const { valueFace } = lettered;
    const { name, points } = outerSeries(column, valueFace, context.title);
    return {
      name,
      points: points.map((point, i): ChartPoint => {
        const [value, bar] = [values[k]?.[i], marks.bars[k]?.[i]];
        if (!point.label || !value || !bar || point.value === undefined) return point;
        if (value.inside) {
          const color = style.inkRole(roles[i] ?? 'subject', valueFace.size);
          return { ...point, label: { ...point.label, at: 'inside', style: { ...point.label.style, color } } };
        }
        const { box } = value;
        const to = { x: box.x + box.w / 2, y: box.y + box.h / 2 };
        return { ...point, label: movedLabel(point.label, outerBox(column, lettered, bar, i), to, context) };
      }),
    };
  });
}

function linePoints(pen: Pen, plan: ComboPlan, marks: ComboMarks, ofBars: BarValues, size: PlotSize): ChartPoint[] {
  const [{ style }] = plan.columns;
  const { valueFace } = letter(pen, plan.columns[0]);
  const [line] = plan.line.series;
  const values = lineValues(pen, plan, marks, ofBars);
  const labels = nativeLabels(line, 'above', { ...valueFace, color: style.textRole(plan.lineRole) });
  return (line?.values ?? []).map((value, i): ChartPoint => {
    const [label, at, to] = [labels[i], marks.dots[i], values[i]];
    if (!label || !at || !Number.isFinite(value))
      return { value: undefined, fill: plan.lineRole, ...(label ? { label } : {}) };
    const outline = { color: 'ground' as const, width: toPt(style.separator) };
    // Where the program itself would set it.
    const h = CAP_HEIGHT * valueFace.size;
    const usual = { x: at.x, y: at.y - lineValueGap(style) - h, w: 0, h };
    const moved = movedLabel(label, usual, to ?? at, size);
    const onGround = to?.over ? { ...moved, ground: 'ground' as const } : moved;
    return { value, fill: plan.lineRole, dot: toPt(dotRadius(style)), outline, label: onGround };
  });
}

type PlotSize = Pick<NativeContext, 'width' | 'height'>;

const scaleOf = ({ axes: { values, ...ends } }: OpenAxis): ChartEnds & ChartScale => ({ ...ends, ...values });
