import type { Px } from '../../core/lengths.ts';
import type { ColorRole } from '../../scene/tokens.ts';
import { type AxisEnds, axisEnds, type WithAxis } from '../base/axis.ts';
import type { Margins } from '../base/base-config.ts';
import type { ChartData, Highlighted } from '../base/common-fields.ts';
import type { PlotContext } from '../base/define-chart.ts';
import { highlightedSeries } from '../base/emphasis.ts';
import { type DataTable, normalise, printed } from '../base/normalise.ts';
import type { Pen, Point } from '../base/pen.ts';
import { type ChartStyle, chartStyle, lineRoles } from '../base/style.ts';
import { type Face, type Lines, linesHeight, textWidth, wrapText } from '../parts/lettering.ts';

/** The parts of the picture's width that the name of an axis and the key may take. */
const NAME = 0.2;
const KEY = 0.26;
/** Rings at these parts of the scale. */
const RINGS = [0.5, 1] as const;

/** From this many axes on, inner rings have their numbers. */
const WIDE_WEB = 5;

/** What a radar and its labels are placed by. */
export interface RadarPlan {
  readonly table: DataTable;
  readonly style: ChartStyle;
  readonly roles: readonly ColorRole[];
  readonly context: PlotContext;
  /** The series whose values are written. */
  readonly told: number;
  readonly axis: AxisEnds;
  readonly rings: readonly { readonly value: number; readonly label: string }[];
}

/** The plan of a radar: its values are those of the highlighted series, else of the first. */
export function planRadar(chart: ChartData & Highlighted & WithAxis, context: PlotContext): RadarPlan {
  const table = normalise(chart);
  const focus = highlightedSeries(table, chart);
  const stated = chart.axis?.max !== undefined;
  const { max } = axisEnds(table, chart);
  const axis = { min: 0, max: stated ? max : roundUp(max) };
  // In a web of few axes, lines run where the number of an inner ring would stand.
  const rings = RINGS.map((part) => {
    const value = Number((part * axis.max).toPrecision(12));
    const label = printed(value, String(value).split('.')[1]?.length ?? 0, table.unit);
    return { value, label: part < 1 && table.categories.length < WIDE_WEB ? '' : label };
  });
  const roles = lineRoles(table.series.length, focus);
  return { table, style: chartStyle(context.brand), roles, context, told: Math.max(0, focus), axis, rings };
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

/** The names of the series in the key, broken to its width, and the width that it takes. */
export function radarKey(pen: Pen, plan: RadarPlan): { readonly names: readonly Lines[]; readonly width: Px } {
  const { table, context, style } = plan;
  if (!isKeyed(plan)) return { names: [], width: 0 };
  const swatch = 2.5 * style.label.size;
  const names = table.series.map(({ name }, i) =>
    wrapText(pen, name, { ...radarNameFace(plan), bold: i === plan.told }, KEY * context.width - swatch),
  );
  return { names, width: swatch + Math.max(...names.map(({ width }) => width)) };
}

/** Where the radar stands, and the names around it. */
export interface RadarPlaces {
  readonly centre: Point;
  readonly radius: Px;
  readonly margins: Margins;
  /** The names of the axes as they are broken. */
  readonly names: readonly Lines[];
}

/** The largest radar that leaves room for the names and the key. */
export function placeRadar(pen: Pen, plan: RadarPlan): RadarPlaces {
  const { table, context, style, told } = plan;
  const { width, height } = context;
  const names = table.categories.map((name) => wrapText(pen, name, radarNameFace(plan), NAME * width));
  const label = (i: number) => table.series[told]?.labels[i] ?? '';
  const values = names.map((_, i) => textWidth(pen, label(i), radarValueFace(plan)));
  const around = 1.5 * style.gap;
  const high = Math.max(0, ...names.map((name) => name.height)) + linesHeight(1, style.value.size);
  const side = Math.max(0, ...names.map((name, i) => Math.max(name.width, values[i] ?? 0))) + around;
  const key = radarKey(pen, plan).width;
  const room = width - key - (key > 0 ? 4 * style.gap : 0);
  const ends = high + around;
  // With an odd number of axes none points straight down.
  const down = names.length % 2 === 0 ? 1 : Math.cos(Math.PI / names.length);
  const tall = Math.min((height - 2 * ends) / (1 + down), (height - ends) / 2);
  const radius = Math.max(0, Math.min(tall, (room - 2 * side) / 2));
  const centre = { x: room / 2, y: ends + radius + Math.max(0, height - 2 * ends - (1 + down) * radius) / 2 };
  const [left, right] = [centre.x - radius, width - centre.x - radius];
  const [top, bottom] = [centre.y - radius, Math.max(0, height - centre.y - radius)];
  return { centre, radius, names, margins: { top, right, bottom, left } };
}

/** The point of an axis at a part of its length; the first axis stands upright, the others follow clockwise. */
export function onAxis({ table }: RadarPlan, { centre, radius }: RadarPlaces, index: number, part: number): Point {
  const angle = (2 * Math.PI * index) / Math.max(1, table.categories.length) - Math.PI / 2;
  return { x: centre.x + part * radius * Math.cos(angle), y: centre.y + part * radius * Math.sin(angle) };
}
