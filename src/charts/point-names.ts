import type { Chart } from 'chart.js';
import type { Px } from '../core/units.ts';
import { drawCentred, type Face, linesHeight, textWidth, wrapText } from './lettering.ts';
import { drawLine, type Pen, type Point } from './pen.ts';
import { nameRoom, pixelOf } from './point-axes.ts';
import { type Placing, placeLabels, reaches } from './point-labels.ts';
import { type PointPlan, pointFace } from './point-plan.ts';

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
  const face = pointFace(style, point === highlighted);
  const name = wrapText(pen, table.categories[point] ?? '', face, NAME_WIDTH * context.width);
  const below = value === undefined ? 0 : textWidth(pen, value, { ...face, bold: true });
  const count = name.lines.length + (value === undefined ? 0 : 1);
  return { point, lines: name.lines, value, face, w: Math.max(name.width, below), h: linesHeight(count, face.size) };
}

/**
 * Draws the names of points beside their marks, or inside where the mark is large enough; those that find no room there
 * stand further away, with a leader.
 */
export function drawPointNames(
  pen: Pen,
  chart: Chart,
  plan: PointPlan,
  sizeOf: (point: number) => string | undefined,
  line?: readonly [Point, Point],
): void {
  const { table, style, radii, roles, named } = plan;
  const [x, y] = [pixelOf(chart, 'x'), pixelOf(chart, 'y')];
  const at = table.categories.map((_, i) => ({
    x: x(table.series[0]?.values[i] ?? 0),
    y: y(table.series[1]?.values[i] ?? 0),
  }));
  const blocks = named.map((point) => blockOf(pen, plan, point, sizeOf(point)));
  const fitsInside = ({ point, w, h }: Block) => {
    const [own = ORIGIN, radius = 0] = [at[point], radii[point]];
    const box = { x: own.x - w / 2, y: own.y - h / 2, w, h };
    // Smaller marks lie above larger ones.
    const covered = at.some(
      (other, i) => i !== point && (radii[i] ?? 0) <= radius && reaches(box, other, radii[i] ?? 0),
    );
    return Math.hypot(w, h) / 2 < radius - style.gap / 2 && !covered;
  };
  const placing = ({ point, w, h }: Block): Placing => ({ at: at[point] ?? ORIGIN, radius: radii[point] ?? 0, w, h });
  for (const block of blocks.filter(fitsInside)) {
    const own = at[block.point] ?? ORIGIN;
    drawBlock(pen, block, style.textOn(roles[block.point] ?? 'subject'), own.x, own.y, 'center');
  }
  const beside = blocks.filter((block) => !fitsInside(block));
  const others = table.categories.map((_, i) => i).filter((i) => !beside.some(({ point }) => point === i));
  const marks = others.map((i) => ({ at: at[i] ?? ORIGIN, radius: radii[i] ?? 0 }));
  const places = placeLabels(beside.map(placing), {
    within: nameRoom(pen, chart, plan),
    gap: style.gap,
    marks,
    lines: line ? [line] : [],
  });
  beside.forEach((block, i) => {
    const place = places[i];
    if (!place) return;
    const role = roles[block.point] ?? 'subject';
    if (place.leader) drawLine(pen, ...place.leader, style.hairline, style.color('subtle'));
    const align = ({ '-1': 'right', 0: 'center', 1: 'left' } as const)[place.side];
    const from = place.x + { left: 0, center: place.w / 2, right: place.w }[align];
    drawBlock(
      pen,
      block,
      role === 'highlight' ? style.textFor(role) : style.color('text'),
      from,
      place.y + place.h / 2,
      align,
    );
  });
}

function drawBlock(
  pen: Pen,
  { lines, value, face, h }: Block,
  color: string,
  x: Px,
  middle: Px,
  align: 'left' | 'center' | 'right',
): void {
  const half = linesHeight(0.5, face.size);
  const names = middle - (value === undefined ? 0 : half);
  drawCentred(pen, lines, face, color, { x, middle: names, align });
  if (value === undefined) return;
  drawCentred(pen, [value], { ...face, bold: true }, color, { x, middle: middle + h / 2 - half, align });
}
