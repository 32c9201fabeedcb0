import { type Box, boxArea, overlaps } from '../../core/box.ts';
import type { Inch } from '../../core/lengths.ts';
import { EVEN, isBareBox } from '../../scene/bare-box.ts';
import type { BrandFrameName, PlaceholderName } from '../../scene/frame.ts';
import type { Surface } from '../../scene/surface.ts';
import {
  aboveLogos,
  besideObstacle,
  CLOSING_TOP,
  contentRoom,
  EDGE,
  freeOf,
  LAYOUT_GAP,
  listPlaces,
  type SlideSize,
  titleShare,
  withRaisedTitle,
} from '../../template/layout-room.ts';
import { type FoundPlaceholder, isBody, isFooter, isLineFor, isTitle } from '../../template/placeholders.ts';
import type { TemplateLayout } from '../../template/read-template.ts';
import { subtitlePlaces } from '../../template/titles.ts';

type OwnPlaces = Partial<Readonly<Record<PlaceholderName, FoundPlaceholder>>>;

/** Where a frame's things stand on a template's layout, in the brand's inches. */
export interface FramePlan {
  readonly layout: TemplateLayout;
  readonly own: OwnPlaces;
  /** Places for texts that the layout has no placeholder for. */
  readonly free: Partial<Readonly<Record<PlaceholderName, Box>>>;
  /** Where a slide's own items go; without height where there is no room for any. */
  readonly body: Box;
  readonly slideNumber?: FoundPlaceholder;
}

/** Which of a frame's placeholders a layout's own may serve; the others are text boxes of ours. */
const OWN: Readonly<Record<BrandFrameName, readonly PlaceholderName[]>> = {
  cover: ['title', 'subtitle'],
  section: ['title', 'subtitle'],
  statement: ['title', 'subtitle', 'kicker', 'source'],
  content: ['title', 'body', 'kicker', 'source'],
  'title-only': ['title', 'kicker', 'source'],
  quote: ['title', 'kicker', 'source'],
  closing: ['title'],
};

const KICKER: Inch = 0.24;
/** A kicker ends so far above the lines of its title, and begins as far below a logo. */
const KICKER_CLEAR: Inch = 0.1;
const SOURCE: Inch = 0.24;
const NOTE: Inch = 0.3;
/** The lines that a note or a kicker takes beside art, at the most, and at the least. */
const LINE_WIDTH: Inch = 6;
const LINE_LEAST: Inch = 3.5;
/** A list that fills its place ends so far above the source line. */
const CLEAR: Inch = 0.25;
/** Of the room: the panel of a quote, the lines of a closing slide, and the code beside them. */
const ASIDE = 0.3;
const LINES = 0.6;
const CODE: Inch = 3.2;
const CAPTION: Inch = 0.7;
/** A text below a large title that the layout has no place for. */
const BELOW: Inch = 4 * NOTE;

interface FrameStage {
  readonly size: SlideSize;
  readonly surface: Surface | undefined;
}

export function planFrame(frame: BrandFrameName, layout: TemplateLayout, { size, surface }: FrameStage): FramePlan {
  const isBare = (box: Box, most = EVEN) => isBareBox(box, { words: layout.wordBoxes, surface }, most);
  const top = frame === 'closing' ? CLOSING_TOP * size.h : undefined;
  const placed = OPENING.includes(frame) ? layout : withRaisedTitle(layout, size, surface, top);
  const theirs = ownPlaceholders(frame, placed, { size, surface });
  const room = { ...roomOf(placed, theirs, { size, surface }, isBare), isBare };
  const found = inLine(frame, theirs, room, layout);
  const kicker = OWN[frame].includes('kicker') && !found.kicker ? kickerBox(frame, found, room) : undefined;
  const body = found.body && endedAbove(found.body, room.source.y - CLEAR);
  const own = body ? { ...found, body } : found;
  const number = layout.placeholders.find(({ type, field, box }) => type === 'sldNum' && field && box);
  const extra = OTHERS[frame](room.safe, room, own);
  const source = OWN[frame].includes('source') && !own.source ? sourceLine(frame, own, room) : undefined;
  return {
    layout,
    own,
    free: { ...extra.free, ...(kicker ? { kicker } : {}), ...(source ? { source } : {}) },
    body: extra.body,
    ...(number ? { slideNumber: number } : {}),
  };
}

/** Where a source line of ours is: below a sentence, which may be beside a picture, where that is bare. */
function sourceLine(frame: BrandFrameName, { title }: OwnPlaces, { source, isBare }: LayoutRoom): Box {
  const { x, w } = title?.text ?? source;
  const below = { ...source, x, w };
  const lines = frame === 'statement' ? [below, source] : [source];
  return lines.find((box) => isBare({ ...box, w: Math.min(box.w, LINE_LEAST) })) ?? (lines[0] as Box);
}

/** The places with titles, contents and subtitles in line with each other where the layout leaves room for that. */
function inLine(
  frame: BrandFrameName,
  own: OwnPlaces,
  { safe, size, isBare }: LayoutRoom,
  { placeholders }: TemplateLayout,
): OwnPlaces {
  const footers = placeholders.filter(isFooter).flatMap(({ box }) => box ?? []);
  const isFree = (spot: Box) => isBare(spot) && !footers.some((box) => overlaps(box, spot));
  return OPENING.includes(frame) ? withSubtitleInLine(own, size.w, isFree) : withTitleOver(own, safe, isFree);
}

/** Of pale art, which a note may stand on, no two places differ by more. */
const PALE = 2;

/** The placeholders of the layout that ours fill: titles and bodies by type, the others by what they are called. */
function ownPlaceholders(frame: BrandFrameName, layout: TemplateLayout, stage: FrameStage): OwnPlaces {
  const placed = layout.placeholders.filter(({ text }) => text !== undefined);
  const kicker = placed.find((entry) => isLineFor('kicker', entry));
  const source = placed.find((entry) => isLineFor('source', entry));
  const free = placed.filter((entry) => isBody(entry) && entry !== kicker && entry !== source);
  const whole = placed.find(isTitle);
  const below = subtitlePlaces(free);
  const subtitle = below.find(({ type }) => type === 'subTitle') ?? nextTo(whole, below);
  const title = whole && titleOf(whole, frame, subtitle ? stage.size.h : stage.size.h - 2 * EDGE - BELOW - LAYOUT_GAP);
  const all = { title, subtitle, body: listPlace(layout, free, stage), kicker, source };
  const entries = Object.entries(all).filter(([name, entry]) => entry && OWN[frame].includes(name as PlaceholderName));
  return Object.fromEntries(entries);
}

/**
 * A layout's title: above contents with the part of a box without end that its lines take; else with what of its box lies
 * above `end`, below which a text of ours may follow it.
 */
function titleOf(title: FoundPlaceholder, frame: BrandFrameName, end: Inch): FoundPlaceholder {
  const share = titleShare(title);
  const { text } = title;
  if (!text || !share) return title;
  if (OPENING.includes(frame)) {
    const h = Math.min(text.h, end - text.y);
    return h > 0 ? { ...title, text: { ...text, h } } : title;
  }
  const y = Math.max(text.y, share.y);
  return { ...title, text: { ...text, y, h: Math.min(text.y + text.h, share.y + share.h) - y } };
}

const OPENING: readonly BrandFrameName[] = ['cover', 'section', 'statement'];

/** Text so many times as large as a title is a number, and no subtitle. */
const MUCH_LARGER = 2;

/** Of the texts of a layout the one for what belongs to its title: the largest of those below it, else of all. */
function nextTo(title: FoundPlaceholder | undefined, texts: readonly FoundPlaceholder[]): FoundPlaceholder | undefined {
  const end = title?.box ? title.box.y + title.box.h / 2 : 0;
  const size = ({ text }: FoundPlaceholder) => (text ? text.w * text.h : 0);
  const most = MUCH_LARGER * (title?.style.size ?? Number.POSITIVE_INFINITY);
  const fitting = texts.filter(({ style }) => style.size <= most);
  const below = fitting.filter(({ box }) => box && box.y >= end);
  return (below.length > 0 ? below : fitting).toSorted((a, b) => size(b) - size(a))[0];
}

/** A list is in the layout's own place for one, unless that leaves it less than this part of the room elsewhere. */
const OWN_PART = 0.7;
/** So much less than its place may be taken by art before a list is in what is left. */
const SAME_PART = 0.97;

function listPlace(
  layout: TemplateLayout,
  among: readonly FoundPlaceholder[],
  { size, surface }: FrameStage,
): FoundPlaceholder | undefined {
  const places = listPlaces(layout, size).flatMap((place) => {
    const { text } = place;
    return text && among.includes(place) ? [{ place, text, left: freeOf(text, layout, surface) }] : [];
  });
  const [best] = places.toSorted((a, b) => boxArea(b.left) - boxArea(a.left));
  if (!best || boxArea(best.left) < OWN_PART * boxArea(contentRoom(layout, size, surface))) return undefined;
  return boxArea(best.left) < SAME_PART * boxArea(best.text) ? { ...best.place, text: best.left } : best.place;
}

interface LayoutRoom {
  readonly safe: Box;
  readonly source: Box;
  readonly size: SlideSize;
  /** Whether the layout shows nothing but its ground in a box, and no words: more or less even where a contrast is given. */
  readonly isBare: (box: Box, most?: number) => boolean;
}

function roomOf(
  layout: TemplateLayout,
  own: OwnPlaces,
  { size, surface }: FrameStage,
  isBare: (box: Box) => boolean,
): Omit<LayoutRoom, 'isBare'> {
  const footers = layout.placeholders.filter(isFooter).flatMap(({ box }) => box ?? []);
  const start = own.body?.text ?? contentRoom(layout, size, surface);
  const clear = footers.reduce(besideObstacle, start);
  const isFree = (spot: Box) => isBare(spot) && !footers.some((box) => overlaps(box, spot));
  const { x, w } = { ...clear, ...sharedEdge(clear, own.title, isFree) };
  const end = clear.y + clear.h;
  // A source line is under the contents, above the footers where there are any.
  const low = footers.filter((box) => box.y > size.h / 2 && box.x < x + w && box.x + box.w > x);
  const floor = Math.min(size.h - EDGE, ...low.map((box) => box.y - LAYOUT_GAP / 2));
  const lowest = { x, y: floor - SOURCE, w, h: SOURCE };
  // Below contents that end above a logo it is beside that.
  const beside = freeOf({ ...lowest, y: Math.min(lowest.y, end + LAYOUT_GAP) }, layout, surface);
  const fits = beside.x === x && beside.w >= LINE_LEAST && beside.h > SOURCE - 0.01;
  const spots = [lowest, ...(fits ? [beside] : [])];
  const source = spots.find((spot) => isBare(spot)) ?? { ...lowest, y: Math.min(lowest.y, end - SOURCE) };
  const safe = { ...clear, x, w, h: Math.min(end, source.y - LAYOUT_GAP) - clear.y };
  return { safe: aboveLogos(safe, surface), source, size };
}

/** Contents move their left edge no further to that of their title, and keep this part of their width. */
const MAX_SHIFT: Inch = 0.6;
const MIN_KEPT = 0.9;

/** Contents from where a title at the left has its first letter, as far as that is near and nothing else is there. */
function sharedEdge(room: Box, title: FoundPlaceholder | undefined, isFree: (box: Box) => boolean): Box {
  const x = title?.style.align === 'left' ? (title.text?.x ?? room.x) : room.x;
  const w = right(room) - x;
  if (Math.abs(x - room.x) > MAX_SHIFT || w < MIN_KEPT * room.w || x < EDGE) return room;
  return x >= room.x || isFree({ ...room, x, w: room.x - x }) ? { ...room, x, w } : room;
}

function topmost({ title, subtitle }: OwnPlaces): FoundPlaceholder | undefined {
  if (!title?.box || !subtitle?.box) return title;
  return subtitle.box.y < title.box.y ? subtitle : title;
}

function endedAbove(entry: FoundPlaceholder, end: Inch): FoundPlaceholder {
  const { text } = entry;
  return { ...entry, text: text && { ...text, h: Math.min(text.h, end - text.y) } };
}

/**
 * A kicker is above its title, in its width or as wide as art leaves it, where there is room and nothing else; else at the
 * top of the contents, where a slide that has one makes room for it; of a sentence at the top of the slide, or nowhere.
 */
function kickerBox(frame: BrandFrameName, own: OwnPlaces, { safe, isBare }: LayoutRoom): Box | undefined {
  const title = topmost(own);
  const text = title?.text ?? nothing(safe);
  const top = text.y - Math.max(KICKER_CLEAR, title?.insets.top ?? 0);
  const isHigh = title && top - EDGE >= KICKER && top < safe.y + Math.max(safe.h / 2, LAYOUT_GAP);
  const lineAt = (y: Inch) => (w: Inch) => {
    const free = text.w - w;
    const indent = { left: 0, center: free / 2, right: free }[title?.style.align ?? 'left'];
    return { x: text.x + indent, y, w, h: KICKER };
  };
  const widths = [text.w, Math.min(text.w, LINE_WIDTH)].filter((w) => w >= LINE_LEAST);
  const isClear = (box: Box) => isBare({ ...box, y: box.y - KICKER_CLEAR, h: box.h + KICKER_CLEAR });
  const above = isHigh ? widths.map(lineAt(top - KICKER)).find(isClear) : undefined;
  if (above) return above;
  if (frame !== 'statement') return { ...safe, h: KICKER };
  const isTaken = (box: Box) => [own.title, own.subtitle].some((entry) => entry?.box && overlaps(entry.box, box));
  return widths.map(lineAt(2 * EDGE)).find((box) => !isTaken(box) && isBare(box));
}

type Extra = Pick<FramePlan, 'free' | 'body'>;
const nothing = ({ x, y, w }: Box): Box => ({ x, y, w, h: 0 });

const OTHERS: Readonly<Record<BrandFrameName, (safe: Box, room: LayoutRoom, own: OwnPlaces) => Extra>> = {
  cover: (safe, { size, isBare }, { title, subtitle }) => {
    const text = title?.text ?? safe;
    const ends = [title, subtitle].map((entry) => (entry?.box ? entry.box.y + entry.box.h : 0));
    const end = Math.max(...ends) + LAYOUT_GAP;
    const below = nextToTitle(text, size);
    // A note is at the foot, or else where the layout has no art; on pale art rather than above the title.
    const above = (subtitle ? text.y : Math.min(text.y, below.y)) - NOTE - LAYOUT_GAP;
    const tops = [Math.max(end, size.h - 3 * EDGE - NOTE), end, above];
    const spots = tops
      .map((y): Box => ({ x: text.x, y: Math.min(y, size.h - NOTE), w: text.w, h: NOTE }))
      .filter((spot) => spot.y > EDGE && !overlaps(spot, text));
    const shows = (most: number) => (spot: Box) => isBare({ ...spot, w: Math.min(spot.w, LINE_WIDTH) }, most);
    const lower = spots.filter(({ y }) => y > text.y);
    const quiet = lower.find(shows(EVEN)) ?? lower.find(shows(PALE)) ?? spots.find(shows(EVEN));
    const source = quiet ?? spots[0] ?? below;
    return { free: { ...(subtitle ? {} : { subtitle: below }), source }, body: nothing(safe) };
  },
  section: belowTitle,
  statement: belowTitle,
  content: (safe, _, { body }) => ({ free: body ? {} : { body: safe }, body: safe }),
  'title-only': (safe) => ({ free: {}, body: safe }),
  quote: (safe) => {
    const w = safe.w * ASIDE;
    const x = safe.x + w + 3 * LAYOUT_GAP;
    const words = { ...safe, x, w: safe.x + safe.w - x };
    return { free: { aside: { ...safe, w }, body: words }, body: words };
  },
  closing: (room, { size }, { title }) => {
    const safe = belowAmid(room, title, size);
    const w = Math.min(CODE, safe.w * (1 - LINES) - 3 * LAYOUT_GAP, safe.h - CAPTION);
    const code = { x: safe.x + safe.w - w, y: safe.y, w, h: Math.min(safe.h, w + CAPTION) };
    return { free: { subtitle: { ...safe, w: safe.w * LINES } }, body: code };
  },
};

/** A closing slide's lines begin where its title does that stands amid it, where they keep this part of the room. */
const MIN_INDENTED = 0.6;

function belowAmid(room: Box, title: FoundPlaceholder | undefined, size: SlideSize): Box {
  const { x, y } = title?.text ?? room;
  const w = right(room) - x;
  const isAmid = title?.style.align === 'left' && y >= CLOSING_TOP * size.h - SAME;
  return isAmid && x > room.x && w >= MIN_INDENTED * room.w ? { ...room, x, w } : room;
}

/** A section or a statement: its text below the title where the layout has no place for it. */
function belowTitle(safe: Box, { size }: LayoutRoom, { title, subtitle }: OwnPlaces): Extra {
  const text = title?.text ?? safe;
  return { free: subtitle ? {} : { subtitle: nextToTitle(text, size) }, body: nothing(safe) };
}

/** Where a text is that belongs to a title: below it, or above one at the foot of the slide. */
function nextToTitle({ x, y, w, h }: Box, size: SlideSize): Box {
  const below = y + h + LAYOUT_GAP;
  const room = size.h - EDGE - below;
  if (room >= NOTE) return { x, y: below, w, h: Math.min(BELOW, room) };
  const above = 2 * NOTE;
  return { x, y: Math.max(EDGE, y - LAYOUT_GAP - above), w, h: above };
}

const SAME: Inch = 0.05;
/** A centred title of a smaller part of its contents' width floats above them. */
const NARROW_TITLE_RATIO = 0.75;
/** Texts are above one another that share this part of the narrower one's width. */
const SHARED = 0.5;

const right = ({ x, w }: Box) => x + w;
const middle = ({ x, w }: Box) => x + w / 2;

/**
 * A frame's places with a centred title that is much narrower than its contents over the width of these, as far as nothing
 * else is there. All other titles stand where their layouts have them.
 */
function withTitleOver(own: OwnPlaces, body: Box, isFree: (box: Box) => boolean): OwnPlaces {
  const { title } = own;
  const text = title?.text;
  if (!title || !text || title.style.align !== 'center' || text.w <= 0 || text.w >= NARROW_TITLE_RATIO * body.w)
    return own;
  const spot = { ...text, x: body.x, w: body.w };
  return isFree(spot) ? { ...own, title: { ...title, text: spot } } : own;
}

/**
 * The places of a cover, section or statement with a subtitle that is aligned otherwise than the title above or below it
 * in line with that: aligned as it is, and in its width as far as nothing else is there. A centred title stands amid
 * the slide.
 */
function withSubtitleInLine(own: OwnPlaces, width: Inch, isFree: (box: Box) => boolean): OwnPlaces {
  const title = own.title && amid(own.title, width, isFree);
  const { subtitle } = own;
  if (!title?.text || !subtitle?.text) return title ? { ...own, title } : own;
  const [above, text] = [title.text, subtitle.text];
  const shared = Math.min(right(above), right(text)) - Math.max(above.x, text.x);
  if (shared < SHARED * Math.min(above.w, text.w)) return { ...own, title };
  const { align } = title.style;
  const stays = title === own.title;
  if (align === subtitle.style.align && stays) return own;
  const edge = { left: (box: Box) => box.x, center: middle, right }[align];
  const apart = Math.abs(edge(above) - edge(text)) > SAME;
  const spot = { ...text, x: above.x, w: above.w };
  const placed = apart && !overlaps(above, spot, SAME) && isFree(spot) ? spot : text;
  return { ...own, title, subtitle: { ...subtitle, text: placed, style: { ...subtitle.style, align } } };
}

function amid(title: FoundPlaceholder, width: Inch, isFree: (box: Box) => boolean): FoundPlaceholder {
  const { text, style } = title;
  if (!text || style.align !== 'center' || Math.abs(middle(text) - width / 2) <= SAME) return title;
  const x = Math.min(text.x, width - right(text));
  const spot = { ...text, x, w: width - 2 * x };
  return x > 0 && isFree(spot) ? { ...title, text: spot } : title;
}
