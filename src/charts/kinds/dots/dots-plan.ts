import { sum } from '../../../core/collections.ts';
import { type Inch, PIXELS_PER_INCH, type Pt, type Px, ptToInch, pxToInch } from '../../../core/lengths.ts';
import type { ColorRole } from '../../../scene/tokens.ts';
import { drawnConfig } from '../../base/base-config.ts';
import type { ChartData, Highlighted } from '../../base/common-fields.ts';
import type { ChartWord, Composition, CompositionContext, Slot } from '../../base/composition.ts';
import type { ChartPlot, PlotContext } from '../../base/define-chart.ts';
import { highlightedCategory } from '../../base/emphasis.ts';
import { type ChartTable, inScale, normalise } from '../../base/normalise.ts';
import type { Pen, Point } from '../../base/pen.ts';
import { type ChartStyle, chartStyle } from '../../base/style.ts';
import { type FactFigure, figureAt } from '../../parts/figure.ts';
import { keyedHeading } from '../../parts/key.ts';
import {
  figureHeight,
  figureInches,
  figureSize,
  figureWord,
  headingAbove,
  labelHeight,
  labelWord,
  legible,
  scaledSize,
  twoLineWidth,
  wordWidth,
} from '../../parts/native-words.ts';

/** Radius of a dot, in parts of the distance from one to the next. */
const RADIUS = 0.37;
/** Dots stand no further apart than this, so that few do not become discs. */
const PITCH_MOST: Inch = 0.5;
/** More dots in a line than these are not tried. */
const LINE_MOST = 400;
/** A last line is at least this part of a full one, if lines that are this much longer allow it. */
const STRAY = 0.15;
const LONGER = 1.1;
/** Between two groups, at least. */
const GROUP_GAP: Inch = 0.28;

/** Counts as dots, in one language. */
export type DotsChart = ChartData & Highlighted & { readonly per?: number | undefined };

/** Where dots stand: a group in lines of one length, the groups below each other, one distance for all of them. */
interface DotRows {
  /** Dots in a full line. */
  readonly line: number;
  /** From the middle of a dot to that of the next. */
  readonly pitch: Inch;
  /** Whether all groups have room below each other. */
  readonly fits: boolean;
  /** From the top of the room down. */
  readonly rows: readonly { readonly y: Inch; readonly h: Inch }[];
}

/** Dots of groups in a picture. */
interface DotsPlan {
  readonly table: ChartTable;
  readonly style: ChartStyle;
  readonly groups: readonly (readonly Point[])[];
  readonly radius: Px;
  readonly roles: readonly ColorRole[];
}

/** How many dots stand for each value, one of them for `per`. */
export function dotCounts({ series, scale }: ChartTable, per = 1): readonly number[] {
  return (series[0]?.values ?? []).map((value) => Math.max(0, Math.round((value || 0) / inScale(per, scale ?? 1))));
}

type Room = { readonly w: Inch; readonly h: Inch };

/** The distance at which a full line reaches from edge to edge. */
const pitchOf = (line: number, w: Inch): Inch => Math.min(PITCH_MOST, w / (line - 1 + 2 * RADIUS));
const heightOf = (count: number, line: number, pitch: Inch): Inch =>
  (Math.max(0, Math.ceil(count / line) - 1) + 2 * RADIUS) * pitch;

/** The shortest line that fits; one a little longer where the last line of a group would have but a few dots. */
function lineWhere(counts: readonly number[], fits: (line: number) => boolean): number {
  let first = 1;
  while (first < LINE_MOST && !fits(first)) first++;
  const strays = (line: number) => counts.some((count) => count > line && (count - 1) % line < STRAY * line - 1);
  for (let line = first; line <= LONGER * first; line++) if (fits(line) && !strays(line)) return line;
  return first;
}

/**
 * The rows whose dots are largest in a room, where each group is as high as its dots or as its words, whichever is higher.
 * What height is left parts the groups, so that the last ends at the foot.
 */
export function dotRows(counts: readonly number[], { w, h }: Room, words: readonly Inch[]): DotRows {
  const gaps = GROUP_GAP * Math.max(0, counts.length - 1);
  const rowsAt = (line: number) => {
    const pitch = pitchOf(line, w);
    const heights = counts.map((count, i) => Math.max(words[i] ?? 0, heightOf(count, line, pitch)));
    return { pitch, heights, fits: sum(heights) + gaps <= h };
  };
  const line = lineWhere(counts, (each) => rowsAt(each).fits);
  const { pitch, heights, fits } = rowsAt(line);
  const gap = Math.max(0, h - sum(heights)) / Math.max(1, counts.length - 1);
  const rows = heights.map((height, i) => ({ y: sum(heights.slice(0, i)) + i * gap, h: height }));
  return { line, pitch, fits, rows };
}

/** The dots in the picture: in the rows that the words beside them leave, else in as high ones as they need. */
export function planDots(chart: DotsChart, { brand, language, width, height, slots }: PlotContext): DotsPlan {
  const table = normalise(chart, language);
  const counts = dotCounts(table, chart.per);
  const room = { w: pxToInch(width), h: pxToInch(height) };
  const { line, pitch, rows } = slots ? rowsIn(counts, room, slots) : dotRows(counts, room, []);
  const highlighted = highlightedCategory(table, chart);
  const groups = counts.map((count, i) => {
    const { y = 0, h = 0 } = rows[i] ?? {};
    const top = y + (h - heightOf(count, line, pitch)) / 2;
    return Array.from({ length: count }, (_, dot): Point => {
      const [row, column] = [Math.floor(dot / line), dot % line];
      const at = { x: (column + RADIUS) * pitch, y: top + (row + RADIUS) * pitch };
      return { x: at.x * PIXELS_PER_INCH, y: at.y * PIXELS_PER_INCH };
    });
  });
  const roles = counts.map((_, i): ColorRole => (i === highlighted ? 'highlight' : 'step-3'));
  return { table, groups, roles, style: chartStyle(brand), radius: RADIUS * pitch * PIXELS_PER_INCH };
}

/** The largest dots that stand in rows whose places are given in parts of the height. */
function rowsIn(counts: readonly number[], { w, h }: Room, slots: readonly Slot[]): Omit<DotRows, 'fits'> {
  const rows = slots.map((slot) => ({ y: slot.y * h, h: slot.h * h }));
  const fits = (line: number) =>
    counts.every((count, i) => heightOf(count, line, pitchOf(line, w)) <= (rows[i]?.h ?? 0) + 0.01);
  const line = lineWhere(counts, fits);
  return { line, pitch: pitchOf(line, w), rows };
}

/** The picture of the dots: their words are the slide's. */
export function plotDots(plan: DotsPlan): ChartPlot {
  const { table, groups, style } = plan;
  const datasets = groups.map((dots, i) => ({
    label: table.categories[i],
    data: [{ x: dots.length, y: table.series[0]?.values[i] ?? 0 }],
    pointStyle: false,
  }));
  const config = drawnConfig('scatter', { datasets: datasets as never }, (pen) => drawDots(pen, plan, style.color));
  return { config, labels: [...table.categories, ...(table.series[0]?.labels ?? [])] };
}

/** Draws each group as one figure, in colours by role. */
export function drawDots(pen: Pen, { groups, roles, radius }: DotsPlan, color: (role: ColorRole) => string): void {
  pen.save();
  groups.forEach((dots, i) => {
    if (dots.length === 0) return;
    pen.fillStyle = color(roles[i] ?? 'subject');
    pen.beginPath();
    for (const { x, y } of dots) {
      pen.moveTo(x + radius, y);
      pen.arc(x, y, radius, 0, 2 * Math.PI);
      pen.closePath();
    }
    pen.fill();
  });
  pen.restore();
}

/** In a hall: names, that of the group that matters, and the least size of counts. */
const SIZES = { name: 22, liftedName: 28, least: 28 } as const;
/** Sizes of counts that go together, the first that leave room for large dots: usual ones, and the one that matters. */
const COUNTS = [
  { usual: 72, lifted: 132 },
  { usual: 60, lifted: 110 },
  { usual: 44, lifted: 88 },
  { usual: 44, lifted: 60 },
  { usual: 28, lifted: 36 },
] as const;
/** Dots may be smaller than the largest possible by this much, for larger counts or for names beside them. */
const NEAR = 0.88;
/** Above the first row, from a count to its name beside or below it, and from words to dots. */
const SPACE = { top: 0.14, beside: 0.2, below: 0.1, dots: 0.35 };
/** The height of the box of a figure, in em. */
const FIGURE_BOX = 1.02;
/** The parts of the width that words take at most, and that names in one line may take. */
const WORDS_MOST = 0.46;
const WORDS_LEAST = 0.35;

/** Whether a name stands at the right of its count, or below it. */
type Place = 'beside' | 'below';

/** A group with its figure and name as they are set. */
interface Group {
  readonly figure: FactFigure;
  readonly name: string;
  readonly size: Pt;
  readonly nameSize: Pt;
  readonly lifted: boolean;
  readonly count: number;
  readonly place: Place;
  /** The name in two lines at most. */
  readonly nameBox: { readonly w: Inch; readonly h: Inch };
  readonly figureWidth: Inch;
}

/** A row a group, as in a chart of bars: at the left how many and of what, beside that the dots. */
export function composeDots(chart: DotsChart, context: CompositionContext): Composition {
  const { w, h } = context;
  const table = normalise(chart, context.language);
  const heading = headingAbove(context, headingOf(chart, table, context));
  const top = heading.h || SPACE.top;
  const tried = COUNTS.map((sizes) => {
    const groups = groupsOf(chart, table, context, sizes);
    const set = Array.from({ length: groups.length + 1 }, (_, below) => triedWith(context, groups, { below, top }));
    return set.reduce((best, each) => (each.pitch > best.pitch ? each : best));
  });
  const most = Math.max(...tried.map(({ pitch }) => pitch));
  const set = tried.find(({ pitch }) => pitch > 0 && pitch >= NEAR * most) ?? tried.at(-1);
  if (!set) return { marks: { x: 0, y: top, w, h: h - top }, words: heading.words };
  const { groups, taken, room, rows } = set;
  const words = groups.flatMap((group, i) => {
    const row = rows[i] ?? { y: 0, h: 0 };
    return groupWords(context, group, i, taken, top + row.y + row.h / 2);
  });
  return {
    marks: { x: w - room.w, y: top, ...room },
    words: [...heading.words, ...words],
    slots: rows.map((row) => ({ y: row.y / room.h, h: row.h / room.h })),
  };
}

/** The rows with the names of the `below` largest groups below them; the pitch of dots is 0 where there is no room. */
function triedWith(
  context: CompositionContext,
  groups: readonly Group[],
  { below, top }: { readonly below: number; readonly top: Inch },
) {
  const { w, h } = context;
  const order = groups.toSorted((a, b) => b.count - a.count).slice(0, below);
  const set = placed(context, groups, (group) => (order.includes(group) ? 'below' : 'beside'));
  const taken = Math.max(0, ...set.map(wordsWidth));
  const room = { w: Math.max(0.1, w - taken - SPACE.dots), h: h - top };
  const words = set.map((group, i) => wordsHeight(group, i === groups.length - 1));
  const { fits, pitch, rows } = dotRows(
    groups.map(({ count }) => count),
    room,
    words,
  );
  return { groups: set, taken, room, rows, pitch: fits && taken <= WORDS_MOST * w ? pitch : 0 };
}

/** What the counts are of, and what one dot stands for. */
function headingOf(chart: DotsChart, table: ChartTable, { title, language }: CompositionContext) {
  if (chart.per === undefined || chart.per === 1) return title;
  return keyedHeading(title, inScale(chart.per, table.scale ?? 1), table.unit, language);
}

/** The groups, their names in two lines. */
function groupsOf(
  chart: DotsChart,
  table: ChartTable,
  context: CompositionContext,
  sizes: (typeof COUNTS)[number],
): readonly Group[] {
  const highlighted = highlightedCategory(table, chart);
  const counts = dotCounts(table, chart.per);
  return table.categories.map((name, i): Group => {
    const figure = figureAt(table, i);
    const lifted = i === highlighted;
    const room = { w: WORDS_MOST * context.w, h: context.h };
    const most = lifted ? sizes.lifted : sizes.usual;
    const size = figureSize(context, [figure], room, { most, least: SIZES.least });
    const nameSize = scaledSize(context.brand, lifted ? SIZES.liftedName : SIZES.name);
    const nameWidth = 1.04 * twoLineWidth(context, name, nameSize, lifted);
    return {
      ...{ figure, name, size, nameSize, lifted, count: counts[i] ?? 0, place: 'beside' },
      nameBox: { w: nameWidth, h: labelHeight(context, name, nameSize, nameWidth, lifted) },
      figureWidth: 1.04 * figureInches(context, figure, size),
    };
  });
}

/**
 * The groups with names at these places. Names take one line where the row is no wider for it than the widest of those
 * that need two; those without spaces always do.
 */
function placed(
  context: CompositionContext,
  groups: readonly Group[],
  placeOf: (group: Group) => Place,
): readonly Group[] {
  const set = groups.map((group) => ({ ...group, place: placeOf(group) }));
  const widest = Math.max(WORDS_LEAST * context.w, ...set.map(wordsWidth));
  return set.map((group) => {
    const { name, nameSize, lifted } = group;
    const w = (1.04 * wordWidth(context, name, nameSize, lifted)) / 0.95;
    const single = { ...group, nameBox: { w, h: labelHeight(context, name, nameSize, w, lifted) } };
    return !/\s/u.test(name) || wordsWidth(single) <= widest ? single : group;
  });
}

/** How wide the words of a row are. */
const wordsWidth = ({ place, figureWidth, nameBox }: Group): Inch =>
  place === 'beside' ? figureWidth + SPACE.beside + nameBox.w : Math.max(figureWidth, nameBox.w);

/** The height of a row's words; in the lowest row the box of the figure counts, which is higher than its digits. */
function wordsHeight({ place, size, nameBox }: Group, lowest = false): Inch {
  const digits = figureHeight(size);
  if (place === 'below') return digits + SPACE.below + nameBox.h;
  return Math.max(lowest ? FIGURE_BOX * ptToInch(size) : digits, nameBox.h);
}

/** The words of a row about its middle: counts stand at the left edge, their names beside or below them. */
function groupWords(context: CompositionContext, group: Group, index: number, w: Inch, middle: Inch): ChartWord[] {
  const { brand, ground } = context;
  const { figure, name, place, size, nameSize, lifted, nameBox, figureWidth } = group;
  const color = legible(brand, ground, size, lifted ? 'highlight' : 'subject');
  const manner = { size: nameSize, bold: lifted, color: 'text', ground } as const;
  const digits = figureHeight(size);
  const isBeside = place === 'beside';
  const top = middle - (isBeside ? digits : wordsHeight(group)) / 2;
  const x = isBeside ? figureWidth + SPACE.beside : 0;
  const at = isBeside ? { y: middle, at: 'middle' as const } : { y: top + digits + SPACE.below };
  return [
    figureWord(`value ${index + 1}`, figure, { x: 0, w: isBeside ? figureWidth : w, top, size }, { color, ground }),
    labelWord(context, `name ${index + 1}`, name, { x, w: nameBox.w, ...at }, manner),
  ];
}
