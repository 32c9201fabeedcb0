import type { Chart } from 'chart.js';
import { z } from 'zod';
import { sum } from '../../core/collections.ts';
import type { FactView } from '../../core/fact.ts';
import type { Px } from '../../core/lengths.ts';
import type { Path } from '../../core/path.ts';
import type { Finding } from '../../findings/finding.ts';
import {
  CAP_HEIGHT,
  drawLines,
  drawText,
  type Lines,
  linesHeight,
  textWidth,
  wrapText,
} from '../../marks/lettering.ts';
import { drawLine, type Pen, type PictureSize, type Point, passes } from '../../marks/pen.ts';
import type { ColorRole } from '../../scene/tokens.ts';
import type { ChartData, Highlighted } from '../base/common-fields.ts';
import { type ChartPlot, chartPlot, type Margins, type Overlay, type PlotContext } from '../base/define-chart.ts';
import {
  reviewData,
  reviewEmphasis,
  reviewNegative,
  reviewOneSeries,
  reviewSeries,
  reviewSum,
} from '../base/review.ts';
import { type ChartStyle, chartStyle, fitLettering, grown, nameFace, shareRoles, valueFace } from '../base/style.ts';
import { cellOfFact, dataOf, highlightedCategory, normalise } from '../base/table.ts';
import { drawFigure, drawnFigureWidth } from '../parts/figure.ts';
import { drawPartList, type ListedPart, partListHeight, partListWidth, spread } from '../parts/labels.ts';
import { outlineArc } from '../parts/marks.ts';

/** A part of the ring that is labelled outside: its words, and the middle of its arc, in radians clockwise from the top. */
interface RingPart {
  readonly name: string;
  readonly value: string;
  readonly angle: number;
  /** How far it reaches, as a part of the radius; all of it where omitted. */
  readonly reach?: number;
}

/** A label beside the ring; points are relative to the ring's centre. */
interface RingLabel {
  readonly name: Lines;
  readonly start: Point;
  /** Where the leader ends, level with the value: the label begins beyond it. */
  readonly end: Point;
  readonly side: 1 | -1;
  /** Whether the name stands beside the value, not below it. */
  readonly flat: boolean;
}

/** The ring at its largest, with its labels: the radius, the centre in the picture, and what stands where. */
interface RingLayout {
  readonly radius: Px;
  readonly centre: Point;
  readonly labels: readonly RingLabel[];
}

/** How far labels keep from the ring, in spaces between mark and label. */
const LEADER = 2.5;
/** Where leaders begin, and how near they may come to the ring. */
const RIM = { start: 0.6, clear: 0.5 };
/** Leaders lead out beyond their part and its neighbours, and in such steps up to the rim where they would touch those. */
const STARTS = [0, 0.35, 0.7, 1] as const;
/** Parts nearer to the top or the foot than this, as a sine, are labelled in one line: two would reach into the ring. */
const FLAT = 0.2;
/** The part of the room beside labels that they move out by. */
const SPREAD = 0.4;
/** How far beside its part such a label ends, in spaces between mark and label. */
const STEP = 1.5;
/** Parts nearer to the top than this are labelled at the right: at the left is the chart's title. */
const TOP = 0.12;
/** All labels stand at the sides where the ring is at least this part of its largest. */
const ASIDE = 0.9;
/** How many lines a name may take for which part of the largest ring; names of one line are worth a smaller ring. */
const TRIES = [
  { lines: 1, least: 0.72 },
  { lines: 2, least: 0.6 },
  { lines: 3, least: 0.45 },
];
const MANNERS = [
  { centred: true, over: false },
  { centred: true, over: true },
  { centred: false, over: false },
  { centred: false, over: true },
] as const;

/**
 * The largest ring that leaves room for its labels, with its labels spread along its sides; undefined where none does.
 * The ring is in the middle of the picture's width, unless that makes it small, and begins at its top or at its labels.
 */
function layoutRing(
  pen: Pen,
  parts: readonly RingPart[],
  style: ChartStyle,
  { width, height }: PictureSize,
): RingLayout | undefined {
  const most = Math.min(width, height) / 2;
  const reachOf = (part: RingPart | undefined): number => part?.reach ?? 1;
  const movedOut = (label: RingLabel, by: Px): RingLabel => ({
    ...label,
    end: { ...label.end, x: label.end.x + label.side * by },
  });
  const edgeOf = (label: RingLabel, block: Block | undefined): Px =>
    label.side * label.end.x + style.gap + (block?.width ?? 0);
  const tryRing = ({ part, lines, centred, over }: Try): RingLayout | undefined => {
    const radius = part * most;
    const half = centred || new Set(parts.map(sideOf)).size > 1 ? width / 2 : width - radius;
    const blocks = parts.map((part) => blockOf(pen, part, style, { radius, half, over }));
    const near = place(blocks, style, radius, height);
    const reach = Math.max(0, ...near.map((label, i) => label.side * edgeOf(label, blocks[i])));
    // Labels spread into the room that is left at the sides.
    const out = centred ? SPREAD * Math.max(0, width / 2 - Math.max(radius, Math.abs(reach))) : 0;
    const next = (i: number) => Math.max(reachOf(parts.at(i - 1)), reachOf(parts[(i + 1) % parts.length]));
    const isFree = ({ start, end }: RingLabel, i: number) =>
      !passes([start, end], { x: 0, y: 0 }, next(i) * radius + RIM.clear * style.gap);
    const labels = near.map((label, i) => {
      const moved = label.flat ? label : movedOut(label, out);
      const rim = Math.max(reachOf(parts[i]), next(i));
      const begun = STARTS.map((part) => {
        const beyond = (rim + part * (1 - rim)) * radius + RIM.start * style.gap;
        return { ...moved, start: onCircle(beyond, parts[i]?.angle ?? 0) };
      });
      return begun.find((each) => isFree(each, i)) ?? moved;
    });
    if (labels.some((label, i) => !isFree(label, i))) return undefined;
    const edges = labels.map((label, i) => label.side * edgeOf(label, blocks[i]));
    const [left, right] = [Math.max(radius, ...edges.map((edge) => -edge)), Math.max(radius, ...edges)];
    const tops = labels.map(({ end }) => end.y - linesHeight(0.5, style.value.size));
    const feet = labels.map((_, i) => (tops[i] ?? 0) + (blocks[i]?.height ?? 0));
    const [top, bottom] = [Math.max(radius, ...tops.map((y) => -y)), Math.max(radius, ...feet)];
    const wraps = blocks.every((block) => !block.name.tooWide && block.name.lines.length <= lines);
    const across = centred ? 2 * Math.max(left, right) : left + right;
    if (!wraps || across > width || top + bottom > height) return undefined;
    return { radius, centre: { x: centred ? width / 2 : left, y: top }, labels };
  };
  for (const each of triedRings()) {
    const layout = tryRing(each);
    if (layout) return layout;
  }
  return undefined;
}

/** A ring to be tried: its part of the largest, how many lines a name may take, and whether labels stand over and under it. */
type Try = (typeof MANNERS)[number] & { readonly part: number; readonly lines: number };

function* triedRings(): Generator<Try> {
  for (const { lines, least } of TRIES) {
    for (const manner of MANNERS) {
      const smallest = manner.over ? least : Math.max(least, ASIDE);
      for (let part = 1; part >= smallest; part -= 0.02) yield { part, lines, ...manner };
    }
  }
}

function sideOf({ angle }: RingPart): 1 | -1 {
  if (Math.abs(Math.sin(angle)) < TOP && Math.cos(angle) > 0) return 1;
  return Math.sin(angle) >= 0 ? 1 : -1;
}

type Block = ReturnType<typeof blockOf>;

function blockOf(
  pen: Pen,
  part: RingPart,
  style: ChartStyle,
  { radius, half, over: mayBeOver }: { readonly radius: Px; readonly half: Px; readonly over: boolean },
) {
  const beyond = onCircle(radius + LEADER * style.gap, part.angle);
  const value = textWidth(pen, part.value, valueFace(style));
  const one = textWidth(pen, part.name, nameFace(style));
  const beside = value + style.gap + one;
  const room = Math.max(half - Math.abs(beyond.x) - 2 * style.gap, style.label.size);
  const flat = mayBeOver && Math.abs(Math.sin(part.angle)) < FLAT && beside <= room;
  const name = wrapText(pen, part.name, nameFace(style), flat ? one + style.gap : room);
  const line = linesHeight(1, style.value.size);
  const over = {
    x: beyond.x + sideOf(part) * STEP * style.gap,
    y: Math.sign(beyond.y) * (radius + RIM.clear * style.gap + line / 2),
  };
  return {
    ...{ part, name, flat, wanted: flat ? over : beyond },
    width: flat ? beside : Math.max(name.width, value),
    height: flat ? line : line + name.height,
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
    // A label of one line is not pushed: it stands over the ring, which is as large as that allows.
    const most = own.some((block) => block.flat) ? height : height - radius;
    const placed = spread(wanted, -most, most);
    own.forEach((block, i) => {
      middles.set(block, placed[i] ?? 0);
    });
  }
  const labels = blocks.map((block) => {
    const top = (middles.get(block) ?? 0) - block.height / 2;
    const nearest = Math.max(0, top, -(top + block.height));
    const apart = (block.flat ? RIM.clear : LEADER) * style.gap;
    const clear = Math.sqrt(Math.max(0, (radius + apart) ** 2 - nearest ** 2));
    const side = sideOf(block.part);
    const end = { x: side * Math.max(side * block.wanted.x, clear > 0 ? clear - style.gap : -radius), y: top + half };
    const start = onCircle(radius + RIM.start * style.gap, block.part.angle);
    return { name: block.name, start, end, side, flat: block.flat };
  });
  /** A label moved out to where the outermost of its side begins: those of a side stand one below the other. */
  const inColumn = (label: RingLabel): RingLabel => {
    const { side, end } = label;
    const column = labels.filter((other) => other.side === side && !other.flat).map((other) => side * other.end.x);
    return { ...label, end: { ...end, x: side * Math.max(...column) } };
  };
  return labels.map((label) => (label.flat ? label : inColumn(label)));
}

function onCircle(radius: Px, angle: number): Point {
  return { x: radius * Math.sin(angle), y: -radius * Math.cos(angle) };
}

/** The part of the picture's width that the ring takes beside a list, and where the list needs the room at least. */
const RING = { usual: 0.42, least: 0.24, step: 0.03 };

/**
 * The ring of a picture that has no room for labels around it: at the left, its parts in a list at its right. It is as
 * small as the list needs.
 */
function ringBesideList(
  pen: Pen,
  parts: readonly ListedPart[],
  { width, height }: PictureSize,
  style: ChartStyle,
): RingLayout {
  for (let part = RING.usual; ; part -= RING.step) {
    const radius = Math.min(height, part * width) / 2;
    const room = width - 2 * radius - 2 * style.gap;
    const fits = partListHeight(pen, parts, room, style) <= height && partListWidth(pen, parts, room, style) <= room;
    if (fits || part - RING.step < RING.least) return { radius, centre: { x: radius, y: height / 2 }, labels: [] };
  }
}

const GROWN = { label: 4 / 3, value: 2.1, figure: 2.6 };
/** The ratio of the hole's radius that words in it may take across. */
const MAX_WORDS = 1.6;
const MAX_SIDE = 0.92;
/** How far a leader runs level to its label, in spaces between mark and label. */
const LEVEL = 1.6;

export const restField = {
  rest: z.boolean().default(false).describe('Draws what is left to 100%, without a label.'),
};

export type RingPlan = ReturnType<typeof ringPlan>;

export function discMargins(centre: Point, radius: Px, { width, height }: PlotContext): Margins {
  return {
    top: centre.y - radius,
    right: width - centre.x - radius,
    bottom: height - centre.y - radius,
    left: centre.x - radius,
  };
}

export function drawRingCentre(pen: Pen, { center, hole, style }: RingPlan, centre: Point, radius: Px): void {
  if (!center) return;
  const { fact, role } = center;
  const most = MAX_WORDS * (hole * radius);
  const size = fitLettering(style.figure, (each) => drawnFigureWidth(pen, fact.figure, each, style) <= most);
  const face = nameFace(style);
  const name = wrapText(pen, fact.name, face, most);
  const height = CAP_HEIGHT * size + 1.5 * style.gap + name.height;
  const middle = centre.y - height / 2 + (CAP_HEIGHT / 2) * size;
  const color = role ? style.textFor(role) : style.color('text');
  drawFigure(pen, fact.figure, size, color, { x: centre.x, y: middle }, style);
  const below = middle + (CAP_HEIGHT / 2) * size + 1.5 * style.gap + linesHeight(0.5, face.size);
  drawLines(pen, name.lines, face, style.color('text'), { x: centre.x, middle: below, align: 'center' });
}

function drawLabel(
  pen: Pen,
  part: RingPlan['parts'][number],
  label: RingLabel,
  { centre }: RingLayout,
  style: ChartStyle,
): void {
  const { end, side, name, flat } = label;
  const at = (point: Point): Point => ({ x: centre.x + point.x, y: centre.y + point.y });
  const align = side > 0 ? ('left' as const) : ('right' as const);
  const { x, y } = at({ x: end.x + side * style.gap, y: end.y });
  drawText(pen, part.value, valueFace(style), style.textFor(part.role), { x, middle: y, align });
  const value = textWidth(pen, part.value, valueFace(style));
  // Beside the value the name stands on its base line.
  const place = flat
    ? { x: x + side * (value + style.gap), middle: y + (CAP_HEIGHT / 2) * (style.value.size - style.label.size) }
    : { x, middle: y + linesHeight(0.5, style.value.size) + linesHeight(0.5, style.label.size) };
  drawLines(pen, name.lines, nameFace(style), style.color('text'), { ...place, align });
}

/** The middle of each part's arc, in radians clockwise from the top. */
function middles(values: readonly number[], total: number): number[] {
  let before = 0;
  return values.map((value) => {
    const middle = (2 * Math.PI * (before + value / 2)) / total;
    before += value;
    return middle;
  });
}

interface Ring extends ChartData, Highlighted {
  readonly center?: FactView | undefined;
  readonly rest: boolean;
}

/** The parts of a ring or disc; `hole` is the radius of its hole as a part of the ring's. */
export function ringPlan(chart: Ring, context: PlotContext, hole: number) {
  const table = normalise(chart, context.language);
  const data = dataOf(table);
  const sizes = data.map(({ value }) => (Number.isNaN(value) ? 0 : value));
  const partColors = shareRoles(sizes, highlightedCategory(table, chart));
  const whole = sum(sizes);
  const rest = chart.rest ? [Math.max(0, 100 - whole)] : [];
  const angles = middles(sizes, Math.max(whole, chart.rest ? 100 : 0) || 1);
  const central = chart.center ? (cellOfFact(table, chart.center.id)?.category ?? -1) : -1;
  /** The style of a ring whose parts have those middles: type is as large as leaves the labels of a side apart. */
  const ringStyle = (): ChartStyle => {
    const usual = chartStyle(context.brand);
    const right = angles.filter((angle) => Math.sin(angle) >= 0).length;
    const block = linesHeight(1, usual.value.size) + linesHeight(1, usual.label.size) + usual.gap;
    const room = (MAX_SIDE * context.height) / (Math.max(1, right, angles.length - right) * block);
    const times = (most: number) => Math.max(1, Math.min(most, room));
    const style = grown(usual, context, times(GROWN.label), times(GROWN.value));
    return { ...style, figure: { ...style.figure, size: GROWN.figure * style.figure.size } };
  };
  const style = ringStyle();
  const parts = data.map(({ name, label: value }, index) => ({
    ...{ index, name, value, reach: 1, angle: angles[index] ?? 0, role: partColors[index] ?? 'subject' },
  }));
  const center = chart.center && { fact: chart.center, role: partColors[central] };
  const roles = [...partColors, ...rest.map((): ColorRole => 'context')];
  return { roles, parts: parts.filter((_, i) => i !== central), center, style, context, table, rest, hole };
}

export function ringOverlay(plan: RingPlan): Overlay {
  const { parts, style, roles, context } = plan;
  /** Labels around the ring, or a list beside it where the picture is too small for them. */
  const ringLayout = (pen: Pen): RingLayout & { readonly listed: boolean } => {
    const layout = layoutRing(pen, parts, style, context);
    return layout ? { ...layout, listed: false } : { ...ringBesideList(pen, parts, context, style), listed: true };
  };
  const margins = (pen: Pen): Margins => {
    const { radius, centre } = ringLayout(pen);
    return discMargins(centre, radius, context);
  };
  /** A leader: straight out from the rim of its part, across to the height of its label, and level to that. */
  const drawLeader = (
    pen: Pen,
    { angle, reach }: RingPlan['parts'][number],
    { start, end, side }: RingLabel,
    { centre, radius }: RingLayout,
  ) => {
    const rim = Math.min(Math.hypot(start.x, start.y), reach * radius + RIM.start * style.gap);
    const own = { x: rim * Math.sin(angle), y: -rim * Math.cos(angle) };
    const before = end.x - side * LEVEL * style.gap;
    const bend = side * (before - start.x) > 0 ? [{ x: before, y: end.y }] : [];
    // Beside its part a label is joined to the rim at its own height.
    const out = radius + RIM.start * style.gap;
    const across = Math.sqrt(Math.max(0, out * out - end.y * end.y));
    const isLevel = reach === 1 && Math.abs(start.y - end.y) < LEVEL * style.gap && across > 0.5 * radius;
    const course = isLevel ? [{ x: side * across, y: end.y }, end] : [own, start, ...bend, end];
    const points = course.map(({ x, y }): Point => ({ x: centre.x + x, y: centre.y + y }));
    points.slice(1).forEach((to, i) => {
      const from = points[i] ?? to;
      if (Math.hypot(to.x - from.x, to.y - from.y) > 1) {
        drawLine(pen, from, to, style.baseLine, style.color('subtle'));
      }
    });
  };
  const draw = (pen: Pen, chart: Chart) => {
    roles.forEach((role, i) => {
      if (style.isPale(role)) outlineArc(pen, chart, i, style);
    });
    const layout = ringLayout(pen);
    if (layout.listed) {
      const left = layout.centre.x + layout.radius + 2 * style.gap;
      drawPartList(pen, parts, { left, right: context.width, middle: layout.centre.y }, style);
    }
    parts.forEach((part, i) => {
      const label = layout.labels[i];
      if (!label) return;
      drawLeader(pen, part, label, layout);
      drawLabel(pen, part, label, layout, style);
    });
    drawRingCentre(pen, plan, layout.centre, layout.radius);
  };
  return { margins, draw };
}

export function outsideTexts({ parts }: RingPlan): string[] {
  return parts.flatMap((part) => [part.name, part.value]);
}

export function plotRing(plan: RingPlan): ChartPlot {
  const { table, roles, style, rest, center, hole } = plan;
  const { values = [] } = table.series[0] ?? {};
  const dataset = {
    data: [...values, ...rest],
    backgroundColor: roles.map(style.color),
    borderColor: style.color('ground'),
    borderWidth: style.separator,
  };
  const inside = center ? [center.fact.name, center.fact.figure.number + center.fact.figure.unit] : [];
  return chartPlot(hole > 0 ? 'doughnut' : 'pie', {
    ...ringOverlay(plan),
    ...{ categories: [...table.categories, ...rest.map(() => '')], datasets: [dataset] },
    options: { cutout: `${100 * hole}%` },
    labels: [...outsideTexts(plan), ...inside],
  });
}

export function reviewRing(chart: Ring, path: Path): Finding[] {
  const table = normalise(chart);
  return [
    ...reviewData(chart, path),
    ...reviewOneSeries(chart, path),
    ...reviewEmphasis(chart, path),
    ...reviewSeries(table.categories.length, path, 'parts'),
    ...reviewNegative(table, path),
    ...reviewSum(table.series[0]?.values ?? [], table, chart.rest, path),
  ];
}
