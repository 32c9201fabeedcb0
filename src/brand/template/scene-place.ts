import { around, type Box, besideBox, boxArea, contains, inset, overlaps } from '../../core/box.ts';
import type { Inch } from '../../core/lengths.ts';
import type { Frame, FrameLayout, FrameName } from '../../scene/frame.ts';
import { plainCells, plainRoom } from '../../scene/plain-ground.ts';
import { EDGE, type SlideSize } from '../../template/layout-room.ts';
import { isBody, isFooter } from '../../template/placeholders.ts';
import type { TemplateLayout } from '../../template/read-template.ts';

/** The frames that have a place for a scene of the slide's own; others have scenes among their contents. */
const WITH_SCENES: readonly FrameName[] = ['cover', 'section', 'statement', 'closing'];

/** Least parts of the slide: of a layout's place for pictures, which is none for a logo; and of a room on its ground. */
const PICTURE = 0.1;
const ROOM = 0.25;
/** A longer room is a strip. */
const LONGEST = 4;
/** The part of the slide that is ground on a layout without much art. */
const GROUND = 0.8;
/** Between the room and texts, and from the slide's edges to it as a part of the slide's width at most. */
const CLEAR: Inch = 0.3;
const MARGIN = 0.06;

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
export function scenePlace(frame: Frame, layout: TemplateLayout, { size, surface, contents }: Stage): Box | undefined {
  if (!WITH_SCENES.includes(frame.name)) return undefined;
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
  const footers = placeholders.filter(isFooter).flatMap(({ box }) => box ?? []);
  const aside = Math.min(contents.x, size.w - contents.x - contents.w, MARGIN * size.w);
  return plainRoom(inset(slide, Math.max(EDGE, aside)), surface, {
    taken: [...texts, ...footers].map((box) => inset(box, -CLEAR)),
    suits: (room) => isRoomy(room, size),
  });
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

const isRoomy = ({ w, h }: SlideSize, size: SlideSize) =>
  w * h >= ROOM * boxArea(size) && Math.max(w / h, h / w) <= LONGEST;
