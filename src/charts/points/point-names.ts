import type { Px } from '../../core/lengths.ts';
import { drawCentred, linesHeight, textWidth, wrapText } from '../../marks/lettering.ts';
import { drawLine, type Pen, type Point, type Rect } from '../../marks/pen.ts';
import { type ChartPlot, chartPlot } from '../base/define-chart.ts';
import { nameFace } from '../base/style.ts';
import { textBoxes } from '../parts/annotations.ts';
import { axisEdges, axisMargins, axisTexts, drawAxes, nameRoom, zeroLines } from './point-axes.ts';
import { placeLabels, reaches } from './point-labels.ts';
import { drawnFrame, type PlannedAxis, type PointFrame, type PointPlan, pointsIn } from './point-plan.ts';

/** The part of the picture's width that a name may take before it is broken. */
const NAME_WIDTH = 0.24;

/** A name as it is set, with the value below it where the chart writes one. */
type Block = ReturnType<typeof blockOf>;

function blockOf(pen: Pen, { style, context }: PointPlan, point: ReturnType<typeof pointsIn>[number]) {
  const { isHighlighted, sizeLabel: value } = point;
  const face = nameFace(style, isHighlighted);
  const name = wrapText(pen, point.name, face, NAME_WIDTH * context.width);
  const below = value === undefined ? 0 : textWidth(pen, value, { ...face, bold: true });
  const count = name.lines.length + (value === undefined ? 0 : 1);
  return { ...point, lines: name.lines, face, w: Math.max(name.width, below), h: linesHeight(count, face.size) };
}

/** A name where it stands: its middle line, and its colour; with the ends of its leader where it stands further away. */
export interface PlacedName extends Block {
  readonly place: { readonly x: Px; readonly middle: Px; readonly align: 'left' | 'center' | 'right' };
  readonly color: string;
  readonly leader?: readonly [Point, Point];
}

/**
 * The names of points beside their marks, or inside where the mark is large enough; those that find no room there stand
 * further away, with a leader. `drawn` is the part of its radius that a mark has in every program.
 */
export function placePointNames(pen: Pen, frame: PointFrame, plan: PointPlan, drawn = 1): PlacedName[] {
  const { style, trend } = plan;
  const points = pointsIn(frame, plan);
  const blocks = points.filter(({ isNamed }) => isNamed).map((point) => blockOf(pen, plan, point));
  const fitsInside = ({ index, at, radius, w, h }: Block) => {
    const box = { x: at.x - w / 2, y: at.y - h / 2, w, h };
    // Smaller marks lie above larger ones.
    const covered = points.some(
      (other) => other.index !== index && other.radius <= radius && reaches(box, other.at, other.radius),
    );
    return Math.hypot(w, h) / 2 < drawn * radius - style.gap / 2 && !covered;
  };
  const inside = blocks.filter(fitsInside).map((block): PlacedName => {
    const { at, role } = block;
    return { ...block, place: { x: at.x, middle: at.y, align: 'center' }, color: style.textOn(role) };
  });
  const beside = blocks.filter((block) => !fitsInside(block));
  const marks = points.filter(({ index }) => !beside.some((block) => block.index === index));
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
  const at = ({ x, y }: Point): Point => ({ x: frame.x(x), y: frame.y(y) });
  const lines = [...zeros, ...(trend ? [[at(trend[0]), at(trend[1])] as const] : []), ...levels];
  const room = { within: nameRoom(pen, frame, plan), gap: style.gap, marks, lines };
  const places = placeLabels(beside, room);
  const outside = beside.flatMap((block, i): PlacedName[] => {
    const place = places[i];
    if (!place) return [];
    const align = ({ '-1': 'right', 0: 'center', 1: 'left' } as const)[place.side];
    const x = place.x + { left: 0, center: place.w / 2, right: place.w }[align];
    const color = block.role === 'highlight' ? style.textFor('highlight') : style.color('text');
    const leader = place.leader ? { leader: place.leader } : {};
    return [{ ...block, place: { x, middle: place.y + place.h / 2, align }, color, ...leader }];
  });
  return [...inside, ...outside];
}

function drawPointNames(pen: Pen, names: readonly PlacedName[], { style }: PointPlan): void {
  for (const name of names) {
    if (name.leader) drawLine(pen, ...name.leader, style.hairline, style.color('subtle'));
    drawPointName(pen, name);
  }
}

export function nameBoxes(pen: Pen, names: readonly PlacedName[]): readonly Rect[] {
  return textBoxes(pen, (silent) => {
    for (const name of names) drawPointName(silent, name);
  });
}

function drawPointName(pen: Pen, { lines, sizeLabel, h, face, color, place }: PlacedName): void {
  const half = linesHeight(0.5, face.size);
  drawCentred(pen, lines, face, color, { ...place, middle: place.middle - (sizeLabel === undefined ? 0 : half) });
  if (sizeLabel === undefined) return;
  drawCentred(pen, [sizeLabel], { ...face, bold: true }, color, { ...place, middle: place.middle + h / 2 - half });
}

/** Points between two axes, with their names; the texts of the axes are among the labels that are to be found. */
export function pointPlot(type: 'scatter' | 'bubble', plan: PointPlan, datasets: readonly object[]): ChartPlot {
  const axis = ({ min, max }: PlannedAxis) => ({ type: 'linear', display: false, min, max });
  const named = plan.points.filter(({ isNamed }) => isNamed);
  return chartPlot(type, {
    datasets,
    margins: (pen) => axisMargins(pen, plan),
    before(pen, drawn) {
      const frame = drawnFrame(drawn);
      drawAxes(pen, frame, plan, nameBoxes(pen, placePointNames(pen, frame, plan)));
    },
    draw: (pen, drawn) => drawPointNames(pen, placePointNames(pen, drawnFrame(drawn), plan), plan),
    options: { scales: { x: axis(plan.axes.x), y: axis(plan.axes.y) } },
    labels: [...axisTexts(plan), ...named.flatMap(({ name, sizeLabel = '' }) => [name, sizeLabel])],
  });
}
