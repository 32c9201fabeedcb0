import type { Inch, Pt } from '../../../core/lengths.ts';
import { plainText, type RichText } from '../../../core/rich-text.ts';
import type { ChartWord } from '../../base/define-chart.ts';
import { valueFigure } from '../../parts/figure.ts';
import type { PageSheet } from '../../parts/page-sheet.ts';
import { figureHeight } from '../../parts/sheet.ts';
import type { Part } from './parts.ts';

/** Sizes in a hall: of the largest figure, of others at least, of what the parts are, and of that in a box. */
const HERO: readonly Pt[] = Array.from({ length: 74 }, (_, i) => 320 - 4 * i);
const LEAST: Pt = 44;
const TEXTS: readonly Pt[] = [28, 26, 24, 22, 20];
const SMALL: readonly Pt[] = [18, 16, 14, 12];
const LINES = 3;
/** Above a figure, between it and its words, below these in a box, and beside them on the left and on the right. */
const SPACE = { above: 0.36, between: 0.2, below: 0.14, left: 0.32, right: 0.18 } as const;
/** A figure may be so much smaller than the largest possible for words that are larger. */
const NEAR = 0.85;

/** Figures on one base line, as large as their shares, and below each what it is; undefined where one has no room. */
export function fieldWords(parts: readonly Part[], foot: Inch, sheet: PageSheet): ChartWord[] | undefined {
  const { frame } = sheet;
  const isPage = frame.margin > 0;
  const places = parts.map((part) => {
    const x = Math.max(frame.margin, part.x + SPACE.left);
    return { ...part, x, w: part.x + part.w - x - SPACE.right, figure: valueFigure(part.datum, '') };
  });
  const most = Math.max(...places.map(({ datum }) => datum.value));
  const end = isPage ? frame.bottom : frame.h - SPACE.below;
  /** The sizes of the figures above texts of a size. */
  const setAbove = (size: Pt) => {
    const isLegible = places.every(
      ({ text, w }) => sheet.lineCount(text, size, w, true) <= LINES && longestWord(text, size, sheet) <= w,
    );
    if (!isLegible) return [];
    const base = end - Math.max(...places.map(({ text, w }) => sheet.labelHeight(text, size, w, true))) - SPACE.between;
    const largest = ({ figure, w }: (typeof places)[number], wanted: Pt) =>
      sheet
        .steps(HERO)
        .find(
          (each) =>
            each <= wanted &&
            figureHeight(each) <= base - foot - SPACE.above &&
            1.05 * sheet.figureWidth(figure, each) <= w,
        );
    const leading = places.filter(({ datum }) => datum.value === most);
    const hero = Math.min(...leading.map((place) => largest(place, Number.POSITIVE_INFINITY) ?? 0));
    const figures = places.map((place) =>
      largest(place, Math.max(Math.min(hero, sheet.scaled(LEAST)), (hero * place.datum.value) / most)),
    );
    return hero === 0 || figures.includes(undefined) ? [] : [{ size, base, hero, figures }];
  };
  const sets = sheet.steps(isPage ? TEXTS : [...TEXTS, ...SMALL]).flatMap(setAbove);
  const hero = Math.max(...sets.map((set) => set.hero));
  const set = sets.find((each) => each.hero >= NEAR * hero);
  if (!set) return undefined;
  return places.flatMap(({ figure, x, w, role, text }, i) => {
    // Figure and words are of one colour, which the smaller ones can be read in.
    const own = { on: role, ink: sheet.legible(set.size / 2, 'on-dark', role) };
    const at = { x, y: set.base + SPACE.between, w };
    return [
      sheet.figure(`value ${i + 1}`, figure, { x, w, base: set.base }, { ...own, size: set.figures[i] ?? hero }),
      sheet.label(`text ${i + 1}`, text, at, { size: set.size, bold: true, ground: role, ink: own.ink }),
    ];
  });
}

const longestWord = (text: RichText, size: Pt, sheet: PageSheet): Inch => {
  const words = plainText(text).split(/\s+/u);
  const latin = words.filter((word) => !/\p{Script=Han}/u.test(word));
  return 1.04 * Math.max(0, ...latin.map((word) => sheet.wordWidth(word, size, true)));
};
