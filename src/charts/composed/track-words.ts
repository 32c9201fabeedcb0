import { type Inch, inchToPt, PIXELS_PER_INCH, type Pt } from '../../core/lengths.ts';
import type { ChartWord, Composition, CompositionContext } from '../base/composition.ts';
import { pictureSize } from '../base/inches.ts';
import {
  headingAbove,
  labelHeight,
  labelWord,
  legible,
  lineCount,
  scaled,
  twoLineWidth,
  wordWidth,
} from '../parts/native-words.ts';
import { wordsOnTracks } from './track-hero.ts';
import { isLifted, planTrack, type TrackChart, type TrackPlan, trackRows } from './track-plan.ts';

/** In a hall: names at the left, values at the ends of bars and that of the highlighted one, what a track is. */
const SIZES = {
  name: { least: 16, most: 22 },
  value: { least: 18, most: 32 },
  lifted: { least: 28, most: 44 },
  whole: 18,
} as const;
/** Sizes as parts of the thickness of a bar. */
const PARTS = { name: 0.61, value: 0.85 };
/** The part of the width that names take at most. */
const NAMES_MOST = 0.42;
const SPACE = { name: 0.3, value: 0.14, whole: 0.14 };

interface RowSizes {
  readonly name: Pt;
  readonly value: Pt;
}

/**
 * Names at the left, tracks over the rest of the width, values at the ends of their bars. Where one row stands out, tracks
 * take the whole width, and names stand on them as far as they have room there.
 */
export function composeTrack(chart: TrackChart, context: CompositionContext): Composition {
  const { brand, language, w, h, ground, heading } = context;
  const { words: headed, h: top } = headingAbove(context, heading);
  const draft = planTrack(chart, { brand, language, width: 1, height: 1 });
  const { categories } = draft.table;
  const values = draft.table.series[0]?.values ?? [];
  const rows = trackRows(values, draft.highlighted).map((row) => row.h * (h - top));
  const whole = { x: 0, y: top, w, h: h - top };
  const on = isLifted(categories.length, draft.highlighted) && wordsOnTracks(chart, context, whole);
  if (on) return { marks: whole, words: [...headed, ...on] };
  const isBold = (i: number) => i === draft.highlighted;
  const sizes = sizesOf(context, draft, rows);
  const left = nameColumn(context, draft, sizes) + SPACE.name;
  const marks = { x: left, y: top, w: w - left, h: h - top };
  const plan = planTrack(chart, { brand, language, ...pictureSize(marks) });
  const middle = (i: number) => {
    const { y = 0, h: height = 0 } = plan.tracks[i] ?? {};
    return top + (y + height / 2) / PIXELS_PER_INCH;
  };
  const names = categories.map((name, i) => {
    const { name: size = 0 } = sizes[i] ?? {};
    const color = isBold(i) ? legible(brand, ground, size, 'highlight') : 'text';
    const place = { x: 0, y: middle(i), w: left - SPACE.name / 2, at: 'middle' } as const;
    return labelWord(context, `name ${i + 1}`, name, place, { size, bold: isBold(i), color, ground });
  });
  const valueSizes = valueSizesOf(context, plan, marks.w, sizes);
  const printed = categories.map((_, i) => valueWord(context, plan, marks, i, valueSizes[i] ?? 0, middle(i)));
  const track = wholeWord(chart, context, marks, printed[0], middle(0));
  return { marks, words: [...headed, ...names.flatMap((name, i) => [name, printed[i] ?? name]), ...track] };
}

/** Sizes by the thickness of bars: those of equal ones are equal, and the highlighted value is larger. */
function sizesOf(
  context: CompositionContext,
  { table, highlighted }: TrackPlan,
  rows: readonly Inch[],
): readonly RowSizes[] {
  const within = (size: Pt, { least, most }: { readonly least: Pt; readonly most: Pt }) =>
    Math.round(Math.max(scaled(context.brand, least), Math.min(scaled(context.brand, most), size)));
  const own = rows.map((row, i): RowSizes => {
    const value = within(PARTS.value * inchToPt(row), i === highlighted ? SIZES.lifted : SIZES.value);
    const wanted = within(PARTS.name * inchToPt(row), SIZES.name);
    const name = table.categories[i] ?? '';
    const fits = (size: Pt) => {
      const lines = lineCount(context, name, size, NAMES_MOST * context.w, true);
      return lines <= 2 && labelHeight(context, name, size, NAMES_MOST * context.w, true) <= 1.2 * row;
    };
    let size = wanted;
    while (size > scaled(context.brand, SIZES.name.least) && !fits(size)) size--;
    return { name: size, value };
  });
  const alike = (row: Inch) => own.filter((_, i) => Math.abs((rows[i] ?? 0) - row) < 0.001);
  return rows.map((row, i) => ({
    name: Math.min(...alike(row).map(({ name }) => name)),
    value: own[i]?.value ?? 0,
  }));
}

/** The width of names: as wide as the widest in one line where that is no more than its part, else in two lines. */
function nameColumn(context: CompositionContext, { table, highlighted }: TrackPlan, sizes: readonly RowSizes[]): Inch {
  const most = NAMES_MOST * context.w;
  const widths = table.categories.map((name, i) => {
    const size = sizes[i]?.name ?? 0;
    const one = wordWidth(context, name, size, i === highlighted) / 0.95;
    return one <= most ? one : twoLineWidth(context, name, size, i === highlighted);
  });
  return Math.min(most, Math.max(0, ...widths));
}

/** Sizes at which every value stands behind its bar or in it; those of rows that are alike are one. */
function valueSizesOf(
  context: CompositionContext,
  { table, bars }: TrackPlan,
  w: Inch,
  sizes: readonly RowSizes[],
): readonly Pt[] {
  const least = scaled(context.brand, SIZES.value.least);
  const own = sizes.map(({ value: wanted }, i) => {
    const length = (bars[i]?.w ?? 0) / PIXELS_PER_INCH;
    const room = Math.max(w - length, length) - 2 * SPACE.value;
    const label = table.series[0]?.labels[i] ?? '';
    let size = wanted;
    while (size > least && 1.05 * wordWidth(context, label, size, true) > room) size--;
    return size;
  });
  return sizes.map(({ value }) => Math.min(...own.filter((_, i) => sizes[i]?.value === value)));
}

/** The value behind the end of its bar; in the bar where it has no room behind it. */
function valueWord(
  context: CompositionContext,
  { table, bars, roles }: TrackPlan,
  marks: Composition['marks'],
  index: number,
  size: Pt,
  middle: Inch,
): ChartWord {
  const series = table.series[0];
  const label = series?.labels[index] ?? '';
  const role = roles[index] ?? 'subject';
  const length = (bars[index]?.w ?? 0) / PIXELS_PER_INCH;
  const room = marks.w - length - 2 * SPACE.value;
  const width = 1.05 * wordWidth(context, label, size, true);
  const name = `value ${index + 1}`;
  const fact = series?.facts[index]?.id;
  const text = { paragraphs: [[{ text: label, ...(fact === undefined ? {} : { fact }) }]], path: [] };
  if (width <= room) {
    const color = legible(context.brand, 'panel', size, role);
    const place = { x: marks.x + length + SPACE.value, y: middle, w: width, at: 'middle' } as const;
    return labelWord(context, name, text, place, { size, bold: true, color, ground: 'panel' });
  }
  const color = legible(context.brand, role, size, 'on-dark');
  const place = { x: marks.x + length - SPACE.value - width, y: middle, w: width, at: 'middle' } as const;
  return labelWord(context, name, text, place, { size, bold: true, color, ground: role, align: 'right' });
}

/** What a track is, at the end of the first, where its value leaves room. */
function wholeWord(
  { whole }: TrackChart,
  context: CompositionContext,
  marks: Composition['marks'],
  first: ChartWord | undefined,
  middle: Inch,
): ChartWord[] {
  if (!whole || !first || first.ground !== 'panel') return [];
  const size = scaled(context.brand, SIZES.whole);
  const x = first.box.x + first.box.w + SPACE.whole;
  const w = marks.x + marks.w - SPACE.whole - x;
  if (w <= 0 || lineCount(context, whole, size, w) > 1) return [];
  const color = legible(context.brand, 'panel', size, 'subtle');
  const place = { x, y: middle, w, at: 'middle' } as const;
  return [labelWord(context, 'whole', whole, place, { size, color, ground: 'panel', align: 'right' })];
}
