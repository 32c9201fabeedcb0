import type { Box } from '../../../core/box.ts';
import { type Inch, inchToPt, type Pt, ptToInch } from '../../../core/lengths.ts';
import { plainText, type RichText } from '../../../core/rich-text.ts';
import { inchesOf } from '../../../marks/pen.ts';
import type { ColorRole } from '../../../scene/tokens.ts';
import type { ChartWord, Composition } from '../../base/define-chart.ts';
import type { FactFigure } from '../../parts/figure.ts';
import { type ChartSheet, figureHeight } from '../../parts/sheet.ts';
import { isLifted, planTrack, type TrackChart } from './track.ts';

/** In a hall: names at the left, values at the ends of bars and that of the highlighted one, what a track is. */
const SIZES = {
  name: { least: 16, most: 26 },
  heroName: { least: 20, most: 30 },
  value: { least: 18, most: 40 },
  whole: 18,
} as const;
const PARTS = { name: 0.64, heroName: 0.3, value: 0.79 };
/** The part of the width that names take at most. */
const MAX_NAMES = 0.42;
const SPACE = { name: 0.3, value: 0.14, whole: 0.14 };

/**
 * Names in a column at the left, tracks over the rest of the width, values at the ends of their bars. In a row that stands
 * out, the value is large, in its bar where that is long enough.
 */
export function composeTrack(chart: TrackChart, sheet: ChartSheet): Composition {
  const { w, h } = sheet;
  const { words: headed, h: top } = sheet.headingAbove(sheet.heading);
  const plan = planTrack(chart, { ...sheet.picture({ w: 0, h: 0 }), width: 1, height: 1 });
  const lifts = isLifted(
    plan.rows.length,
    plan.rows.findIndex(({ isHighlighted }) => isHighlighted),
  );
  const rows = plan.rows.map(({ share, ...row }) => {
    return { ...row, height: share * (h - top), isHero: row.isHighlighted && (lifts || chart.note !== undefined) };
  });
  const mostNames = MAX_NAMES * w;
  const within = (size: Pt, { least, most }: { readonly least: Pt; readonly most: Pt }) =>
    Math.round(Math.max(sheet.scaled(least), Math.min(sheet.scaled(most), size)));
  const ownNameSizes = rows.map(({ name, height, isHero, isHighlighted: bold }) => {
    const [ratio, range] = isHero ? [PARTS.heroName, SIZES.heroName] : [PARTS.name, SIZES.name];
    const fits = (size: Pt) =>
      sheet.lineCount(name, size, mostNames, bold) <= 2 &&
      sheet.labelHeight(name, size, mostNames, bold) <= 1.2 * height;
    let size = within(ratio * inchToPt(height), range);
    while (size > sheet.scaled(range.least) && !fits(size)) size--;
    return size;
  });
  const nameSizes = rows.map(({ height }) =>
    Math.min(...ownNameSizes.filter((_, i) => Math.abs((rows[i]?.height ?? 0) - height) < 0.001)),
  );
  const nameWidths = rows.map(({ name, isHighlighted: bold }, i) => {
    const size = nameSizes[i] ?? 0;
    const one = sheet.wordWidth(name, size, bold) / 0.95;
    return one <= mostNames ? one : sheet.twoLineWidth(name, size, bold);
  });
  const left = Math.min(mostNames, Math.max(0, ...nameWidths)) + SPACE.name;
  const marks = { x: left, y: top, w: w - left, h: h - top };
  const drawn = planTrack(chart, sheet.picture(marks)).rows.map(({ bar: rect, label }, i) => {
    const own = inchesOf(rect);
    const bar: Box = { ...own, x: left, y: top + own.y };
    const wanted = within(PARTS.value * inchToPt(rows[i]?.height ?? 0), SIZES.value);
    const room = Math.max(marks.w - bar.w, bar.w) - 2 * SPACE.value;
    let size = wanted;
    while (size > sheet.scaled(SIZES.value.least) && 1.05 * sheet.wordWidth(label, size, true) > room) size--;
    return { bar, wanted, size, isHero: rows[i]?.isHero };
  });
  /** The value at the end of its bar: behind it, or in it where there is no room. */
  const valueWord = ({ key, label, fact, role }: (typeof rows)[number], { x, y, w, h }: Box, wanted: Pt): ChartWord => {
    const alike = drawn.filter((each) => !each.isHero && each.wanted === wanted);
    const size = Math.min(...alike.map((each) => each.size));
    const text = { paragraphs: [[{ text: label, ...(fact ? { fact: fact.id } : {}) }]], path: [] };
    const width = 1.05 * sheet.wordWidth(label, size, true);
    const place = { y: y + h / 2, w: width, at: 'middle' } as const;
    const manner = { size, bold: true };
    if (width <= marks.w - w - 2 * SPACE.value) {
      const behind = { ...place, x: x + w + SPACE.value };
      return sheet.label(`value ${key}`, text, behind, { ...manner, ground: 'panel', ink: role });
    }
    const inside = { ...place, x: x + w - SPACE.value - width };
    return sheet.label(`value ${key}`, text, inside, { ...manner, ground: role, ink: 'on-dark', align: 'right' });
  };
  const words = rows.map((row, i): readonly ChartWord[] => {
    const { key, name, isHighlighted: bold, role, printed, fact } = row;
    const { bar, wanted } = drawn[i] ?? { bar: marks, wanted: 0 };
    const place = { x: 0, y: bar.y + bar.h / 2, w: left - SPACE.name / 2, at: 'middle' } as const;
    const ink = bold ? ({ ink: 'highlight' } as const) : ({ color: 'text' } as const);
    const named = sheet.label(`name ${key}`, name, place, { size: nameSizes[i] ?? 0, bold, ...ink });
    if (!row.isHero) return [named, valueWord(row, bar, wanted)];
    const figure = { ...printed.figure, fact: fact?.id };
    return [named, ...heroWords(sheet, { key, figure, note: chart.note, bar, end: w, role })];
  });
  /** What a track is, at the end of the first, where its words leave room. */
  const wholeWord = (whole: RichText): readonly ChartWord[] => {
    const size = sheet.scaled(SIZES.whole);
    const { bar } = drawn[0] ?? { bar: marks };
    const ends = (words[0] ?? []).filter(({ ground }) => ground === 'panel').map(({ box }) => box.x + box.w);
    const x = Math.max(bar.x + bar.w, ...ends) + SPACE.whole;
    const room = w - SPACE.whole - x;
    if (room <= 0 || sheet.lineCount(whole, size, room) > 1) return [];
    const place = { x, y: bar.y + bar.h / 2, w: room, at: 'middle' } as const;
    return [sheet.label('whole', whole, place, { size, ground: 'panel', ink: 'subtle', align: 'right' })];
  };
  return { marks, words: [...headed, ...words.flat(), ...(chart.whole ? wholeWord(chart.whole) : [])] };
}

/** Steps of the figure, in a hall, and of its note, which is no larger than a part of the figure's size. */
const FIGURE_STEPS: readonly Pt[] = [132, 110, 88, 72, 60, 44, 36, 28];
const NOTE = { part: 0.34, steps: [30, 26, 24, 22, 20] };
/** The part of the row that digits are high at most, and digits with a note below them. */
const MAX_DIGITS = 0.72;
const MAX_BLOCK = 0.8;
/** In inches: from the edges of a bar to words in it, from its end to words behind it, from a figure to its note. */
const HERO_SPACE = { inside: 0.26, behind: 0.2, beside: 0.22, below: 0.14 };
/** Figures get a little more room than they have width. */
const ROOM = 1.05;

interface HeroRow {
  readonly key: number;
  readonly figure: FactFigure;
  readonly note: RichText | undefined;
  /** The bar in its chart, and the end of its track, in inches; the role of its fill. */
  readonly bar: Box;
  readonly end: Inch;
  readonly role: ColorRole;
}

interface Setting {
  readonly figure: { readonly x: Inch; readonly w: Inch; readonly top: Inch };
  readonly size: Pt;
  readonly note: { readonly x: Inch; readonly y: Inch; readonly w: Inch };
  readonly noteSize: Pt;
  readonly isBelow: boolean;
}

/** The large value of a row that stands out, its note beside or below it: in its bar, or behind it where that is short. */
function heroWords(sheet: ChartSheet, { bar, end, figure, role, key, note }: HeroRow): readonly ChartWord[] {
  const inside = { ...bar, x: bar.x + HERO_SPACE.inside, w: bar.w - 2 * HERO_SPACE.inside };
  const tail = bar.x + bar.w + HERO_SPACE.behind;
  const behind = { ...bar, x: tail, w: Math.max(0, end - HERO_SPACE.behind - tail) };
  /** The width that a note takes in the lines that its author gave. */
  const noteWidth = (note: RichText, size: Pt): Inch => {
    const lines = plainText(note).split('\n');
    return ROOM * Math.max(...lines.map((line) => sheet.wordWidth(line, size, true)));
  };
  const settingAt = (box: Box, step: Pt): Setting => {
    const size = sheet.scaled(step);
    const digits = figureHeight(size);
    const middle = box.y + box.h / 2;
    const width = ROOM * sheet.figureWidth(figure, size);
    const x = box.x + width + HERO_SPACE.beside;
    const rest = box.x + box.w - x;
    const least = NOTE.steps.at(-1) ?? 0;
    const sizes = NOTE.steps.filter((each) => each <= Math.max(least, NOTE.part * step)).map(sheet.scaled);
    const beside = sizes.find((each) => !note || noteWidth(note, each) <= rest);
    const isBelow = note !== undefined && beside === undefined;
    const noteSize = beside ?? sizes[0] ?? sheet.scaled(least);
    const high = isBelow ? HERO_SPACE.below + sheet.labelHeight(note, noteSize, box.w, true) : 0;
    const top = middle - (digits + high) / 2;
    return {
      ...{ size, noteSize, isBelow },
      figure: { x: box.x, w: isBelow ? box.w : Math.min(width, box.w), top },
      note: isBelow ? { x: box.x, y: top + digits + HERO_SPACE.below, w: box.w } : { x, y: middle, w: rest },
    };
  };
  const fits = (box: Box, { size, noteSize, isBelow }: Setting): boolean => {
    if (box.w <= 0 || ROOM * sheet.figureWidth(figure, size) > box.w) return false;
    const digits = figureHeight(size);
    if (!note || !isBelow) {
      const high = note ? sheet.labelHeight(note, noteSize, box.w, true) : 0;
      return digits <= MAX_DIGITS * box.h && high <= box.h;
    }
    const lines = sheet.lineCount(note, noteSize, box.w, true);
    return lines <= 2 && digits + HERO_SPACE.below + lines * 1.2 * ptToInch(noteSize) <= MAX_BLOCK * box.h;
  };
  const settingIn = (box: Box) => FIGURE_STEPS.map((step) => settingAt(box, step)).find((each) => fits(box, each));
  const within = settingIn(inside);
  const setting = within ?? settingIn(behind) ?? settingAt(behind, 28);
  const ground = within ? role : 'panel';
  const [figureInk, noteInk] = within ? (['on-dark', 'on-dark'] as const) : ([role, 'text'] as const);
  const value = sheet.figure(`value ${key}`, figure, setting.figure, { size: setting.size, ground, ink: figureInk });
  if (!note) return [value];
  const place = { ...setting.note, at: setting.isBelow ? 'top' : 'middle' } as const;
  const manner = { size: setting.noteSize, bold: true, ground, ink: noteInk };
  return [value, sheet.label(`note ${key}`, note, place, manner)];
}
