import { sum } from '../../core/collections.ts';
import type { Px } from '../../core/lengths.ts';
import { drawCentred, linesHeight, textWidth, wrapText } from '../../marks/lettering.ts';
import { drawLine, type Pen, type Point, type Rect } from '../../marks/pen.ts';
import { type ChartPlot, chartPlot, type PlotContext } from '../base/define-chart.ts';
import { type ChartStyle, nameFace } from '../base/style.ts';
import { textBoxes } from '../parts/annotations.ts';
import { axisEdges, axisMargins, axisTexts, drawAxes, nameRoom, zeroLines } from './point-axes.ts';
import type { PointChart } from './point-data.ts';
import { type Placing, placeLabels, reaches } from './point-labels.ts';
import {
  drawnFrame,
  type PlannedAxis,
  type PointFrame,
  type PointPlan,
  pointPlan,
  pointsIn,
  shapeScale,
} from './point-plan.ts';

/** The part of the picture's width that a name may take before it is broken. */
const NAME_WIDTH = 0.24;

const ORIGIN: Point = { x: 0, y: 0 };

/** A name as it is set, with the value below it where the chart writes one. */
type Block = ReturnType<typeof blockOf>;

function blockOf(pen: Pen, plan: PointPlan, point: number, value: string | undefined) {
  const { style, table, context, highlighted } = plan;
  const face = nameFace(style, point === highlighted);
  const name = wrapText(pen, table.categories[point] ?? '', face, NAME_WIDTH * context.width);
  const below = value === undefined ? 0 : textWidth(pen, value, { ...face, bold: true });
  const count = name.lines.length + (value === undefined ? 0 : 1);
  return { point, lines: name.lines, value, face, w: Math.max(name.width, below), h: linesHeight(count, face.size) };
}

/** A name where it stands: its middle line, and its colour; with the ends of its leader where it stands further away. */
export interface PlacedName extends Block {
  readonly at: { readonly x: Px; readonly middle: Px; readonly align: 'left' | 'center' | 'right' };
  readonly color: string;
  readonly leader?: readonly [Point, Point];
}

/**
 * The names of points beside their marks, or inside where the mark is large enough; those that find no room there stand
 * further away, with a leader. `drawn` is the part of its radius that a mark has in every program.
 */
export function placePointNames(
  pen: Pen,
  frame: PointFrame,
  plan: PointPlan,
  sizeOf: (point: number) => string | undefined,
  line?: readonly [Point, Point],
  drawn = 1,
): PlacedName[] {
  const { style, radii, roles, named } = plan;
  const at = pointsIn(frame, plan);
  const blocks = named.map((point) => blockOf(pen, plan, point, sizeOf(point)));
  const fitsInside = ({ point, w, h }: Block) => {
    const [own = ORIGIN, radius = 0] = [at[point], radii[point]];
    const box = { x: own.x - w / 2, y: own.y - h / 2, w, h };
    // Smaller marks lie above larger ones.
    const covered = at.some(
      (other, i) => i !== point && (radii[i] ?? 0) <= radius && reaches(box, other, radii[i] ?? 0),
    );
    return Math.hypot(w, h) / 2 < drawn * radius - style.gap / 2 && !covered;
  };
  const placing = ({ point, w, h }: Block): Placing => ({ at: at[point] ?? ORIGIN, radius: radii[point] ?? 0, w, h });
  const inside = blocks.filter(fitsInside).map((block): PlacedName => {
    const { x, y } = at[block.point] ?? ORIGIN;
    return { ...block, at: { x, middle: y, align: 'center' }, color: style.textOn(roles[block.point] ?? 'subject') };
  });
  const beside = blocks.filter((block) => !fitsInside(block));
  const marks = at
    .map((each, i) => ({ at: each, radius: radii[i] ?? 0 }))
    .filter((_, i) => !beside.some(({ point }) => point === i));
  const { left, right } = frame.area;
  const levels = plan.references
    .flatMap(({ from, to }) => (from === to ? [from] : [from, to]))
    .map(
      (value) =>
        [
          { x: left, y: frame.y(value) },
          { x: right, y: frame.y(value) },
        ] as const,
    );
  const zeros = zeroLines(frame, plan, axisEdges(pen, frame, plan));
  const lines = [...zeros, ...(line ? [line] : []), ...levels];
  const room = { within: nameRoom(pen, frame, plan), gap: style.gap, marks, lines };
  const places = placeLabels(beside.map(placing), room);
  const outside = beside.flatMap((block, i): PlacedName[] => {
    const place = places[i];
    if (!place) return [];
    const role = roles[block.point] ?? 'subject';
    const align = ({ '-1': 'right', 0: 'center', 1: 'left' } as const)[place.side];
    const x = place.x + { left: 0, center: place.w / 2, right: place.w }[align];
    const color = role === 'highlight' ? style.textFor(role) : style.color('text');
    const leader = place.leader ? { leader: place.leader } : {};
    return [{ ...block, at: { x, middle: place.y + place.h / 2, align }, color, ...leader }];
  });
  return [...inside, ...outside];
}

function drawPointNames(pen: Pen, names: readonly PlacedName[], { style }: PointPlan): void {
  const drawLeader = ({ leader }: PlacedName) => {
    if (leader) drawLine(pen, ...leader, style.hairline, style.color('subtle'));
  };
  for (const name of names) {
    drawLeader(name);
    drawPointName(pen, name);
    drawPointValue(pen, name);
  }
}

export function nameBoxes(pen: Pen, names: readonly PlacedName[]): readonly Rect[] {
  return textBoxes(pen, (silent) => {
    for (const name of names) {
      drawPointName(silent, name);
      drawPointValue(silent, name);
    }
  });
}

function drawPointName(pen: Pen, { lines, value, face, color, at }: PlacedName): void {
  const half = linesHeight(0.5, face.size);
  drawCentred(pen, lines, face, color, { ...at, middle: at.middle - (value === undefined ? 0 : half) });
}

function drawPointValue(pen: Pen, { value, h, face, color, at }: PlacedName): void {
  if (value === undefined) return;
  const middle = at.middle + h / 2 - linesHeight(0.5, face.size);
  drawCentred(pen, [value], { ...face, bold: true }, color, { ...at, middle });
}

/** Points between two axes, with their names; the texts of the axes are among the labels that are to be found. */
export function pointPlot(
  type: 'scatter' | 'bubble',
  plan: PointPlan,
  {
    datasets,
    names,
    labels,
  }: {
    readonly datasets: readonly object[];
    readonly names: (pen: Pen, frame: PointFrame) => readonly PlacedName[];
    readonly labels: readonly string[];
  },
): ChartPlot {
  const axis = ({ min, max }: PlannedAxis) => ({ type: 'linear', display: false, min, max });
  return chartPlot(type, {
    datasets,
    margins: (pen) => axisMargins(pen, plan),
    before(pen, drawn) {
      const frame = drawnFrame(drawn);
      drawAxes(pen, frame, plan, nameBoxes(pen, names(pen, frame)));
    },
    draw: (pen, drawn) => drawPointNames(pen, names(pen, drawnFrame(drawn)), plan),
    options: { scales: { x: axis(plan.axes.x), y: axis(plan.axes.y) } },
    labels: [...axisTexts(plan), ...labels],
  });
}

const RADIUS = { usual: 0.44, highlighted: 0.58 };

export const SCATTER_MEASURES = ['x', 'y'] as const;

export interface ScatterPlan extends PointPlan {
  readonly trend: readonly [Point, Point] | undefined;
}

export function scatterPlan(chart: PointChart & { readonly trend: boolean }, context: PlotContext): ScatterPlan {
  const radiusOf = (style: ChartStyle, highlighted: boolean) =>
    style.label.size * (highlighted ? RADIUS.highlighted : RADIUS.usual);
  const plan = pointPlan(chart, context, SCATTER_MEASURES, ({ groupOf }, style, highlighted) =>
    groupOf.map((group, i) => shapeScale(group) * radiusOf(style, i === highlighted)),
  );
  const [x, y] = plan.table.series;
  /** The ends of the straight line that fits the points best, by least squares; undefined where none is more than another. */
  const trendOf = (xs: readonly number[], ys: readonly number[]): readonly [Point, Point] | undefined => {
    const mean = (values: readonly number[]) => sum(values) / values.length;
    const [x, y] = [mean(xs), mean(ys)];
    const spreadOfX = sum(xs.map((each) => (each - x) ** 2));
    if (xs.length < 3 || spreadOfX === 0) return undefined;
    const slope = sum(xs.map((each, i) => (each - x) * ((ys[i] ?? 0) - y))) / spreadOfX;
    const at = (each: number): Point => ({ x: each, y: y + slope * (each - x) });
    return [at(Math.min(...xs)), at(Math.max(...xs))];
  };
  return { ...plan, trend: chart.trend ? trendOf(x?.values ?? [], y?.values ?? []) : undefined };
}

/** The names of points, off the line where that is possible. */
export function placedNames(pen: Pen, frame: PointFrame, plan: ScatterPlan): PlacedName[] {
  const at = ({ x, y }: Point): Point => ({ x: frame.x(x), y: frame.y(y) });
  const line = plan.trend && ([at(plan.trend[0]), at(plan.trend[1])] as const);
  return placePointNames(pen, frame, plan, () => undefined, line);
}
