import type { Px } from '../../core/lengths.ts';
import {
  CAP_HEIGHT,
  drawLines,
  drawText,
  type Lines,
  linesHeight,
  textWidth,
  widest,
  wrapText,
} from '../../marks/lettering.ts';
import { drawLine, type Pen, type Point, type Rect } from '../../marks/pen.ts';
import { type Margins, NO_MARGINS } from '../base/define-chart.ts';
import { nameFace } from '../base/style.ts';
import { printedNumber } from '../base/table.ts';
import { drawLevelLabels, drawReferenceMarks, referenceRoom } from '../parts/annotations.ts';
import { keyRows } from '../parts/labels.ts';
import {
  axisWords,
  drawShape,
  type PlannedAxis,
  type PointFrame,
  type PointPlan,
  pointsIn,
  shapeOf,
  shapeScale,
} from './point-plan.ts';

const TICK = 0.6;
/** From the left edge of a mark in the key to its name, in radii of the mark. */
const KEY_INDENT = 3.2;
/** Rounds of computing how far the axes stand off: that shrinks the plot, which moves the marks. */
const ROUNDS = 4;

/** The round numbers of an axis, as they are written. Years are not grouped in thousands. */
export function tickLabels({ ticks, decimals, unit, min, max, language }: PlannedAxis): string[] {
  const years = unit === '' && decimals === 0 && min >= 1900 && max <= 2100;
  return ticks.map((tick) => (years ? String(tick) : printedNumber(tick, decimals, unit, language)));
}

/** What stands around the plot: `off` is how far the axes stand outside it, so that no mark reaches over them. */
function layoutOf(pen: Pen, plan: PointPlan) {
  const { axes, context, style, points } = plan;
  const face = nameFace(style);
  const [x, y] = (['x', 'y'] as const).map((axis) =>
    wrapText(pen, axisWords(axes[axis].name, axes[axis].unit, context), face, 0.8 * context.width),
  ) as [Lines, Lines];
  const key = keyRows(pen, plan.key, face, context.width);
  const rows = (key.at(-1)?.row ?? -1) + 1;
  const keyHeight = rows === 0 ? 0 : linesHeight(rows, face.size) + style.gap;
  const last = tickLabels(axes.x).at(-1) ?? '';
  const heightOf = (lines: Lines) => (lines.lines.join('') === '' ? 0 : lines.height);
  const margins = {
    top: keyHeight + heightOf(y) + linesHeight(heightOf(y) > 0 ? 0.6 : 0.5, face.size),
    right: Math.max(textWidth(pen, last, face) / 2, referenceRoom(plan.references, context.width, style)),
    bottom: heightOf(x) + linesHeight(1, face.size) + (TICK + 0.5) * style.gap,
    left: widest(pen, tickLabels(axes.y), face) + (TICK + 1) * style.gap,
  };
  /** How far marks near an edge of the plot reach beyond it; the plot shrinks by as much. */
  const standOff = (): Margins => {
    const partOf = (value: number, { min, max }: PlannedAxis) => (value - min) / (max - min);
    const [across, up] = [points.map(({ x }) => partOf(x, axes.x)), points.map(({ y }) => partOf(y, axes.y))];
    const over = (places: readonly number[], length: Px) =>
      Math.max(0, ...points.map(({ radius }, i) => radius - (places[i] ?? 0) * length));
    const mirrored = (places: readonly number[]) => places.map((place) => 1 - place);
    let off = NO_MARGINS;
    for (let round = 0; round < ROUNDS; round++) {
      const w = context.width - margins.left - margins.right - off.left - off.right;
      const h = context.height - margins.top - margins.bottom - off.top - off.bottom;
      off = {
        top: over(mirrored(up), h),
        right: over(mirrored(across), w),
        bottom: over(up, h),
        left: over(across, w),
      };
    }
    return off;
  };
  return { x, y, key, keyHeight, margins, off: standOff() };
}

export function axisMargins(pen: Pen, plan: PointPlan): Margins {
  const { margins, off } = layoutOf(pen, plan);
  return {
    top: margins.top + off.top,
    right: margins.right + off.right,
    bottom: margins.bottom + off.bottom,
    left: margins.left + off.left,
  };
}

const swatch = (size: Px): Px => (CAP_HEIGHT * size) / 2;

/** Draws the two axes behind the marks: a line each, round numbers along it, what it measures at its end; and the key. */
export function drawAxes(pen: Pen, frame: PointFrame, plan: PointPlan, texts: readonly Rect[] = []): void {
  const { axes, style } = plan;
  const edges = axisEdges(pen, frame, plan);
  const { left, right, top, bottom } = edges;
  drawZeros(pen, frame, plan, edges);
  const face = nameFace(style);
  const [ink, quiet, tick] = [style.color('text'), style.color('subtle'), TICK * style.gap];
  const rule = (from: Point, to: Point, width = style.hairline) => drawLine(pen, from, to, width, ink);
  const before = left - style.baseLine;
  rule({ x: left, y: bottom }, { x: right, y: bottom }, style.baseLine);
  rule({ x: before, y: top }, { x: before, y: bottom + style.baseLine }, style.baseLine);
  tickLabels(axes.x).forEach((label, i) => {
    const x = frame.x(axes.x.ticks[i] ?? 0);
    rule({ x: x - style.hairline / 2, y: bottom }, { x: x - style.hairline / 2, y: bottom + tick });
    drawText(pen, label, face, quiet, { x, middle: bottom + tick + linesHeight(0.5, face.size), align: 'center' });
  });
  tickLabels(axes.y).forEach((label, i) => {
    const y = frame.y(axes.y.ticks[i] ?? 0);
    rule({ x: left - tick, y: y - style.hairline / 2 }, { x: left, y: y - style.hairline / 2 });
    drawText(pen, label, face, quiet, { x: left - tick - style.gap / 2, middle: y, align: 'right' });
  });
  drawAxisWords(pen, frame, plan, texts);
}

/** Draws what the axes measure, at their ends, the key, and the lines of references, which keep clear of the texts. */
export function drawAxisWords(pen: Pen, frame: PointFrame, plan: PointPlan, texts: readonly Rect[]): void {
  const { style } = plan;
  const layout = layoutOf(pen, plan);
  const { left, right, bottom } = axisEdges(pen, frame, plan);
  const face = nameFace(style);
  const ink = style.color('text');
  const below = bottom + TICK * style.gap + linesHeight(1.5, face.size) + style.gap / 4;
  drawLines(pen, layout.x.lines, face, ink, { x: right + layout.margins.right, middle: below, align: 'right' });
  const above = layout.keyHeight + linesHeight(0.5, face.size);
  drawLines(pen, layout.y.lines, face, ink, { x: 0, middle: above, align: 'left' });
  const radius = swatch(face.size);
  for (const { entry, x, row } of layout.key) {
    const middle = linesHeight(row + 0.5, face.size);
    const at = { x: x + radius, y: middle };
    drawShape(pen, shapeOf(entry.group), at, radius * shapeScale(entry.group), style.color(entry.role));
    drawText(pen, entry.name, face, ink, { x: x + KEY_INDENT * radius, middle, align: 'left' });
  }
  const ends = { scale: 'y' as const, from: left, to: right, at: frame.y };
  drawReferenceMarks(pen, plan.references, style, ends, texts);
  drawLevelLabels(pen, plan.references, style, { x: right, most: plan.context.width - right, bottom, yOf: frame.y });
}

/** Where the axes stand and end: outside the plot by as much as marks reach beyond it. */
export function axisEdges(pen: Pen, { area }: PointFrame, plan: PointPlan): Margins {
  const { off } = layoutOf(pen, plan);
  return {
    top: area.top - off.top,
    right: area.right + off.right,
    bottom: area.bottom + off.bottom,
    left: area.left - off.left,
  };
}

export function nameRoom(pen: Pen, frame: PointFrame, plan: PointPlan): Rect {
  const { left, top, bottom } = axisEdges(pen, frame, plan);
  const { gap } = plan.style;
  const room = referenceRoom(plan.references, plan.context.width, plan.style);
  return { x: left + gap, y: top, w: plan.context.width - left - gap - room, h: bottom - top - gap / 2 };
}

export function axisTexts({ axes, key, context, references }: PointPlan): string[] {
  return [
    ...[axes.x, axes.y].map(({ name, unit }) => axisWords(name, unit, context)),
    ...tickLabels(axes.x),
    ...tickLabels(axes.y),
    ...key.map(({ name }) => name),
    ...references.map(({ text }) => text),
  ];
}

type Stretch = readonly [Px, Px];

/** A line where an axis passes its zero, between the edges of the axes. */
export function zeroLines(frame: PointFrame, { axes }: PointPlan, edges: Margins): (readonly [Point, Point])[] {
  const { left, right, top, bottom } = edges;
  const passes = ({ ticks, min, max }: PlannedAxis) => ticks.some((tick) => tick < 0) && min < 0 && max > 0;
  const [x, y] = [frame.x(0), frame.y(0)];
  return [
    ...(passes(axes.x)
      ? [
          [
            { x, y: top },
            { x, y: bottom },
          ] as const,
        ]
      : []),
    ...(passes(axes.y)
      ? [
          [
            { x: left, y },
            { x: right, y },
          ] as const,
        ]
      : []),
  ];
}

/** Draws the lines at zero, faint, and broken where marks lie over them: they may be drawn over a chart. */
function drawZeros(pen: Pen, frame: PointFrame, plan: PointPlan, edges: Margins): void {
  const { style } = plan;
  const half = style.hairline / 2;
  const marks = pointsIn(frame, plan);
  const withoutStretches = (whole: Stretch, others: readonly Stretch[]): Stretch[] =>
    others.reduce<Stretch[]>(
      (left, [from, to]) =>
        left.flatMap(([start, end]): Stretch[] => {
          if (to <= from || to <= start || from >= end) return [[start, end]];
          return [...(from > start ? [[start, from] as const] : []), ...(to < end ? [[to, end] as const] : [])];
        }),
      [whole],
    );
  for (const [from, to] of zeroLines(frame, plan, edges)) {
    const along = from.x === to.x ? 'y' : 'x';
    const across = along === 'x' ? 'y' : 'x';
    const covered = marks.map(({ at, radius }): Stretch => {
      const reach = Math.sqrt(Math.max(0, radius ** 2 - (at[across] - from[across]) ** 2));
      return [at[along] - reach, at[along] + reach];
    });
    for (const [start, end] of withoutStretches([from[along], to[along]], covered)) {
      const level = from[across] - half;
      const point = (place: Px): Point => (along === 'x' ? { x: place, y: level } : { x: level, y: place });
      drawLine(pen, point(start), point(end), style.hairline, style.color('context'));
    }
  }
}
