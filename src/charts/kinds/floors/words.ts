import { type Inch, type Pt, ptToInch } from '../../../core/lengths.ts';
import { plainText, type RichText } from '../../../core/rich-text.ts';
import type { FactFigure } from '../../parts/figure.ts';
import type { PageSheet } from '../../parts/page-sheet.ts';
import { figureHeight } from '../../parts/sheet.ts';
import type { Group } from './groups.ts';

/** Sizes in a hall, and in a box of its own. */
const FIGURES: readonly Pt[] = Array.from({ length: 60 }, (_, i) => 200 - 3 * i);
const NAMES: readonly Pt[] = [26, 24, 22, 20];
const LEGEND: readonly Pt[] = [24, 22, 20];
const SMALL: readonly Pt[] = [18, 16, 14, 12, 10];
/** Lines of names at most, the fewer the better: on a page, and in a box. */
const LINES = { page: [2, 3, 4], box: [2, 3, 5] } as const;
/** In more lines than a few, names are no larger. */
const FEW = 2;
const MANY_LINES: Pt = 22;
/** Other figures, as a part of the leading one at most. */
const OTHERS = 0.84;

/** The size of names below towers, and how high the highest is; in a box always some. */
export function nameSize(
  groups: readonly Group[],
  sheet: PageSheet,
): { readonly size: Pt; readonly h: Inch } | undefined {
  const isPage = sheet.frame.margin > 0;
  const towers = groups.flatMap((group) => group.towers);
  const sizes = sheet.steps(isPage ? NAMES : [...NAMES, ...SMALL]);
  const heightAt = (size: Pt) =>
    Math.max(...towers.map(({ text, named }) => sheet.labelHeight(text, size, named, true)));
  const least = isPage ? Math.min(...sizes) : 0;
  for (const most of isPage ? LINES.page : LINES.box) {
    const fits = (size: Pt) =>
      towers.every(
        ({ text, named }) =>
          longestWord(text, size, sheet) * (size > least ? IN_ANY_FONT : IN_OURS) <= named &&
          sheet.lineCount(text, size, named, true) <= most,
      );
    const size = sizes.find((each) => (most <= FEW || each <= sheet.scaled(MANY_LINES)) && fits(each));
    if (size !== undefined) return { size, h: heightAt(size) };
  }
  const smallest = sizes.at(-1) ?? 0;
  return isPage ? undefined : { size: smallest, h: heightAt(smallest) };
}

/** How much wider a word may be in a font that stands in for a missing one; at the smallest size, in our own. */
const IN_ANY_FONT = 1.25;
const IN_OURS = 1.04;

const longestWord = (text: RichText | string, size: Pt, sheet: PageSheet): Inch => {
  const words = (typeof text === 'string' ? text : plainText(text)).split(/\s+/u);
  const latin = words.filter((word) => !/\p{Script=Han}/u.test(word));
  return Math.max(0, ...latin.map((word) => sheet.wordWidth(word, size, true)));
};

/** The sizes of the leading figure and of the others over their groups, up to a height; undefined where one has no room. */
export function figureSizes(groups: readonly Group[], high: Inch, sheet: PageSheet) {
  const sizeOf = (of: readonly Group[], most: Pt) =>
    sheet
      .steps(FIGURES)
      .find(
        (size) =>
          size <= most &&
          of.every(
            ({ figure, figured }) =>
              1.05 * sheet.figureWidth(figure, size) <= figured && leastSize(figure, size, sheet) >= LEAST_READ,
          ),
      );
  const highest = sheet.steps(FIGURES).find((size) => figureHeight(size) <= high) ?? 0;
  const leading = sizeOf(
    groups.filter(({ leads }) => leads),
    highest,
  );
  if (leading === undefined) return undefined;
  const others = sizeOf(
    groups.filter(({ leads }) => !leads),
    Math.max(OTHERS * leading, sheet.scaled(32)),
  );
  return others === undefined ? undefined : { leading, others: Math.min(leading, others) };
}

/** No part of a figure is smaller. */
const LEAST_READ: Pt = 10;

function leastSize(figure: FactFigure, size: Pt, sheet: PageSheet): Pt {
  const { text } = sheet.figure('', figure, { x: 0, w: 0, base: 0 }, { size });
  return size * Math.min(...text.paragraphs.flat().map(({ scale = 1 }) => scale));
}

/** Where a legend stands, its size, and its height. */
export interface Legend {
  readonly x: Inch;
  readonly y: Inch;
  readonly w: Inch;
  readonly size: Pt;
  readonly h: Inch;
}

/** The legend in one line below the names, no larger than these, or in more at the smallest size. */
export function legendBelow(text: string, names: Pt, end: Inch, sheet: PageSheet): Legend {
  const { w: whole, margin } = sheet.frame;
  const w = whole - 2 * margin;
  const sizes = sheet.steps(margin > 0 ? LEGEND : [...LEGEND, ...SMALL]);
  const size = sizes.find((each) => each <= names && sheet.lineCount(text, each, w) === 1) ?? sizes.at(-1) ?? 0;
  const h = Math.max(sheet.labelHeight(text, size, w), 1.2 * ptToInch(size));
  return { x: margin, y: end - h, w, size, h };
}

/** The legend in one line below the headline; undefined where it is longer, and in a box. */
export function legendAbove(text: string, y: Inch, sheet: PageSheet): Legend | undefined {
  const { w: whole, margin } = sheet.frame;
  const w = whole - 2 * margin;
  if (margin === 0) return undefined;
  const size = sheet.steps(LEGEND).find((each) => IN_ANY_FONT * sheet.wordWidth(text, each) <= w);
  if (size === undefined) return undefined;
  return { x: margin, y, w, size, h: sheet.labelHeight(text, size, w) };
}
