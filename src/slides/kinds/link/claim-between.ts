import { type Box, inset } from '../../../core/box.ts';
import { remembered } from '../../../core/collections.ts';
import type { FactView } from '../../../core/fact.ts';
import type { Inch, Pt } from '../../../core/lengths.ts';
import { inOneParagraph, plainText, type RichText } from '../../../core/rich-text.ts';
import { colorOn, inkOn } from '../../../layout/colors.ts';
import { heroFigure } from '../../../layout/figure.ts';
import type { Span } from '../../../layout/grid.ts';
import { inkText } from '../../../layout/ink-text.ts';
import { commaDepth, figureLeaf, figureWidth } from '../../../layout/leaves.ts';
import { headSteps, heroFigureSteps, supportSteps } from '../../../layout/poster.ts';
import type { Part, Sized } from '../../../layout/tree.ts';
import { lineBoxes } from '../../../scene/page/place-text.ts';
import type { Point } from '../../../scene/path-rings.ts';
import type { ColorRole } from '../../../scene/tokens.ts';
import type { LaidOutItem, LayoutContext } from '../../parts/define-slide.ts';
import { type Joined, onArc } from './joins.ts';
import { outlinesOf, placeOf, type Stand } from './leaning-part.ts';
import type { LinkSlide } from './link-fields.ts';

/** From the line to the figure and to other words, from the figure to its text and from that to the globe, from both to the places. */
const GAP = { headline: 0.34, above: 0.3, line: 0.2, text: 0.27, globe: 0.41, beside: 0.3 };

const UNIT = 0.38;
/** What the figure measures is at least so large beside a large one, where that has room. */
const WORDS: Pt = 26;
/** What is looked at for the text before its height is known, and how wide it is at most. */
const TEXT_HIGH: Inch = 0.9;
const TEXT_WIDE: Inch = 5.6;

/** Places as large as this are not made smaller for a figure that is larger than this. */
const LARGE = 0.6;
const HIGH: Pt = 140;
/** Places with what joins them, in the room of the text between them. */
interface Between extends Joined {
  readonly text: Box;
  readonly ground: ColorRole;
}

/** Sizes of a claim between places that are so large at least, with so large words, from the best. */
export function claimTries(slide: LinkSlide, context: LayoutContext) {
  const sizes = claimSizes(slide, context);
  const high = sizes.filter((size) => size >= inHall(context, HIGH));
  return [
    { sizes: high, least: LARGE, words: inHall(context, WORDS) },
    { sizes: high, least: LARGE, words: 0 },
    ...sizes.map((size) => ({ sizes: [size], least: 0, words: 0 })),
  ];
}

const inHall = ({ reading }: LayoutContext, size: Pt): Pt => (reading === 'desk' ? 0.62 * size : size);

/** Sizes of the figure, or of the words in its place, from the largest. */
function claimSizes({ fact, text }: LinkSlide, context: LayoutContext): readonly Pt[] {
  if (fact)
    return [...heroFigureSteps(context, { max: 176 }).sizes.toReversed(), ...headSteps(context).sizes.toReversed()];
  return text ? headSteps(context, { max: 66 }).sizes.toReversed() : [0];
}

/** Points all along the outlines of a place as it stands. */
const outlinesAt = remembered(
  ({ part, stand }: Stand): readonly Point[] => outlinesOf(part).map((at) => placeOf(part, stand, at)),
  new WeakMap(),
);

/** How far a place reaches to a side between two heights; no less than `least`. */
function farthest(
  place: Stand,
  { from, to }: { readonly from: Inch; readonly to: Inch },
  of: (a: Inch, b: Inch) => Inch,
  least: Inch,
): Inch {
  let reach = least;
  for (const { x, y } of outlinesAt(place)) if (y > from && y < to) reach = of(reach, x);
  return reach;
}

/** What is free between the places from one height to another. */
function freeBetween({ ends, globe, text }: Between, from: Inch, to: Inch): Span {
  const span = { from: from - GAP.beside / 2, to: to + GAP.beside / 2 };
  const left = farthest(ends[0], span, Math.max, text.x - GAP.beside) + GAP.beside;
  const right = farthest(ends[1], span, Math.min, text.x + text.w + GAP.beside) - GAP.beside;
  // The figure stands in the middle of the slide where it can.
  const half = Math.min(globe.x - left, right - globe.x);
  return half > 0.75 * ((right - left) / 2) ? { x: globe.x - half, w: 2 * half } : { x: left, w: right - left };
}

/** The figure with its text between the places, at a size; undefined where they have no room. */
export function claimBetween(
  slide: LinkSlide,
  context: LayoutContext,
  between: Between,
  { size, least }: { readonly size: Pt; readonly least: Pt },
): readonly LaidOutItem[] | undefined {
  const { fact, text } = slide;
  if (!fact && !text) return [];
  const figure = fact && figureAt(fact, context, between.ground, size);
  const end = between.globe.top - GAP.globe;
  const isNarrow = between.arc !== undefined && between.text.h > between.text.w;
  const own = text && isNarrow ? inOneParagraph(text, context.language) : text;
  for (const widest of isNarrow ? UNDER_ARC : [TEXT_WIDE]) {
    for (const words of own ? wordsAt(own, slide, context, between.ground, { size, least }) : [undefined]) {
      const items = lowestBlock(between, { figure, words }, { end, widest });
      if (items) return items;
    }
  }
  return undefined;
}

/** The figure and its words as low between the places as they have room, from `end` up. */
function lowestBlock(
  between: Between,
  claim: Claim,
  { end, widest }: { readonly end: Inch; readonly widest: Inch },
): readonly LaidOutItem[] | undefined {
  for (let foot = end; foot > between.text.y; foot -= 0.08) {
    const block = blockAt(between, claim, { foot, widest });
    const tops = block ? [settled(between, block, end), block.top] : [];
    const top = tops.find((at) => block && isBelow(between.arc, block.said(at)));
    if (block && top !== undefined) return block.place(top);
  }
  return undefined;
}

/** Widths of words below the arc of a tall room, which would strike through wider ones. */
const UNDER_ARC: readonly Inch[] = [3, 2.2];

/** Whether an arc runs clear above all lines of texts. */
function isBelow(arc: Joined['arc'], items: readonly LaidOutItem[]): boolean {
  const lines = items.flatMap((item) => (item.kind === 'text' ? lineBoxes(item) : []));
  return !arc || lines.every((line) => isClear(arc, inset(line, -GAP.line, 0), line.y, GAP.line));
}

interface Figure {
  readonly sized: Sized;
  /** From its digits to the words below it. */
  readonly gap: Inch;
  readonly w: Inch;
  /** What stands before and after its digits, which is lower. */
  readonly beside: readonly [Inch, Inch];
}

interface Claim {
  readonly figure: Figure | undefined;
  readonly words: Part | undefined;
}

interface Block {
  readonly top: Inch;
  readonly h: Inch;
  readonly middle: Inch;
  /** Half of the width of its first row. */
  readonly half: Inch;
  /** What the figure measures, and all of it. */
  readonly said: (top: Inch) => readonly LaidOutItem[];
  readonly place: (top: Inch) => readonly LaidOutItem[];
}

/** The figure and its words with their foot at a height, in the middle of what is free there; undefined where they are not. */
function blockAt(
  between: Between,
  { figure, words }: Claim,
  { foot, widest }: { readonly foot: Inch; readonly widest: Inch },
): Block | undefined {
  const low = freeBetween(between, foot - TEXT_HIGH, foot);
  const middle = low.x + low.w / 2;
  const said = words?.(Math.min(widest, low.w));
  const textHeight = said?.min ?? 0;
  const digits = figure?.sized.min ?? 0;
  const top = foot - textHeight - (figure && said ? figure.gap : 0) - digits;
  const half = (figure?.w ?? Math.min(widest, low.w)) / 2;
  const high = freeBetween(between, top, top + (digits || textHeight));
  const isFree = middle - half >= high.x && middle + half <= high.x + high.w && low.w > 1;
  if (!isFree || said?.fits === false || top < between.text.y + (between.arc ? 0 : GAP.headline)) return undefined;
  const [before, after] = figure?.beside ?? [0, 0];
  const unit = figure ? top + (1 - UNIT) * digits : top;
  const digitSpan = { x: middle - half + before, w: 2 * half - before - after };
  const { arc } = between;
  if (arc && !(isClear(arc, digitSpan, top) && isClear(arc, { x: middle - half, w: 2 * half }, unit))) return undefined;
  const w = Math.min(widest, low.w);
  const saidAt = (at: Inch): readonly LaidOutItem[] =>
    said?.place({ x: middle - w / 2, w, y: at + foot - top - textHeight, h: textHeight }) ?? [];
  const place = (at: Inch): readonly LaidOutItem[] => [
    ...(figure?.sized.place({ x: middle - half - 0.2, w: figure.w + 0.4, y: at, h: digits }) ?? []),
    ...saidAt(at),
  ];
  return { top, h: foot - top, middle, half, said: saidAt, place };
}

/** Whether an arc runs clear above a span from a height down. */
function isClear(arc: readonly [Point, Point, Point], { x, w }: Span, top: Inch, gap = GAP.above): boolean {
  const ends = [x, x + w].map((at) => heightOver(arc, at));
  return ends.every((y) => y + gap <= top);
}

/** As low as a block stands, or higher where there is more room above it than below. */
function settled({ arc, text }: Between, { top, h, middle, half }: Block, end: Inch): Inch {
  const above = arc ? Math.max(heightOver(arc, middle - half), heightOver(arc, middle + half)) : text.y;
  const spare = end - h - above - GAP.above;
  return spare > 0 ? Math.min(top, above + GAP.above + 0.55 * spare) : top;
}

function heightOver(arc: readonly [Point, Point, Point], x: Inch): Inch {
  const [from, , to] = arc;
  return onArc(arc, Math.min(1, Math.max(0, (x - from.x) / (to.x - from.x)))).y;
}

function figureAt(fact: FactView, context: LayoutContext, ground: ColorRole, size: Pt): Figure {
  const path = [...context.path, 'fact'];
  const text = heroFigure(fact, UNIT, path);
  const w = figureWidth(context, text, size);
  const sized = figureLeaf(context, {
    ...{ name: 'Figure', path, text, size, ground, align: 'center' },
    style: { color: colorOn(context.brand, 'highlight', ground) },
  })(w + 0.4);
  const comma = plainText(text).includes(',') ? commaDepth(size) - 0.08 : 0;
  const [runs = []] = text.paragraphs;
  const digits = runs.findIndex(({ scale }) => scale === undefined);
  const width = (own: typeof runs) => (own.length > 0 ? figureWidth(context, { ...text, paragraphs: [own] }, size) : 0);
  const beside = [width(runs.slice(0, digits)), width(runs.slice(digits + 1))] as const;
  return { sized, gap: GAP.text + Math.max(0, comma), w, beside };
}

/** What the figure measures, in the ways in which it may be set, from the best; words alone are as large as figures. */
function wordsAt(
  text: RichText,
  { fact }: LinkSlide,
  context: LayoutContext,
  ground: ColorRole,
  { size, least }: { readonly size: Pt; readonly least: Pt },
): Part[] {
  const own = { name: 'Text', path: text.path, text, ground, align: 'center' as const };
  if (!fact) {
    const color = colorOn(context.brand, 'highlight', ground);
    return [inkText(context, { ...own, size, maxLines: 3, style: { color } })];
  }
  const style = { bold: true, color: inkOn(context.brand, ground) };
  const sizes = supportSteps(context, { max: 32 })
    .sizes.filter((each) => each >= least)
    .toReversed();
  return [2, 3].flatMap((maxLines) =>
    sizes.map((small) => inkText(context, { ...own, size: small, role: 'body', maxLines, style })),
  );
}
