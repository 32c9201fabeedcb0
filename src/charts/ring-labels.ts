import type { Px } from '../core/units.ts';
import { type Face, type Lines, linesHeight, textWidth, wrapText } from './lettering.ts';
import type { Pen, Point } from './pen.ts';
import { spread } from './spread.ts';
import type { ChartStyle } from './style.ts';

/** A part of the ring that is labelled outside: its words, and the middle of its arc, in radians clockwise from the top. */
export interface RingPart {
  readonly name: string;
  readonly value: string;
  readonly angle: number;
}

/** A label beside the ring; points are relative to the ring's centre. */
export interface RingLabel {
  readonly name: Lines;
  /** Where the leader ends, level with the value: the label begins beyond it. */
  readonly end: Point;
  /** The leader, from the rim of the ring to the level stretch that ends at `end`. */
  readonly leader: readonly Point[];
  readonly side: 1 | -1;
}

/** The ring at its largest, with its labels: the radius, the centre in the picture, and what stands where. */
export interface RingLayout {
  readonly radius: Px;
  readonly centre: Point;
  readonly labels: readonly RingLabel[];
}

/** How far labels keep from the ring, in spaces between mark and label. */
const LEADER = 2.5;
/** Length of a leader's level end. */
const STUB = 1;
/** Where leaders begin, where they may turn, and how near they may come to the ring. */
const RIM = { start: 0.35, turn: 1.2, clear: 0.6 };
/** How many lines a name may take for which part of the largest ring; names of one line are worth a smaller ring. */
const TRIES = [
  { lines: 1, from: 1, to: 0.72 },
  { lines: 2, from: 1, to: 0.6 },
  { lines: 3, from: 1, to: 0.45 },
];

export const ringNameFace = (style: ChartStyle): Face => ({
  family: style.family,
  size: style.label.size,
  bold: false,
});
export const ringValueFace = (style: ChartStyle): Face => ({
  family: style.family,
  size: style.value.size,
  bold: true,
});

/**
 * The largest ring that leaves room for its labels, with its labels spread along its sides; undefined where none does.
 * The ring begins at the picture's left or at its labels, and at its top.
 */
export function layoutRing(
  pen: Pen,
  parts: readonly RingPart[],
  style: ChartStyle,
  size: { readonly width: Px; readonly height: Px },
): RingLayout | undefined {
  const most = Math.min(size.width, size.height) / 2;
  for (const { lines, from, to } of TRIES) {
    for (let part = from; part >= to; part -= 0.02) {
      const layout = tryRing(pen, parts, style, size, part * most, lines);
      if (layout) return layout;
    }
  }
  return undefined;
}

function tryRing(
  pen: Pen,
  parts: readonly RingPart[],
  style: ChartStyle,
  { width, height }: { readonly width: Px; readonly height: Px },
  radius: Px,
  maxLines: number,
): RingLayout | undefined {
  const sides = new Set(parts.map(sideOf)).size;
  const room = (width - 2 * radius) / Math.max(1, sides) - 2 * style.gap;
  const blocks = parts.map((part) => blockOf(pen, part, style, radius, Math.max(room, style.label.size)));
  const labels = place(blocks, style, radius, height);
  const reach = (side: 1 | -1) =>
    Math.max(radius, ...labels.map((label, i) => (label.side === side ? edgeOf(label, blocks[i], style) : 0)));
  const [left, right] = [reach(-1), reach(1)];
  if (labels.some(({ leader }) => crosses(leader, radius + RIM.clear * style.gap))) return undefined;
  const tops = labels.map(({ end }) => end.y - linesHeight(0.5, style.value.size));
  const feet = labels.map((_, i) => (tops[i] ?? 0) + (blocks[i]?.height ?? 0));
  const turns = labels.flatMap(({ leader }) => leader.map((point) => point.y));
  const [top, bottom] = [Math.max(radius, ...[...tops, ...turns].map((y) => -y)), Math.max(radius, ...feet, ...turns)];
  const wraps = blocks.every((block) => !block.name.tooWide && block.name.lines.length <= maxLines);
  if (!wraps || left + right > width || top + bottom > height) return undefined;
  return { radius, centre: { x: left, y: top }, labels };
}

const sideOf = ({ angle }: RingPart): 1 | -1 => (Math.sin(angle) >= 0 ? 1 : -1);

interface Block {
  readonly part: RingPart;
  readonly name: Lines;
  readonly width: Px;
  readonly height: Px;
  /** Where the leader would bend if nothing pushed the label away. */
  readonly wanted: Point;
}

function blockOf(pen: Pen, part: RingPart, style: ChartStyle, radius: Px, room: Px): Block {
  const name = wrapText(pen, part.name, ringNameFace(style), room);
  return {
    part,
    name,
    width: Math.max(name.width, textWidth(pen, part.value, ringValueFace(style))),
    height: linesHeight(1, style.value.size) + name.height,
    wanted: onCircle(radius + LEADER * style.gap, part.angle),
  };
}

/** Labels spread along each side, and moved out where they would touch the ring. */
function place(blocks: readonly Block[], style: ChartStyle, radius: Px, height: Px): RingLabel[] {
  const half = linesHeight(0.5, style.value.size);
  const middles = new Map<Block, Px>();
  for (const side of [1, -1]) {
    const own = blocks.filter((block) => sideOf(block.part) === side);
    const wanted = own.map((block) => ({
      at: block.wanted.y - half + block.height / 2,
      height: block.height + style.gap,
    }));
    const placed = spread(wanted, -height / 2, height / 2);
    own.forEach((block, i) => {
      middles.set(block, placed[i] ?? 0);
    });
  }
  return blocks.map((block) => {
    const top = (middles.get(block) ?? 0) - block.height / 2;
    const nearest = Math.max(0, top, -(top + block.height));
    const clear = Math.sqrt(Math.max(0, (radius + LEADER * style.gap) ** 2 - nearest ** 2));
    const side = sideOf(block.part);
    const x = side * Math.max(Math.abs(block.wanted.x), clear - (STUB + 1) * style.gap);
    const y = top + half;
    const on = (distance: number) => onCircle(radius + distance * style.gap, block.part.angle);
    const end = { x: x + side * STUB * style.gap, y };
    return { name: block.name, leader: [on(RIM.start), on(RIM.turn), { x, y }, end], end, side };
  });
}

function onCircle(radius: Px, angle: number): Point {
  return { x: radius * Math.sin(angle), y: -radius * Math.cos(angle) };
}

/** Whether the slanting stretch of a leader comes nearer to the ring's centre than `distance`. */
function crosses([, from, to]: readonly Point[], distance: Px): boolean {
  if (!from || !to) return false;
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const along = -(from.x * dx + from.y * dy) / (dx * dx + dy * dy || 1);
  const t = Math.min(1, Math.max(0, along));
  return Math.hypot(from.x + t * dx, from.y + t * dy) < distance;
}

/** How far the label reaches from the ring's centre. */
function edgeOf(label: RingLabel, block: Block | undefined, style: ChartStyle): Px {
  return Math.abs(label.end.x) + style.gap + (block?.width ?? 0);
}
