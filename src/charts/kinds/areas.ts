import { z } from 'zod';
import type { Box } from '../../core/box.ts';
import type { Figure } from '../../core/fact.ts';
import type { Language } from '../../core/language.ts';
import { type Inch, type Pt, type Px, ptToInch } from '../../core/lengths.ts';
import type { Path } from '../../core/path.ts';
import type { Finding } from '../../findings/finding.ts';
import { type Mark, rectMark } from '../../marks/marks.ts';
import { inchesOf, NOWHERE, pictureSize, pixelsOf, type Rect } from '../../marks/pen.ts';
import { say } from '../../messages/say.ts';
import type { ColorRole } from '../../scene/tokens.ts';
import { type ChartData, type Compared, chartFields, compareFields } from '../base/common-fields.ts';
import {
  type ChartWord,
  type Composition,
  type CompositionContext,
  defineChart,
  drawnPlot,
  type PlotContext,
  shapesOf,
} from '../base/define-chart.ts';
import { badData, reviewBars } from '../base/review.ts';
import { type ChartStyle, chartStyle } from '../base/style.ts';
import { type ChartTable, comparisonOf, namesAndValues, normalise, periodNames } from '../base/table.ts';
import { wordsFor } from '../base/words.ts';
import {
  figureAt,
  figureHeight,
  figureInches,
  figureSize,
  figureWord,
  headingAbove,
  labelHeight,
  labelWord,
  legible,
  scaledSize,
  wordWidth,
} from '../parts/figure.ts';
import { bracketHeight, bracketMarks, isAdded, totalBelow, totalHeight } from '../parts/grown.ts';

/** The longer side of an area, at most, in shorter sides. */
const LONGEST = 2.4;

const ROLES = ['second-pale', 'second-text'] as const satisfies readonly ColorRole[];

type AreasChart = ChartData & Omit<Compared, 'highlight'>;

interface AreasPlan {
  readonly table: ChartTable;
  readonly style: ChartStyle;
  /** In the order of the data. */
  readonly areas: readonly Rect[];
  readonly roles: readonly ColorRole[];
  readonly outer: number;
  /** The foot of the bracket below the areas, where the second is what the first grew to: both are equally high then. */
  readonly bracket?: Px;
}

/** The greater area fills the box, at its left; the sides of the other are to it as the roots of their values. */
export function areaBoxes(values: readonly number[], { w, h }: Pick<Box, 'w' | 'h'>): readonly Box[] {
  const most = Math.max(...values, 0) || 1;
  const size = { w: Math.min(w, LONGEST * h), h: Math.min(h, LONGEST * w) };
  return values.map((value) => {
    const part = Math.sqrt(Math.max(0, value || 0) / most);
    return { x: 0, y: size.h * (1 - part), w: size.w * part, h: size.h * part };
  });
}

/** What was before, as wide as its part, at the left of what it grew to, which fills the box. */
export function grownBoxes([before = 0, all = 0]: readonly number[], { w, h }: Pick<Box, 'w' | 'h'>): readonly Box[] {
  return [all > 0 ? (Math.max(0, before) / all) * w : 0, w].map((width) => ({ x: 0, y: 0, w: width, h }));
}

function planAreas(chart: AreasChart, { brand, language, width, height }: PlotContext): AreasPlan {
  const table = periodNames(normalise(chart, language), chart, language, { after: true });
  const values = (table.series[0]?.values ?? []).slice(0, ROLES.length);
  const added = isAdded(table, chart, language);
  const room = { x: 0, y: 0, w: width, h: height - (added ? bracketHeight : 0) };
  const areas = (added ? grownBoxes : areaBoxes)(values, inchesOf(room)).map(pixelsOf);
  const outer = (values[0] ?? 0) > (values[1] ?? 0) ? 0 : 1;
  return { table, style: chartStyle(brand), areas, roles: ROLES, outer, ...(added ? { bracket: height } : {}) };
}

/** The areas, the outer one first, and the bracket below them. */
function areaMarks({ areas, roles, outer, bracket }: AreasPlan): readonly Mark[] {
  const rects = [outer, 1 - outer].map((i) => rectMark(areas[i] ?? NOWHERE, roles[i] ?? 'subject'));
  return [...rects, ...(bracket === undefined ? [] : bracketMarks(areas[outer]?.w ?? 0, bracket))];
}

/** In a hall: values, those beside a change, the change, names. */
const SIZES = { value: { most: 72, least: 36 }, quiet: 44, change: { least: 36 }, name: 22 } as const;
/** Sizes that the change may have, and the one that values have at least where they can. */
const CHANGES: readonly Pt[] = [72, 60, 44];
const VALUE_USUAL: Pt = 36;
const SPACE = { inside: 0.26, gap: 0.12, edge: 0.1 };
/** The band of the outer area above the inner one holds words from this height on; else they stand above both. */
const BAND_LEAST: Inch = 0.8;
/** The height of words above the areas. */
const ABOVE: Inch = 1.1;

/** Where the second area is what the first grew to: sizes in a hall, and the part of the height that digits take. */
const GROWN = { sizes: [120, 110, 96, 88, 80, 72, 66, 60, 54, 48, 44, 40, 36], part: 0.3, name: 28 } as const;

/**
 * The areas over the box, the value of each on it, and their change in the corner of the outer one. Where the second is
 * what the first grew to, what was added stands beside what was before, and what both come to below a bracket.
 */
function composeAreas(chart: AreasChart, context: CompositionContext): Composition {
  const { brand, language, w, h, title, ground } = context;
  const { words, h: headed } = headingAbove(context, title);
  const draft = planAreas(chart, { brand, language, width: 1, height: 1 });
  const values = (draft.table.series[0]?.values ?? []).slice(0, 2);
  if (draft.bracket !== undefined) return grownAreas(chart, context, words, headed);
  const bandOf = (areas: readonly Box[]): Inch => {
    const heights = areas.map(({ h }) => h);
    return Math.max(...heights) - Math.min(...heights);
  };
  const inBand = bandOf(areaBoxes(values, { w, h: h - headed })) >= BAND_LEAST;
  const top = headed + (inBand ? 0 : ABOVE);
  const room = { x: 0, y: top, w, h: h - top };
  const width = Math.max(0, ...areaBoxes(values, room).map((area) => area.w));
  const marks = { ...room, w: width };
  const plan = planAreas(chart, { brand, language, ...pictureSize(marks) });
  const areas = plan.areas.map((area) => ({ ...inchesOf(area), y: marks.y + inchesOf(area).y }));
  const [outer, inner] = [areas[plan.outer], areas[1 - plan.outer]];
  if (!outer || !inner) return { marks, words };
  const band = inBand ? { ...outer, h: inner.y - outer.y } : { x: 0, y: headed, w: width, h: ABOVE };
  const bandGround = inBand ? (plan.roles[plan.outer] ?? ground) : ground;
  const change = changeOf(plan, chart, language);
  /** The largest change that leaves room for values of the usual size; else the one that leaves most. */
  const sizesOf = (boxes: readonly Box[]): AreaSizes => {
    const steps = change
      ? CHANGES.map((most) => figureSize(context, [change], roomOf(boxes[0], 0.45), { ...SIZES.change, most }))
      : [0];
    const tried = steps.map((size) => ({ change: size, value: valueSize(context, plan, boxes, change, size) }));
    const usual = scaledSize(context.brand, VALUE_USUAL);
    const best = tried.reduce((a, b) => (b.value > a.value ? b : a));
    return tried.find(({ value }) => value >= usual) ?? best;
  };
  const sizes = sizesOf([band, inner]);
  const taken = change ? changeWidth(context, change, sizes.change) : 0;
  return {
    marks,
    words: [
      ...words,
      ...valueWords(
        context,
        plan,
        plan.outer,
        { ...band, w: band.w - taken },
        { ground: bandGround, size: sizes.value },
      ),
      ...changeWord(context, change, plan, band, bandGround, sizes.change),
      ...valueWords(context, plan, 1 - plan.outer, inner, {
        ...{ ground: plan.roles[1 - plan.outer] ?? ground, size: sizes.value, atTop: true },
      }),
    ],
  };
}

/**
 * What was before and how much was added, each on its area or, where one has no room, above the areas; both on one base
 * line. What they come to stands below.
 */
function grownAreas(
  chart: AreasChart,
  context: CompositionContext,
  heading: readonly ChartWord[],
  top: Inch,
): Composition {
  const { brand, language, w, h, ground } = context;
  const draft = planAreas(chart, { brand, language, ...pictureSize({ w, h: 1 }) });
  const valueAt = (index: number) => figureAt(draft.table, index, draft.table.unit);
  const total = totalBelow(context, valueAt(1), draft.table.categories[1] ?? '', { x: 0, w, foot: h });
  const split = inchesOf(draft.areas[0] ?? NOWHERE).w;
  const nameSize = scaledSize(brand, GROWN.name);
  const change = changeOf(draft, chart, language) ?? valueAt(1);
  const sides = [
    { key: '1', figure: valueAt(0), name: draft.table.categories[0] ?? '', x: 0, w: split },
    { key: 'added', figure: change, name: wordsFor(language).added, x: split, w: w - split },
  ];
  // What was before is no larger than what was added.
  const sizes = GROWN.sizes.map((size) => scaledSize(brand, size));
  const fits = ({ figure, w: width }: (typeof sides)[number], size: Pt) =>
    1.05 * figureInches(context, figure, size) <= width - 2 * SPACE.inside && figureHeight(size) <= GROWN.part * h;
  const [before, added] = sides.map((side) => sizes.find((size) => fits(side, size)) ?? sizes.at(-1) ?? 0);
  const columns = sides.map((side, i) => {
    const size = i === 0 ? Math.min(before ?? 0, added ?? 0) : (added ?? 0);
    const widest = Math.max(figureInches(context, side.figure, size), wordWidth(context, side.name, nameSize, false));
    return { ...side, size, need: 1.05 * widest };
  });
  const inside = columns.every((column) => column.need <= column.w - 2 * SPACE.inside);
  const digits = Math.max(...columns.map(({ size }) => figureHeight(size)));
  const block = digits + SPACE.gap + labelHeight(context, '0', nameSize, w);
  const above = inside ? 0 : block + SPACE.gap;
  const marks = { x: 0, y: top + above, w, h: h - top - above - totalHeight(total) };
  const free = marks.h - inchesOf({ x: 0, y: 0, w: 0, h: bracketHeight }).h - block;
  const base = (inside ? marks.y + free / 2 : top) + digits;
  const words = columns.flatMap(({ key, figure, name, size, need, ...column }, i): ChartWord[] => {
    const on = inside ? (draft.roles[i] ?? ground) : ground;
    const color = inside ? draft.style.inkRole(on) : legible(brand, ground, size, draft.roles[i] ?? 'text');
    const x = inside ? column.x + SPACE.inside : Math.min(column.x, w - need);
    const room = inside ? column.w - 2 * SPACE.inside : Math.max(need, column.w);
    const below = { x, y: base + SPACE.gap, w: room };
    return [
      figureWord(`value ${key}`, figure, { x, w: room, top: base - figureHeight(size), size }, { color, ground: on }),
      labelWord(context, `name ${key}`, name, below, {
        ...{ size: nameSize, color: legible(brand, on, nameSize, inside ? color : 'text'), ground: on },
      }),
    ];
  });
  return { marks, words: [...heading, ...words, total] };
}

function changeOf({ table }: AreasPlan, chart: AreasChart, language: Language): Figure | undefined {
  const comparison = comparisonOf(table, chart, language);
  return comparison?.figure;
}

interface AreaSizes {
  readonly value: Pt;
  readonly change: Pt;
}

function valueSize(
  context: CompositionContext,
  plan: AreasPlan,
  [outer, inner]: readonly Box[],
  change: Figure | undefined,
  size: Pt,
): Pt {
  const name = wordWidth(
    context,
    plan.table.categories[plan.outer] ?? '',
    scaledSize(context.brand, SIZES.name),
    false,
  );
  const taken = (change ? changeWidth(context, change, size) + SPACE.inside : 0) + 1.1 * name + SPACE.gap;
  const sizes = [outer, inner].map((box, i) => {
    const figure = figureAt(plan.table, i === 0 ? plan.outer : 1 - plan.outer, plan.table.unit);
    const room = roomOf(box, 1);
    const most = change ? SIZES.quiet : SIZES.value.most;
    return figureSize(context, [figure], { ...room, w: room.w - (i === 0 ? taken : 0) }, { ...SIZES.value, most });
  });
  return Math.min(...sizes);
}

const roomOf = (box: Box | undefined, part: number) => ({
  w: part * ((box?.w ?? 0) - 2 * SPACE.inside),
  h: (box?.h ?? 0) - 2 * SPACE.edge,
});

function valueWords(
  context: CompositionContext,
  { table, style, roles }: AreasPlan,
  index: number,
  band: Box,
  { ground, size, atTop = false }: { readonly ground: ColorRole; readonly size: Pt; readonly atTop?: boolean },
): ChartWord[] {
  const { brand } = context;
  const figure = figureAt(table, index, table.unit);
  const nameSize = scaledSize(brand, SIZES.name);
  const name = table.categories[index] ?? '';
  const color =
    ground === context.ground ? legible(brand, ground, size, roles[index] ?? 'text') : style.inkRole(ground);
  const x = band.x + (ground === context.ground ? 0 : SPACE.inside);
  const w = band.x + band.w - SPACE.inside - x;
  const nameWidth = 1.05 * wordWidth(context, name, nameSize, false);
  const taken = figureInches(context, figure, size) + SPACE.gap;
  const isBeside = taken + nameWidth <= w;
  const nameHeight = isBeside ? 0 : SPACE.gap + labelHeight(context, name, nameSize, w);
  const free = band.h - figureHeight(size) - nameHeight;
  const top = band.y + (atTop ? Math.min(SPACE.inside, free) : Math.max(SPACE.edge, free / 2));
  const below = isBeside
    ? { x: x + taken, y: top + figureHeight(size) + 0.3 * ptToInch(nameSize), w: w - taken, at: 'bottom' as const }
    : { x, y: top + figureHeight(size) + SPACE.gap, w };
  return [
    figureWord(`value ${index + 1}`, figure, { x, w, top, size }, { color, ground }),
    labelWord(context, `name ${index + 1}`, name, below, {
      ...{ size: nameSize, color: legible(brand, ground, nameSize, color), ground },
    }),
  ];
}

function changeWidth(context: CompositionContext, change: Figure, size: Pt): Inch {
  return 1.1 * figureInches(context, change, size) + SPACE.inside;
}

function changeWord(
  context: CompositionContext,
  figure: Figure | undefined,
  { style }: AreasPlan,
  band: Box,
  ground: ColorRole,
  size: Pt,
): ChartWord[] {
  if (!figure) return [];
  const w = 1.1 * figureInches(context, figure, size);
  const x = band.x + band.w - SPACE.inside - w;
  const color = ground === context.ground ? legible(context.brand, ground, size, 'highlight') : style.inkRole(ground);
  const top = band.y + (band.h - figureHeight(size)) / 2;
  return [figureWord('change', figure, { x, w, top, size }, { color, ground, align: 'right' })];
}

function review(chart: AreasChart, path: Path): Finding[] {
  const findings = reviewBars(chart, path);
  if (findings.length > 0) return findings;
  const values = normalise(chart).series[0]?.values ?? [];
  if (values.length === 2 && values.every((value) => value > 0)) return [];
  return [badData([...path, chart.data ? 'data' : 'series'], say.charts.areas.unfit)];
}

export const areas = defineChart({
  type: 'areas',
  name: { en: 'Areas to scale', zh: '面积对比图' },
  summary:
    'Two areas to scale, one in a corner of the other: land, floor space or anything that is an area, before and after.',
  schema: z.object({ ...chartFields, compare: compareFields.compare, compare_as: compareFields.compare_as }),
  plot(chart, context) {
    const plan = planAreas(chart, context);
    return drawnPlot(context, namesAndValues(plan.table), () => areaMarks(plan));
  },
  compose: (chart) => (context) => composeAreas(chart, context),
  shapes: shapesOf((chart: AreasChart, context) => areaMarks(planAreas(chart, context))),
  review,
});
