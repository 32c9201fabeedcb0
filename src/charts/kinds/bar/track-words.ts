import type { Box } from '../../../core/box.ts';
import type { Figure } from '../../../core/fact.ts';
import { type Inch, inchToPt, type Pt, ptToInch, pxToInch } from '../../../core/lengths.ts';
import { plainText, type RichText } from '../../../core/rich-text.ts';
import { inchesOf, pictureSize } from '../../../marks/pen.ts';
import type { ColorRole } from '../../../scene/tokens.ts';
import type { ChartWord, Composition, CompositionContext } from '../../base/define-chart.ts';
import {
  figureHeight,
  figureInches,
  figureWord,
  headingAbove,
  labelHeight,
  labelWord,
  legible,
  lineCount,
  NO_FIGURE,
  scaledSize,
  twoLineWidth,
  wordWidth,
} from '../../parts/figure.ts';
import { isLifted, planTrack, type TrackChart, type TrackPlan, trackRows } from './track.ts';

/** In a hall: names at the left, values at the ends of bars and that of the highlighted one, what a track is. */
const SIZES = {
  name: { least: 16, most: 26 },
  heroName: { least: 20, most: 30 },
  value: { least: 18, most: 40 },
  whole: 18,
} as const;
/** Sizes as parts of the thickness of a bar. */
const PARTS = { name: 0.64, heroName: 0.3, value: 0.79 };
/** The part of the width that names take at most. */
const NAMES_MOST = 0.42;
const SPACE = { name: 0.3, value: 0.14, whole: 0.14 };

interface RowSizes {
  readonly name: Pt;
  readonly value: Pt;
}

/**
 * Names in a column at the left, tracks over the rest of the width, values at the ends of their bars. In a row that stands
 * out, the value is large, in its bar where that is long enough.
 */
export function composeTrack(chart: TrackChart, context: CompositionContext): Composition {
  const { brand, language, w, h, ground, heading } = context;
  const { words: headed, h: top } = headingAbove(context, heading);
  const draft = planTrack(chart, { brand, language, width: 1, height: 1 });
  const { table, highlighted } = draft;
  const values = table.series[0]?.values ?? [];
  const rows = trackRows(values, highlighted).map((row) => row.h * (h - top));
  const hero = isLifted(rows.length, highlighted) || chart.note ? highlighted : -1;
  const sizesOf = (): readonly RowSizes[] => {
    const within = (size: Pt, { least, most }: { readonly least: Pt; readonly most: Pt }) =>
      Math.round(Math.max(scaledSize(context.brand, least), Math.min(scaledSize(context.brand, most), size)));
    const own = rows.map((row, i): RowSizes => {
      const [part, range] = i === hero ? [PARTS.heroName, SIZES.heroName] : [PARTS.name, SIZES.name];
      const name = table.categories[i] ?? '';
      const fits = (size: Pt) => {
        const lines = lineCount(context, name, size, NAMES_MOST * context.w, i === highlighted);
        return lines <= 2 && labelHeight(context, name, size, NAMES_MOST * context.w, i === highlighted) <= 1.2 * row;
      };
      let size = within(part * inchToPt(row), range);
      while (size > scaledSize(context.brand, range.least) && !fits(size)) size--;
      return { name: size, value: within(PARTS.value * inchToPt(row), SIZES.value) };
    });
    const alike = (row: Inch) => own.filter((_, i) => Math.abs((rows[i] ?? 0) - row) < 0.001);
    return rows.map((row, i) => ({
      name: Math.min(...alike(row).map(({ name }) => name)),
      value: own[i]?.value ?? 0,
    }));
  };
  const sizes = sizesOf();
  const nameColumn = (): Inch => {
    const most = NAMES_MOST * context.w;
    const widths = table.categories.map((name, i) => {
      const size = sizes[i]?.name ?? 0;
      const one = wordWidth(context, name, size, i === highlighted) / 0.95;
      return one <= most ? one : twoLineWidth(context, name, size, i === highlighted);
    });
    return Math.min(most, Math.max(0, ...widths));
  };
  const left = nameColumn() + SPACE.name;
  const marks = { x: left, y: top, w: w - left, h: h - top };
  const plan = planTrack(chart, { brand, language, ...pictureSize(marks) });
  const bars = plan.bars.map((bar): Box => {
    const own = inchesOf(bar);
    return { ...own, x: left, y: top + own.y };
  });
  const valueSizes = valueSizesOf(context, plan, marks.w, sizes, hero);
  const words = table.categories.map((name, i): readonly ChartWord[] => {
    const { name: size = 0 } = sizes[i] ?? {};
    const bar = bars[i] ?? marks;
    const isBold = i === highlighted;
    const color = isBold ? legible(brand, ground, size, 'highlight') : 'text';
    const place = { x: 0, y: bar.y + bar.h / 2, w: left - SPACE.name / 2, at: 'middle' } as const;
    const named = labelWord(context, `name ${i + 1}`, name, place, { size, bold: isBold, color, ground });
    if (i !== hero) return [named, valueWord(context, plan, marks, i, valueSizes[i] ?? 0, bar.y + bar.h / 2)];
    const figure = table.series[0]?.printed[i]?.figure ?? NO_FIGURE;
    const { fact } = labelOf(plan, i);
    const role = plan.roles[i] ?? 'highlight';
    return [named, ...heroWords(context, { index: i, figure, fact, note: chart.note, bar, end: w, role })];
  });
  return {
    marks,
    words: [...headed, ...words.flat(), ...wholeWord(chart, context, w, bars[0] ?? marks, words[0] ?? [])],
  };
}

function labelOf({ table }: TrackPlan, i: number): { readonly label: string; readonly fact: string | undefined } {
  const series = table.series[0];
  return { label: series?.labels[i] ?? '', fact: series?.facts[i]?.id };
}

function valueSizesOf(
  context: CompositionContext,
  { table, bars }: TrackPlan,
  w: Inch,
  sizes: readonly RowSizes[],
  hero: number,
): readonly Pt[] {
  const least = scaledSize(context.brand, SIZES.value.least);
  const own = sizes.map(({ value: wanted }, i) => {
    const length = pxToInch(bars[i]?.w ?? 0);
    const room = Math.max(w - length, length) - 2 * SPACE.value;
    const label = table.series[0]?.labels[i] ?? '';
    let size = wanted;
    while (size > least && 1.05 * wordWidth(context, label, size, true) > room) size--;
    return size;
  });
  return sizes.map(({ value }) => Math.min(...own.filter((_, i) => i !== hero && sizes[i]?.value === value)));
}

function valueWord(
  context: CompositionContext,
  plan: TrackPlan,
  marks: Composition['marks'],
  index: number,
  size: Pt,
  middle: Inch,
): ChartWord {
  const { bars, roles } = plan;
  const { label, fact } = labelOf(plan, index);
  const role = roles[index] ?? 'subject';
  const length = pxToInch(bars[index]?.w ?? 0);
  const room = marks.w - length - 2 * SPACE.value;
  const width = 1.05 * wordWidth(context, label, size, true);
  const name = `value ${index + 1}`;
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

function wholeWord(
  { whole }: TrackChart,
  context: CompositionContext,
  end: Inch,
  bar: Box,
  words: readonly ChartWord[],
): readonly ChartWord[] {
  if (!whole) return [];
  const size = scaledSize(context.brand, SIZES.whole);
  const ends = words.filter(({ ground }) => ground === 'panel').map(({ box }) => box.x + box.w);
  const x = Math.max(bar.x + bar.w, ...ends) + SPACE.whole;
  const w = end - SPACE.whole - x;
  if (w <= 0 || lineCount(context, whole, size, w) > 1) return [];
  const color = legible(context.brand, 'panel', size, 'subtle');
  const place = { x, y: bar.y + bar.h / 2, w, at: 'middle' } as const;
  return [labelWord(context, 'whole', whole, place, { size, color, ground: 'panel', align: 'right' })];
}

/** Steps of the figure, in a hall, and of its note, which is no larger than a part of the figure's size. */
const FIGURE_STEPS: readonly Pt[] = [132, 110, 88, 72, 60, 44, 36, 28];
const NOTE = { part: 0.34, steps: [30, 26, 24, 22, 20] };
/** The part of the row that digits are high at most, and digits with a note below them. */
const DIGITS_MOST = 0.72;
const BLOCK_MOST = 0.8;
/** In inches: from the edges of a bar to words in it, from its end to words behind it, from a figure to its note. */
const HERO_SPACE = { inside: 0.26, behind: 0.2, beside: 0.22, below: 0.14 };
/** Figures get a little more room than they have width. */
const ROOM = 1.05;

interface HeroRow {
  readonly index: number;
  readonly figure: Figure;
  readonly fact: string | undefined;
  readonly note: RichText | undefined;
  /** The bar in its chart, and the end of its track, in inches; the role of its fill. */
  readonly bar: Box;
  readonly end: Inch;
  readonly role: ColorRole;
}

interface Setting {
  readonly figure: { readonly x: Inch; readonly w: Inch; readonly top: Inch; readonly size: Pt };
  readonly note: { readonly x: Inch; readonly y: Inch; readonly w: Inch; readonly size: Pt };
  readonly isBelow: boolean;
}

/** The large value of a row that stands out, its note beside or below it: in its bar, or behind it where that is short. */
function heroWords(context: CompositionContext, row: HeroRow): readonly ChartWord[] {
  const { bar, end, figure, role, index, fact, note } = row;
  const inside = { ...bar, x: bar.x + HERO_SPACE.inside, w: bar.w - 2 * HERO_SPACE.inside };
  const tail = bar.x + bar.w + HERO_SPACE.behind;
  const behind = { ...bar, x: tail, w: Math.max(0, end - HERO_SPACE.behind - tail) };
  /** The width that a note takes in the lines that its author gave. */
  const noteWidth = (note: RichText, size: Pt): Inch => {
    const lines = plainText(note).split('\n');
    return ROOM * Math.max(...lines.map((line) => wordWidth(context, line, size, true)));
  };
  const settingAt = (note: RichText | undefined, box: Box, step: Pt): Setting => {
    const size = scaledSize(context.brand, step);
    const middle = box.y + box.h / 2;
    const width = ROOM * figureInches(context, figure, size);
    const x = box.x + width + HERO_SPACE.beside;
    const rest = box.x + box.w - x;
    const least = NOTE.steps.at(-1) ?? 0;
    const sizes = NOTE.steps
      .filter((each) => each <= Math.max(least, NOTE.part * step))
      .map((each) => scaledSize(context.brand, each));
    const beside = sizes.find((each) => !note || noteWidth(note, each) <= rest);
    const isBelow = note !== undefined && beside === undefined;
    const noteSize = beside ?? sizes[0] ?? scaledSize(context.brand, least);
    const high = isBelow ? HERO_SPACE.below + labelHeight(context, note, noteSize, box.w, true) : 0;
    const top = middle - (figureHeight(size) + high) / 2;
    return {
      figure: { x: box.x, w: isBelow ? box.w : Math.min(width, box.w), top, size },
      note: isBelow
        ? { x: box.x, y: top + figureHeight(size) + HERO_SPACE.below, w: box.w, size: noteSize }
        : { x, y: middle, w: rest, size: noteSize },
      isBelow,
    };
  };
  const settingIn = (note: RichText | undefined, box: Box): Setting | undefined => {
    for (const step of FIGURE_STEPS) {
      const setting = settingAt(note, box, step);
      if (isHeld(context, figure, note, box, setting)) return setting;
    }
    return undefined;
  };
  const within = settingIn(row.note, inside);
  const wordsOf = (setting: Setting, ground: ColorRole): readonly ChartWord[] => {
    const { brand } = context;
    const on = (size: Pt, wanted: ColorRole) => ({ color: legible(brand, ground, size, wanted), ground });
    const isInside = ground === role;
    const { size } = setting.figure;
    const value = figureWord(
      `value ${index + 1}`,
      { ...figure, fact },
      setting.figure,
      on(size, isInside ? 'on-dark' : role),
    );
    if (!note) return [value];
    const manner = { size: setting.note.size, bold: true, ...on(setting.note.size, isInside ? 'on-dark' : 'text') };
    const place = { ...setting.note, at: setting.isBelow ? 'top' : 'middle' } as const;
    return [value, labelWord(context, `note ${index + 1}`, note, place, manner)];
  };
  if (within) return wordsOf(within, role);
  const outside = settingIn(row.note, behind) ?? settingAt(row.note, behind, 28);
  return wordsOf(outside, 'panel');
}

function isHeld(
  context: CompositionContext,
  figure: Figure,
  note: RichText | undefined,
  box: Box,
  { figure: { size }, note: { size: noteSize }, isBelow }: Setting,
): boolean {
  if (box.w <= 0 || ROOM * figureInches(context, figure, size) > box.w) return false;
  const digits = figureHeight(size);
  if (!note || !isBelow) {
    const high = note ? labelHeight(context, note, noteSize, box.w, true) : 0;
    return digits <= DIGITS_MOST * box.h && high <= box.h;
  }
  const lines = lineCount(context, note, noteSize, box.w, true);
  return lines <= 2 && digits + HERO_SPACE.below + lines * 1.2 * ptToInch(noteSize) <= BLOCK_MOST * box.h;
}
