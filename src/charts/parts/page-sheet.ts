import { contrastRatio } from '../../color/contrast.ts';
import { type Inch, type Pt, ptToInch } from '../../core/lengths.ts';
import { isDarkFill } from '../../layout/colors.ts';
import type { Align, ColorRole } from '../../scene/tokens.ts';
import { baseLineBelow } from '../../text/line-room.ts';
import type { ChartWord, CompositionContext, PageFrame } from '../base/define-chart.ts';
import type { FactFigure } from './figure.ts';
import { type ChartSheet, figureHeight, type Manner, sheetOf } from './sheet.ts';

/** Digits and capitals are so high, in em, and hanzi. */
const CAP = 0.634;

/** A unit in hanzi of a figure that stands on something: its size beside that, and how far it reaches below its base line, in em. */
const HANZI = { unit: 0.36, foot: 0.09 } as const;

/** Tones with less contrast than this to the ground are lost on it. */
const SEEN = 1.15;
/** Contrast of text of the usual sizes (WCAG 2.2, 1.4.3). */
const SMALL_TEXT = 4.5;

export type PageSheet = ReturnType<typeof pageSheet>;

/** What the words of a chart on its page are set with. */
export function pageSheet(context: CompositionContext, frame: PageFrame) {
  const sheet: ChartSheet = sheetOf(context);
  const { brand, ground } = context;
  const dark = isDarkFill(brand, ground);
  const capOf = (text: string, size: Pt): Inch => ptToInch((/\p{Script=Han}/u.test(text) ? 0.8 : CAP) * size);
  /** The largest of the sizes at which all texts are no wider than their rooms; undefined where none is. */
  const sizeFor = (
    texts: readonly string[],
    widths: readonly Inch[],
    sizes: readonly Pt[],
    bold = false,
  ): Pt | undefined =>
    sizes
      .map(sheet.scaled)
      .find((size) => texts.every((text, i) => 1.03 * sheet.wordWidth(text, size, bold) <= (widths[i] ?? 0)));
  /** The size and number of lines of names: in one line each, else in two. */
  const namesFor = (names: readonly string[], w: Inch, sizes: readonly Pt[]) => {
    for (const lines of [1, 2]) {
      for (const size of sizes.map(sheet.scaled)) {
        const whole = names.every(
          (name) =>
            wordsIn(name).every((word) => 1.03 * sheet.wordWidth(word, size, true) <= w) &&
            sheet.lineCount(name, size, w / 1.03, true) <= lines,
        );
        if (whole) return { size, lines, h: lines * 1.2 * ptToInch(size) };
      }
    }
    return undefined;
  };
  /** A text in one line by its ink: its base line at `base`, and its left edge, its middle or its right edge at `x`. */
  const line = (
    name: string,
    text: string,
    { x, base, align = 'left' }: { readonly x: Inch; readonly base: Inch; readonly align?: Align },
    {
      size,
      on = ground,
      ink = 'text',
      bold = false,
    }: { readonly size: Pt; readonly on?: ColorRole; readonly ink?: ColorRole; readonly bold?: boolean },
  ): ChartWord => {
    const w = 1.08 * sheet.wordWidth(text, size, bold) + 0.06;
    const left = align === 'left' ? x : align === 'right' ? x - w : x - w / 2;
    const y = base - ptToInch(baseLineBelow(size, 1));
    const word = sheet.label(name, text, { x: left, y, w: w + 0.02 }, { size, bold, ground: on, ink, align });
    return { ...word, box: { ...word.box, h: 1.26 * ptToInch(size) } };
  };
  /** A text in several lines from `top` on. */
  const block = (
    name: string,
    text: string,
    box: { readonly x: Inch; readonly y: Inch; readonly w: Inch },
    {
      size,
      on = ground,
      ink = 'text',
      bold = false,
      align = 'left',
    }: {
      readonly size: Pt;
      readonly on?: ColorRole;
      readonly ink?: ColorRole;
      readonly bold?: boolean;
      readonly align?: Align;
    },
  ): ChartWord => sheet.label(name, text, box, { size, bold, ground: on, ink, align });
  /** A figure whose digits stand on a base line. */
  const figure = (
    name: string,
    value: FactFigure,
    { x, w, base }: { readonly x: Inch; readonly w: Inch; readonly base: Inch },
    {
      size,
      on = ground,
      ink = 'text',
      align = 'left',
      unit,
    }: Pick<Manner, 'size' | 'ink' | 'align' | 'unit'> & { readonly on?: ColorRole },
  ): ChartWord =>
    sheet.figure(
      name,
      value,
      { x, w, top: base - figureHeight(size) },
      {
        ...{ size, ground: on, ink, align },
        ...(unit === undefined ? {} : { unit }),
      },
    );
  /** How far above what it stands on a figure has its base line: hanzi of its unit, smaller than usual, reach below that. */
  const standOf = ({ unit }: FactFigure, size: Pt): { readonly above: Inch; readonly unit?: number } =>
    /\p{Script=Han}/u.test(unit) ? { above: HANZI.foot * HANZI.unit * ptToInch(size), unit: HANZI.unit } : { above: 0 };
  const onGround = (role: ColorRole): number => contrastRatio(brand.colors[role].hex, brand.colors[ground].hex);
  const bearsText = (role: ColorRole): boolean =>
    (['on-dark', 'text', 'dark'] as const).some(
      (ink) => contrastRatio(brand.colors[ink].hex, brand.colors[role].hex) >= SMALL_TEXT,
    );
  /** Those of the tones that are seen on the ground, and on which small text can be read. */
  const seen = (tones: readonly ColorRole[]): readonly ColorRole[] =>
    tones.filter((role) => onGround(role) >= SEEN && bearsText(role));
  /** The tones from the nearest to the ground’s to the farthest. */
  const ramp = (tones: readonly ColorRole[]): readonly ColorRole[] =>
    tones.toSorted((a, b) => onGround(a) - onGround(b));
  const steps = (sizes: readonly Pt[]) => sizes.map(sheet.scaled);
  return { ...sheet, frame, dark, capOf, sizeFor, namesFor, line, block, figure, standOf, steps, seen, ramp };
}

/** What a line is never broken within: words, also with a hanzi behind them, and pairs of hanzi. */
export const wordsIn = (text: string): readonly string[] =>
  /\p{Script=Han}/u.test(text)
    ? (text.match(/[^\p{Script=Han}\s]+\p{Script=Han}?|\p{Script=Han}{1,2}/gu) ?? [])
    : text.split(/\s+/u);

/** How far marks that run off the slide reach beyond its edge. */
export const OVERSHOOT: Inch = 0.04;

/** The tones of marks in order, from the ground’s opposite on: one for each. */
export function tonesFor(count: number, dark: boolean): ColorRole[] {
  const tones: readonly ColorRole[] = dark
    ? ['subject', 'step-3', 'step-2', 'step-2']
    : ['subject-deep', 'step-5', 'subject', 'step-3'];
  return Array.from({ length: count }, (_, i) => {
    const at = count < 2 ? 0 : Math.round((i * (tones.length - 1)) / (count - 1));
    return tones[at] ?? 'subject';
  });
}
