import { GRAIN, unevennessAt } from '../color/color-grid.ts';
import { contrastRatio } from '../color/contrast.ts';
import { around, type Box, besideBox, boxArea, inset, keptOff, overlaps } from '../core/box.ts';
import { type Inch, type Pt, ptToInch } from '../core/lengths.ts';
import { bareRoom, groundSpan, WIDE_WEIGHT } from '../scene/bare-room.ts';
import { cellsUnder, commonColor, type Surface, surfaceIn } from '../scene/surface.ts';
import { boxWithin, sizedStyle } from './drawing/placeholder-style.ts';
import { type FoundPlaceholder, isBody, isFooter, isLineFor, isTitle } from './placeholders.ts';
import type { TemplateLayout } from './read-template.ts';

export interface SlideSize {
  readonly w: Inch;
  readonly h: Inch;
}

/** Our things keep this distance from a layout's. */
export const LAYOUT_GAP: Inch = 0.1;
/** Contents and titles keep this distance from a layout's logos, pictures and other art. */
const CLEAR: Inch = 0.15;
/** Contents begin so far below a title: half a line of theirs. */
const BELOW_TITLE: Inch = 0.2;
/** Nothing comes nearer to the slide's edge. */
export const EDGE: Inch = 0.25;
/** The height of a line of type, by its size. */
const LINE = 1.2;
/** The lines that a title in a box without end is taken to have. */
const TITLE_LINES = 2.2;
/** A title that is narrower is beside contents, in a column of its own. */
const COLUMN: Inch = 5;
/** The lines that a place for a list needs to hold, and the part of the slide that it takes. */
const BODY_LINES = 3;
const BODY_PART = 0.12;
/** Contents stand where the layout's own bodies do unless there is more room than this many times theirs elsewhere. */
const MORE = 1.3;
/** They keep to the edges of those unless the slide has this many times as much beside them. */
const WIDER = 1.04;

const bottom = ({ y, h }: Box) => y + h;

const isLine = (entry: FoundPlaceholder) => isLineFor('kicker', entry) || isLineFor('source', entry);

/** A title that grows upwards ends so far below the slide’s edge. */
const TITLE_TOP: Inch = 0.4;

/** A title may take two lines of this size, where it would be cut off otherwise. */
const SMALL_TITLE: Pt = 20;

/** The least room for a placeholder's text: a line of its style, of a title two small ones. */
function leastOf(entry: FoundPlaceholder): Inch {
  const small = 2 * ptToInch(LINE * Math.min(SMALL_TITLE, entry.style.size));
  return isTitle(entry) ? Math.max(lineOf(entry), small) : lineOf(entry);
}

const lineOf = ({ style }: FoundPlaceholder): Inch => ptToInch(LINE * Math.max(style.spacing, 1) * style.size);

/**
 * The layout with places that can hold what is to stand in them: a title or a body whose text has less room than one line of
 * its own style, or a title less than two small ones, reaches to the next thing of the layout, as templates of Google Slides
 * ask for, and so do text boxes of ready slides; a title with a box that is much higher than it takes only the lines at its
 * own end. In a brand's inches.
 */
export function withRoomForLines(
  layout: TemplateLayout,
  size: SlideSize,
  surface: Surface | undefined,
): TemplateLayout {
  const { placeholders, bodyBox } = layout;
  // Titles of all layouts end above where the master has contents, so that these begin at one height.
  const contents = bodyBox && !placeholders.some(isBody) ? [bodyBox] : [];
  return {
    ...layout,
    placeholders: placeholders.map((each) => {
      if (!each.text || !each.box || isLine(each) || !(isTitle(each) || isBody(each))) return each;
      const boxes = placeholders.flatMap((other) => (other !== each && other.box && !other.vertical ? other.box : []));
      const others = [...boxes, ...contents];
      // Its own box stays the layout's.
      const isLow = each.boxed || each.text.h < leastOf(each) - 0.005;
      return isLow ? { ...each, text: reaching(each, each.text, others, { size, surface }) } : each;
    }),
  };
}

/**
 * A text's box that reaches to the nearest of the others, or to the end of the ground that it is on, from where its
 * text is anchored: down, up, or both ways.
 */
function reaching(
  entry: FoundPlaceholder,
  text: Box,
  others: readonly Box[],
  { size, surface }: { readonly size: SlideSize; readonly surface: Surface | undefined },
): Box {
  const beside = others.filter((box) => box.x < text.x + text.w && box.x + box.w > text.x);
  const middle = text.y + text.h / 2;
  const ends = beside.filter((box) => box.y >= middle).map((box) => box.y - LAYOUT_GAP / 2);
  const starts = beside.filter((box) => bottom(box) <= middle).map((box) => bottom(box) + LAYOUT_GAP / 2);
  const free = [
    Math.min(text.y, Math.max(EDGE, ...starts)),
    Math.max(bottom(text), Math.min(size.h - EDGE, ...ends)),
  ] as const;
  const [start, end] = surface ? groundSpan(text, free, surface) : free;
  const most = isTitle(entry) ? TITLE_LINES * lineOf(entry) : Number.POSITIVE_INFINITY;
  const { anchor } = entry.style;
  if (anchor === 'top') return { ...text, h: Math.min(most, end - text.y) };
  if (anchor === 'bottom') {
    const h = Math.min(most, bottom(text) - start);
    const y = bottom(text) - h;
    // Off the edge of the slide as far as there is room below.
    const down = isTitle(entry) ? Math.max(0, Math.min(TITLE_TOP - y, end - BELOW_TITLE - bottom(text))) : 0;
    return { ...text, y: y + down, h };
  }
  const half = Math.min(most / 2, middle - start, end - middle);
  if (2 * half >= lineOf(entry)) return { ...text, y: middle - half, h: 2 * half };
  const h = Math.min(most, end - start);
  return { ...text, y: start, h };
}

/** What of a title's place its text takes: of one that is much higher the lines at its end, or at its top; all of others. */
export function titleShare(title: FoundPlaceholder): Box | undefined {
  const { box, text, style } = title;
  if (!box || !text) return undefined;
  const whole = around([box, text]);
  const h = TITLE_LINES * lineOf(title) + (box.h - Math.min(box.h, text.h));
  if (whole.h <= 1.5 * h || whole.w < COLUMN) return whole;
  return style.anchor === 'bottom' ? { ...whole, y: bottom(whole) - h, h } : { ...whole, h };
}

/** The layout's own places for lists, with room for some lines; the largest first. */
export function listPlaces({ placeholders }: TemplateLayout, size: SlideSize): FoundPlaceholder[] {
  const large = (each: FoundPlaceholder) =>
    each.text !== undefined &&
    each.text.h >= BODY_LINES * Math.min(lineOf(each), ptToInch(LINE * 20)) &&
    boxArea(each.text) >= BODY_PART * boxArea(size);
  return placeholders.filter((each) => isBody(each) && each.type !== 'subTitle' && large(each));
}

/** A title that stands amid a slide is set at its top, no larger than this, where contents are to follow it. */
const RAISED_SIZE: Pt = 36;
/** A closing slide’s title that stands amid it is raised to this part of its height, no higher. */
export const CLOSING_TOP = 0.25;
/** Titles that begin lower stand at the foot of a house's slides. */
const AMID = 2 / 3;
/** A layout with less room than this part of the slide is not made for contents. */
const MIN_ROOM = 0.3;

/**
 * The layout with its title at the top of the slide, or no lower than `top` where that is given, where it is one of covers, or
 * leaves no room for contents, with `top` also where it has most of it above itself; as it is otherwise, or where there would be art under it.
 */
export function withRaisedTitle(
  layout: TemplateLayout,
  size: SlideSize,
  surface: Surface | undefined,
  top?: Inch,
): TemplateLayout {
  const title = layout.placeholders.find((each) => isTitle(each) && each.text);
  if (!title?.text) return layout;
  const room = contentRoom(layout, size, surface);
  const isAbove = top !== undefined && bottom(room) <= title.text.y && title.text.y < AMID * size.h;
  if (title.type !== 'ctrTitle' && !isAbove && boxArea(room) >= MIN_ROOM * boxArea(size)) return layout;
  const style = sizedStyle(title.style, Math.min(RAISED_SIZE, title.style.size));
  const { insets } = title;
  const h = TITLE_LINES * ptToInch(LINE * Math.max(style.spacing, 1) * style.size);
  const text = { ...title.text, y: Math.min(title.text.y, top ?? 2 * EDGE), h };
  const lies = (at: FoundPlaceholder) => artUnderTitle({ ...layout, placeholders: [at] }, surface);
  if (lies({ ...title, text }) > lies(title)) return layout;
  const raised = { ...title, style, text, box: { ...text, y: text.y - insets.top, h: h + insets.top + insets.bottom } };
  return { ...layout, placeholders: layout.placeholders.map((each) => (each === title ? raised : each)) };
}

/** A title lies beside art of which there is less than the first part under it, cell by cell, and on that of which there is the second. */
const STRUCK_BY = { beside: 0.12, on: 0.4 };
/** From the ends of a title's place to where its lines are, as a part of its height: a rule there is none of its art. */
const ENDS = 0.15;

/** How much of a layout's title lies on its art or words, from 0 to 1: of a long place the half that it begins in, or is centred in. */
export function artUnderTitle(
  { placeholders, wordBoxes }: Pick<TemplateLayout, 'placeholders' | 'wordBoxes'>,
  surface: Surface | undefined,
): number {
  const title = placeholders.find(isTitle);
  if (!title?.text || !surface) return 0;
  const { x, w, h } = title.text;
  const start = { left: x, center: x + w / 4, right: x + w / 2 }[title.style.align];
  const lines = inset({ ...title.text, x: start, w: w / 2 }, 0, ENDS * h);
  if (wordBoxes.some((words) => overlaps(words, lines))) return 1;
  const cells = cellsUnder(surface, lines);
  const part = cells.filter((index) => unevennessAt(surface, index) > GRAIN).length / Math.max(1, cells.length);
  return Math.min(1, Math.max(0, part - STRUCK_BY.beside) / (STRUCK_BY.on - STRUCK_BY.beside));
}

function obstaclesOf({ placeholders, wordBoxes }: TemplateLayout): Box[] {
  const title = placeholders.find((each) => isTitle(each) && each.text);
  const share = title && titleShare(title);
  const footers = placeholders.filter(isFooter).flatMap(({ box }) => box ?? []);
  const standing = share ? [{ ...share, h: share.h + BELOW_TITLE - LAYOUT_GAP }] : [];
  return [...standing, ...footers, ...wordBoxes];
}

/** What a box has left beside the title, footers, words and the art of a layout; where all of it is art, that as well. */
export function freeOf(box: Box, layout: TemplateLayout, surface: Surface | undefined): Box {
  const clear = obstaclesOf(layout).reduce(besideObstacle, box);
  const bare = surface && clear.w > 0 && clear.h > 0 ? bareRoom(clear, surface) : undefined;
  return bare ? apart(bare, clear) : clear;
}

/** What lies along less than this part of an edge is a logo or another small thing, and no rule, band or photograph. */
const LOGO_PART = 0.25;

/** A box that ends at a distance above the logos that lie below its lower edge. */
export function aboveLogos(box: Box, surface: Surface | undefined): Box {
  const end = bottom(box);
  const cells = surface && box.h > 0 ? cellsUnder(surface, { ...box, y: end, h: CLEAR }) : [];
  const art = surface ? cells.filter((index) => unevennessAt(surface, index) > GRAIN) : [];
  if (!surface || art.length === 0 || art.length >= LOGO_PART * cells.length) return box;
  const top = (Math.floor((art[0] ?? 0) / surface.columns) * surface.size.h) / surface.rows;
  return { ...box, h: Math.min(end, top - CLEAR) - box.y };
}

/** What art leaves of a box, at a distance from it on each side where it took something away. */
const apart = (left: Box, box: Box): Box => keptOff(left, box, CLEAR, 0.005);

/** A title keeps its box where what art leaves of it is less than these parts of its width and height. */
const MIN_WIDTH = 0.5;
const MIN_HEIGHT = 0.7;
/** Art that takes less of a side of a title's box was put there beside it. */
const MIN_CUT: Inch = 0.5;

/**
 * The layout with titles that keep clear of its art: beside a logo in what it leaves of their box, of centred ones as much
 * at either side; below a rail that would strike them through, or above it.
 */
export function withClearTitles(layout: TemplateLayout, surface: Surface | undefined): TemplateLayout {
  if (!surface) return layout;
  const cleared = (each: FoundPlaceholder): FoundPlaceholder => {
    const { text } = each;
    const clear = isTitle(each) && text && (besideLogo(each, text, surface) ?? inOwnLines(each, text, surface));
    return clear ? { ...each, text: clear } : each;
  };
  return { ...layout, placeholders: layout.placeholders.map(cleared) };
}

/** A title that a rail of art would strike through, in its own box where that holds two small lines clear of it, else off it. */
function inOwnLines(title: FoundPlaceholder, text: Box, surface: Surface): Box | undefined {
  const clear = offRail(title, text, surface);
  const own = title.box && boxWithin(title.box, title.insets);
  const isEnough = own && own.h >= 2 * ptToInch(LINE * SMALL_TITLE) && !offRail(title, own, surface);
  return clear && isEnough ? own : clear;
}

/** What a logo leaves of a title's box beside it; undefined where there is none, or it leaves too little. */
function besideLogo(title: FoundPlaceholder, text: Box, surface: Surface): Box | undefined {
  const bare = text.w > 0 && text.h > 0 ? bareRoom(text, surface, 1) : undefined;
  if (!bare || bare.h < MIN_HEIGHT * text.h) return undefined;
  const left = apart({ ...bare, y: text.y, h: text.h }, text);
  const middle = text.x + text.w / 2;
  const half = Math.min(middle - left.x, left.x + left.w - middle);
  const { x, w } = title.style.align === 'center' ? { x: middle - half, w: 2 * half } : left;
  const cut = Math.max(x - text.x, text.x + text.w - x - w);
  const least = beginsOnArt(title, text, bare, surface) ? 0 : MIN_CUT;
  return cut < least || w < MIN_WIDTH * text.w ? undefined : { ...text, x, w };
}

/** Art stands out from the ground beside it by this contrast: a cell of which it has less does not. */
const STANDS_OUT = 1.8;

/** Whether art along the side of a title's box lies under the letters that its lines begin with. */
function beginsOnArt({ style }: FoundPlaceholder, text: Box, bare: Box, surface: Surface): boolean {
  if (style.align !== 'left' || bare.x <= text.x) return false;
  const start = surfaceIn(surface, { ...text, x: text.x + LAYOUT_GAP / 2, w: LAYOUT_GAP / 2 });
  const ground = commonColor(surface, bare);
  return start !== undefined && ground !== undefined && contrastRatio(start.mean, ground) >= STANDS_OUT;
}

/** A line of a title keeps its place where art strikes through less of its height than this part. */
const STRUCK = 0.1;
/** A rectangle as wide as a title's box is worth so many times its and what is left there is nearly as wide. */
const ACROSS = 3;
const ALL_OF = 0.95;
/** The size that titles above contents mostly have. */
const USUAL: Pt = 28;

/**
 * What a rail of art across a title's box leaves of it at one side, where that holds a line and the title, in the middle of
 * its box, would be struck through; undefined otherwise.
 */
function offRail(title: FoundPlaceholder, text: Box, surface: Surface): Box | undefined {
  const bare = text.w > 0 && text.h > 0 ? bareRoom(text, surface, ACROSS) : undefined;
  if (!bare || bare.w < ALL_OF * text.w || bare.h < leastLine(title) || title.style.anchor !== 'middle')
    return undefined;
  const h = Math.min(text.h, ptToInch(LINE * Math.min(USUAL, title.style.size)));
  const y = text.y + (text.h - h) / 2;
  const shown = Math.min(y + h, bottom(bare)) - Math.max(y, bare.y);
  return shown < (1 - STRUCK) * h ? { ...text, y: bare.y, h: bare.h } : undefined;
}

const leastLine = ({ style }: FoundPlaceholder): Inch => ptToInch(LINE * Math.min(SMALL_TITLE, style.size));

/**
 * Where a layout leaves room for contents: where its bodies stand or its master's, or over the slide's width beside those,
 * less the title, footers, words and art; anywhere on the slide where that leaves much more.
 */
export function contentRoom(layout: TemplateLayout, size: SlideSize, surface: Surface | undefined): Box {
  const { placeholders, bodyBox } = layout;
  const hasContents = (entry: FoundPlaceholder) => isBody(entry) && entry.type !== 'subTitle' && !isLine(entry);
  const bodies = placeholders.flatMap((entry) => (hasContents(entry) && entry.text) || []);
  const meant = [...(bodies.length > 0 ? [around(bodies)] : []), ...(bodyBox ? [bodyBox] : [])];
  const largest = (boxes: readonly Box[]) =>
    boxes.map((box) => freeOf(box, layout, surface)).toSorted((a, b) => boxArea(b) - boxArea(a))[0];
  const whole = belowTitle(layout, size);
  const own = largest(meant);
  const free = largest([whole]) ?? { x: 0, y: 0, ...size };
  if (!own || MORE * boxArea(own) < boxArea(free)) return free;
  const wider = largest(meant.map((box) => ({ ...box, ...spanOf([box, whole]) })));
  return wider && boxArea(wider) > WIDER * boxArea(own) ? wider : own;
}

function spanOf(boxes: readonly Box[]): Pick<Box, 'x' | 'w'> {
  const { x, w } = around(boxes);
  return { x, w };
}

/** The slide within its margins, from the left edge of a title that is at the left, or of bodies below a centred one. */
function belowTitle({ placeholders }: TemplateLayout, size: SlideSize): Box {
  const found = placeholders.find((each) => isTitle(each) && each.text);
  const title = found?.text;
  const bodies = found?.style.align === 'center' ? placeholders.filter(isBody).flatMap(({ text }) => text ?? []) : [];
  const start = Math.min(...[...bodies, ...(title ? [title] : [])].map(({ x }) => x));
  const left = start < size.w / 5 ? Math.max(start, 2 * EDGE) : 2 * EDGE;
  const right = Math.max(size.w - left, title ? Math.min(title.x + title.w, size.w - 2 * EDGE) : 0);
  return { x: left, y: 2 * EDGE, w: right - left, h: size.h - 4 * EDGE };
}

/** The largest part of a box that an obstacle leaves at one of its sides, or nearly the largest where that is as wide. */
export function besideObstacle(box: Box, obstacle: Box): Box {
  return overlaps(box, obstacle, 0.01) ? besideBox(box, obstacle, LAYOUT_GAP, WIDE_WEIGHT) : box;
}
