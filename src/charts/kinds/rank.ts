import { z } from 'zod';
import type { FactView } from '../../core/fact.ts';
import type { Language } from '../../core/language.ts';
import { type Inch, type Pt, ptToInch } from '../../core/lengths.ts';
import type { Path } from '../../core/path.ts';
import { plainRuns, type RichText } from '../../core/rich-text.ts';
import { text } from '../../fields/fields.ts';
import type { Resolved } from '../../fields/resolved.ts';
import type { Finding } from '../../findings/finding.ts';
import { type Mark, rectMark } from '../../marks/marks.ts';
import { say } from '../../messages/say.ts';
import { chartFields, numberOrFact } from '../base/common-fields.ts';
import { type Composition, defineChart, drawnPlot, type PlotContext } from '../base/define-chart.ts';
import { badData } from '../base/review.ts';
import { known } from '../base/table.ts';
import { wordsFor } from '../base/words.ts';
import { type FactFigure, factFigure } from '../parts/figure.ts';
import { type ChartSheet, figureHeight, sheetOf } from '../parts/sheet.ts';

/** The part of its pitch that a mark is thick. */
const THICK = 0.67;
/** More marks than these would be a pattern. */
const MAX_RANK = 60;

const schema = z.object({
  title: text('What the place is in; beside the marks where there is no `text`, else above them.').optional(),
  value: numberOrFact('The place, from 1: a number or a fact.'),
  of: numberOrFact('How many there are: a number or a fact.'),
  text: text(
    'What it is a place among: “of 19 national new areas by GDP”. A last line in bold is the place, which then stands below the rest.',
  ).optional(),
  native: chartFields.native,
});

type RankChart = Resolved<z.output<typeof schema>>;

/** The place and how many there are; as few as one of one where the outline is wrong. */
function rankOf({ value, of }: RankChart): { readonly place: number; readonly count: number } {
  const numberOf = (value: number | FactView) => (typeof value === 'number' ? value : known(value)?.value);
  const count = Math.max(1, Math.min(MAX_RANK, Math.round(numberOf(of) ?? 1)));
  return { count, place: Math.max(1, Math.min(count, Math.round(numberOf(value) ?? 1))) };
}

function rankFigure({ value }: RankChart): FactFigure {
  return typeof value === 'number' ? { number: String(value), unit: '' } : factFigure(known(value));
}

/**
 * One mark for each, one as long as the other, below each other or, in a picture that is wider than high, side by side; the
 * own one by its colour: lengths would be read as values.
 */
export function rankMarks(chart: RankChart, { width, height }: Pick<PlotContext, 'width' | 'height'>): readonly Mark[] {
  const { place, count } = rankOf(chart);
  const [along, length] = width > height ? [width, height] : [height, width];
  const pitch = along / (count - 1 + THICK);
  const thick = Math.max(1, Math.round(THICK * pitch));
  const long = Math.round(length);
  return Array.from({ length: count }, (_, i) => {
    const at = Math.round(i * pitch);
    const rect = width > height ? { x: at, y: 0, w: thick, h: long } : { x: 0, y: at, w: long, h: thick };
    return rectMark(rect, i === place - 1 ? 'highlight' : 'context');
  });
}

/** In a hall: the place, and what it is a place among. */
const SIZES = { place: { most: 320, least: 36 }, text: { most: 44, least: 16 } } as const;
/** Length of the own mark: at least, and as parts of the width where that is narrow and where it is wide. */
const STRIP = { least: 0.7, narrow: 0.2, wide: 0.46 };
/** How much letters are higher than digits, in em: “4th”. */
const ASCENDERS = 0.12;
/** The part of the height that the place takes at most: above a text, and alone. */
const MAX_PLACE = { above: 0.46, alone: 0.56 };
/** Up to this width the place is no larger than a panel's figures. */
const NARROW: Inch = 4.5;
const MAX_NARROW: Pt = 110;
const NARROW_TEXT: Pt = 24;
const LINES = 5;
const SPACE = { strip: 0.22, gap: 0.16 };
/** In a box that is narrow and no higher than this, the marks stand beside the place, and the text below both. */
const LOW: Inch = 3.4;
/** The parts of the width, and of the height over a long text, that the place takes there; the usual size of the text. */
const LOW_PLACE = { w: 0.7, h: 0.3, most: 110, text: 22, spare: 0.16 };

/**
 * The marks at the left over the whole height; in its middle the place, and below that what it is a place among, or above
 * it where that ends in bold with the place itself. In a low box the marks stand beside the place, as high as that, and the
 * place takes what the text leaves.
 */
function composeRank(chart: RankChart, sheet: ChartSheet): Composition {
  const { w, h } = sheet;
  // A title alone says what the place is among, and stands where the text does.
  const { words: headed, h: top } = sheet.headingAbove(chart.text && sheet.title);
  const figure = rankFigure(chart);
  const { words, isBefore } = sentenceOf(chart.text ?? sheet.title);
  const isNarrow = w < NARROW;
  const placed = (room: { readonly w: Inch; readonly h: Inch }, most: Pt) => {
    const size = sheet.figureSize([figure], room, { ...SIZES.place, most });
    const above = ascendersOf(figure, size);
    return { size, above, digits: figureHeight(size), h: above + figureHeight(size) };
  };
  /** The marks beside the place, and the text below both. */
  const inLowBox = () => {
    const room = h - top;
    const inLow = (most: Inch) => placed({ w: LOW_PLACE.w * w, h: most }, LOW_PLACE.most);
    const least = inLow(LOW_PLACE.h * room);
    const text = textIn(sheet, words, w, room - least.h - SPACE.gap, sheet.scaled(LOW_PLACE.text));
    const free = room - SPACE.gap - (text?.h ?? 0);
    const larger = inLow(free / (1 + ASCENDERS));
    const place = larger.h <= free && larger.size > least.size ? larger : least;
    const own = 1.04 * sheet.figureWidth(figure, place.size);
    const gap = SPACE.gap + Math.min(LOW_PLACE.spare, (free - place.h) / 2);
    const [y, textTop] = isBefore ? [top + (text?.h ?? 0) + gap, top] : [top, top + place.h + gap];
    const marks = { x: own + SPACE.strip, y, w: w - own - SPACE.strip, h: place.h };
    return {
      marks,
      size: place.size,
      at: { x: 0, w: own, top: y + place.above },
      text,
      textAt: { x: 0, y: textTop, w },
    };
  };
  const besideStrip = () => {
    const strip = Math.max(STRIP.least, (isNarrow ? STRIP.narrow : STRIP.wide) * w);
    const marks = { x: 0, y: top, w: strip, h: h - top };
    const x = strip + SPACE.strip;
    const room = { w: w - x, h: MAX_PLACE[words ? 'above' : 'alone'] * marks.h };
    const { size, above, digits } = placed(room, isNarrow ? MAX_NARROW : SIZES.place.most);
    const text = textIn(sheet, words, room.w, marks.h - above - digits - SPACE.gap);
    const used = digits + (text ? SPACE.gap + text.h : 0);
    const start = marks.y + Math.max(above, (marks.h - used) / 2);
    const [y, textTop] = isBefore
      ? [start + ((text?.h ?? 0) + SPACE.gap), start - above]
      : [start, start + digits + SPACE.gap];
    return { marks, size, at: { x, w: room.w, top: y }, text, textAt: { x, y: textTop, w: room.w } };
  };
  const { marks, size, at, text, textAt } = isNarrow && h < LOW && words ? inLowBox() : besideStrip();
  const value = sheet.figure('value', figure, at, { size, ink: 'subject' });
  const below = text ? [sheet.label('text', text.words, textAt, { size: text.size, color: 'text' })] : [];
  return { marks, words: [...headed, value, ...below] };
}

/** The words in the largest size at which they fit a box, in as many lines as they have in the usual size. */
function textIn(sheet: ChartSheet, words: RichText | undefined, w: Inch, h: Inch, usual?: Pt) {
  if (!words) return undefined;
  const least = sheet.scaled(SIZES.text.least);
  let size = sheet.scaled(w < NARROW ? NARROW_TEXT : SIZES.text.most);
  const fits = (at: Pt, lines: number) =>
    sheet.lineCount(words, at, w) <= lines && sheet.labelHeight(words, at, w) <= h;
  const lines = usual !== undefined && fits(usual, LINES) ? sheet.lineCount(words, usual, w) : LINES;
  while (size > least && !fits(size, lines)) size--;
  return { words, size, h: sheet.labelHeight(words, size, w) };
}

const ascendersOf = ({ number }: FactFigure, size: Pt): Inch =>
  /[a-z]/iu.test(number) ? ASCENDERS * ptToInch(size) : 0;

/** What the place is among, without the place itself where that ends it in bold. */
function sentenceOf(words: RichText | undefined): { readonly words: RichText | undefined; readonly isBefore: boolean } {
  const last = words?.paragraphs.at(-1) ?? [];
  const isBefore = words !== undefined && words.paragraphs.length > 1 && last.every(({ bold }) => bold);
  return { words: words && isBefore ? { ...words, paragraphs: words.paragraphs.slice(0, -1) } : words, isBefore };
}

function review({ value, of }: RankChart, path: Path): Finding[] {
  const [place, count] = [value, of].map((each) => (typeof each === 'number' ? each : known(each)?.value));
  // An unknown fact has its finding already.
  if (place === undefined || count === undefined) return [];
  const isWhole = Number.isInteger(place) && Number.isInteger(count);
  if (isWhole && place >= 1 && count >= 2 && count <= MAX_RANK && place <= count) return [];
  return [badData([...path, 'value'], say.charts.rank.unfit({ most: MAX_RANK, place, count }))];
}

/** The place in words: "4th of 19; by GDP". Words that name the place say it themselves. */
function describe(chart: RankChart, language: Language): string {
  const { place, count } = rankOf(chart);
  const own = rankFigure(chart);
  const rank = wordsFor(language).rank(own.number === '' ? String(place) : own.number + own.unit, count);
  const words = chart.text ?? chart.title;
  if (!words) return rank;
  const said = words.paragraphs.map(plainRuns).join(language === 'zh' ? '' : ' ');
  return hasFigure(said, own.number) ? said : `${rank}${wordsFor(language).semicolon}${said}`;
}

/** Whether words have a figure in them, and not as a part of a longer number. */
const hasFigure = (words: string, figure: string): boolean =>
  figure !== '' &&
  words.split(figure).some((after, i, all) => i > 0 && !/^\d/.test(after) && !/\d$/.test(all[i - 1] ?? ''));

export const rank = defineChart({
  type: 'rank',
  name: { en: 'Rank', zh: '排名图' },
  summary: 'A place among equals: one mark for each, the own one in colour, and the place beside it.',
  schema,
  plot: (chart, context) =>
    drawnPlot(context, [rankFigure(chart).number].filter(Boolean), () => rankMarks(chart, context)),
  compose: (chart) => (context) => composeRank(chart, sheetOf(context)),
  shapes: () => 'marks',
  table: () => ({ categories: [], series: [], unit: '' }),
  describe,
  review,
});
