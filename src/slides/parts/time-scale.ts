import type { Box } from '../../core/box.ts';
import type { Inch } from '../../core/lengths.ts';
import type { Path } from '../../core/path.ts';
import type { PathItem, ShapeItem } from '../../scene/items.ts';
import type { LaidOutItem, LayoutContext } from './define-slide.ts';
import { type Grid, gridSpan, TWELVE } from './grid.ts';
import { LIST_SPACING, rule } from './parts.ts';
import { DOT, dotItem, type Stop } from './sequence.ts';
import { layoutStacks, type Stack, type Stacks } from './stacks.ts';

/** Room between a dot and the texts that belong to it, bridged by a thin line. */
const LEADER: Inch = 0.5;
/** Dots of times that are close stand at least this far apart, middle to middle. */
const LEAST_WAY: Inch = 0.25;
/** Where the leader ends before the texts. */
const LEADER_GAP = 0.08;
/** Texts above the line keep this much of a title of two lines. */
const TOP = 0.14;
const TITLE_GAP = 0.04;
const TEXT_GAP = 0.08;
/** Twelfths of the width that the texts of one moment take, by how many moments there are; the last may take fewer. */
const SPANS: Readonly<Record<number, number>> = { 2: 6, 3: 3, 4: 4, 5: 4, 6: 3 };
/** From this many moments on, every other one has its texts above the line. */
const MANY = 4;
const LEAST_TWELFTHS = 2;
const spanOf = ({ columns }: Grid, twelfths: number) => Math.max(1, Math.floor((twelfths * columns) / TWELVE));

/**
 * Moments on a line whose distances are those of their times. The texts stand on the grid as near to their dots as they
 * can without touching each other, from four on above and below the line in turn, and thin lines lead to them. Nothing
 * where times are so close that their dots would touch.
 */
export function scaledItems(
  context: LayoutContext,
  stops: readonly Stop[],
  times: readonly number[],
): LaidOutItem[] | undefined {
  const { body, grid } = context;
  const above = stops.flatMap((_, i) => (stops.length >= MANY && i % 2 === 0 ? [i] : []));
  const below = stops.flatMap((_, i) => (above.includes(i) ? [] : [i]));
  const span = spanOf(grid, SPANS[stops.length] ?? 3);
  const across = above.length || stops.length;
  const { stacks, lineY, last } = momentStacks(context, stops, [...above, ...below], above.length, span);
  const dots = dotPlaces(times, body.x, gridSpan(grid, grid.columns - last, last).x);
  if (dots.some((dot, i) => i > 0 && dot - (dots[i - 1] ?? 0) < LEAST_WAY)) return undefined;
  const bends = bendsOf(context, [above, below], dots, (k) => (k === across - 1 ? last : span));
  const line = rule(
    'Line',
    { x: body.x, y: lineY, w: (dots.at(-1) ?? 0) - body.x },
    'context',
    context.brand.strokes.line,
    context.path,
  );
  const parts = stops.flatMap((stop, i) => {
    const stack = stacks.get(i);
    if (!stack) return [];
    const { x, lane } = bends.get(i) ?? { x: body.x, lane: 0 };
    const name = `Moment ${i + 1}`;
    const { path } = stop.title;
    const dot = dotItem(`${name} dot`, dots[i] ?? 0, lineY, stop.highlight ? 'highlight' : 'subject', path);
    const half = dot.box.w / 2;
    return {
      leader: leader(context, `${name} leader`, { x: dot.box.x + half, y: lineY }, { x: x + half, lane }, stack, path),
      dot,
      texts: stack.items.map((item) => ({ ...item, box: { ...item.box, x } })),
    };
  });
  return [line, ...parts.map((part) => part.leader), ...parts.flatMap(({ dot, texts }) => [dot, ...texts])];
}

/** Where a leader ends sideways, and how far along its way from the line to the texts it goes there, 0 to 1. */
interface Bend {
  readonly x: Inch;
  readonly lane: number;
}

/** The bends of all leaders, by moment: of those above the line, and of those below it. */
function bendsOf(
  context: LayoutContext,
  sides: readonly (readonly number[])[],
  dots: readonly Inch[],
  spanOf: (place: number) => number,
): ReadonlyMap<number, Bend> {
  const entries = sides.flatMap((side) => {
    const to = side.map((i) => dots[i] ?? 0);
    const columns = nearestColumns(
      context,
      to,
      side.map((_, k) => spanOf(k)),
    );
    const from = columns.map((column) => gridSpan(context.grid, column, 1).x);
    const lanes = laneNumbers(from, to);
    return side.map((moment, k): [number, Bend] => [
      moment,
      { x: from[k] ?? 0, lane: ((lanes[k] ?? 0) + 1) / (side.length + 1) },
    ]);
  });
  return new Map(entries);
}

/** The left edges of the dots: the first at `from`, the last at `to`, others in proportion to their times. */
function dotPlaces(times: readonly number[], from: Inch, to: Inch): Inch[] {
  const first = times[0] ?? 0;
  const range = (times.at(-1) ?? 0) - first;
  return times.map((time) => from + ((time - first) / range) * (to - from));
}

/** The grid columns at which texts begin, in order and without touching, the sum of their ways to the dots least. */
function nearestColumns({ grid }: LayoutContext, dots: readonly Inch[], spans: readonly number[]): number[] {
  const best = (index: number, from: number): { way: number; columns: number[] } => {
    const dot = dots[index];
    if (dot === undefined) return { way: 0, columns: [] };
    const span = spans[index] ?? 0;
    const last = grid.columns - spans.slice(index).reduce((sum, one) => sum + one, 0);
    const choices = Array.from({ length: Math.max(0, last - from + 1) }, (_, i) => from + i).map((column) => {
      const rest = best(index + 1, column + span);
      return { way: Math.abs(gridSpan(grid, column, span).x - dot) + rest.way, columns: [column, ...rest.columns] };
    });
    return choices.reduce((a, b) => (b.way < a.way ? b : a), { way: Number.POSITIVE_INFINITY, columns: [] });
  };
  return best(0, 0).columns;
}

/**
 * On which level between the line and the texts each leader runs sideways, from 0 at the line, so that none crosses
 * another: of those that lead to the left each runs beyond the one before it, of those that lead to the right each runs
 * beyond the one behind it. Leaders of different directions never meet, for dots and texts stand in one order.
 */
function laneNumbers(texts: readonly Inch[], dots: readonly Inch[]): number[] {
  const leftward = texts.map((x, i) => x < (dots[i] ?? 0));
  return leftward.map((left, i) =>
    left ? leftward.slice(0, i).filter(Boolean).length : leftward.slice(i + 1).filter((other) => !other).length,
  );
}

/**
 * The texts of the moments in one or two rows that share a size, the height of the line above or between them, and how
 * many columns the last of a row takes: as few as leave the rows as they are, so that the line runs on as far as it can.
 */
function momentStacks(
  context: LayoutContext,
  stops: readonly Stop[],
  order: readonly number[],
  above: number,
  span: number,
) {
  const full = rowsOfTexts(context, stops, order, above, span, span);
  const least = Math.min(span, spanOf(context.grid, LEAST_TWELFTHS));
  const tried = Array.from({ length: span - least }, (_, i) => least + i).map((last) => ({
    last,
    placed: rowsOfTexts(context, stops, order, above, span, last),
  }));
  const { last, placed } = tried.find((one) => isAlike(one.placed, full)) ?? { last: span, placed: full };
  const stacks = new Map(placed.stacks.map((stack, k) => [order[k] ?? k, stack]));
  const first = placed.stacks[0]?.box ?? context.body;
  return { stacks, last, lineY: above > 0 ? first.y + first.h + LEADER : first.y - LEADER };
}

const isAlike = (a: Stacks, b: Stacks) =>
  a.size === b.size &&
  [...a.stacks.keys()].every((i) => {
    const [one, other] = [edges(a.stacks[i]), edges(b.stacks[i])];
    return one.every((edge, k) => Math.abs(edge - (other[k] ?? 0)) < 0.001);
  });
const edges = (stack: Stack | undefined) => (stack ? [stack.box.h, ...stack.items.map((item) => item.box.y)] : []);

function rowsOfTexts(
  context: LayoutContext,
  stops: readonly Stop[],
  order: readonly number[],
  above: number,
  span: number,
  last: number,
): Stacks {
  const { body, grid } = context;
  const across = above > 0 ? above : order.length;
  const ordered = order.map((i) => stops[i]).filter((stop) => stop !== undefined);
  const lead = above > 0 ? 0 : LEADER;
  return layoutStacks(context, {
    name: 'Moment',
    numbers: order.map((i) => i + 1),
    columns: Array.from({ length: across }, (_, i) => ({
      x: body.x,
      w: gridSpan(grid, 0, i === across - 1 ? last : span).w,
    })),
    area: { ...body, y: body.y + TOP + lead, h: body.h - TOP - lead },
    head: 0,
    rowGap: 2 * LEADER,
    parts: [
      {
        suffix: ' label',
        role: 'heading',
        texts: ordered.map((stop) => stop.label),
        gap: 0,
        style: { color: 'subject' },
        colors: ordered.map((stop) => (stop.highlight ? 'highlight' : undefined)),
      },
      { suffix: '', role: 'heading', texts: ordered.map((stop) => stop.title), gap: TITLE_GAP },
      {
        suffix: ' text',
        role: 'body',
        texts: ordered.map((stop) => stop.text),
        gap: TEXT_GAP,
        style: { color: 'subtle' },
        paragraphSpacing: LIST_SPACING,
      },
    ],
  });
}

/**
 * A thin line from a dot to the texts that belong to it: straight up or down, on its lane to their left edge, and on.
 * Where they are short, it goes on along that edge: so it never crosses the texts beside them.
 */
function leader(
  { brand }: LayoutContext,
  name: string,
  dot: { readonly x: Inch; readonly y: Inch },
  { x, lane }: Bend,
  stack: Stack,
  path: Path,
): ShapeItem | PathItem {
  const below = stack.box.y > dot.y;
  const edge = below ? stack.box.y - LEADER_GAP : stack.box.y + stack.box.h + LEADER_GAP;
  const ends = stack.items.map((item) => item.box.y + item.height + LEADER_GAP);
  const end = below ? edge : Math.min(edge, Math.max(...ends));
  const box: Box = { x: Math.min(dot.x, x), y: Math.min(dot.y, end), w: Math.abs(dot.x - x), h: Math.abs(dot.y - end) };
  // Half as wide as the line that it leads from.
  const stroke = { color: 'subtle', width: brand.strokes.line / 2 } as const;
  if (box.w < 0.01) return { kind: 'shape', shape: 'line', name, box: { ...box, w: 0 }, path, stroke };
  const at = (px: Inch, py: Inch) => `${round(px - box.x)} ${round(py - box.y)}`;
  const near = dot.y + (below ? DOT / 2 : -DOT / 2);
  const turn = near + lane * (edge - near);
  const d = `M${at(dot.x, dot.y)}L${at(dot.x, turn)}L${at(x, turn)}L${at(x, end)}`;
  return { kind: 'path', name, box, path, d, viewBox: { x: 0, y: 0, w: box.w, h: box.h }, stroke };
}

const round = (length: Inch) => Math.round(length * 10_000) / 10_000;
