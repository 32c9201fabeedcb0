import type { Px } from '../../core/lengths.ts';
import type { ColorRole } from '../../scene/tokens.ts';
import { type AxisEnds, axisEnds, type WithAxis } from '../base/axis.ts';
import type { Margins } from '../base/base-config.ts';
import type { ChartData, Highlighted } from '../base/common-fields.ts';
import type { PlotContext } from '../base/define-chart.ts';
import { highlightedSeries } from '../base/emphasis.ts';
import { type DataTable, normalise, printed } from '../base/normalise.ts';
import type { Pen, Point } from '../base/pen.ts';
import { type ChartStyle, chartStyle, grown, lineRoles } from '../base/style.ts';
import { wordsFor } from '../base/words.ts';
import { type Face, type Lines, linesHeight, textWidth, wrapText } from '../parts/lettering.ts';

/** The parts of the picture's width that the name of an axis and the key may take. */
const NAME = 0.2;
const KEY = 0.26;
/** Rings at these parts of the scale. */
const RINGS = [0.5, 1] as const;
/** How much larger names and values may be than is usual. */
const GROWN = { label: 1.22, value: 1.5 };
/** A picture this many times as wide as high has room for the key beside the web. */
const BROAD = 1.6;
/** Between the values of two series, in em. */
const VALUES_GAP = 0.5;

/** What a radar and its labels are placed by. */
export interface RadarPlan {
  readonly table: DataTable;
  readonly style: ChartStyle;
  readonly roles: readonly ColorRole[];
  readonly context: PlotContext;
  /** The series that is told first, and whose values are bold. */
  readonly told: number;
  readonly axis: AxisEnds;
  /** The values of the rings. */
  readonly rings: readonly number[];
  /** What the scale runs from and to, in words. */
  readonly scale: string;
}

/** The plan of a radar: the highlighted series is told first, else the first one. */
export function planRadar(chart: ChartData & Highlighted & WithAxis, context: PlotContext): RadarPlan {
  const table = normalise(chart);
  const focus = highlightedSeries(table, chart);
  const stated = chart.axis?.max !== undefined;
  const { max } = axisEnds(table, chart);
  const axis = { min: 0, max: stated ? max : roundUp(max) };
  const rings = RINGS.map((part) => Number((part * axis.max).toPrecision(12)));
  const end = printed(axis.max, String(axis.max).split('.')[1]?.length ?? 0, table.unit);
  const scale = wordsFor(context.language).rings(printed(0, 0, table.unit), end);
  const roles = lineRoles(table.series.length, focus);
  const style = grown(chartStyle(context.brand), context, GROWN.label, GROWN.value);
  return { table, style, roles, context, told: Math.max(0, focus), axis, rings, scale };
}

/** The next number that is one, two, four, five or ten times a power of ten. */
function roundUp(value: number): number {
  if (!(value > 0)) return 1;
  const power = 10 ** Math.floor(Math.log10(value));
  const step = [1, 2, 4, 5, 6, 8, 10].find((each) => each * power >= value * (1 - 1e-9)) ?? 10;
  return Number((step * power).toPrecision(12));
}

/** How names and values are set. */
export const radarNameFace = ({ style }: RadarPlan): Face => ({
  family: style.family,
  size: style.label.size,
  bold: false,
});
export const radarValueFace = ({ style }: RadarPlan): Face => ({
  family: style.family,
  size: style.value.size,
  bold: true,
});

/** Whether the series need a key. */
export const isKeyed = ({ table }: RadarPlan) => table.series.some(({ name }) => name !== '');

/** The values at the end of an axis, that of the series which is told first before the others. */
export function valuesAt(pen: Pen, plan: RadarPlan, index: number) {
  const { table, told, roles } = plan;
  const order = table.series.map((_, i) => i).sort((a, b) => Number(b === told) - Number(a === told));
  const face = (series: number): Face => ({ ...radarValueFace(plan), bold: series === told });
  const values = order.map((series) => {
    const { values: numbers = [], labels = [] } = table.series[series] ?? {};
    const text = Number.isFinite(numbers[index]) ? (labels[index] ?? '') : '–';
    return { text, face: face(series), role: roles[series] ?? ('subject' as const) };
  });
  const gap = VALUES_GAP * radarValueFace(plan).size;
  const widths = values.map(({ text, face: own }) => textWidth(pen, text, own));
  const width = widths.reduce((sum, each) => sum + each + gap, -gap);
  return { values: values.map((value, i) => ({ ...value, width: widths[i] ?? 0 })), gap, width };
}

/** The names of the series in the key and the words on its scale, broken to its width, and the width that it takes. */
export function radarKey(pen: Pen, plan: RadarPlan): RadarKey {
  const { table, context, style, scale: words } = plan;
  const most = (isBelow(plan) ? 1 : KEY) * context.width;
  const scale = wrapText(pen, words, radarNameFace(plan), most);
  if (!isKeyed(plan)) return { names: [], scale, width: scale.width, height: scale.height };
  const swatch = 2.5 * style.label.size;
  const names = table.series.map(({ name }, i) =>
    wrapText(pen, name, { ...radarNameFace(plan), bold: i === plan.told }, most - swatch),
  );
  return {
    ...{ names, scale },
    width: Math.max(scale.width, swatch + Math.max(...names.map(({ width }) => width))),
    height: names.reduce((sum, { height }) => sum + height + style.gap, scale.height),
  };
}

/** The names of the series, what is said of the scale, and the width of both. */
interface RadarKey {
  readonly names: readonly Lines[];
  readonly scale: Lines;
  readonly width: Px;
  readonly height: Px;
}

/** Whether the key stands below the web: in a picture that is hardly wider than high. */
export const isBelow = ({ context }: RadarPlan): boolean => context.width < BROAD * context.height;

/** Where the radar stands, and the names around it. */
export interface RadarPlaces {
  readonly centre: Point;
  readonly radius: Px;
  readonly margins: Margins;
  /** The names of the axes as they are broken. */
  readonly names: readonly Lines[];
}

/** The height of a label over or under the web: of one line, in which name and values stand, or of several. */
export const uprightHeight = (name: Lines | undefined, line: Px): Px =>
  name && name.lines.length > 1 ? name.height + line : line;

/** The largest radar that leaves room for the names and the key. */
export function placeRadar(pen: Pen, plan: RadarPlan): RadarPlaces {
  const { table, context, style } = plan;
  const { width } = context;
  const key = radarKey(pen, plan);
  const below = isBelow(plan);
  const height = context.height - (below ? key.height + 2 * style.gap : 0);
  const names = table.categories.map((name) => wrapText(pen, name, radarNameFace(plan), NAME * width));
  const values = names.map((_, i) => valuesAt(pen, plan, i).width);
  const around = 1.5 * style.gap;
  const line = linesHeight(1, style.value.size);
  const high = Math.max(0, ...names.map((name) => name.height)) + line;
  const side = Math.max(0, ...names.map((name, i) => Math.max(name.width, values[i] ?? 0))) + around;
  const room = below ? width : width - key.width - 4 * style.gap;
  // With an odd number of axes none points straight down: the lowest labels stand beside theirs.
  const even = names.length % 2 === 0;
  const down = even ? 1 : Math.cos(Math.PI / names.length);
  const top = uprightHeight(names[0], line) + around;
  const foot = even ? uprightHeight(names[names.length / 2], line) + around : high / 2 + around;
  const radius = Math.max(0, Math.min((height - top - foot) / (1 + down), (room - 2 * side) / 2));
  const spare = Math.max(0, height - top - foot - (1 + down) * radius);
  const centre = { x: room / 2, y: top + radius + spare / 2 };
  const [left, right] = [centre.x - radius, width - centre.x - radius];
  const margins = { top: centre.y - radius, right, bottom: Math.max(0, context.height - centre.y - radius), left };
  return { centre, radius, names, margins };
}

/** The point of an axis at a part of its length; the first axis stands upright, the others follow clockwise. */
export function onAxis({ table }: RadarPlan, { centre, radius }: RadarPlaces, index: number, part: number): Point {
  const angle = (2 * Math.PI * index) / Math.max(1, table.categories.length) - Math.PI / 2;
  return { x: centre.x + part * radius * Math.cos(angle), y: centre.y + part * radius * Math.sin(angle) };
}
