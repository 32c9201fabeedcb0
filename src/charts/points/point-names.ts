import type { Px } from '../../core/lengths.ts';
import { drawLine, type Pen, type Point, type Rect } from '../base/pen.ts';
import type { ChartStyle } from '../base/style.ts';
import { drawCentred, type Face, linesHeight, nameFace, textWidth, wrapText } from '../parts/lettering.ts';
import { textBoxes } from '../parts/reference-draw.ts';
import { axisEdges, nameRoom, zeroLines } from './point-axes.ts';
import { type Placing, placeLabels, reaches } from './point-labels.ts';
import { type PointFrame, type PointPlan, pointsIn } from './point-plan.ts';

/** The part of the picture's width that a name may take before it is broken. */
const NAME_WIDTH = 0.24;

const ORIGIN: Point = { x: 0, y: 0 };

/** A name as it is set, with the value below it where the chart writes one. */
interface Block {
  readonly point: number;
  readonly lines: readonly string[];
  readonly value: string | undefined;
  readonly face: Face;
  readonly w: Px;
  readonly h: Px;
}

function blockOf(pen: Pen, plan: PointPlan, point: number, value: string | undefined): Block {
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

/** Draws names, their values and their leaders. */
export function drawPointNames(pen: Pen, names: readonly PlacedName[], { style }: PointPlan): void {
  for (const name of names) {
    drawLeader(pen, name, style);
    drawPointName(pen, name);
    drawPointValue(pen, name);
  }
}

/** The boxes of names and their values, which lines keep clear of. */
export function nameBoxes(pen: Pen, names: readonly PlacedName[]): readonly Rect[] {
  return textBoxes(pen, (silent) => {
    for (const name of names) {
      drawPointName(silent, name);
      drawPointValue(silent, name);
    }
  });
}

export function drawLeader(pen: Pen, { leader }: PlacedName, style: ChartStyle): void {
  if (leader) drawLine(pen, ...leader, style.hairline, style.color('subtle'));
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
