import { type Box, contains } from '../core/box.ts';
import type { DrawingAnchor } from '../core/kit.ts';
import type { Point } from '../scene/path-rings.ts';
import type { ColorRole } from '../scene/tokens.ts';
import { clipPath } from './clip-path.ts';
import type { QuietPart } from './library.ts';
import { SCENE_SIZE, type SceneArt, type SceneShape } from './scene-art.ts';

/** A shape of a scene at its place: what its path is drawn in, and where that lies on the slide. */
interface PlacedShape {
  readonly d: string;
  readonly viewBox: Box;
  readonly box: Box;
  readonly fill: ColorRole;
}

/** A quiet part of a scene as it is on the slide, and the colour of what is drawn there. */
export interface PlacedQuiet {
  readonly box: Box;
  readonly role: ColorRole;
}

/** How a scene is cut: the point that stays in view, and how much closer it is looked at than its box asks for. */
export interface SceneCut {
  readonly focus: Point;
  /** 1 or more: 1 shows as much of the scene as can be. */
  readonly zoom: number;
}

/**
 * The part of a scene, in its units, that has the shape of a box: with the focus in its middle, or as near to that as the
 * scene's edges allow.
 */
export function sceneCrop({ focus, zoom }: SceneCut, box: Pick<Box, 'w' | 'h'>): Box {
  const scale = zoom * Math.max(box.w / SCENE_SIZE.w, box.h / SCENE_SIZE.h);
  const [w, h] = [box.w / scale, box.h / scale];
  return { x: within(focus.x - w / 2, SCENE_SIZE.w - w), y: within(focus.y - h / 2, SCENE_SIZE.h - h), w, h };
}

const within = (value: number, most: number) => Math.min(most, Math.max(0, value));

/** Scenes as they were placed, by their cut and box: layouts place the same one again and again, and so does every language. */
const kept = new WeakMap<SceneArt, Map<string, readonly PlacedShape[]>>();

/** The shapes of a scene that fill a box, cut at its edges; what would lie outside is left out. */
export function placeScene(art: SceneArt, cut: SceneCut, box: Box): readonly PlacedShape[] {
  const known = kept.get(art) ?? new Map<string, readonly PlacedShape[]>();
  kept.set(art, known);
  const crop = sceneCrop(cut, box);
  const key = [crop, box].flatMap(({ x, y, w, h }) => [x, y, w, h]).join();
  const shapes = known.get(key) ?? art.shapes.flatMap((shape) => placedShape(shape, crop, box) ?? []);
  known.set(key, shapes);
  return shapes;
}

function placedShape({ contours, fill }: SceneShape, crop: Box, box: Box): PlacedShape | undefined {
  const clipped = clipPath(contours, crop);
  return clipped && { d: clipped.d, viewBox: clipped.bounds, box: onSlide(clipped.bounds, crop, box), fill };
}

/** The quiet parts of a scene that fills a box, as far as they lie in it. */
export function placeQuiet(quiet: readonly QuietPart[], cut: SceneCut, box: Box): PlacedQuiet[] {
  const crop = sceneCrop(cut, box);
  return quiet.flatMap(({ role, ...part }) => {
    const [x, y] = [Math.max(part.x, crop.x), Math.max(part.y, crop.y)];
    const w = Math.min(part.x + part.w, crop.x + crop.w) - x;
    const h = Math.min(part.y + part.h, crop.y + crop.h) - y;
    return w > 0 && h > 0 ? [{ box: onSlide({ x, y, w, h }, crop, box), role }] : [];
  });
}

/** The anchors of a scene that fills a box, those that lie in it whole, at their places on the slide. */
export function placeAnchors(anchors: readonly DrawingAnchor[], cut: SceneCut, box: Box): DrawingAnchor[] {
  const crop = sceneCrop(cut, box);
  return anchors.filter((each) => contains(crop, each)).map((each) => ({ ...each, ...onSlide(each, crop, box) }));
}

function onSlide(part: Box, crop: Box, box: Box): Box {
  const scale = box.w / crop.w;
  return {
    x: box.x + (part.x - crop.x) * scale,
    y: box.y + (part.y - crop.y) * scale,
    w: part.w * scale,
    h: part.h * scale,
  };
}
