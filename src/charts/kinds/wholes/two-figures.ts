import { countsCharacters } from '../../../core/language.ts';
import { type Inch, type Pt, ptToInch } from '../../../core/lengths.ts';
import { plainText, type RichText } from '../../../core/rich-text.ts';
import type { ColorRole } from '../../../scene/tokens.ts';
import type { ChartWord } from '../../base/define-chart.ts';
import type { Datum } from '../../base/table.ts';
import { valueFigure } from '../../parts/figure.ts';
import { type PageSheet, wordsIn } from '../../parts/page-sheet.ts';
import { figureHeight } from '../../parts/sheet.ts';

const FIGURES: readonly Pt[] = [160, 144, 132, 120, 110, 96, 84, 72, 60, 48, 40, 32, 28];
const TEXTS: readonly Pt[] = [26, 24, 22, 20];
/** In a box of its own. */
const LEAST_IN_BOX: Pt = 18;
/** Smaller figures have their words below them. */
const LEAST_BESIDE: Pt = 84;
/** What a figure says, in words, is no larger than this part of it. */
const QUIETER = 0.3;
/** Lines of words with their legend, and of words beside a figure. */
const LINES = { most: 4, beside: 2 } as const;
/** From a figure to its words beside and below it, and from these to their legend. */
const SPACE = { beside: 0.14, below: 0.2, legend: 0.06 } as const;
/** How far lines reach below their base line, in em. */
const DESCENT = 0.3;
/** Words beside their figures, rather large; else smaller; else below them. */
const WAYS = [
  { isBeside: true, least: 24 },
  { isBeside: true, least: 0 },
  { isBeside: false, least: 0 },
] as const;
const NAMES = ['First', 'Second'] as const;

/** A figure, what it is of, and what one unit of its picture stands for. */
export interface Told {
  readonly datum: Datum;
  readonly text: string | RichText;
  readonly legend: RichText | undefined;
}

interface Span {
  readonly x: Inch;
  readonly w: Inch;
}

/** What they stand on, down to where, and how high they may be with words beside them and below them. */
interface Room {
  readonly foot: Inch;
  readonly most: { readonly beside: Inch; readonly below: Inch };
  readonly on: ColorRole;
}

interface Manner {
  readonly size: Pt;
  readonly small: Pt;
  readonly isBeside: boolean;
}

/** Two figures on one base line, each with its words beside it, or else below it, and where their digits begin. */
export function twoFigures(
  sheet: PageSheet,
  told: readonly Told[],
  spans: readonly Span[],
  { foot, most, on }: Room,
): { readonly words: readonly ChartWord[]; readonly top: Inch } | undefined {
  const sizes = sheet.steps(FIGURES);
  const texts = sheet.frame.margin > 0 ? TEXTS : [...TEXTS, LEAST_IN_BOX];
  const tries = WAYS.flatMap(({ isBeside, least }) =>
    sizes
      .filter((size) => !isBeside || size >= sheet.scaled(LEAST_BESIDE))
      .flatMap((size) =>
        sheet
          .steps(texts)
          .filter((small) => small >= sheet.scaled(least))
          .map((small): Manner => ({ size, small, isBeside })),
      ),
  );
  for (const manner of tries) {
    const { size, small, isBeside } = manner;
    if (small > Math.max(QUIETER * size, sheet.scaled(texts.at(-1) ?? 0))) continue;
    const blocks = told.map((each, i) => blockOf(sheet, each, spans[i] ?? { x: 0, w: 0 }, manner, on));
    if (blocks.some((each) => !each.fits)) continue;
    const deep = Math.max(...blocks.map(({ h }) => h));
    const digits = figureHeight(size);
    const h = isBeside ? digits : digits + SPACE.below + deep;
    if (h > (isBeside ? most.beside : most.below)) continue;
    const base = foot - (isBeside ? DESCENT * ptToInch(small) : SPACE.below + deep);
    return { words: blocks.flatMap(({ wordsAt }, i) => wordsAt(NAMES[i] ?? '', base)), top: base - digits };
  }
  return undefined;
}

/** How much wider a box is than the longest of a text’s lines, at most: for wider fonts. */
const SLACK = 1.1;
/** In how many widths of its room a text’s lines are tried. */
const TRIES = 40;

/** A text in lines, and the width of the longest. */
interface Lines {
  readonly text: string | RichText;
  readonly w: Inch;
}

/**
 * A text with its lines ended where they are of nearly one length: programs draw them so in any font. As it is where its
 * author has ended them, and in hanzi, whose lines end where words do.
 */
function evenLines(sheet: PageSheet, text: string | RichText, { small, room, lines }: Setting): Lines {
  const plain = typeof text === 'string' ? text : plainText(text);
  const isOneRun = typeof text === 'string' || text.paragraphs.flat().length === 1;
  const asIs = { text, w: room };
  if (lines < 2 || !isOneRun || plain.includes('\n') || countsCharacters(sheet.language)) return asIs;
  const width = (line: string) => sheet.wordWidth(line, small, true);
  const tries = Array.from({ length: TRIES }, (_, i) => broken(plain, (room * (i + 1)) / TRIES, width))
    .filter((each) => each.length === lines)
    .map((each) => ({ each, widths: each.map(width) }))
    .map((own) => ({ ...own, w: Math.max(...own.widths), uneven: Math.max(...own.widths) - Math.min(...own.widths) }))
    .filter(({ w }) => w <= room);
  const [best] = tries.toSorted((a, b) => a.uneven - b.uneven);
  if (!best) return asIs;
  if (typeof text === 'string') return { text: best.each.join('\n'), w: best.w };
  const [run] = text.paragraphs.flat();
  return run ? { text: { ...text, paragraphs: best.each.map((line) => [{ ...run, text: line }]) }, w: best.w } : asIs;
}

interface Setting {
  readonly small: Pt;
  readonly room: Inch;
  readonly lines: number;
}

/** The lines of a text in a width. */
function broken(text: string, w: Inch, width: (line: string) => Inch): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const longer = lines.length > 0 ? `${lines.at(-1)} ${word}` : word;
    const isIn = lines.length > 0 && width(longer) <= w;
    lines.splice(isIn ? -1 : lines.length, 1, isIn ? longer : word);
  }
  return lines;
}

/** A figure with its words, before its base line is known. */
function blockOf(
  sheet: PageSheet,
  { datum, text, legend }: Told,
  span: Span,
  { size, small, isBeside }: Manner,
  on: ColorRole,
) {
  const figure = valueFigure(datum, '');
  const width = 1.1 * sheet.figureWidth(figure, size);
  const own = isBeside ? width + SPACE.beside : 0;
  const room = span.w - own;
  const said = sheet.lineCount(text, small, room, true);
  const even = evenLines(sheet, text, { small, room, lines: said });
  const place = { x: span.x + own, w: Math.min(room, SLACK * even.w) };
  const lines = said + (legend ? sheet.lineCount(legend, small, place.w) : 0);
  const of = sheet.labelHeight(text, small, place.w, true);
  const h = of + (legend ? SPACE.legend + sheet.labelHeight(legend, small, place.w) : 0);
  const end = DESCENT * ptToInch(small);
  const wordsAt = (name: string, base: Inch): ChartWord[] => {
    const y = isBeside ? base + end - h : base + SPACE.below;
    const words = [
      sheet.figure(`${name} figure`, figure, { ...span, base }, { size, on, ink: 'highlight' }),
      sheet.label(`${name} text`, even.text, { ...place, y }, { size: small, bold: true, ground: on }),
    ];
    if (!legend) return words;
    const at = { ...place, y: y + of + SPACE.legend };
    return [
      ...words,
      sheet.label(`${name} legend`, legend, at, {
        size: small,
        ground: on,
        ink: on === sheet.ground ? 'subtle' : 'step-1',
      }),
    ];
  };
  const longest = Math.max(
    ...wordsIn(typeof text === 'string' ? text : plainText(text)).map((word) => sheet.wordWidth(word, small, true)),
  );
  const isRoomy = room >= 1.06 * longest && width <= span.w && lines <= LINES.most;
  return { h, wordsAt, fits: isRoomy && (!isBeside || (said <= LINES.beside && h <= figureHeight(size) + end)) };
}
