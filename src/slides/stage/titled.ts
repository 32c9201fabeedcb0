import { type Box, contains } from '../../core/box.ts';
import { remembered } from '../../core/collections.ts';
import { type Inch, inchToPt, type Pt, ptToInch } from '../../core/lengths.ts';
import type { RichText } from '../../core/rich-text.ts';
import { inkOn, subtleOn } from '../../layout/colors.ts';
import type { Span } from '../../layout/grid.ts';
import { LINE_SLACK } from '../../layout/leaves.ts';
import type { Placeholder } from '../../scene/frame.ts';
import type { TextItem } from '../../scene/items.ts';
import type { ColorRole, TextStyle } from '../../scene/tokens.ts';
import { endsInWidow } from '../../text/line-ends.ts';
import { setText, type TextOptions } from '../../text/typeset.ts';
import type { LayoutContext, Page } from '../parts/define-slide.ts';
import { placed } from '../parts/placed.ts';

/** The texts of a slide without a body: a large title, and below it what supports it. */
export interface Poster {
  readonly title: RichText;
  readonly text?: RichText | undefined;
  /** The room of both; the title begins at its top. */
  readonly room: Box;
  /** The largest size of the title, where that is not its place's own. */
  readonly most?: Pt;
  /** So many lines the title has while it stays large, as far as it fits in them; no limit of its own where omitted. */
  readonly lines?: number;
  /** Space between the paragraphs of the text; none where omitted. */
  readonly paragraphSpacing?: Pt;
  /** How much larger than in their places title and text may be where they are short; no larger where omitted. */
  readonly grow?: { readonly title: number; readonly text: number };
  /** Whether both stand in the middle of the room's height, in place of at its top. */
  readonly middle?: boolean;
}

interface Titled extends Pick<Page, 'titleBox' | 'titleStyle'> {
  /** Where the text below the title stands, and at what size. */
  readonly below?: { readonly box: Box; readonly size: Pt };
  readonly bottom: Inch;
  readonly fits: boolean;
}

const STEP: Pt = 2;
/** So much of its size a title gives up before the text below it becomes smaller; then the text keeps what size it can. */
const YIELDS = 0.75;
/** So much it gives up to need a line less, where its lines are to be few. */
const YIELDS_TO_LINES = 0.86;
/** Between a title and the text below it, as a part of the text's size. */
const GAP_EM = 0.55;

/**
 * A title and the text below it, as large as their room lets them be: the title from its largest size down, the text at
 * its own size as long as the title stays large. Undefined where the frame sets them otherwise: a title that does not
 * begin at the top of its place, or stands where the layout of a template has it.
 */
export function titled(context: LayoutContext, poster: Poster): Titled | undefined {
  const { title, text, room, most, lines = Number.POSITIVE_INFINITY, paragraphSpacing = 0, grow = NO_GROWTH } = poster;
  const { title: place, subtitle } = context.frame.placeholders;
  if (place?.anchor !== 'top' || context.frame.layout || (text && !subtitle)) return undefined;
  const part = readingPart(context);
  const usual = Math.min(place.style.size, most ?? place.style.size) * part;
  const sizes = stepsOf(grow.title * usual, place.style.floor * part);
  const texts = text && subtitle ? stepsOf(grow.text * subtitle.style.size * part, subtitle.style.floor * part) : [0];
  const large = sizes.filter((size) => size >= YIELDS * usual);
  // Below a smaller title no text is larger than usual.
  const plain = texts.filter((size) => !subtitle || size <= subtitle.style.size * part);
  const smaller = sizes.slice(large.length).flatMap((size) => pairs([size], plain));
  const tries = [...pairs(large, texts), ...smaller];
  const measure = inchToPt(room.w);
  const titleAt = remembered((size: Pt) => setAt(context, title, place.style, size, room.w));
  const textAt = remembered((size: Pt) =>
    text && subtitle
      ? setAt(context, text, subtitle.style, size, Math.min(room.w, subtitle.box.w), paragraphSpacing)
      : undefined,
  );
  const set = (size: Pt, textSize: Pt): Titled & { readonly count: number; readonly size: Pt } => {
    const titleSet = titleAt(size);
    const count = titleSet.lines.flat().length;
    const titleBox = { ...room, h: LINE_SLACK * titleSet.height };
    const titleStyle = { size, floor: size };
    const end = room.y + titleSet.height;
    const holds =
      !titleSet.excess && (size <= usual || !titleSet.lines.some((lines) => endsInWidow({ lines, measure })));
    const textSet = textAt(textSize);
    if (!textSet || !subtitle) {
      const fits = holds && titleSet.height <= room.h + TOLERANCE;
      return { titleBox, titleStyle, bottom: end, fits, count, size };
    }
    const y = end + ptToInch(GAP_EM * textSize);
    const bottom = y + textSet.height;
    return {
      ...{ titleBox, titleStyle, bottom, count, size },
      below: {
        box: { ...spanBelow(room, subtitle), y, h: LINE_SLACK * textSet.height },
        size: textSize,
      },
      fits: holds && !textSet.excess && bottom <= room.y + room.h + TOLERANCE,
    };
  };
  const inFew = () => {
    const fitting = tries
      .slice(0, large.length)
      .map(([size, textSize]) => set(size, textSize))
      .filter(({ fits, count }) => fits && count <= lines);
    const near = fitting.filter(({ size }) => size >= YIELDS_TO_LINES * (sizes[0] ?? size));
    const fewest = Math.min(...near.map(({ count }) => count));
    return near.find(({ count }) => count === fewest) ?? fitting[0];
  };
  const best = (Number.isFinite(lines) ? inFew() : undefined) ?? firstThatFits(tries, set);
  return best && poster.middle ? lowered(best, Math.max(0, room.y + room.h - best.bottom) / 2) : best;
}

/** What is set at the first of the sizes at which it fits, at the last where it fits at none. */
function firstThatFits<T extends { readonly fits: boolean }>(
  sizes: readonly (readonly [Pt, Pt])[],
  set: (size: Pt, textSize: Pt) => T,
): T | undefined {
  let last: T | undefined;
  for (const [size, textSize] of sizes) {
    last = set(size, textSize);
    if (last.fits) return last;
  }
  return last;
}

/** The size to which a title in a template's placeholder may grow; undefined where it may not or does not fit. */
function grown(context: LayoutContext, { title, grow }: Poster): Pt | undefined {
  const place = context.frame.placeholders.title;
  return grow && place?.own ? largestIn(context, title, place, grow.title) : undefined;
}

/** The largest size up to so many times its usual one at which a text fits its place in whole words, if there is a larger one. */
function largestIn(
  context: LayoutContext,
  text: RichText,
  { style, box, own }: Placeholder,
  times: number,
): Pt | undefined {
  const room = own && contains(box, own.box, TOLERANCE) ? own.box : box;
  const measure = inchToPt(room.w);
  return stepsOf(times * style.size, style.size).find((size) => {
    if (size <= style.size) return false;
    const { lines, height, excess } = setAt(context, text, style, size, room.w);
    return !excess && LINE_SLACK * height <= room.h && !lines.some((each) => endsInWidow({ lines: each, measure }));
  });
}

function lowered(set: Titled, by: Inch): Titled {
  const { titleBox, below } = set;
  return {
    ...set,
    ...(titleBox ? { titleBox: { ...titleBox, y: titleBox.y + by } } : {}),
    ...(below ? { below: { ...below, box: { ...below.box, y: below.box.y + by } } } : {}),
    bottom: set.bottom + by,
  };
}

const NO_GROWTH = { title: 1, text: 1 };

/** Where a text stands across the room of its title: at the same edge, or in its middle. */
function spanBelow(room: Box, { box, align }: Placeholder): Span {
  const w = Math.min(room.w, box.w);
  const part = align === 'center' ? 0.5 : align === 'right' ? 1 : 0;
  return { x: room.x + part * (room.w - w), w };
}

const TOLERANCE: Inch = 0.03;

function setAt({ measurer }: LayoutContext, text: RichText, style: TextStyle, size: Pt, w: Inch, paragraphSpacing = 0) {
  const own = { ...style, size, floor: size };
  return setText(text, own, { w, h: Number.POSITIVE_INFINITY }, measurer, { size, paragraphSpacing });
}

function stepsOf(size: Pt, floor: Pt): Pt[] {
  const sizes: Pt[] = [];
  for (let each = Math.round(size); each > floor; each -= STEP) sizes.push(each);
  return [...sizes, Math.round(floor)];
}

const pairs = (sizes: readonly Pt[], texts: readonly Pt[]) =>
  texts.flatMap((text) => sizes.map((size) => [size, text] as const));

/** The part of their sizes in a hall that large titles have where the deck is read. */
export function readingPart({ brand, reading }: LayoutContext): number {
  return brand.reading[reading].display.size / brand.reading.hall.display.size;
}

export interface Composed {
  readonly page: Page;
  readonly texts: readonly TextItem[];
  readonly fits: boolean;
  /** Where the title and the text below it end; undefined where the frame sets them otherwise. */
  readonly bottom?: Inch;
  readonly textSize?: Pt;
}

/** The title, the text below it and the kicker above it in a room, in colours for what is below them there. */
export function composed(
  context: LayoutContext,
  poster: Poster & { readonly kicker?: RichText | undefined },
  fill: ColorRole | undefined,
): Composed {
  const { title, text, kicker, paragraphSpacing = 0 } = poster;
  const { placeholders } = context.frame;
  const set = titled(context, poster);
  const larger = set ? undefined : grown(context, poster);
  const items = text ? [placedOn(context, 'subtitle', text, fill, { paragraphSpacing, ...set?.below })] : [];
  const { titleBox, bottom, fits = true } = set ?? {};
  const titleStyle = larger ? { size: larger, floor: larger } : set?.titleStyle;
  const style = titleStyle && placeholders.title ? { style: { ...placeholders.title.style, ...titleStyle } } : {};
  const own = placedOn(context, 'title', title, fill, { ...(titleBox ? { box: titleBox } : {}), ...style });
  const above = kicker && placeholders.kicker ? [placedOn(context, 'kicker', kicker, fill)] : [];
  return {
    page: { items, ...(titleBox ? { titleBox } : {}), ...(titleStyle ? { titleStyle } : {}) },
    texts: [own, ...above, ...items],
    fits,
    ...(bottom === undefined ? {} : { bottom }),
    ...(set?.below ? { textSize: set.below.size } : {}),
  };
}

/** The room of a title and the text below it: from the top of the one place to the foot of the other. */
export function titleColumn({ frame: { placeholders, body } }: LayoutContext): Box {
  const top = placeholders.title?.box ?? body;
  const low = placeholders.subtitle?.box ?? top;
  return { ...top, h: Math.max(top.y + top.h, low.y + low.h) - top.y };
}

/** Text in a placeholder, in the placeholder's colour or, on another fill, in one that is legible there. */
export function placedOn(
  context: LayoutContext,
  name: 'kicker' | 'subtitle' | 'source' | 'title',
  text: RichText,
  fill: ColorRole | undefined,
  more: Partial<TextOptions> = {},
): TextItem {
  const place = context.frame.placeholders[name];
  if (!place || fill === undefined || fill === place.ground) return placed(context, name, text, more);
  const color = (name === 'title' ? inkOn : subtleOn)(context.brand, fill);
  return placed(context, name, text, { ...more, ground: fill, style: { ...place.style, ...more.style, color } });
}
