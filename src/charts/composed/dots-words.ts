import type { Figure } from '../../core/fact.ts';
import type { Inch, Pt } from '../../core/lengths.ts';
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
} from '../parts/native-words.ts';
import { type DotsChart, dotCounts, dotGrid } from './dots-plan.ts';

/** In a hall: names, that of the group that matters, and the least size of counts. */
const SIZES = { name: 22, liftedName: 28, least: 28 } as const;
/** Sizes of counts that go together, the first that leave room for large dots: usual ones, and the one that matters. */
const COUNTS = [
  { usual: 88, lifted: 132 },
  { usual: 72, lifted: 110 },
  { usual: 60, lifted: 88 },
  { usual: 44, lifted: 60 },
  { usual: 28, lifted: 36 },
] as const;
/** Dots may be smaller than the largest possible by this much, for larger counts. */
const NEAR = 0.88;
/** Above the highest digits, from those to names, from names to dots, and at the right of words. */
const SPACE = { top: 0.15, gap: 0.14, dots: 0.18, clear: 0.1 };
/** The part of the height that counts are high at most. */
const HEAD = 0.26;

/** A group with its figure and name as they are set. */
interface Group {
  readonly figure: Figure & { readonly fact?: string | undefined };
  readonly name: string;
  readonly size: Pt;
  readonly nameSize: Pt;
  readonly lifted: boolean;
  /** The name in two lines at most. */
  readonly nameBox: { readonly w: Inch; readonly h: Inch };
  readonly figureWidth: Inch;
}

/** Counts on one base line, what is counted below them from one line on, and from there down the dots. */
export function composeDots(chart: DotsChart, context: CompositionContext): Composition {
  const { w, h } = context;
  const table = normalise(chart);
  const heading = headingAbove(context, headingOf(chart, table, context));
  const top = heading.h || SPACE.top;
  const counts = dotCounts(table, chart.per);
  const tried = COUNTS.map((sizes) => {
    const groups = groupsOf(chart, table, context, sizes);
    const room = { w, h: h - top - headHeight(groups) - SPACE.dots };
    return { groups, room, grid: dotGrid(counts, room, groups.map(slotWidth)) };
  });
  const pitches = tried.map(({ grid }) => (grid.fits ? grid.pitch : 0));
  const first = pitches.findIndex((pitch) => pitch > 0 && pitch >= NEAR * Math.max(...pitches));
  const { groups, room, grid } = tried.at(first) as (typeof tried)[number];
  const marks = { x: 0, y: h - room.h, ...room };
  const base = top + Math.max(0, ...groups.map(({ size }) => digitHeight(size)));
  const words = groups.flatMap((group, i) => groupWords(context, group, i, grid.slots[i], base));
  return {
    marks,
    words: [...heading.words, ...words],
    slots: grid.slots.map((slot) => ({ x: slot.x / w, w: slot.w / w })),
  };
}

/** What the counts are of, and what one dot stands for. */
function headingOf(chart: DotsChart, table: DataTable, { title, language }: CompositionContext) {
  if (chart.per === undefined || chart.per === 1) return title;
  return keyedHeading(title, inScale(chart.per, table.scale ?? 1), table.unit, language);
}

function groupsOf(
  chart: DotsChart,
  table: DataTable,
  context: CompositionContext,
  sizes: (typeof COUNTS)[number],
): readonly Group[] {
  const [series] = table.series;
  const highlighted = highlightedCategory(table, chart);
  return table.categories.map((name, i) => {
    const fact = series?.facts[i];
    const figure = fact ? { ...fact.figure, fact: fact.id } : { number: series?.labels[i] ?? '', unit: '' };
    const lifted = i === highlighted;
    const most = lifted ? sizes.lifted : sizes.usual;
    const room = { w: (context.w / table.categories.length) * (lifted ? 1.6 : 0.95), h: HEAD * context.h };
    const size = figureSize(context, [figure], room, { most, least: SIZES.least });
    const nameSize = scaled(context.brand, lifted ? SIZES.liftedName : SIZES.name);
    const nameWidth = 1.04 * twoLineWidth(context, name, nameSize, lifted);
    return {
      ...{ figure, name, size, nameSize, lifted },
      nameBox: { w: nameWidth, h: labelHeight(context, name, nameSize, nameWidth, lifted) },
      figureWidth: 1.05 * figureInches(context, figure, size),
    };
  });
}

/** How wide a group's words are. */
const slotWidth = ({ figureWidth, nameBox }: Group): Inch => Math.max(figureWidth, nameBox.w) + SPACE.clear;

/** The height of figures and names above the dots. */
function headHeight(groups: readonly Group[]): Inch {
  const most = (of: (group: Group) => Inch) => Math.max(0, ...groups.map(of));
  return most(({ size }) => digitHeight(size)) + SPACE.gap + most(({ nameBox }) => nameBox.h);
}

function groupWords(
  context: CompositionContext,
  { figure, name, size, nameSize, lifted, nameBox, figureWidth }: Group,
  index: number,
  slot: { readonly x: Inch; readonly w: Inch } | undefined,
  base: Inch,
): ChartWord[] {
  const { brand, ground, w } = context;
  const x = slot?.x ?? 0;
  const color = legible(brand, ground, size, lifted ? 'highlight' : 'subject');
  const end = Math.min(w, x + Math.max(slot?.w ?? 0, figureWidth));
  const place = { x, w: end - x, top: base - digitHeight(size), size };
  const manner = { size: nameSize, bold: lifted, color: 'text', ground } as const;
  return [
    figureWord(`value ${index + 1}`, figure, place, { color, ground }),
    labelWord(context, `name ${index + 1}`, name, { x, y: base + SPACE.gap, w: Math.max(nameBox.w, end - x) }, manner),
  ];
}
