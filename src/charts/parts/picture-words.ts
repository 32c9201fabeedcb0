import type { Box } from '../../core/box.ts';
import type { Language } from '../../core/language.ts';
import type { Inch, Pt } from '../../core/lengths.ts';
import { plainText, type RichText } from '../../core/rich-text.ts';
import type { ColorRole } from '../../scene/tokens.ts';
import type { ChartWord } from '../base/define-chart.ts';
import type { Datum } from '../base/table.ts';
import { wordsFor } from '../base/words.ts';
import { type FactFigure, valueFigure } from './figure.ts';
import type { PageSheet } from './page-sheet.ts';
import { figureHeight } from './sheet.ts';

const FIGURES: readonly Pt[] = [320, 280, 240, 220, 200, 176, 160, 144, 132, 120, 110, 96, 84, 72, 60, 48, 40, 32];
const TEXTS: readonly Pt[] = [28, 26, 24, 22, 20];
/** In a box of its own. */
const SMALL: Pt = 18;
/** What a figure says, in words, is no larger than this part of it. */
const QUIETER = 0.3;
/** What is tried first, before smaller words, and smaller figures. */
const LEAST = [
  { figure: 110, text: 24 },
  { figure: 84, text: 20 },
  { figure: 0, text: 0 },
] as const;
const SPACE = { figure: 0.24, legend: 0.16 } as const;

/** A value set as the figure of its slide, what it is of, and what one unit of the picture stands for. */
interface FigureWords {
  readonly datum: Datum;
  /** What it is compared with another value as, which is shown for it. */
  readonly figure?: FactFigure;
  readonly unit?: string;
  readonly text?: RichText | undefined;
  readonly legend?: RichText | undefined;
  /** Whether the figure stands at the top of its box, and only the legend at the foot. */
  readonly atTop?: boolean;
}

/** What one unit of a picture stands for: “One window: 1%”. */
export function legendText({ paragraphs, path }: RichText, amount: string, language: Language): RichText {
  const [runs = [], ...more] = paragraphs;
  return { paragraphs: [[...runs, { text: `${wordsFor(language).colon}${amount}` }], ...more], path };
}

/** A figure at the foot of a box, as large as it goes, with its words below it; undefined where they have no room. */
export function figureWords(
  sheet: PageSheet,
  { datum, unit = '', figure: compared, text, legend, atTop = false }: FigureWords,
  { x, y, w, h }: Box,
  ink: ColorRole = 'highlight',
): ChartWord[] | undefined {
  const figure = compared ?? valueFigure(datum, unit);
  const said = text ?? datum.name;
  const key = legend && plainText(legend);
  const set = (size: Pt, small: Pt): ChartWord[] | undefined => {
    const below = sheet.labelHeight(said, small, w, true);
    const legendSize = Math.min(small, sheet.scaled(24));
    const legendH: Inch = key ? SPACE.legend + sheet.labelHeight(key, legendSize, w) : 0;
    const used = figureHeight(size) + SPACE.figure + below + legendH;
    if (used > h || sheet.lineCount(said, small, w, true) > 3) return undefined;
    const base = (atTop ? y : y + h - used) + figureHeight(size);
    const words = [
      sheet.figure('figure', figure, { x, w, base }, { size, ink }),
      sheet.label('text', said, { x, y: base + SPACE.figure, w }, { size: small, bold: true }),
    ];
    if (!key) return words;
    const at = { x, y: y + h, w, at: 'bottom' } as const;
    return [...words, sheet.label('legend', key, at, { size: legendSize, ink: 'subtle' })];
  };
  const sizes = sheet.frame.margin > 0 ? TEXTS : [...TEXTS, SMALL];
  for (const least of LEAST) {
    const texts = sheet.steps(sizes).filter((small) => small >= sheet.scaled(least.text));
    for (const size of sheet.steps(FIGURES)) {
      if (size < sheet.scaled(least.figure) || 1.06 * sheet.figureWidth(figure, size) > w) continue;
      const most = Math.max(QUIETER * size, sheet.scaled(sizes.at(-1) ?? 0));
      const words = firstOf(texts, (small) => (small > most ? undefined : set(size, small)));
      if (words) return words;
    }
  }
  return undefined;
}

/** What is made of the first of some sizes of which it can be made. */
function firstOf<T>(sizes: readonly Pt[], make: (size: Pt) => T | undefined): T | undefined {
  for (const size of sizes) {
    const made = make(size);
    if (made) return made;
  }
  return undefined;
}
