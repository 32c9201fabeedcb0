import type { FactView } from '../../../core/fact.ts';
import { type Inch, type Pt, ptToInch, pxToInch } from '../../../core/lengths.ts';
import type { RichText } from '../../../core/rich-text.ts';
import type { ColorRole } from '../../../scene/tokens.ts';
import { drawnBars } from '../../base/base-config.ts';
import type { Composition, CompositionContext } from '../../base/composition.ts';
import type { ChartPlot, PlotContext } from '../../base/define-chart.ts';
import { known } from '../../base/normalise.ts';
import { fillRects, type Pen, type Rect } from '../../base/pen.ts';
import { type ChartStyle, chartStyle } from '../../base/style.ts';
import { type FactFigure, factFigure } from '../../parts/figure.ts';
import {
  figureHeight,
  figureInches,
  figureSize,
  figureWord,
  headingAbove,
  labelHeight,
  labelWord,
  legible,
  lineCount,
  scaledSize,
} from '../../parts/native-words.ts';

/** The part of its pitch that a mark is thick. */
const THICK = 0.67;
/** More marks than these would be a pattern. */
export const RANK_MOST = 60;

/** A place among equals, in one language. */
export interface RankChart {
  readonly title?: RichText | undefined;
  readonly value: number | FactView;
  readonly of: number | FactView;
  readonly text?: RichText | undefined;
}

/**
 * One mark for each, one below the other or, in a picture that is wider than high, side by side; the own one by its colour:
 * lengths would be read as values.
 */
interface RankPlan {
  readonly style: ChartStyle;
  readonly marks: readonly Rect[];
  readonly own: number;
  /** The place as it is printed: "4th". */
  readonly label: string;
}

const numberOf = (value: number | FactView) => (typeof value === 'number' ? value : known(value)?.value);

/** The place and how many there are; as few as one of one where the outline is wrong. */
export function rankOf({ value, of }: RankChart): { readonly place: number; readonly count: number } {
  const count = Math.max(1, Math.min(RANK_MOST, Math.round(numberOf(of) ?? 1)));
  return { count, place: Math.max(1, Math.min(count, Math.round(numberOf(value) ?? 1))) };
}

/** The place as a figure. */
export function rankFigure({ value }: RankChart): FactFigure {
  return typeof value === 'number' ? { number: String(value), unit: '' } : factFigure(known(value));
}

/** The marks over the whole picture, one as long as the other. */
export function planRank(chart: RankChart, { brand, width, height }: PlotContext): RankPlan {
  const { place, count } = rankOf(chart);
  const [along, length] = width > height ? [width, height] : [height, width];
  const pitch = along / (count - 1 + THICK);
  const thick = Math.max(1, Math.round(THICK * pitch));
  const marks = Array.from({ length: count }, (_, i): Rect => {
    const at = Math.round(i * pitch);
    const long = Math.round(length);
    return width > height ? { x: at, y: 0, w: thick, h: long } : { x: 0, y: at, w: long, h: thick };
  });
  const figure = rankFigure(chart);
  return { style: chartStyle(brand), marks, own: place - 1, label: figure.number };
}

/** The picture of the marks: their words are the slide's. */
export function plotRank(plan: RankPlan): ChartPlot {
  const { style, marks, label } = plan;
  const lengths = marks.map(({ w, h }) => pxToInch(Math.max(w, h)));
  const names = marks.map((_, i) => String(i + 1));
  const config = drawnBars(names, lengths, (pen) => drawRank(pen, plan, style.color));
  return { config, labels: label === '' ? [] : [label] };
}

/** Fills the marks in colours by role. */
export function drawRank(pen: Pen, { marks, own }: RankPlan, color: (role: ColorRole) => string): void {
  const fills = marks.map((mark, i) => [mark, color(i === own ? 'highlight' : 'context')] as const);
  fillRects(pen, fills);
}

/** In a hall: the place, and what it is a place among. */
const SIZES = { place: { most: 320, least: 36 }, text: { most: 44, least: 16 } } as const;
/** Length of the own mark: at least, and as parts of the width where that is narrow and where it is wide. */
const STRIP = { least: 0.7, narrow: 0.2, wide: 0.46 };
/** How much letters are higher than digits, in em: “4th”. */
const ASCENDERS = 0.12;
/** The part of the height that the place takes at most: above a text, and alone. */
const PLACE_MOST = { above: 0.46, alone: 0.56 };
/** Up to this width the place is no larger than a panel's figures. */
const NARROW: Inch = 4.5;
const NARROW_MOST: Pt = 110;
const NARROW_TEXT: Pt = 24;
/** More lines of text than this beside the marks are not read. */
const LINES = 5;
const SPACE = { strip: 0.22, gap: 0.16 };
/** In a box that is narrow and no higher than this, the marks stand beside the place, and the text below both. */
const LOW: Inch = 3.4;
/** The parts of the width, and of the height over a long text, that the place takes there; the usual size of the text. */
const LOW_PLACE = { w: 0.7, h: 0.3, most: 110, text: 22, spare: 0.16 };

/**
 * The marks at the left over the whole height; in its middle the place, and below that what it is a place among, or above
 * it where that ends in bold with the place itself. In a low box the marks stand beside the place.
 */
export function composeRank(chart: RankChart, context: CompositionContext): Composition {
  const { brand, w, h, ground } = context;
  if (w < NARROW && h < LOW && (chart.text ?? context.title)) return lowRank(chart, context);
  // A title alone says what the place is among, and stands where the text does.
  const heading = chart.text && context.title;
  const { words: headed, h: top } = headingAbove(context, heading);
  const strip = Math.max(STRIP.least, (w < NARROW ? STRIP.narrow : STRIP.wide) * w);
  const marks = { x: 0, y: top, w: strip, h: h - top };
  const x = strip + SPACE.strip;
  const room = w - x;
  const { words, isBefore } = sentenceOf(chart.text ?? context.title);
  const figure = rankFigure(chart);
  const most = w < NARROW ? NARROW_MOST : SIZES.place.most;
  const size = figureSize(
    context,
    [figure],
    { w: room, h: PLACE_MOST[words ? 'above' : 'alone'] * marks.h },
    { ...SIZES.place, most },
  );
  const above = /[a-z]/iu.test(figure.number) ? ASCENDERS * ptToInch(size) : 0;
  const text = textOf(words, context, room, marks.h - above - figureHeight(size) - SPACE.gap);
  const used = figureHeight(size) + (text ? SPACE.gap + text.h : 0);
  const start = marks.y + Math.max(above, (marks.h - used) / 2);
  const y = start + (isBefore && text ? text.h + SPACE.gap : 0);
  const look = { color: legible(brand, ground, size, 'subject'), ground };
  const place = figureWord('value', figure, { x, w: room, top: y, size }, look);
  const beside = { x, y: isBefore ? start - above : y + figureHeight(size) + SPACE.gap, w: room };
  const texts = text
    ? [labelWord(context, 'text', text.words, beside, { size: text.size, color: 'text', ground })]
    : [];
  return { marks, words: [...headed, place, ...texts] };
}

/** The place, marks beside it as high as that, and below or above both what it is a place among; the place takes what that leaves. */
function lowRank(chart: RankChart, context: CompositionContext): Composition {
  const { brand, w, h, ground } = context;
  const { words: headed, h: top } = headingAbove(context, chart.text && context.title);
  const figure = rankFigure(chart);
  const placed = (most: Inch) => {
    const room = { w: LOW_PLACE.w * w, h: most };
    const size = figureSize(context, [figure], room, { most: LOW_PLACE.most, least: SIZES.place.least });
    const above = /[a-z]/iu.test(figure.number) ? ASCENDERS * ptToInch(size) : 0;
    return { size, above, h: above + figureHeight(size) };
  };
  const least = placed(LOW_PLACE.h * (h - top));
  const { words, isBefore } = sentenceOf(chart.text ?? context.title);
  const text = textOf(words, context, w, h - top - least.h - SPACE.gap, scaledSize(brand, LOW_PLACE.text));
  const free = h - top - SPACE.gap - (text?.h ?? 0);
  const larger = placed(free / (1 + ASCENDERS));
  const place = larger.h <= free && larger.size > least.size ? larger : least;
  const own = 1.04 * figureInches(context, figure, place.size);
  const gap = SPACE.gap + Math.min(LOW_PLACE.spare, (free - place.h) / 2);
  const y = isBefore && text ? top + text.h + gap : top;
  const marks = { x: own + SPACE.strip, y, w: w - own - SPACE.strip, h: place.h };
  const beside = { x: 0, y: isBefore ? top : top + place.h + gap, w };
  const at = { x: 0, w: own, top: y + place.above, size: place.size };
  return {
    marks,
    words: [
      ...headed,
      figureWord('value', figure, at, { color: legible(brand, ground, place.size, 'subject'), ground }),
      ...(text ? [labelWord(context, 'text', text.words, beside, { size: text.size, color: 'text', ground })] : []),
    ],
  };
}

/** What the place is among, without the place itself where that ends it in bold. */
function sentenceOf(words: RichText | undefined): { readonly words: RichText | undefined; readonly isBefore: boolean } {
  const last = words?.paragraphs.at(-1) ?? [];
  const isBefore = words !== undefined && words.paragraphs.length > 1 && last.every(({ bold }) => bold);
  return { words: words && isBefore ? { ...words, paragraphs: words.paragraphs.slice(0, -1) } : words, isBefore };
}

/** What the place is among, at the largest size at which it stands in few lines; in no more than at a usual one that fits. */
function textOf(words: RichText | undefined, context: CompositionContext, w: Inch, h: Inch, usual?: Pt) {
  if (!words) return undefined;
  const least = scaledSize(context.brand, SIZES.text.least);
  let size = scaledSize(context.brand, w < NARROW ? NARROW_TEXT : SIZES.text.most);
  const isIn = (at: Pt, lines: number) =>
    lineCount(context, words, at, w) <= lines && labelHeight(context, words, at, w) <= h;
  const lines = usual !== undefined && isIn(usual, LINES) ? lineCount(context, words, usual, w) : LINES;
  while (size > least && !isIn(size, lines)) size--;
  return { words, size, h: labelHeight(context, words, size, w) };
}
