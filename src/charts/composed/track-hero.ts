import type { Box } from '../../core/box.ts';
import type { Figure } from '../../core/fact.ts';
import { type Inch, type Pt, ptToInch } from '../../core/lengths.ts';
import { plainText, type RichText } from '../../core/rich-text.ts';
import type { ColorRole } from '../../scene/tokens.ts';
import type { ChartWord, CompositionContext } from '../base/composition.ts';
import { figureOf } from '../parts/figure.ts';
import {
  digitHeight,
  figureInches,
  figureWord,
  labelHeight,
  labelWord,
  legible,
  lineCount,
  scaled,
  wordWidth,
} from '../parts/native-words.ts';

/** Steps of the figure, in a hall, and of its note, which is no larger than a part of the figure's size. */
const FIGURE_STEPS: readonly Pt[] = [132, 110, 88, 72, 60, 44, 36, 28];
const NOTE = { part: 0.34, steps: [30, 26, 24, 22, 20] };
/** The part of the row that digits are high at most, and digits with a note below them. */
const DIGITS_MOST = 0.72;
const BLOCK_MOST = 0.8;
/** In inches: from the edges of a bar to words in it, from its end to words behind it, from a figure to its note. */
const SPACE = { inside: 0.26, behind: 0.2, beside: 0.22, below: 0.14 };
/** Figures get a little more room than they have width. */
const ROOM = 1.05;

/** What a row that stands out says: its value, and the note to it. */
export interface HeroRow {
  readonly index: number;
  readonly label: string;
  readonly fact: string | undefined;
  readonly note: RichText | undefined;
  /** The bar in its chart, and the end of its track, in inches; the role of its fill. */
  readonly bar: Box;
  readonly end: Inch;
  readonly role: ColorRole;
}

/** A figure with its note where they stand. */
interface Setting {
  readonly figure: { readonly x: Inch; readonly w: Inch; readonly top: Inch; readonly size: Pt };
  readonly note: { readonly x: Inch; readonly y: Inch; readonly w: Inch; readonly size: Pt };
  readonly isBelow: boolean;
}

/** The large value of a row that stands out, its note beside or below it: in its bar, or behind it where that is short. */
export function heroWords(context: CompositionContext, row: HeroRow): readonly ChartWord[] {
  const { bar, end, label, role } = row;
  const figure = figureOf(label);
  const inside = { ...bar, x: bar.x + SPACE.inside, w: bar.w - 2 * SPACE.inside };
  const tail = bar.x + bar.w + SPACE.behind;
  const behind = { ...bar, x: tail, w: Math.max(0, end - SPACE.behind - tail) };
  const within = settingIn(context, figure, row.note, inside);
  if (within) return wordsOf(context, row, figure, within, role);
  const outside = settingIn(context, figure, row.note, behind) ?? settingAt(context, figure, row.note, behind, 28);
  return wordsOf(context, row, figure, outside, 'panel');
}

function wordsOf(
  context: CompositionContext,
  { index, fact, note, role }: HeroRow,
  figure: Figure,
  setting: Setting,
  ground: ColorRole,
): readonly ChartWord[] {
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
}

/** The largest step at which figure and note have room in a box. */
function settingIn(
  context: CompositionContext,
  figure: Figure,
  note: RichText | undefined,
  box: Box,
): Setting | undefined {
  for (const step of FIGURE_STEPS) {
    const setting = settingAt(context, figure, note, box, step);
    if (isHeld(context, figure, note, box, setting)) return setting;
  }
  return undefined;
}

/** Figure and note at a step: the note beside the figure where its own lines fit there, else below. */
function settingAt(
  context: CompositionContext,
  figure: Figure,
  note: RichText | undefined,
  box: Box,
  step: Pt,
): Setting {
  const size = scaled(context.brand, step);
  const middle = box.y + box.h / 2;
  const width = ROOM * figureInches(context, figure, size);
  const x = box.x + width + SPACE.beside;
  const rest = box.x + box.w - x;
  const least = NOTE.steps.at(-1) ?? 0;
  const sizes = NOTE.steps
    .filter((each) => each <= Math.max(least, NOTE.part * step))
    .map((each) => scaled(context.brand, each));
  const beside = sizes.find((each) => !note || noteWidth(context, note, each) <= rest);
  const isBelow = note !== undefined && beside === undefined;
  const noteSize = beside ?? sizes[0] ?? scaled(context.brand, least);
  const high = isBelow ? SPACE.below + labelHeight(context, note, noteSize, box.w, true) : 0;
  const top = middle - (digitHeight(size) + high) / 2;
  return {
    figure: { x: box.x, w: isBelow ? box.w : Math.min(width, box.w), top, size },
    note: isBelow
      ? { x: box.x, y: top + digitHeight(size) + SPACE.below, w: box.w, size: noteSize }
      : { x, y: middle, w: rest, size: noteSize },
    isBelow,
  };
}

function isHeld(
  context: CompositionContext,
  figure: Figure,
  note: RichText | undefined,
  box: Box,
  { figure: { size }, note: { size: noteSize }, isBelow }: Setting,
): boolean {
  if (box.w <= 0 || ROOM * figureInches(context, figure, size) > box.w) return false;
  const digits = digitHeight(size);
  if (!note || !isBelow) {
    const high = note ? labelHeight(context, note, noteSize, box.w, true) : 0;
    return digits <= DIGITS_MOST * box.h && high <= box.h;
  }
  const lines = lineCount(context, note, noteSize, box.w, true);
  return lines <= 2 && digits + SPACE.below + lines * 1.2 * ptToInch(noteSize) <= BLOCK_MOST * box.h;
}

/** The width that a note takes in the lines that its author gave. */
function noteWidth(context: CompositionContext, note: RichText, size: Pt): Inch {
  const lines = plainText(note).split('\n');
  return ROOM * Math.max(...lines.map((line) => wordWidth(context, line, size, true)));
}
