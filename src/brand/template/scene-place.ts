import { around, type Box, besideBox, boxArea, contains, inset, overlaps } from '../../core/box.ts';
import { type Inch, type Pt, ptToInch } from '../../core/lengths.ts';
import type { Frame, FrameLayout, FrameName, Placeholder } from '../../scene/frame.ts';
import { isPlain, plainCells, plainRoom } from '../../scene/plain-ground.ts';
import { cellsUnder, type Surface } from '../../scene/surface.ts';
import { EDGE, type SlideSize } from '../../template/layout-room.ts';
import { isBody, isFooter, isShownFooter } from '../../template/placeholders.ts';
import type { TemplateLayout } from '../../template/read-template.ts';

/** The frames that have a place for a scene of the slide's own; others have scenes among their contents. */
const WITH_SCENES: readonly FrameName[] = ['cover', 'section', 'statement', 'closing'];

/** The frames whose rooms run to the slide's edges, where nothing of the layout is there. */
const TO_EDGES: readonly FrameName[] = ['cover', 'section'];

/** The least part of the slide that a layout's place for pictures has, which is none for a logo. */
const PICTURE = 0.1;
/** For one that is so large all texts stay. */
const LARGE = 0.25;
/** The least part of the slide that a room on its ground has, and how many times as wide as high that is at most, or as high as wide. */
const ROOM = { least: 0.25, longest: 4 };
/** The same of one that runs to the slide's edges. */
const WIDE_ROOM = { least: 0.2, longest: 6.5 };
/** One that is less wide than the contents has this part of the slide's height. */
const HIGH = 0.6;
/** One over the whole width counts for so many times its area. */
const FULL = 1.5;
/** The part of the slide that is ground on a layout without much art. */
const GROUND = 0.7;
/** Between the room and texts, and from the slide's edges to it as a part of the slide's width at most. */
const CLEAR: Inch = 0.3;
const MARGIN = 0.06;
/** The part of a title's lines that lies on the layout's ground where the title may be moved. */
const ON_GROUND = 0.9;
/** Texts stay unless a scene is worth so many times as much elsewhere; they are moved by steps. */
const STAYS = 1.25;
const STEP: Inch = 0.1;
/** What ends so near to the slide's edge runs to it. */
const AT_EDGE: Inch = 0.02;
/** Lines of a title that its place is kept free for, in em; it may be as high as more of them. */
const TITLE_EM = 2.5;

interface Stage {
  readonly size: SlideSize;
  readonly surface: FrameLayout['surface'];
  /** Where the template has contents, and the title above them. */
  readonly contents: Box;
  readonly title: Placeholder | undefined;
}

/**
 * A frame with the place for its scene on a template's layout; without one where the layout has much art, or no room. On
 * plain ground title and subtitle make room for it, at the foot of the slide or where the titles of contents are.
 */
export function withScene(frame: Frame, layout: TemplateLayout, stage: Stage): Frame {
  const shown = (each: Frame, box: Box | undefined): Frame => (box ? { ...each, visual: { box, over: [] } } : each);
  const own = scenePlace(frame, layout, stage);
  const spare = textsElsewhere(frame, layout, stage);
  const worth = (box: Box) => boxArea(box) * (box.w > stage.contents.w - AT_EDGE ? FULL : 1);
  const [best] = spare.toSorted((a, b) => worth(b.box) - worth(a.box));
  return best && worth(best.box) > (own ? STAYS * worth(own) : 0) ? shown(best.frame, best.box) : shown(frame, own);
}

/**
 * Where a scene is on a layout, one for all of its slides: in the layout's own place for a picture, which no text lies on;
 * else in the largest room of its plain ground.
 */
function scenePlace(frame: Frame, layout: TemplateLayout, stage: Stage): Box | undefined {
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
  if (!surface || !hasPlainGround(surface)) return undefined;
  return TO_EDGES.includes(frame.name) ? roomToEdges(frame, layout, stage) : roomWithin(texts, layout, stage);
}

const hasPlainGround = (surface: Surface) => plainCells(surface).size >= GROUND * surface.columns * surface.rows;

/** How large a title is at least that makes room, and at most, and the lines that it has then. */
const MOVED: Readonly<Record<'cover' | 'section', { readonly least: Pt; readonly most: Pt }>> = {
  cover: { least: 40, most: 48 },
  section: { least: 36, most: 44 },
};
const TITLE_LINES = 2;
const PITCH = 1.2;
/** Between a title and its subtitle, and a note below that. */
const GAP: Inch = 0.1;
const NOTE: Inch = 0.3;

/** The parts of the contents' width that the texts have there at most, beside a logo or other art. */
const WIDTHS: readonly number[] = [1, 0.8, 0.65];

/** The frame with its texts at the foot of the slide, and at its head, on the ground that they are on where they are. */
function textsElsewhere(frame: Frame, layout: TemplateLayout, stage: Stage): Spot[] {
  const { name, placeholders } = frame;
  const { size, surface, contents, title: usual } = stage;
  const { title, subtitle, source } = placeholders;
  if ((name !== 'cover' && name !== 'section') || !surface || !title || !usual || !hasPlainGround(surface)) return [];
  const isLarge = (box: Box | undefined) => box !== undefined && boxArea(box) >= LARGE * boxArea(size);
  if (layout.placeholders.some(({ type, box }) => type === 'pic' && isLarge(box))) return [];
  const under = cellsUnder(surface, linesOf(title));
  const plain = plainCells(surface);
  if (under.filter((index) => plain.has(index)).length < ON_GROUND * under.length) return [];
  const { least, most } = MOVED[name];
  const style = { ...title.style, size: Math.min(most, Math.max(title.style.size, least)) };
  const note = name === 'cover' && source ? NOTE : 0;
  const h = ptToInch(TITLE_LINES * PITCH * style.size);
  const below = subtitle ? GAP + ptToInch(PITCH * subtitle.style.size) : 0;
  const centred = (name === 'cover' ? title : usual).align === 'center';
  const left = usual.align === 'left' ? usual.box.x : contents.x;
  const taken = [...layout.wordBoxes, ...footersOf(layout)];
  const end = size.h - EDGE - h - below - note;
  const steps = Array.from({ length: Math.max(0, Math.floor((end - EDGE) / STEP)) }, (_, i) => i * STEP);
  return WIDTHS.filter((part) => part === 1 || !centred).flatMap((part) => {
    const x = centred ? contents.x : left;
    const w = part * (contents.x + contents.w - x);
    const isFree = (y: Inch) => {
      const box = { x, y, w, h: h + below + note };
      return isPlain(box, surface) && !taken.some((each) => overlaps(each, box));
    };
    const placed = (y: Inch, anchor: Placeholder['anchor']): Frame => {
      const at = (from: Inch, high: Inch) =>
        ({ box: { x, w, y: from, h: high }, align: centred ? 'center' : 'left' }) as const;
      return {
        ...frame,
        placeholders: {
          ...placeholders,
          title: { ...title, ...at(y, h), style, anchor },
          ...(subtitle ? { subtitle: { ...subtitle, ...at(y + h + GAP, below - GAP), anchor: 'top' } } : {}),
          ...(source && note ? { source: { ...source, ...at(y + h + below, note) } } : {}),
        },
      };
    };
    const spot = (y: Inch, anchor: Placeholder['anchor']): Spot[] => {
      const own = placed(y, anchor);
      const box = roomToEdges(own, layout, stage);
      return box ? [{ frame: own, box }] : [];
    };
    const foot = steps.map((step) => end - step).find(isFree);
    const head = steps.map((step) => usual.box.y + step).find((y) => y <= end && isFree(y));
    const spots = [
      ...(foot === undefined ? [] : spot(foot, 'bottom')),
      ...(head === undefined ? [] : spot(head, 'top')),
    ];
    // Texts at the head stand on the scene below them, however low that begins.
    return spots.map((each) => {
      const low = each.box.y - CLEAR - h - below - note;
      return head !== undefined && low > head + CLEAR && isFree(low) ? { ...each, frame: placed(low, 'bottom') } : each;
    });
  });
}

/** A frame with texts elsewhere than the layout has them, and the room that they leave a scene. */
interface Spot {
  readonly frame: Frame;
  readonly box: Box;
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
  const words = layout.wordBoxes.filter((box) => overlaps(box, { x: 0, y: 0, ...size }));
  const texts = [linesOf(title), ...more, ...words];
  const suits = suitsAs(WIDE_ROOM, size);
  const room = plainRoom({ x: 0, y: 0, ...size }, surface, {
    taken: cleared([...texts, ...footersOf(layout)]),
    suits,
    wide: FULL,
  });
  const own = room && inLineWith(contents, room, size);
  const box = own && suits(own) ? own : room;
  const isWhole = box && (box.w > contents.w - AT_EDGE || box.h >= HIGH * size.h);
  return isWhole ? box : undefined;
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

const footersOf = ({ placeholders }: TemplateLayout) =>
  placeholders.filter((each) => isFooter(each) && isShownFooter(each)).flatMap(({ box }) => box ?? []);

const cleared = (boxes: readonly Box[]) => boxes.map((box) => inset(box, -CLEAR));

const suitsAs =
  ({ least, longest }: typeof ROOM, size: SlideSize) =>
  ({ w, h }: Pick<Box, 'w' | 'h'>) =>
    w * h >= least * boxArea(size) && Math.max(w / h, h / w) <= longest;
