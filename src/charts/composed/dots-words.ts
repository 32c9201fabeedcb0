import type { Figure } from '../../core/fact.ts';
import { type Inch, type Pt, ptToInch } from '../../core/lengths.ts';
import type { ChartWord, Composition, CompositionContext } from '../base/composition.ts';
import { highlightedCategory } from '../base/emphasis.ts';
import { type DataTable, inScale, normalise } from '../base/normalise.ts';
import { keyedHeading } from '../parts/keyed-heading.ts';
import {
  digitHeight,
  figureInches,
  figureSize,
  figureWord,
  headingAbove,
  labelHeight,
  labelWord,
  legible,
  scaled,
  twoLineWidth,
  wordWidth,
} from '../parts/native-words.ts';
import { type DotsChart, dotCounts, dotRows } from './dots-plan.ts';

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
  readonly figure: Figure & { readonly fact?: string | undefined };
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

/** The rows where so many of the largest groups have their names below; the pitch of dots is 0 where there is no room. */
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
function headingOf(chart: DotsChart, table: DataTable, { title, language }: CompositionContext) {
  if (chart.per === undefined || chart.per === 1) return title;
  return keyedHeading(title, inScale(chart.per, table.scale ?? 1), table.unit, language);
}

/** The groups, their names in two lines. */
function groupsOf(
  chart: DotsChart,
  table: DataTable,
  context: CompositionContext,
  sizes: (typeof COUNTS)[number],
): readonly Group[] {
  const [series] = table.series;
  const highlighted = highlightedCategory(table, chart);
  const counts = dotCounts(table, chart.per);
  return table.categories.map((name, i): Group => {
    const fact = series?.facts[i];
    const figure = fact ? { ...fact.figure, fact: fact.id } : { number: series?.labels[i] ?? '', unit: '' };
    const lifted = i === highlighted;
    const room = { w: WORDS_MOST * context.w, h: context.h };
    const most = lifted ? sizes.lifted : sizes.usual;
    const size = figureSize(context, [figure], room, { most, least: SIZES.least });
    const nameSize = scaled(context.brand, lifted ? SIZES.liftedName : SIZES.name);
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
  const digits = digitHeight(size);
  if (place === 'below') return digits + SPACE.below + nameBox.h;
  return Math.max(lowest ? FIGURE_BOX * ptToInch(size) : digits, nameBox.h);
}

/** The words of a row about its middle: counts stand at the left edge, their names beside or below them. */
function groupWords(context: CompositionContext, group: Group, index: number, w: Inch, middle: Inch): ChartWord[] {
  const { brand, ground } = context;
  const { figure, name, place, size, nameSize, lifted, nameBox, figureWidth } = group;
  const color = legible(brand, ground, size, lifted ? 'highlight' : 'subject');
  const manner = { size: nameSize, bold: lifted, color: 'text', ground } as const;
  const digits = digitHeight(size);
  const isBeside = place === 'beside';
  const top = middle - (isBeside ? digits : wordsHeight(group)) / 2;
  const x = isBeside ? figureWidth + SPACE.beside : 0;
  const at = isBeside ? { y: middle, at: 'middle' as const } : { y: top + digits + SPACE.below };
  return [
    figureWord(`value ${index + 1}`, figure, { x: 0, w: isBeside ? figureWidth : w, top, size }, { color, ground }),
    labelWord(context, `name ${index + 1}`, name, { x, w: nameBox.w, ...at }, manner),
  ];
}
