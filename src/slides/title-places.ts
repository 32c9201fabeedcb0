import { contrastRatio } from '../color/contrast.ts';
import { type Box, movedBox, overlaps } from '../core/box.ts';
import { mapValues } from '../core/collections.ts';
import { type Inch, type Pt, ptToInch } from '../core/lengths.ts';
import type { RichText } from '../core/rich-text.ts';
import { EVEN, isBareBox } from '../scene/bare-box.ts';
import type { Frame, Placeholder } from '../scene/frame.ts';
import { surfaceIn } from '../scene/surface.ts';
import type { Measurer } from '../text/measure.ts';
import { fitSize, setText } from '../text/typeset.ts';

/** Contents begin so far below a title: half a line of theirs. */
const BELOW_TITLE: Inch = 0.2;
/** Titles and contents keep this distance from a layout's art. */
const CLEAR: Inch = 0.15;
/** Nothing comes nearer to the slide's edge. */
const EDGE: Inch = 0.25;
/** What a place is tried out by. */
const STEP: Inch = 0.05;
/** A title's place grows by no less. */
const LEAST_GAIN: Inch = 0.3;
/** What the line of a title needs beyond what it measures. */
const SLACK: Inch = 0.02;
/** Contents have the ground above them for so much of their height. */
const SAME_GROUND: Inch = 0.25;
/** Things that begin nearer to each other begin at one height. */
const SAME: Inch = 0.05;

const right = ({ x, w }: Box) => x + w;

/** Whether a layout is known to show nothing but even ground in a box, and has nothing of its own there. */
function isFree(
  box: Box,
  { layout, placeholders, slideNumber, visual }: Frame,
  among: readonly string[] = [],
  most = EVEN,
): boolean {
  if (!layout?.surface || layout.plate) return false;
  const { footer, date } = layout.footers;
  const others = Object.values(placeholders).filter(({ name }) => !among.includes(name));
  const taken = [...others, slideNumber, footer, date, visual].flatMap((each) => each?.box ?? []);
  return isBareBox(box, layout, most) && !taken.some((each) => overlaps(each, box));
}

/**
 * The frame of a template with a title as wide as its contents, and a subtitle that is as wide as it, where its place is
 * narrower, one of the titles would take fewer lines so or be larger, and the layout shows no more there than under its place.
 */
export function withWideTitle(frame: Frame, texts: readonly RichText[], measurer: Measurer): Frame {
  const { title } = frame.placeholders;
  if (!title?.own || title.align !== 'left') return frame;
  const most = evennessUnder(title.box, frame);
  const end = right(frame.body);
  const isFreeTo = ({ name, box }: Placeholder, x: Inch) => {
    const clear = x < end - SAME ? CLEAR : 0;
    return isFree({ ...box, w: x + clear - box.x }, frame, [name], most);
  };
  const ends = stepsDown(end, right(title.box) + LEAST_GAIN);
  const to = ends.find((x) => isFreeTo(title, x));
  if (to === undefined) return frame;
  const widened = (each: Placeholder): Placeholder => ({ ...each, box: { ...each.box, w: to - each.box.x } });
  const few = frame.body.h > 0 ? 1 : LINES_ALONE;
  const gains = texts.some((text) => isSetBetter(text, widened(title), title, { measurer, few }));
  if (!gains) return frame;
  const { subtitle } = frame.placeholders;
  const isInLine = subtitle && Math.abs(right(subtitle.box) - right(title.box)) < SAME && isFreeTo(subtitle, to);
  const placeholders = { ...frame.placeholders, title: widened(title) };
  return { ...frame, placeholders: isInLine ? { ...placeholders, subtitle: widened(subtitle) } : placeholders };
}

/** No ground is plain whose places differ by more (contrast, 1 to 21), whatever stands on it. */
const PLAIN = 2.2;

/** How uneven the ground of a text may be that goes on from a box: as much as it is there, and no less than that of any. */
function evennessUnder(box: Box, { layout }: Frame): number {
  const shown = layout?.surface && surfaceIn(layout.surface, box);
  const own = shown ? contrastRatio(shown.lightest, shown.darkest) : 1;
  return Math.max(EVEN, Math.min(PLAIN, 1.05 * own));
}

const stepsDown = (from: Inch, to: Inch): Inch[] =>
  Array.from({ length: Math.max(0, Math.ceil((from - to) / STEP)) }, (_, i) => from - i * STEP);

/** A title without contents below it reads well in so many lines. */
const LINES_ALONE = 2;

/** Whether a title is larger in one place than in another, or takes fewer lines where those are more than `few`. */
function isSetBetter(
  text: RichText,
  place: Placeholder,
  before: Placeholder,
  { measurer, few }: { readonly measurer: Measurer; readonly few: number },
): boolean {
  const [one, other] = [place, before].map(({ box, style }) => {
    const size = fitSize([{ text, ...box }], style, measurer);
    return { size, lines: setText(text, style, box, measurer, { size }).lines.flat().length };
  });
  if (!one || !other) return false;
  return one.size > other.size || (one.size === other.size && other.lines > few && one.lines < other.lines);
}

/** The lines of a title for which its place grows. */
const MOST_LINES = 2;
/** Contents keep this part of their height where a title's place grows. */
const KEPT = 0.85;

/**
 * The frame of a template with a higher place for its title where one of the titles is not legible, of `least` points, in its
 * own and two lines are: down from its top, or up where it stands at its foot, over ground that shows nothing. Contents make
 * way for it.
 */
export function withLegibleTitle(frame: Frame, texts: readonly RichText[], least: Pt, measurer: Measurer): Frame {
  const { title } = frame.placeholders;
  if (!title?.own || texts.length === 0) return frame;
  const { box, style, anchor } = title;
  const asked = Math.min(least, style.size);
  const set = texts.map((text) => setText(text, style, { w: box.w, h: MAX }, measurer, { size: asked }));
  const h = Math.max(...set.map(({ height }) => height)) + SLACK;
  if (h <= box.h || set.some(({ lines, excess }) => excess || lines.flat().length > MOST_LINES)) return frame;
  const down = { ...box, h };
  const up = { ...box, y: box.y + box.h - h, h };
  const places = anchor === 'bottom' ? [up, down] : [down];
  const grown = places.map((place) => withTitleIn(frame, place)).find((each) => each !== undefined);
  return grown ?? frame;
}

const MAX: Inch = Number.POSITIVE_INFINITY;

/** The frame with its title in a larger place and contents below that; undefined where the layout shows something there. */
function withTitleIn(frame: Frame, place: Box): Frame | undefined {
  const { body, placeholders } = frame;
  const { title } = placeholders;
  const isAbove = body.h > 0 && title && title.box.y < body.y;
  const moving = isAbove ? movedWith(frame) : [];
  if (!title || place.y < EDGE || !isFree(place, frame, ['title', ...moving])) return undefined;
  const placed = { ...frame, placeholders: { ...placeholders, title: { ...title, box: place } } };
  const by = isAbove ? place.y + place.h + BELOW_TITLE - body.y : 0;
  if (by <= 0) return placed;
  return body.h - by < KEPT * body.h ? undefined : withContentsAt(placed, body.y + by);
}

/** What keeps its place when contents begin higher or lower. */
const UNMOVED: readonly string[] = ['title', 'source', 'footer'];

/** The names of the placeholders that begin where contents do. */
const movedWith = ({ body, placeholders }: Frame): string[] =>
  Object.values(placeholders)
    .filter(({ name, box }) => !UNMOVED.includes(name) && Math.abs(box.y - body.y) < SAME)
    .map(({ name }) => name);

/** The frame with contents that begin at a height and end where they did, and with what begins with them; a kicker as high as it is. */
function withContentsAt(frame: Frame, top: Inch): Frame {
  const { body } = frame;
  const by = top - body.y;
  const names = movedWith(frame);
  const moved = (box: Box): Box => ({ ...box, y: box.y + by, h: box.h - by });
  const placeholders = mapValues(frame.placeholders as Record<string, Placeholder>, (each) => {
    if (!names.includes(each.name)) return each;
    return { ...each, box: each.name === 'kicker' ? movedBox(each.box, 0, by) : moved(each.box) };
  });
  return { ...frame, body: moved(body), placeholders };
}

/**
 * The frame of a template with contents that begin below the lines that its titles need at most, or below the place of one
 * that does not begin at its top, where the layout shows nothing but the ground of its contents there.
 */
export function withRoomUnderTitle(frame: Frame, texts: readonly RichText[], measurer: Measurer): Frame {
  const { body, placeholders } = frame;
  const { title } = placeholders;
  if (!title?.own || body.h <= 0 || texts.length === 0 || title.box.y > body.y) return frame;
  const { box, style, anchor } = title;
  const needed = Math.max(...texts.map((text) => setText(text, style, box, measurer).height)) + SLACK;
  const h = anchor === 'top' ? Math.min(box.h, needed) : box.h;
  const highest = box.y + h + BELOW_TITLE;
  const names = movedWith(frame);
  const top = stepsDown(body.y - highest, LEAST_GAIN)
    .map((rise) => body.y - rise)
    .find((y) => {
      const clear = y > highest + SAME ? CLEAR : 0;
      return isFree({ ...body, y: y - clear, h: body.y + SAME_GROUND - y + clear }, frame, ['title', ...names]);
    });
  if (top === undefined) return frame;
  const own = { ...title, box: { ...box, h: Math.min(box.h, Math.max(h, top - BELOW_TITLE - box.y)) } };
  return withContentsAt({ ...frame, placeholders: { ...placeholders, title: own } }, top);
}

/** A subtitle is set in no less than this part of its place's width. */
const NARROWEST = 0.4;

/**
 * The frame of a template with a narrower place for a subtitle, one of which would reach out of the ground that it begins on:
 * the widest in which the lines of all are on one ground and as large. As it is where none is that.
 */
export function withSubtitleOnGround(frame: Frame, texts: readonly RichText[], measurer: Measurer): Frame {
  const { layout, placeholders } = frame;
  const { subtitle } = placeholders;
  if (!layout?.surface || !subtitle || texts.length === 0) return frame;
  const isOn = (place: Placeholder) => texts.every((text) => isBareBox(linesOf(text, place, measurer), layout));
  const { box, align } = subtitle;
  const places = stepsDown(box.w, NARROWEST * box.w).map((w): Placeholder => {
    const x = box.x + { left: 0, center: (box.w - w) / 2, right: box.w - w }[align];
    return { ...subtitle, box: { ...box, x, w } };
  });
  const sizeIn = (place: Placeholder) =>
    Math.min(...texts.map((text) => fitSize([{ text, ...place.box }], place.style, measurer)));
  const found = places.find((place) => isOn(place) && sizeIn(place) === sizeIn(subtitle));
  return found ? { ...frame, placeholders: { ...placeholders, subtitle: found } } : frame;
}

/** Where the lines of a text are in its place. */
function linesOf(text: RichText, { box, style, align, anchor }: Placeholder, measurer: Measurer): Box {
  const size = fitSize([{ text, ...box }], style, measurer);
  const { lines, height } = setText(text, style, box, measurer, { size });
  const w = ptToInch(Math.max(...lines.flat().map((line) => line.width)));
  const beside = { left: 0, center: 0.5, right: 1 }[align] * (box.w - w);
  const above = { top: 0, middle: 0.5, bottom: 1 }[anchor] * (box.h - height);
  return { x: box.x + beside, y: box.y + above, w, h: height };
}
