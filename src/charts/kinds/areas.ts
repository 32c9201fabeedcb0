import { z } from 'zod';
import type { Box } from '../../core/box.ts';
import type { Figure } from '../../core/fact.ts';
import { type Inch, type Pt, ptToInch, pxToInch } from '../../core/lengths.ts';
import type { Path } from '../../core/path.ts';
import type { Finding } from '../../findings/finding.ts';
import { type Mark, rectMark } from '../../marks/marks.ts';
import { inchesOf, NOWHERE, pixelsOf } from '../../marks/pen.ts';
import { say } from '../../messages/say.ts';
import type { ColorRole } from '../../scene/tokens.ts';
import { type ChartData, type Compared, chartFields, compareFields } from '../base/common-fields.ts';
import { type ChartWord, type Composition, defineChart, drawnPlot, type PlotContext } from '../base/define-chart.ts';
import { badData, reviewBars } from '../base/review.ts';
import { chartStyle } from '../base/style.ts';
import { comparisonOf, dataOf, namesAndValues, normalise, periodNames } from '../base/table.ts';
import { wordsFor } from '../base/words.ts';
import { figureOf, NO_FIGURE } from '../parts/figure.ts';
import {
  bracketHeight,
  bracketMarks,
  type ChartSheet,
  figureHeight,
  isAdded,
  sheetOf,
  totalBelow,
} from '../parts/sheet.ts';

/** The longer side of an area, at most, in shorter sides. */
const LONGEST = 2.4;

const ROLES: readonly [ColorRole, ColorRole] = ['second-pale', 'second-text'];

type AreasChart = ChartData & Omit<Compared, 'highlight'>;

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

function planAreas(chart: AreasChart, { brand, language, width, height }: PlotContext) {
  const table = periodNames(normalise(chart, language), chart, language, { after: true });
  const data = dataOf(table).slice(0, ROLES.length);
  /** Whether the second is what the first grew to: both are then equally high, and a bracket is below them. */
  const isGrown = isAdded(table, chart, language);
  const room = { x: 0, y: 0, w: width, h: height - (isGrown ? bracketHeight : 0) };
  const values = data.map(({ value }) => value);
  const boxes = (isGrown ? grownBoxes : areaBoxes)(values, inchesOf(room)).map(pixelsOf);
  const areas = data.map(({ name, value }, i) => ({
    ...{ name, value, key: i + 1, figure: figureOf(data[i], table.unit) },
    ...{ rect: boxes[i] ?? NOWHERE, role: ROLES[i] ?? 'subject' },
  }));
  return { table, values, style: chartStyle(brand), areas, isGrown, foot: height };
}

type AreasPlan = ReturnType<typeof planAreas>;

/** The greater first: the other lies on it. */
const byGreatest = (areas: AreasPlan['areas']) => areas.toReversed().toSorted((a, b) => b.value - a.value);

function areaMarks({ areas, isGrown, foot }: AreasPlan): readonly Mark[] {
  const order = byGreatest(areas);
  const rects = order.map(({ rect, role }) => rectMark(rect, role));
  return [...rects, ...(isGrown ? bracketMarks(order[0]?.rect.w ?? 0, foot) : [])];
}

/** In a hall: values, those beside a change, the change, names. */
const SIZES = { value: { most: 72, least: 36 }, quiet: 44, change: { least: 36 }, name: 22 } as const;
/** Sizes that the change may have, and the one that values have at least where they can. */
const CHANGES: readonly Pt[] = [72, 60, 44];
const VALUE_USUAL: Pt = 36;
const SPACE = { inside: 0.26, gap: 0.12, edge: 0.1 };
/** The band of the outer area above the inner one holds words from this height on; else they stand above both. */
const MIN_BAND: Inch = 0.8;
const ABOVE: Inch = 1.1;

/** Where the second area is what the first grew to: sizes in a hall, and the part of the height that digits take. */
const GROWN = { sizes: [120, 110, 96, 88, 80, 72, 66, 60, 54, 48, 44, 40, 36], part: 0.3, name: 28 } as const;

/**
 * The areas over the box, the value of each on it, and their change in the corner of the outer one. Where the second is
 * what the first grew to, what was added stands beside what was before, and what both come to below a bracket.
 */
function composeAreas(chart: AreasChart, sheet: ChartSheet): Composition {
  const { w, h, language, ground: own } = sheet;
  const { words: headed, h: top } = sheet.headingAbove(sheet.title);
  const draft = planAreas(chart, sheet.picture({ w, h: 1 }));
  if (draft.isGrown) return grownAreas(chart, draft, sheet, headed, top);
  const heights = areaBoxes(draft.values, { w, h: h - top }).map((area) => area.h);
  const inBand = Math.max(...heights) - Math.min(...heights) >= MIN_BAND;
  const start = top + (inBand ? 0 : ABOVE);
  const room = { x: 0, y: start, w, h: h - start };
  const width = Math.max(0, ...areaBoxes(draft.values, room).map((area) => area.w));
  const marks = { ...room, w: width };
  const { table, style, areas } = planAreas(chart, sheet.picture(marks));
  const [outer, inner] = byGreatest(areas).map(({ rect, ...area }) => {
    const box = inchesOf(rect);
    return { ...area, box: { ...box, y: marks.y + box.y }, ground: area.role };
  });
  if (!outer || !inner) return { marks, words: headed };
  const band = inBand ? { ...outer.box, h: inner.box.y - outer.box.y } : { x: 0, y: top, w: width, h: ABOVE };
  const above = { ...outer, box: band, ground: inBand ? outer.ground : own };
  const change = comparisonOf(table, chart, language)?.figure;
  const nameSize = sheet.scaled(SIZES.name);
  const roomOf = (box: Box, ratio: number) => ({ w: ratio * (box.w - 2 * SPACE.inside), h: box.h - 2 * SPACE.edge });
  const changeWidth = (size: Pt): Inch => (change ? 1.1 * sheet.figureWidth(change, size) + SPACE.inside : 0);
  /** The size of values that a change of that size leaves. */
  const valueSize = (size: Pt): Pt => {
    const name = sheet.wordWidth(outer.name, nameSize);
    const taken = (change ? changeWidth(size) + SPACE.inside : 0) + 1.1 * name + SPACE.gap;
    const sizes = [above, inner].map(({ box, figure }, i) => {
      const { w, h } = roomOf(box, 1);
      const most = change ? SIZES.quiet : SIZES.value.most;
      return sheet.figureSize([figure], { w: w - (i === 0 ? taken : 0), h }, { ...SIZES.value, most });
    });
    return Math.min(...sizes);
  };
  /** The largest change that leaves room for values of the usual size; else the one that leaves most. */
  const steps = change
    ? CHANGES.map((most) => sheet.figureSize([change], roomOf(band, 0.45), { ...SIZES.change, most }))
    : [0];
  const tried = steps.map((size) => ({ change: size, value: valueSize(size) }));
  const sizes =
    tried.find(({ value }) => value >= sheet.scaled(VALUE_USUAL)) ??
    tried.reduce((best, each) => (each.value > best.value ? each : best));
  const inkOn = (ground: ColorRole, ink: ColorRole) => (ground === own ? { ink } : { color: style.inkRole(ground) });
  const valueWords = ({ key, figure, name, role, box, ground }: typeof inner, atTop = false): ChartWord[] => {
    const manner = { size: sizes.value, ground, ...inkOn(ground, role) };
    const x = box.x + (ground === own ? 0 : SPACE.inside);
    const w = box.x + box.w - SPACE.inside - x;
    const digits = figureHeight(sizes.value);
    const taken = sheet.figureWidth(figure, sizes.value) + SPACE.gap;
    const isBeside = taken + 1.05 * sheet.wordWidth(name, nameSize) <= w;
    const nameHeight = isBeside ? 0 : SPACE.gap + sheet.labelHeight(name, nameSize, w);
    const free = box.h - digits - nameHeight;
    const top = box.y + (atTop ? Math.min(SPACE.inside, free) : Math.max(SPACE.edge, free / 2));
    const below = isBeside
      ? { x: x + taken, y: top + digits + 0.3 * ptToInch(nameSize), w: w - taken, at: 'bottom' as const }
      : { x, y: top + digits + SPACE.gap, w };
    const value = sheet.figure(`value ${key}`, figure, { x, w, top }, manner);
    return [value, sheet.label(`name ${key}`, name, below, { size: nameSize, ground, ink: value.color })];
  };
  const changeWords = (figure: Figure): ChartWord => {
    const w = 1.1 * sheet.figureWidth(figure, sizes.change);
    const place = { x: band.x + band.w - SPACE.inside - w, w, top: band.y + (band.h - figureHeight(sizes.change)) / 2 };
    const manner = { size: sizes.change, ground: above.ground, ...inkOn(above.ground, 'highlight') };
    return sheet.figure('change', figure, place, { ...manner, align: 'right' });
  };
  const beforeChange = { ...band, w: band.w - changeWidth(sizes.change) };
  const words = [
    ...valueWords({ ...above, box: beforeChange }),
    ...(change ? [changeWords(change)] : []),
    ...valueWords(inner, true),
  ];
  return { marks, words: [...headed, ...words] };
}

/**
 * What was before and how much was added, each on its area or, where one has no room, above the areas; both on one base
 * line. What they come to stands below.
 */
function grownAreas(
  chart: AreasChart,
  { table, style, areas }: AreasPlan,
  sheet: ChartSheet,
  heading: readonly ChartWord[],
  top: Inch,
): Composition {
  const { language, w, h, ground: own } = sheet;
  const [before, after] = areas;
  const change = comparisonOf(table, chart, language)?.figure ?? after?.figure ?? NO_FIGURE;
  const total = totalBelow(sheet, table);
  const split = inchesOf(before?.rect ?? NOWHERE).w;
  const nameSize = sheet.scaled(GROWN.name);
  const sides = [
    { key: '1', figure: before?.figure ?? NO_FIGURE, name: before?.name ?? '', x: 0, w: split, role: ROLES[0] },
    { key: 'added', figure: change, name: wordsFor(language).added, x: split, w: w - split, role: ROLES[1] },
  ];
  const sizes = GROWN.sizes.map(sheet.scaled);
  const [first = 0, second = 0] = sides.map(({ figure, w: width }) => {
    const fits = (size: Pt) =>
      1.05 * sheet.figureWidth(figure, size) <= width - 2 * SPACE.inside && figureHeight(size) <= GROWN.part * h;
    return sizes.find(fits) ?? sizes.at(-1) ?? 0;
  });
  const columns = sides.map((side, i) => {
    // What was before is no larger than what was added.
    const size = i === 0 ? Math.min(first, second) : second;
    const widest = Math.max(sheet.figureWidth(side.figure, size), sheet.wordWidth(side.name, nameSize));
    return { ...side, size, need: 1.05 * widest };
  });
  const inside = columns.every((column) => column.need <= column.w - 2 * SPACE.inside);
  const digits = Math.max(...columns.map(({ size }) => figureHeight(size)));
  const block = digits + SPACE.gap + sheet.labelHeight('0', nameSize, w);
  const above = inside ? 0 : block + SPACE.gap;
  const marks = { x: 0, y: top + above, w, h: h - top - above - total.h };
  const free = marks.h - pxToInch(bracketHeight) - block;
  const base = (inside ? marks.y + free / 2 : top) + digits;
  const words = columns.flatMap(({ key, figure, name, size, need, role, ...column }): ChartWord[] => {
    const ground = inside ? role : own;
    const ink = inside ? { color: style.inkRole(ground) } : { ink: role };
    const x = inside ? column.x + SPACE.inside : Math.min(column.x, w - need);
    const room = inside ? column.w - 2 * SPACE.inside : Math.max(need, column.w);
    const value = sheet.figure(
      `value ${key}`,
      figure,
      { x, w: room, top: base - figureHeight(size) },
      { size, ground, ...ink },
    );
    const below = { x, y: base + SPACE.gap, w: room };
    const manner = { size: nameSize, ground, ink: inside ? value.color : 'text' } as const;
    return [value, sheet.label(`name ${key}`, name, below, manner)];
  });
  return { marks, words: [...heading, ...words, total.word] };
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
  compose: (chart) => (context) => composeAreas(chart, sheetOf(context)),
  shapes: () => 'marks',
  review,
});
