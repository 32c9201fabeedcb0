import { type Box, overlaps } from '../../core/box.ts';
import type { Inch } from '../../core/lengths.ts';
import type { BrandFrameName, PlaceholderName } from '../../scene/frame.ts';
import { contentRoom } from '../../template/match-layouts.ts';
import { type FoundPlaceholder, isBody, isFooter, isTitle } from '../../template/placeholders.ts';
import type { TemplateLayout } from '../../template/read-template.ts';

/** A slide's size in inches. */
interface Size {
  readonly w: Inch;
  readonly h: Inch;
}

/** Where a frame's things stand on a template's layout, in the template's inches. */
export interface FramePlan {
  readonly layout: TemplateLayout;
  /** The layout's own placeholders that a frame's texts fill. */
  readonly own: Partial<Readonly<Record<PlaceholderName, FoundPlaceholder>>>;
  /** Places for texts that the layout has no placeholder for. */
  readonly free: Partial<Readonly<Record<PlaceholderName, Box>>>;
  /** Where a slide's own items go; without height where there is no room for any. */
  readonly body: Box;
  /** How far below its placeholder's usual top the text of its own body begins. */
  readonly lead: Inch;
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

/** Heights of a kicker, of a source line and of a note, and the distance that they keep. */
const KICKER: Inch = 0.24;
const SOURCE: Inch = 0.24;
const NOTE: Inch = 0.3;
const KICKER_WIDTH: Inch = 6;
const KICKER_LEAST: Inch = 3.5;
const GAP: Inch = 0.1;
/** Nothing comes nearer to the slide's edge. */
const EDGE: Inch = 0.25;
/** Of the room: the panel of a quote, the lines of a closing slide, and the code beside them. */
const ASIDE = 0.3;
const LINES = 0.6;
const CODE: Inch = 2.6;
const CAPTION: Inch = 0.7;

/** Where the things of a frame stand on the layout that was matched to it. */
export function planFrame(
  frame: BrandFrameName,
  layout: TemplateLayout,
  size: Size,
  isBare: (box: Box) => boolean,
): FramePlan {
  const found = ownPlaceholders(frame, layout);
  const room = { ...roomOf(layout, found, size), isBare };
  const kicker = OWN[frame].includes('kicker') && !found.kicker ? kickerBox(frame, found, room) : undefined;
  const carved = kicker && overlaps(kicker, room.safe) ? cutTop(room.safe, KICKER + GAP / 2) : room.safe;
  // Text in the layout's own body begins below a kicker that stands in it.
  const lead = kicker && found.body?.text && overlaps(kicker, found.body.text) ? KICKER + GAP / 2 : 0;
  const own = lead > 0 && found.body ? { ...found, body: lowered(found.body, lead) } : found;
  const number = layout.placeholders.find(({ type, field, box }) => type === 'sldNum' && field && box);
  const extra = OTHERS[frame](carved, room, own);
  // The place of a sentence may be a part of the slide, with a picture beside it.
  const { x, w } = own.title?.text ?? room.source;
  const lines = frame === 'statement' ? [{ ...room.source, x, w }, room.source] : [room.source];
  const line = lines.find((box) => isBare({ ...box, w: Math.min(box.w, KICKER_LEAST) })) ?? lines[0];
  const source = OWN[frame].includes('source') && !own.source ? line : undefined;
  return {
    layout,
    own,
    free: { ...extra.free, ...(kicker ? { kicker } : {}), ...(source ? { source } : {}) },
    body: extra.body,
    lead,
    ...(number ? { slideNumber: number } : {}),
  };
}

/** The placeholders of the layout that ours fill: titles and bodies by type, the others by what they are called. */
function ownPlaceholders(frame: BrandFrameName, { placeholders }: TemplateLayout): FramePlan['own'] {
  const placed = placeholders.filter(({ text }) => text !== undefined);
  const named = (pattern: RegExp) => placed.find((entry) => isBody(entry) && pattern.test(entry.name));
  const kicker = named(/kicker|eyebrow|引题/i);
  const source = named(/source|quelle|来源/i);
  const free = placed.filter((entry) => isBody(entry) && entry !== kicker && entry !== source);
  const subtitle = free.find(({ type }) => type === 'subTitle') ?? free.find(({ type }) => type === 'body') ?? free[0];
  const body = free.find(({ type }) => type !== 'subTitle') ?? free[0];
  const all = { title: placed.find(isTitle), subtitle, body, kicker, source };
  const entries = Object.entries(all).filter(([name, entry]) => entry && OWN[frame].includes(name as PlaceholderName));
  return Object.fromEntries(entries);
}

/** The room of a layout between its title and its footers, and the source line at its end. */
interface LayoutRoom {
  readonly safe: Box;
  readonly source: Box;
  readonly size: Size;
  /** Whether the layout shows nothing but its ground in a box, and no words. */
  readonly isBare: (box: Box) => boolean;
}

function roomOf(layout: TemplateLayout, own: FramePlan['own'], size: Size): Omit<LayoutRoom, 'isBare'> {
  const footers = layout.placeholders.filter(isFooter).flatMap(({ box }) => box ?? []);
  const margin = { x: EDGE * 2, y: EDGE * 2, w: size.w - 4 * EDGE, h: size.h - 4 * EDGE };
  const start = own.body?.text ?? contentRoom(layout) ?? margin;
  const title = own.title?.box;
  const clear = [...(title ? [title] : []), ...footers].reduce(without, start);
  const { x, w } = clear;
  // A source line stands under the contents, above the footers where there are any.
  const low = footers.filter((box) => box.y > size.h / 2 && box.x < x + w && box.x + box.w > x);
  const floor = Math.min(size.h - EDGE, ...low.map((box) => box.y - GAP / 2));
  const end = Math.min(clear.y + clear.h, floor - SOURCE - GAP);
  return { safe: { ...clear, h: end - clear.y }, source: { x, y: floor - SOURCE, w, h: SOURCE }, size };
}

/** The largest part of a box that an obstacle leaves at one of its sides. */
function without(box: Box, obstacle: Box): Box {
  if (!overlaps(box, obstacle, 0.01)) return box;
  const [right, bottom] = [obstacle.x + obstacle.w + GAP, obstacle.y + obstacle.h + GAP];
  const parts: Box[] = [
    { ...box, h: obstacle.y - GAP - box.y },
    { ...box, y: bottom, h: box.y + box.h - bottom },
    { ...box, w: obstacle.x - GAP - box.x },
    { ...box, x: right, w: box.x + box.w - right },
  ];
  const area = ({ w, h }: Box) => Math.max(0, w) * Math.max(0, h);
  return parts.toSorted((a, b) => area(b) - area(a))[0] ?? box;
}

const cutTop = (box: Box, h: Inch): Box => ({ ...box, y: box.y + h, h: box.h - h });

/** Of title and subtitle the one that stands higher: some layouts have the title last. */
function topmost({ title, subtitle }: FramePlan['own']): FoundPlaceholder | undefined {
  if (!title?.box || !subtitle?.box) return title;
  return subtitle.box.y < title.box.y ? subtitle : title;
}

/** A placeholder whose text begins further down. */
function lowered(entry: FoundPlaceholder, by: Inch): FoundPlaceholder {
  const { text, insets } = entry;
  return { ...entry, text: text && cutTop(text, by), insets: { ...insets, top: insets.top + by } };
}

/**
 * A kicker stands above its title where there is room and nothing else, else at the top of the contents; of a sentence at
 * the top of the slide, or nowhere.
 */
function kickerBox(frame: BrandFrameName, own: FramePlan['own'], { safe, isBare }: LayoutRoom): Box | undefined {
  const title = topmost(own);
  const text = title?.text;
  const w = Math.min(text?.w ?? 0, KICKER_WIDTH);
  const high = title?.box && title.box.y - EDGE >= KICKER && title.box.y < safe.y + Math.max(safe.h / 2, GAP);
  const above = { x: text?.x ?? 0, y: (title?.box?.y ?? 0) - KICKER, w, h: KICKER };
  if (high && w >= KICKER_LEAST && isBare(above)) return above;
  if (frame !== 'statement') return { x: safe.x, y: safe.y, w: safe.w, h: KICKER };
  const top = { ...above, y: 2 * EDGE };
  const taken = [own.title, own.subtitle].some((entry) => entry?.box && overlaps(entry.box, top));
  return w > 0 && !taken && isBare(top) ? top : undefined;
}

/** What a frame has beside title, kicker and source, in the room that those leave. */
type Extra = Pick<FramePlan, 'free' | 'body'>;
const nothing = ({ x, y, w }: Box): Box => ({ x, y, w, h: 0 });

const OTHERS: Readonly<Record<BrandFrameName, (safe: Box, room: LayoutRoom, own: FramePlan['own']) => Extra>> = {
  cover: (safe, { size, isBare }, { title, subtitle }) => {
    const text = title?.text ?? safe;
    const ends = [title, subtitle].map((entry) => (entry?.box ? entry.box.y + entry.box.h : 0));
    const end = Math.max(...ends) + GAP;
    const below = { x: text.x, y: text.y + text.h + GAP, w: text.w, h: 4 * NOTE };
    // A note stands at the foot, or else where the layout has no art.
    const tops = [Math.max(end, size.h - 3 * EDGE - NOTE), end, text.y - NOTE - GAP];
    const spots = tops
      .map((y): Box => ({ x: text.x, y: Math.min(y, size.h - NOTE), w: text.w, h: NOTE }))
      .filter(({ y }) => y > EDGE);
    const source = spots.find((spot) => isBare({ ...spot, w: Math.min(spot.w, KICKER_WIDTH) })) ?? spots[0] ?? below;
    return { free: { ...(subtitle ? {} : { subtitle: below }), source }, body: nothing(safe) };
  },
  section: (safe, _, { title, subtitle }) => belowTitle(safe, title, subtitle),
  statement: (safe, _, { title, subtitle }) => belowTitle(safe, title, subtitle),
  content: (safe, _, { body }) => ({ free: body ? {} : { body: safe }, body: safe }),
  'title-only': (safe) => ({ free: {}, body: safe }),
  quote: (safe) => {
    const w = safe.w * ASIDE;
    const x = safe.x + w + 3 * GAP;
    const words = { ...safe, x, w: safe.x + safe.w - x };
    return { free: { aside: { ...safe, w }, body: words }, body: words };
  },
  closing: (safe) => {
    const w = Math.min(CODE, safe.w * (1 - LINES) - 3 * GAP, safe.h - CAPTION);
    const code = { x: safe.x + safe.w - w, y: safe.y, w, h: Math.min(safe.h, w + CAPTION) };
    return { free: { subtitle: { ...safe, w: safe.w * LINES } }, body: code };
  },
};

/** A section or a statement: its text below the title where the layout has no place for it. */
function belowTitle(safe: Box, title: FoundPlaceholder | undefined, subtitle: FoundPlaceholder | undefined): Extra {
  const text = title?.text ?? safe;
  const below = { x: text.x, y: text.y + text.h + GAP, w: text.w, h: 4 * NOTE };
  return { free: subtitle ? {} : { subtitle: below }, body: nothing(safe) };
}
