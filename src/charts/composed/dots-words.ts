import type { Figure } from '../../core/fact.ts';
import type { Inch, Pt } from '../../core/lengths.ts';
import type { ColorRole } from '../../scene/tokens.ts';
import type { ChartWord, Composition, CompositionContext } from '../base/composition.ts';
import { highlightedCategory } from '../base/emphasis.ts';
import { type DataTable, inScale, normalise } from '../base/normalise.ts';
import { keyedHeading } from '../parts/keyed-heading.ts';
import {
  digitHeight,
  figureInches,
  figureSize,
  figureWord,
  labelHeight,
  labelWord,
  legible,
  scaled,
  twoLineWidth,
  wordWidth,
} from '../parts/native-words.ts';
import { type DotsChart, dotCounts, dotGrid } from './dots-plan.ts';

/** In a hall: the count above each group and that of the one that matters, names below or beside them, the heading. */
const SIZES = { name: 18, liftedName: 22, heading: 20, least: 28 } as const;
/** Sizes of counts that go together, the first that leave room for large dots: usual ones, and the one that matters. */
const COUNTS = [
  { usual: 88, lifted: 132 },
  { usual: 72, lifted: 110 },
  { usual: 60, lifted: 88 },
  { usual: 44, lifted: 60 },
  { usual: 28, lifted: 36 },
] as const;
/** Dots may be smaller than the largest possible by this much, for larger counts. */
const NEAR = 0.85;
const SPACE = { gap: 0.12, beside: 0.2, dots: 0.2, heading: 0.1, clear: 0.1 };
/** The part of the height that counts are high at most. */
const HEAD: Inch = 0.26;

/** A group with its figure and name as they are set. */
interface Group {
  readonly figure: Figure & { readonly fact?: string | undefined };
  readonly name: string;
  readonly size: Pt;
  readonly nameSize: Pt;
  readonly lifted: boolean;
  /** The width of the name in two lines. */
  readonly nameWidth: Inch;
  readonly figureWidth: Inch;
}

/** Above each group its count and what is counted, the tops of the digits in one line; the dots hang below. */
export function composeDots(chart: DotsChart, context: CompositionContext): Composition {
  const { w, h } = context;
  const table = normalise(chart);
  const heading = headingOf(chart, table, context);
  const headingSize = scaled(context.brand, SIZES.heading);
  const top = heading ? labelHeight(context, heading, headingSize, w) + SPACE.heading : 0;
  const counts = dotCounts(table, chart.per);
  // A name that finds room beside its figure needs none below it, which leaves more for the dots.
  const tried = COUNTS.flatMap((sizes) => {
    const groups = groupsOf(chart, table, context, sizes);
    return [true, false].map((beside) => {
      const head = headHeight(context, groups, beside);
      const room = { w, h: h - top - head - SPACE.dots };
      const widths = groups.map((group) => slotWidth(group, beside));
      return { groups, beside, head, room, grid: dotGrid(counts, room, widths) };
    });
  });
  const pitches = tried.map(({ grid }) => (grid.fits ? grid.pitch : 0));
  const first = pitches.findIndex((pitch) => pitch > 0 && pitch >= NEAR * Math.max(...pitches));
  const { groups, beside, room, head, grid } = tried.at(first) as (typeof tried)[number];
  const marks = { x: 0, y: top + head + SPACE.dots, ...room };
  const words = groups.flatMap((group, i) => groupWords(context, group, i, grid.slots[i], { top, beside, w }));
  const manner = { size: headingSize, color: 'subtle', ground: context.ground } as const;
  const headed = heading ? [labelWord(context, 'heading', heading, { x: 0, y: 0, w }, manner)] : [];
  return {
    marks,
    words: [...headed, ...words],
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
    return {
      ...{ figure, name, size, nameSize, lifted },
      nameWidth: 1.04 * twoLineWidth(context, name, nameSize, lifted),
      figureWidth: 1.05 * figureInches(context, figure, size),
    };
  });
}

/** How wide a group's words are; those of the lifted one may stand side by side. */
function slotWidth({ figureWidth, nameWidth, lifted }: Group, beside: boolean): Inch {
  const side = beside && lifted ? figureWidth + SPACE.beside + nameWidth : Math.max(figureWidth, nameWidth);
  return side + SPACE.clear;
}

/** The height of figures and names above the dots. */
function headHeight(context: CompositionContext, groups: readonly Group[], beside: boolean): Inch {
  const heights = groups.map((group) => {
    const digits = digitHeight(group.size);
    if (beside && group.lifted) return digits;
    return digits + SPACE.gap + labelHeight(context, group.name, group.nameSize, group.nameWidth, group.lifted);
  });
  return Math.max(0, ...heights);
}

function groupWords(
  context: CompositionContext,
  { figure, name, size, nameSize, lifted, nameWidth, figureWidth }: Group,
  index: number,
  slot: { readonly x: Inch; readonly w: Inch } | undefined,
  { top, beside, w }: { readonly top: Inch; readonly beside: boolean; readonly w: Inch },
): ChartWord[] {
  const { brand, ground } = context;
  const x = slot?.x ?? 0;
  const role: ColorRole = lifted ? 'highlight' : 'subject';
  const end = Math.min(w, x + Math.max(slot?.w ?? 0, figureWidth));
  const figures = figureWord(
    `value ${index + 1}`,
    figure,
    { x, w: end - x, top, size },
    {
      ...{ color: legible(brand, ground, size, role), ground },
    },
  );
  const digits = digitHeight(size);
  // A name that fits in one line beside its figure is not broken.
  const rest = end - x - figureWidth - SPACE.beside;
  const besideWidth = wordWidth(context, name, nameSize, lifted) <= 0.95 * rest ? rest : nameWidth;
  const at =
    beside && lifted
      ? { x: x + figureWidth + SPACE.beside, y: top + digits, w: besideWidth, at: 'bottom' as const }
      : { x, y: top + digits + SPACE.gap, w: nameWidth };
  const manner = { size: nameSize, bold: lifted, color: 'text', ground } as const;
  return [figures, labelWord(context, `name ${index + 1}`, name, at, manner)];
}
