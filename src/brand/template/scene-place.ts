import { around, type Box, besideBox, boxArea, contains, inset, overlaps } from '../../core/box.ts';
import { type Inch, ptToInch } from '../../core/lengths.ts';
import type { Frame, FrameLayout, FrameName, Placeholder } from '../../scene/frame.ts';
import { plainCells, plainRoom } from '../../scene/plain-ground.ts';
import { EDGE, type SlideSize } from '../../template/layout-room.ts';
import { isBody, isFooter } from '../../template/placeholders.ts';
import type { TemplateLayout } from '../../template/read-template.ts';

/** The frames that have a place for a scene of the slide's own; others have scenes among their contents. */
const WITH_SCENES: readonly FrameName[] = ['cover', 'section', 'statement', 'closing'];

/** The frames whose rooms run to the slide's edges, where nothing of the layout is there. */
const TO_EDGES: readonly FrameName[] = ['cover', 'section'];

/** The least part of the slide that a layout's place for pictures has, which is none for a logo. */
const PICTURE = 0.1;
/** The least part of the slide that a room on its ground has, and how many times as wide as high that is at most, or as high as wide. */
const ROOM = { least: 0.25, longest: 4 };
/** The same of one that runs to the slide's edges. */
const WIDE_ROOM = { least: 0.2, longest: 6.5 };
/** One over the whole width counts for so many times its area. */
const FULL = 1.5;
/** The part of the slide that is ground on a layout without much art. */
const GROUND = 0.8;
/** Between the room and texts, and from the slide's edges to it as a part of the slide's width at most. */
const CLEAR: Inch = 0.3;
const MARGIN = 0.06;
/** What ends so near to the slide's edge runs to it. */
const AT_EDGE: Inch = 0.02;
/** Lines of a title that its place is kept free for, in em; it may be as high as more of them. */
const TITLE_EM = 2.5;

interface Stage {
  readonly size: SlideSize;
  readonly surface: FrameLayout['surface'];
  /** Where the template has contents. */
  readonly contents: Box;
}

/**
 * Where a scene is on a template's layout, one for all of its slides: in the layout's own place for a picture, which no text
 * lies on; else in the largest room of its plain ground. Undefined where the layout has much art, or no such room.
 */
export function scenePlace(frame: Frame, layout: TemplateLayout, stage: Stage): Box | undefined {
  if (!WITH_SCENES.includes(frame.name)) return undefined;
  const { size, surface } = stage;
  const { placeholders, wordBoxes } = layout;
  const { source: note, ...others } = frame.placeholders;
  const headline = Object.values(others).map(({ box }) => box);
  const texts = [...headline, ...(note ? [note.box] : []), ...wordBoxes];
  const slide = { x: 0, y: 0, ...size };
  const pictures = placeholders.flatMap(({ type, box }) => (type === 'pic' && box ? [box] : []));
  const [own] = pictures
    .filter((box) => boxArea(box) >= PICTURE * boxArea(size) && contains(slide, box, CLEAR))
    .filter((box) => !texts.some((text) => overlaps(text, box)))
    .toSorted((a, b) => boxArea(b) - boxArea(a));
  if (own) return overSheet(own, placeholders, { slide, texts: [...headline, ...wordBoxes] });
  if (!surface) return undefined;
  if (plainCells(surface).size < GROUND * surface.columns * surface.rows) return undefined;
  return TO_EDGES.includes(frame.name) ? roomToEdges(frame, layout, stage) : roomWithin(texts, layout, stage);
}

/** A layout for a whole sheet, a poster or a flyer, has more places than these beside its title for texts and pictures. */
const SHEET = 4;
/** A lower place is for a line. */
const LINE: Inch = 0.3;
/** A scene goes so far beyond the places of a sheet: over the edges of the panels that they lie on. */
const BEYOND: Inch = 0.2;

/** The place of a picture; on a layout for a whole sheet, with all the places around it that a cover leaves empty. */
function overSheet(
  own: Box,
  placeholders: TemplateLayout['placeholders'],
  { slide, texts }: { readonly slide: Box; readonly texts: readonly Box[] },
): Box {
  const isSpare = (box: Box) => box.h >= LINE && !texts.some((text) => overlaps(text, box));
  const spare = placeholders
    .filter((each) => each.type === 'pic' || isBody(each))
    .flatMap(({ box }) => (box && isSpare(box) ? [box] : []));
  if (spare.length <= SHEET) return own;
  const { x, y, w, h } = inset(around(spare), -BEYOND);
  const [left, top] = [Math.max(x, EDGE / 2), Math.max(y, EDGE / 2)];
  const right = Math.min(x + w, slide.w - EDGE / 2);
  const bottom = Math.min(y + h, slide.h - EDGE / 2);
  const whole = texts.reduce((room: Box, text) => (overlaps(text, room) ? besideBox(room, text, 0, 1) : room), {
    ...{ x: left, y: top },
    ...{ w: right - left, h: bottom - top },
  });
  return contains(whole, own) ? whole : own;
}

/** The room within the margins that no text has. */
function roomWithin(texts: readonly Box[], layout: TemplateLayout, { size, surface, contents }: Stage) {
  const aside = Math.min(contents.x, size.w - contents.x - contents.w, MARGIN * size.w);
  const within = inset({ x: 0, y: 0, ...size }, Math.max(EDGE, aside));
  return (
    surface &&
    plainRoom(within, surface, { taken: cleared([...texts, ...footersOf(layout)]), suits: suitsAs(ROOM, size) })
  );
}

/**
 * The room beside a title, and on a cover beside what goes with it, which sections seldom have: to the slide's edges where
 * it reaches these, else in line with the contents.
 */
function roomToEdges({ name, placeholders }: Frame, layout: TemplateLayout, { size, surface, contents }: Stage) {
  const { title, ...others } = placeholders;
  if (!surface || !title) return undefined;
  const more = name === 'cover' ? Object.values(others).map(({ box }) => box) : [];
  const texts = [linesOf(title), ...more, ...layout.wordBoxes];
  const suits = suitsAs(WIDE_ROOM, size);
  const room = plainRoom({ x: 0, y: 0, ...size }, surface, {
    taken: cleared([...texts, ...footersOf(layout)]),
    suits,
    wide: FULL,
  });
  const own = room && inLineWith(contents, room, size);
  return own && suits(own) ? own : room;
}

/** A room whose left and right end, where it does not run to the slide's edges, are those of the contents that lie in it. */
function inLineWith(contents: Box, room: Box, size: SlideSize): Box {
  const [end, last] = [room.x + room.w, contents.x + contents.w];
  const x = room.x > AT_EDGE && contents.x < end ? Math.max(room.x, contents.x) : room.x;
  const right = end < size.w - AT_EDGE && last > x ? Math.min(end, last) : end;
  return { ...room, x, w: right - x };
}

/** What of a title's place a few lines of it take. */
function linesOf({ box, style, anchor }: Placeholder): Box {
  const h = Math.min(box.h, TITLE_EM * ptToInch(style.size));
  const y = { top: box.y, middle: box.y + (box.h - h) / 2, bottom: box.y + box.h - h }[anchor];
  return { ...box, y, h };
}

const footersOf = ({ placeholders }: TemplateLayout) => placeholders.filter(isFooter).flatMap(({ box }) => box ?? []);

const cleared = (boxes: readonly Box[]) => boxes.map((box) => inset(box, -CLEAR));

const suitsAs =
  ({ least, longest }: typeof ROOM, size: SlideSize) =>
  ({ w, h }: Pick<Box, 'w' | 'h'>) =>
    w * h >= least * boxArea(size) && Math.max(w / h, h / w) <= longest;
