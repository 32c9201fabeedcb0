import { type Box, overlaps } from '../../core/box.ts';
import { countsCharacters } from '../../core/language.ts';
import { type Inch, type Pt, ptToInch } from '../../core/lengths.ts';
import type { Span } from '../../layout/grid.ts';
import { inkBearing } from '../../layout/ink-text.ts';
import { headSteps, trackingAt } from '../../layout/poster.ts';
import { isAtDesk } from '../../layout/scale.ts';
import type { Placeholder } from '../../scene/frame.ts';
import type { TextStyle } from '../../scene/tokens.ts';
import { setText } from '../../text/typeset.ts';
import type { Composed, Page } from '../parts/define-slide.ts';
import { headlineSpacing } from './headline-text.ts';

/** Sizes of headlines in a brand that states none, and at a desk. */
const HALL: readonly Pt[] = [60, 54, 46, 40];
const DESK: readonly Pt[] = [30, 28];
const MAX_LINES = 3;
/** Between a headline and the brand’s mark beside it. */
const BESIDE_MARK: Inch = 0.3;
const UNDER_MARK: Inch = 0.2;

export interface Headline extends Required<Pick<Page, 'titleBox' | 'titleStyle'>> {
  readonly size: Pt;
  readonly lines: number;
  /** How wide its longest line is. */
  readonly width: Inch;
}

interface HeadlineOptions {
  /** From the largest; the brand’s own where omitted. */
  readonly sizes?: readonly Pt[];
  readonly maxLines?: number;
  /** Whether it stands at the foot of its room, and not at its top. */
  readonly atFoot?: boolean;
  readonly style?: Partial<TextStyle>;
}

/** The sizes of headlines, from the largest, for where the deck is read. */
export const headlineSizes = (context: Composed): readonly Pt[] =>
  isAtDesk(context) ? DESK : (context.brand.manner?.headline ?? HALL);

/**
 * The headline of a composition in a room: at the largest of its sizes at which it fits; undefined where it does not at the
 * smallest.
 */
export function headlineIn(context: Composed, room: Box, options: HeadlineOptions = {}): Headline | undefined {
  const { frame, measurer, headline } = context;
  const place = frame.placeholders.title;
  if (!place) return undefined;
  if (context.brand.template) return aboveSheet(place, room);
  const { sizes = headlineSizes(context), maxLines = MAX_LINES, atFoot = false, style } = options;
  const own = clearOfMark(context, room);
  const isLeft = place.align === undefined || place.align === 'left';
  for (const { size, lines } of tries(context, sizes, maxLines)) {
    const tracking = trackingAt(context, size);
    const titleStyle: Partial<TextStyle> = { ...style, size, floor: size, maxLines: lines, ...tracking };
    const bearing = isLeft ? inkBearing(headline, size) : 0;
    const within = { w: own.w + bearing, h: own.h };
    const paragraphSpacing = headlineSpacing(headline, size);
    const set = setText(headline, { ...place.style, ...titleStyle }, within, measurer, { paragraphSpacing });
    if (set.excess) continue;
    const { height } = set;
    const x = own.x - bearing;
    const titleBox = { ...own, x, w: own.w + bearing, y: atFoot ? own.y + own.h - height : own.y, h: height + 0.01 };
    const all = set.lines.flat();
    const width = ptToInch(Math.max(0, ...all.map((line) => line.width)));
    return { titleBox, titleStyle, size, lines: all.length, width };
  }
  return undefined;
}

/** A title that its template has above the sheet: it takes nothing of a room on that. */
const aboveSheet = ({ style }: Placeholder, { x, y, w }: Box): Headline => ({
  ...{ titleBox: { x, y: y - UNDER_TITLE, w, h: 0 }, titleStyle: {}, size: style.size, lines: 1, width: w },
});

/** What compositions have between a headline and what is below it, and a template has there itself. */
const UNDER_TITLE: Inch = 0.3;

/** What part of a room a text may take in its own font, which may be missing, and a wider one in its place. */
export const FOR_OTHER_FONTS = 0.885;

/** The same for letters that are not to run into another line in the widest of these; hanzi are as wide in all. */
export const partInWidestFont = ({ language }: Pick<Composed, 'language'>): number =>
  countsCharacters(language) ? FOR_OTHER_FONTS : 0.79;

/** The headline at the largest of its sizes at which it takes no line more, over what is below it, in a font that is wider. */
export function headlineInAnyFont(
  context: Composed,
  room: Box,
  { sizes = headlineSizes(context), part = FOR_OTHER_FONTS, ...options }: HeadlineOptions & { readonly part?: number },
): Headline | undefined {
  for (const size of sizes) {
    const headline = headlineIn(context, room, { ...options, sizes: [size] });
    const closer = headline && headlineIn(context, { ...room, w: part * room.w }, { ...options, sizes: [size] });
    if (headline && closer?.lines === headline.lines) return headline;
  }
  return undefined;
}

/** The headline at the largest of its sizes at which its widest line has room in a wider font; in ours alone where none has. */
export function steadyHeadline(context: Composed, room: Box, options: HeadlineOptions = {}): Headline | undefined {
  const { sizes = headlineSizes(context) } = options;
  for (const size of sizes) {
    const headline = headlineIn(context, room, { ...options, sizes: [size] });
    if (headline && headline.width <= FOR_OTHER_FONTS * room.w) return headline;
  }
  return headlineIn(context, room, options);
}

/** A headline that takes few lines is no smaller than this part of its largest size, before it takes more. */
const FEW_LINES_SIZE = 0.75;

/**
 * The headline in as few lines as it fits in at a large size, from `fewest` on; else at its largest size in more, up to
 * `maxLines`.
 */
export function shortHeadline(
  context: Composed,
  room: Box,
  { fewest = 1, maxLines = MAX_LINES, ...options }: HeadlineOptions & { readonly fewest?: number } = {},
): Headline | undefined {
  const { sizes = headlineSizes(context) } = options;
  // Lines of hanzi that are short break between the characters of a word.
  const least = context.language === 'zh' ? 0 : FEW_LINES_SIZE * (sizes[0] ?? 0);
  const large = sizes.filter((size) => size >= least);
  for (let lines = fewest; lines <= maxLines; lines += 1) {
    const own = headlineIn(context, room, {
      ...options,
      maxLines: lines,
      sizes: lines < Math.min(MAX_LINES, maxLines) ? large : sizes,
    });
    if (own) return own;
  }
  return undefined;
}

/** The headline of a narrow field: in two lines where it fits so at a large size, else in up to five. */
export const sideHeadline = (context: Composed, room: Box): Headline | undefined =>
  shortHeadline(context, room, { fewest: 2, maxLines: 5 });

/** Sizes of a headline, and the lines that it may take at each: one line is better than large ones where it is at the foot. */
function tries({ brand }: Composed, sizes: readonly Pt[], maxLines: number) {
  const all = (lines: number) => sizes.map((size) => ({ size, lines }));
  const atFoot = brand.manner?.place === 'foot' && maxLines > 1;
  return atFoot ? [...all(1).slice(0, -1), ...all(maxLines)] : all(maxLines);
}

/** The part of the slide’s height that a headline at its foot takes at most, and its sizes, in one line and at all. */
const FOOT = { room: 0.25, more: 0.05, max: 96, oneLine: 54, min: 40 };

/** The headline at the foot of a slide, as large as it goes in one line, or in two where it would be small. */
export function footHeadline(context: Composed, largest: Pt = FOOT.max): Headline | undefined {
  const { body, brand, headline } = context;
  // What there is to take home stands below it in lines of its own.
  const more = headline.paragraphs.length - 1;
  const h = (FOOT.room + more * FOOT.more) * brand.size.h;
  const room = { ...body, y: body.y + body.h - h, h };
  const at = (min: Pt, lines: number) =>
    headlineInAnyFont(context, room, {
      ...{ sizes: headSteps(context, { max: largest, min }).sizes.toReversed(), maxLines: lines + more, atFoot: true },
    });
  return at(FOOT.oneLine, 1) ?? at(FOOT.min, 2);
}

/** The headline’s text as one that is set in the composition: where it begins, and how much is under it. */
export const headlineEnd = ({ titleBox }: Pick<Headline, 'titleBox'>): Inch => titleBox.y + titleBox.h;

/** Where the frame has the brand’s mark, or other small art. */
export const marksOn = ({ frame, brand }: Composed): readonly Box[] =>
  frame.art.map(({ box }) => box).filter(({ w, h }) => w * h < (brand.size.w * brand.size.h) / 20);

/** From where a part of the slide’s width is free of the frame’s marks at the body’s head. */
export function belowMark(context: Composed, { x, w }: Span): Inch {
  const { body, brand } = context;
  const head = { x, w, y: body.y, h: brand.size.h / 4 };
  const marks = marksOn(context).filter((box) => overlaps(head, box));
  return Math.max(body.y, ...marks.map((box) => box.y + box.h + UNDER_MARK));
}

/** A room as far as the frame’s marks leave it free. */
export function clearOfMark(context: Composed, room: Box): Box {
  const { brand } = context;
  const beside = marksOn(context).filter((box) => overlaps(room, box) && box.x > room.x);
  const w = Math.min(room.w, ...beside.map(({ x }) => x - BESIDE_MARK - room.x));
  const aside = brand.manner?.axis === 'center' ? room.w - w : 0;
  return { ...room, x: room.x + aside, w: w - aside };
}
