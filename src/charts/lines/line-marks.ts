import type { Chart } from 'chart.js';
import type { Px } from '../../core/lengths.ts';
import type { ColorRole } from '../../scene/tokens.ts';
import type { ChartTable } from '../base/normalise.ts';
import type { Pen, Point } from '../base/pen.ts';
import type { ChartStyle } from '../base/style.ts';
import { drawCentred, drawText, linesHeight, nameFace, textWidth, valueFace, wrapText } from '../parts/lettering.ts';
import { spread } from '../parts/spread.ts';

/** Radius of a dot on a line. */
export const dotRadius = (style: ChartStyle): Px => 1.15 * style.line;

/** From a point of a line to the value over it. */
export const valueGap = (style: ChartStyle): Px => dotRadius(style) + 0.8 * style.gap;

/** One Chart.js dataset a series: a line with dots where `dotted` says so, context thinner and behind the others. */
export function lineDatasets(
  table: ChartTable,
  roles: readonly ColorRole[],
  style: ChartStyle,
  dotted: (series: number, category: number) => ColorRole | undefined,
): object[] {
  return table.series.map(({ name, values }, i) => {
    const role = roles[i] ?? 'subject';
    const dots = values.map((_, category) => dotted(i, category));
    return {
      label: name,
      data: [...values],
      borderColor: style.color(role),
      borderWidth: role === 'context' ? 0.75 * style.line : style.line,
      borderJoinStyle: 'round',
      borderCapStyle: 'round',
      order: role === 'context' ? 1 : 0,
      clip: false,
      pointRadius: dots.map((dot) => (dot ? dotRadius(style) : 0)),
      pointBackgroundColor: dots.map((dot) => style.color(dot ?? role)),
      pointBorderColor: style.color('ground'),
      pointBorderWidth: style.separator,
    };
  });
}

/** Where Chart.js drew a value. */
export function pointOf(chart: Chart, series: number, category: number): Point {
  const element = chart.getDatasetMeta(series).data[category];
  return { x: element?.x ?? 0, y: element?.y ?? 0 };
}

/** What stands at the end of a line: its value and, at one end, the name of its series. */
export interface LineEnd {
  readonly value: string;
  /** Empty at the end without a name. */
  readonly name: string;
  readonly role: ColorRole;
  readonly bold: boolean;
}

/** Space between the end of a line and its label. */
export const endGap = (style: ChartStyle): Px => 1.5 * style.gap;

/** The width that the labels at one end take, names broken to at most `most`. */
export function endsWidth(pen: Pen, ends: readonly LineEnd[], most: Px, style: ChartStyle): Px {
  if (ends.length === 0) return 0;
  return endGap(style) + Math.max(...ends.map((end) => blockOf(pen, end, most, style).width));
}

function blockOf(pen: Pen, end: LineEnd, most: Px, style: ChartStyle) {
  const value = textWidth(pen, end.value, valueFace(style));
  const start = end.name === '' ? 0 : value + style.gap;
  const name = wrapText(pen, end.name, nameFace(style, end.bold), most - start);
  const height = Math.max(linesHeight(1, style.value.size), end.name === '' ? 0 : name.height);
  return { value, start, name, width: Math.max(value, start + (end.name === '' ? 0 : name.width)), height };
}

/** The room that the labels of one end have. */
interface EndsRoom {
  readonly most: Px;
  readonly top: Px;
  readonly bottom: Px;
}

/** Where the labels of one end stand, spread so that none lies on another: their middles, and the widths of their values. */
function placeEnds(
  pen: Pen,
  ends: readonly LineEnd[],
  points: readonly Point[],
  side: 'left' | 'right',
  room: EndsRoom,
  style: ChartStyle,
) {
  const blocks = ends.map((end) => blockOf(pen, end, room.most, style));
  const wanted = blocks.map(({ height }, i) => ({ at: points[i]?.y ?? 0, height: height * 0.9 }));
  const middles = spread(wanted, room.top, room.bottom);
  const sign = side === 'left' ? -1 : 1;
  return blocks.map((block, i) => ({
    ...block,
    middle: middles[i] ?? 0,
    x: (points[i]?.x ?? 0) + sign * endGap(style),
    sign,
  }));
}

/** Draws the labels at one end of lines: value first and name beside it, growing away from the lines. */
export function drawEnds(
  pen: Pen,
  ends: readonly LineEnd[],
  points: readonly Point[],
  side: 'left' | 'right',
  room: EndsRoom,
  style: ChartStyle,
  only: 'names' | 'all' = 'all',
): void {
  const align = side === 'left' ? 'right' : 'left';
  placeEnds(pen, ends, points, side, room, style).forEach(({ x, middle, sign, start, name }, i) => {
    const end = ends[i];
    if (!end) return;
    const color = style.textFor(end.role);
    if (only === 'all') drawText(pen, end.value, valueFace(style), color, { x, middle, align });
    if (end.name === '') return;
    drawCentred(pen, name.lines, nameFace(style, end.bold), color, { x: x + sign * start, middle, align });
  });
}
