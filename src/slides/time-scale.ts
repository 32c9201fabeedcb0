import type { Box } from '../core/box.ts';
import type { Path } from '../core/path.ts';
import type { Inch, Pt } from '../core/units.ts';
import type { PathItem, ShapeItem } from '../scene/items.ts';
import type { LaidOutItem, LayoutContext } from './define-slide.ts';
import { gridSpan } from './grid.ts';
import { LIST_SPACING, rule } from './parts.ts';
import { dotItem, LINE_WIDTH, type Stop } from './sequence.ts';
import { layoutStacks, type Stack } from './stacks.ts';

/** Room between a dot and the texts that belong to it, bridged by a thin line. */
const LEADER: Inch = 0.5;
const LEADER_WIDTH: Pt = 1;
const DOT_GAP: Pt = 1.5;
/** Where the leader ends before the texts. */
const LEADER_GAP = 0.08;
/** Texts above the line keep this much of a title of two lines. */
const TOP = 0.14;
const TITLE_GAP = 0.04;
const TEXT_GAP = 0.08;
/** Columns of the grid that the texts of one moment take, by how many moments there are. */
const SPANS: Readonly<Record<number, number>> = { 2: 6, 3: 3, 4: 4, 5: 4, 6: 3 };
/** From this many moments on, every other one has its texts above the line. */
const MANY = 4;

/**
 * Moments on a line whose distances are those of their times. The texts stand on the grid as near to their dots as they
 * can without touching each other, from four on above and below the line in turn, and thin lines lead to them.
 */
export function scaledItems(context: LayoutContext, stops: readonly Stop[], times: readonly number[]): LaidOutItem[] {
  const { brand, body } = context;
  const span = SPANS[stops.length] ?? 3;
  const dots = dotPlaces(times, body.x, gridSpan(brand, brand.grid.columns - span, span).x);
  const above = stops.flatMap((_, i) => (stops.length >= MANY && i % 2 === 0 ? [i] : []));
  const below = stops.flatMap((_, i) => (above.includes(i) ? [] : [i]));
  const places = new Map(
    [above, below].flatMap((side) => {
      const columns = nearestColumns(
        context,
        side.map((i) => dots[i] ?? 0),
        span,
      );
      return side.map((i, k) => [i, gridSpan(brand, columns[k] ?? 0, span).x] as const);
    }),
  );
  const { stacks, lineY } = momentStacks(context, stops, [...above, ...below], above.length, span);
  const line = rule(
    'Line',
    { x: body.x, y: lineY, w: (dots.at(-1) ?? 0) - body.x },
    'context',
    LINE_WIDTH,
    context.path,
  );
  const parts = stops.flatMap((stop, i) => {
    const stack = stacks.get(i);
    if (!stack) return [];
    const x = places.get(i) ?? body.x;
    const name = `Moment ${i + 1}`;
    const { path } = stop.title;
    const dot = dotItem(`${name} dot`, dots[i] ?? 0, lineY, stop.highlight ? 'highlight' : 'subject', path);
    const half = dot.box.w / 2;
    return {
      leader: leader(`${name} leader`, { x: dot.box.x + half, y: lineY }, x + half, stack, path),
      // Dots of times that are close keep a gap between them.
      dot: { ...dot, stroke: { color: context.frame.ground, width: DOT_GAP } },
      texts: stack.items.map((item) => ({ ...item, box: { ...item.box, x } })),
    };
  });
  // No leader crosses a dot.
  return [line, ...parts.map((part) => part.leader), ...parts.flatMap(({ dot, texts }) => [dot, ...texts])];
}

/** The left edges of the dots: the first at `from`, the last at `to`, others in proportion to their times. */
function dotPlaces(times: readonly number[], from: Inch, to: Inch): Inch[] {
  const first = times[0] ?? 0;
  const range = (times.at(-1) ?? 0) - first;
  return times.map((time) => from + ((time - first) / range) * (to - from));
}

/** The grid columns at which texts begin, in order and without touching, the sum of their ways to the dots least. */
function nearestColumns({ brand }: LayoutContext, dots: readonly Inch[], span: number): number[] {
  const last = brand.grid.columns - span;
  const best = (index: number, from: number): { way: number; columns: number[] } => {
    const dot = dots[index];
    if (dot === undefined) return { way: 0, columns: [] };
    const choices = Array.from({ length: Math.max(0, last - from + 1) }, (_, i) => from + i).map((column) => {
      const rest = best(index + 1, column + span);
      return { way: Math.abs(gridSpan(brand, column, span).x - dot) + rest.way, columns: [column, ...rest.columns] };
    });
    return choices.reduce((a, b) => (b.way < a.way ? b : a), { way: Number.POSITIVE_INFINITY, columns: [] });
  };
  return best(0, 0).columns;
}

/** The texts of the moments in one or two rows that share a size, and the height of the line above or between them. */
function momentStacks(
  context: LayoutContext,
  stops: readonly Stop[],
  order: readonly number[],
  above: number,
  span: number,
): { readonly stacks: ReadonlyMap<number, Stack>; readonly lineY: Inch } {
  const { brand, body } = context;
  const across = above > 0 ? above : order.length;
  const ordered = order.map((i) => stops[i]).filter((stop) => stop !== undefined);
  const column = { x: body.x, w: gridSpan(brand, 0, span).w };
  const lead = above > 0 ? 0 : LEADER;
  const placed = layoutStacks(context, {
    name: 'Moment',
    numbers: order.map((i) => i + 1),
    columns: Array.from({ length: across }, () => column),
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
  const stacks = new Map(placed.stacks.map((stack, k) => [order[k] ?? k, stack]));
  const first = placed.stacks[0]?.box ?? body;
  return { stacks, lineY: above > 0 ? first.y + first.h + LEADER : first.y - LEADER };
}

/**
 * A thin line from a dot to the texts that belong to it. Where they are short, it goes on along their left edge: so it
 * never crosses the texts beside them.
 */
function leader(
  name: string,
  dot: { readonly x: Inch; readonly y: Inch },
  x: Inch,
  stack: Stack,
  path: Path,
): ShapeItem | PathItem {
  const below = stack.box.y > dot.y;
  const edge = below ? stack.box.y - LEADER_GAP : stack.box.y + stack.box.h + LEADER_GAP;
  const ends = stack.items.map((item) => item.box.y + item.height + LEADER_GAP);
  const end = below ? edge : Math.min(edge, Math.max(...ends));
  const box: Box = { x: Math.min(dot.x, x), y: Math.min(dot.y, end), w: Math.abs(dot.x - x), h: Math.abs(dot.y - end) };
  const stroke = { color: 'context', width: LEADER_WIDTH } as const;
  if (box.w < 0.01) return { kind: 'shape', shape: 'line', name, box: { ...box, w: 0 }, path, stroke };
  const at = (px: Inch, py: Inch) => `${round(px - box.x)} ${round(py - box.y)}`;
  const d = `M${at(dot.x, dot.y)}L${at(x, edge)}L${at(x, end)}`;
  return { kind: 'path', name, box, path, d, viewBox: { x: 0, y: 0, w: box.w, h: box.h }, stroke };
}

const round = (length: Inch) => Math.round(length * 10_000) / 10_000;
