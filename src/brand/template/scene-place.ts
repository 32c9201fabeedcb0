import { type Box, boxArea, contains, inset, overlaps } from '../../core/box.ts';
import type { Inch } from '../../core/lengths.ts';
import type { Frame, FrameLayout, FrameName } from '../../scene/frame.ts';
import { plainCells, plainRoom } from '../../scene/plain-ground.ts';
import { EDGE, type SlideSize } from '../../template/layout-room.ts';
import { isFooter } from '../../template/placeholders.ts';
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
  const texts = [...Object.values(frame.placeholders).map(({ box }) => box), ...wordBoxes];
  const slide = { x: 0, y: 0, ...size };
  const pictures = placeholders.flatMap(({ type, box }) => (type === 'pic' && box ? [box] : []));
  const [own] = pictures
    .filter((box) => boxArea(box) >= PICTURE * boxArea(size) && contains(slide, box, CLEAR))
    .filter((box) => !texts.some((text) => overlaps(text, box)))
    .toSorted((a, b) => boxArea(b) - boxArea(a));
  if (own || !surface) return own;
  if (plainCells(surface).size < GROUND * surface.columns * surface.rows) return undefined;
  const footers = placeholders.filter(isFooter).flatMap(({ box }) => box ?? []);
  const aside = Math.min(contents.x, size.w - contents.x - contents.w, MARGIN * size.w);
  return plainRoom(inset(slide, Math.max(EDGE, aside)), surface, {
    taken: [...texts, ...footers].map((box) => inset(box, -CLEAR)),
    suits: (room) => isRoomy(room, size),
  });
}

const isRoomy = ({ w, h }: SlideSize, size: SlideSize) =>
  w * h >= ROOM * boxArea(size) && Math.max(w / h, h / w) <= LONGEST;
