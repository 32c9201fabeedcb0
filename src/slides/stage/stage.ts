import { around, type Box, besideBox, contains, inset, overlaps } from '../../core/box.ts';
import { defined } from '../../core/collections.ts';
import type { Inch } from '../../core/lengths.ts';
import type { RichText } from '../../core/rich-text.ts';
import { field } from '../../layout/leaves.ts';
import { bareRoom } from '../../scene/bare-room.ts';
import type { FrameLayout } from '../../scene/frame.ts';
import type { TextItem } from '../../scene/items.ts';
import { artItems } from '../../scene/page/page.ts';
import { lineBoxes } from '../../scene/page/place-text.ts';
import { ringsOf } from '../../scene/path-rings.ts';
import type { ColorRole } from '../../scene/tokens.ts';
import type { Field, LaidOutItem, LayoutContext, Page } from '../parts/define-slide.ts';
import { quietParts, showsVisual, type Visual, visualItems } from '../parts/visual-parts.ts';
import type { Composed } from './titled.ts';

/** What a scene or picture of a slide's own comes to: what stands behind its texts, and what these may stand on. */
type SceneStage = Required<Pick<Page, 'behind' | 'quiet'>>;

export const BARE: SceneStage = { behind: [], quiet: [] };

/** What is shown, and what stands in for an alternative text that a picture is not given. */
interface Shown {
  readonly visual: Visual;
  readonly title: RichText;
}

const NAME = 'Scene';
/** A quiet part of a scene that is smaller holds no text. */
const LEAST_ROOM = { w: 4, h: 1.2 };

export const slideBox = ({ brand }: LayoutContext): Box => ({ x: 0, y: 0, ...brand.size });

/** Where a frame has a scene; undefined where the brand does not say, and on somebody else's layout. */
const placeOf = ({ frame }: LayoutContext) => (frame.layout ? undefined : frame.visual);

/** The quiet parts of a scene over the whole slide, cut to a column of texts; none elsewhere and for pictures. */
function quietRooms(context: LayoutContext, visual: Visual, column: Box): Field[] {
  const box = placeOf(context)?.box ?? slideBox(context);
  if (!visual.scene || context.frame.layout || !contains(box, slideBox(context), TOUCHING)) return [];
  const rooms = quietParts(context, { visual, box }).flatMap(({ box: quiet, fill }): Field[] => {
    if (quiet.x > column.x || quiet.y > column.y) return [];
    const w = Math.min(column.w, quiet.x + quiet.w - column.x);
    const h = Math.min(column.h, quiet.y + quiet.h - column.y);
    return w >= LEAST_ROOM.w && h >= LEAST_ROOM.h ? [{ box: { ...column, w, h }, fill }] : [];
  });
  const [first] = rooms;
  if (!first) return [];
  // Where a wide part and a high one overlap, a title may stand in the one and the text below it in both.
  const alike = rooms.filter(({ fill }) => fill === first.fill).map((room) => room.box);
  const most = { w: Math.max(...alike.map(({ w }) => w)), h: Math.max(...alike.map(({ h }) => h)) };
  return [{ ...first, box: { ...column, ...most } }, ...rooms];
}

const TOUCHING: Inch = 0.05;

/** The scene over the whole slide, under texts that stand in its quiet parts. */
function underTexts(context: LayoutContext, shown: Shown): SceneStage {
  const box = placeOf(context)?.box ?? slideBox(context);
  return {
    behind: [...drawn(context, shown, box), ...artOver(context)],
    quiet: quietParts(context, { visual: shown.visual, box }),
  };
}

/** The scene or picture at the place that the frame has for it beside its texts; undefined where it has none. */
export function inPlace(context: LayoutContext, shown: Shown): SceneStage | undefined {
  const place = placeOf(context);
  if (!place) return undefined;
  return { behind: [...drawn(context, shown, place.box), ...artOver(context)], quiet: [] };
}

/**
 * The scene or picture in the largest part of the slide that texts, other things, the mark and furniture leave, on a plain
 * ground. On somebody else's layout it is in the one place that this has, and left out where it has none, or where a text or
 * another thing is there; only a picture is then in the largest part that is left.
 */
export function besideTexts(
  context: LayoutContext,
  shown: Shown,
  texts: readonly TextItem[],
  others: readonly { readonly box: Box }[] = [],
): SceneStage {
  const { brand, frame } = context;
  const free = freeBoxes(context, texts, others);
  if (frame.layout) {
    const box = freePlace(context, texts, others) ?? (shown.visual.picture && largest(clearOf(frame.layout, free)));
    return box ? { behind: inBand(context, shown, box), quiet: [] } : BARE;
  }
  const box = largest(free) ?? { x: 0, y: brand.size.h - LEAST, w: brand.size.w, h: LEAST };
  const ground = field('Ground', slideBox(context), titleGround(context));
  return { behind: [ground, ...drawn(context, shown, box)], quiet: [] };
}

const largest = (boxes: readonly Box[]): Box | undefined => boxes.toSorted((a, b) => b.w * b.h - a.w * a.h)[0];

/** The place of somebody else's layout for a scene, where nothing of the slide's own is in it. */
export function freePlace(
  { frame, taken }: LayoutContext,
  texts: readonly TextItem[],
  others: readonly { readonly box: Box }[] = [],
): Box | undefined {
  const place = frame.layout && frame.visual?.box;
  const held = [...texts.flatMap(lineBoxes), ...others.map(({ box }) => box), ...(taken ? [taken] : [])];
  return place && !held.some((box) => overlaps(box, place)) ? place : undefined;
}

/** What texts leave of the place for a scene on somebody else's layout, where they leave most of its height. */
export function placeBesideTexts({ frame }: LayoutContext, texts: readonly TextItem[]): Box | undefined {
  const place = frame.layout && frame.visual?.box;
  if (!place) return undefined;
  const lines = texts.flatMap(lineBoxes);
  const left = lines.reduce(
    (room, line) => (overlaps(line, room) ? besideBox(room, line, CLEAR, ACROSS) : room),
    place,
  );
  return left.w === place.w && left.h >= MOST_OF_PLACE * place.h ? left : undefined;
}

/** The parts of boxes in which a layout shows nothing; on a ground that is all picture, the boxes. */
function clearOf({ surface }: FrameLayout, boxes: readonly Box[]): readonly Box[] {
  const bare = surface ? boxes.flatMap((box) => bareRoom(box, surface) ?? []) : [];
  return bare.length === 0 ? boxes : bare.filter(isShowable);
}

/** The colour of the ground that texts have beside a scene: what the title stands on. */
export const titleGround = ({ frame }: LayoutContext): ColorRole => frame.placeholders.title?.ground ?? frame.ground;

function drawn(context: LayoutContext, { visual, title }: Shown, box: Box): LaidOutItem[] {
  return visualItems(context, { name: NAME, visual, box, title });
}

/** A place that is longer than so many times its height is a strip. */
const STRIP = 3.6;
/** The width of a scene in a strip, to its height, and to the strip’s at most. */
const IN_STRIP = { aspect: 2.8, part: 0.72 } as const;

/** A scene in a place of somebody else’s layout: at the right of one that is a strip, its sky and land running on to the left. */
function inBand(context: LayoutContext, shown: Shown, box: Box): LaidOutItem[] {
  if (!shown.visual.scene || box.w <= STRIP * box.h) return drawn(context, shown, box);
  const w = Math.min(IN_STRIP.aspect * box.h, IN_STRIP.part * box.w);
  const scene = { ...box, x: box.x + box.w - w, w };
  return drawn(context, shown, scene).flatMap((item) => [...runOn(item, scene, box.x), item]);
}

/** What spans this part of a scene, from its left edge, is its sky, its land or its water. */
const SPANS = 0.4;
/** Under the scene by so much, so that no line shows between them. */
const LAP: Inch = 0.02;

/** What runs on from the left edge of a scene’s sky, land or water, as high as that is there. */
function runOn(item: LaidOutItem, scene: Box, from: Inch): LaidOutItem[] {
  const isAcross = item.box.x < scene.x + LAP && item.box.w > SPANS * scene.w;
  if (item.kind !== 'path' || !isAcross || !item.fill) return [];
  const { box, viewBox, d, fill, path, part, group } = item;
  const points = ringsOf(d).flatMap(({ start, segments }) => [start, ...segments.flatMap((each) => each.points)]);
  const edge = points.filter((point) => point.x - viewBox.x < (LAP * viewBox.w) / box.w);
  const ys = edge.map((point) => box.y + ((point.y - viewBox.y) * box.h) / viewBox.h);
  const [y, end] = [Math.min(...ys), Math.max(...ys)];
  if (!(end > y)) return [];
  const own = { x: from, y, w: scene.x + LAP - from, h: end - y };
  return [{ ...field(`${item.name} beside`, own, fill, path), ...defined({ part, group }) }];
}

function artOver(context: LayoutContext): LaidOutItem[] {
  return (placeOf(context)?.over ?? []).flatMap((art) =>
    artItems(art).map((item) => ({ ...item, path: context.path, group: art.name })),
  );
}

/** Between texts and a scene beside them, and the least that such a scene is wide and high. */
const CLEAR: Inch = 0.3;
const LEAST: Inch = 1.2;
const EDGE: Inch = 0.3;

/** What is above or below texts counts for so many times its area, and not what is beside them. */
const ACROSS = 100;
/** The part of a place's height that is enough of it. */
const MOST_OF_PLACE = 0.6;

const isShowable = ({ w, h }: Box) => w >= LEAST && h >= LEAST;

/** The parts of the slide at one side of all texts, and across it between two of them, that a scene may fill. */
function freeBoxes(
  context: LayoutContext,
  texts: readonly TextItem[],
  others: readonly { readonly box: Box }[],
): Box[] {
  const { frame, taken: own } = context;
  const all = frame.layout ? inset(slideBox(context), EDGE) : slideBox(context);
  const marks = frame.art.filter(({ isMark }) => isMark);
  const strip = own ? [{ box: own }] : [];
  const boxes = [...texts.flatMap(reachOf), ...[...others, ...marks, ...strip].map(({ box }) => box)].map((box) =>
    inset(box, -CLEAR),
  );
  const taken = around(boxes.length > 0 ? boxes : [{ ...all, h: 0 }]);
  const [right, bottom] = [all.x + all.w, all.y + all.h];
  const beside: Box[] = [
    { ...all, x: taken.x + taken.w, w: right - taken.x - taken.w },
    { ...all, w: taken.x - all.x },
  ];
  const furniture = [frame.placeholders.source?.box, frame.slideNumber?.box].filter((box) => box !== undefined);
  const sides = [...beside, ...bandsBetween(boxes, all.y, bottom).map((band) => ({ ...all, ...band }))];
  return sides.map((side) => furniture.reduce(above, side)).filter(isShowable);
}

/** The bands that boxes leave across a slide, from its top to its bottom. */
function bandsBetween(boxes: readonly Box[], top: Inch, bottom: Inch): Pick<Box, 'y' | 'h'>[] {
  const bands: Pick<Box, 'y' | 'h'>[] = [];
  let y = top;
  for (const box of boxes.toSorted((a, b) => a.y - b.y)) {
    bands.push({ y, h: box.y - y });
    y = Math.max(y, box.y + box.h);
  }
  return [...bands, { y, h: bottom - y }];
}

/** Where a text's lines may reach: a program that sets them a little narrower may take a word up to the line above. */
export function reachOf(item: TextItem): Box[] {
  const lines = lineBoxes(item);
  if (lines.length < 2 || item.align !== 'left') return lines;
  const { x, w } = item.box;
  return [{ ...around(lines), x, w: w - (item.inset ?? 0) }];
}

/** The part of a box above what stands in its lower half. */
function above(box: Box, obstacle: Box): Box {
  if (!overlaps(box, obstacle) || obstacle.y < box.y + box.h / 2) return box;
  return { ...box, h: obstacle.y - 0.15 - box.y };
}

/** Whether the frame keeps its title off a scene: this has a place beside it, or lies under art that carries the title. */
function isApart(context: LayoutContext): boolean {
  const place = placeOf(context);
  const title = context.frame.placeholders.title?.box;
  if (!place || !title) return false;
  return !overlaps(place.box, title) || place.over.some(({ box }) => contains(box, title));
}

/**
 * The page of a slide with a scene, where it has one: at the frame's place for it where its texts stand apart from that,
 * else as large as the slide, its texts in a quiet part of the scene where they find room there, else beside it. `compose`
 * sets them in a room, in colours for what is below them there; in those of the frame where that is undefined.
 */
export function onStage(
  context: LayoutContext,
  shown: Shown,
  column: Box,
  compose: (room: Box, fill: ColorRole | undefined) => Composed,
): Page {
  const { visual } = shown;
  if (!showsVisual(visual)) return compose(column, undefined).page;
  const place = isApart(context) ? placeOf(context) : undefined;
  if (place) return { ...compose(above(column, inset(place.box, -CLEAR)), undefined).page, ...inPlace(context, shown) };
  for (const { box, fill } of quietRooms(context, visual, column)) {
    const { page, texts, fits } = compose(box, fill);
    const stage = underTexts(context, shown);
    const lines = texts.flatMap(lineBoxes);
    const holding = stage.quiet.filter((part) => part.fill === fill);
    if (fits && lines.every((line) => holding.some((part) => contains(part.box, line, TOUCHING)))) {
      return { ...page, ...stage };
    }
  }
  const { page, texts } = compose(column, titleGround(context));
  return { ...page, ...besideTexts(context, shown, texts) };
}
