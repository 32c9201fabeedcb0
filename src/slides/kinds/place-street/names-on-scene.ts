import type { Box } from '../../../core/box.ts';
import type { Inch } from '../../../core/lengths.ts';
import { SCENE_SIZE } from '../../../scenery/scene-art.ts';
import type { Composed, Page } from '../../parts/define-slide.ts';
import { anchorsOn, sceneItems } from '../../parts/visual-parts.ts';
import { fieldOn, footIn, slideBox } from '../../stage/composed-fields.ts';
import { headlineEnd, headlineIn } from '../../stage/headline.ts';
import { type NamePlace, namePlates } from './name-plates.ts';
import type { PlaceStreet } from './places.ts';

/** Between the headline and the scene, and what is below that for the source line. */
const BELOW: Inch = 0.3;
const FOOT: Inch = 0.66;
/** Names keep from the slide’s edges, and from each other. */
const EDGE: Inch = 0.3;
const APART: Inch = 0.2;
/** How high a plate is at most where its anchor is no sign. */
const HIGH: Inch = 1.1;
const MAX = 40;

/** A scene from edge to edge, with the names of its places on them. */
export function namesOnScene({ places, scene, dusk }: PlaceStreet, context: Composed): Page | undefined {
  const { body, brand } = context;
  const room = { ...body, h: body.h * 0.36 };
  const headline = headlineIn(context, room, { maxLines: 1 + context.headline.paragraphs.length });
  if (!headline || !scene) return undefined;
  const whole = slideBox(context);
  const y = headlineEnd(headline) + BELOW;
  const box = { ...whole, y, h: brand.size.h - FOOT - y };
  const focus = middleOf(
    context,
    scene.name,
    places.flatMap(({ at }) => at ?? []),
  );
  const shown = { scene, dusk, box, ...(focus ? { focus } : {}) };
  const anchors = anchorsOn(context, shown);
  const found = places.flatMap(({ name, at }) => {
    const anchor = anchors.find((each) => each.name === at);
    return anchor ? [{ name, path: name.path, anchor }] : [];
  });
  if (found.length < places.length) return undefined;
  const spots = found.map(({ name, path, anchor }): NamePlace => {
    const [x, middle] = [anchor.x + anchor.w / 2, anchor.y + anchor.h / 2];
    if (anchor.kind === 'sign') return { name, path, x, y: middle, w: anchor.w, h: anchor.h };
    const others = found
      .filter((each) => each.anchor !== anchor)
      .map((each) => Math.abs(each.anchor.x + each.anchor.w / 2 - x));
    const w = Math.min(...others.map((each) => each - APART), 2 * (Math.min(x, brand.size.w - x) - EDGE));
    return { name, path, x, y: middle, w, h: Math.max(HIGH, anchor.h) };
  });
  const names = namePlates(context, spots, { ground: 'field-dark', max: MAX });
  if (!names || names.boxes.some((each) => each.y + each.h > brand.size.h - FOOT - 0.1)) return undefined;
  return {
    ...headline,
    ground: context.ground,
    behind: [
      ...sceneItems(context, { name: 'Scene', ...shown }),
      fieldOn('Foot', { ...whole, y: brand.size.h - FOOT, h: FOOT + 0.04 }, 'field-dark', context.path),
    ],
    items: names.items,
    ...footIn(context, { x: 0, w: brand.size.w }),
  };
}

/** The middle of the anchors of some names, as a part of the scene’s size. */
function middleOf({ deck }: Composed, scene: string, names: readonly string[]) {
  const all: readonly Box[] = (deck.scenes.get(scene)?.anchors ?? []).filter(({ name }) => names.includes(name));
  if (all.length === 0) return undefined;
  const [xs, ys] = [all.flatMap(({ x, w }) => [x, x + w]), all.flatMap(({ y, h }) => [y, y + h])];
  const half = (values: readonly number[], size: number) => (Math.min(...values) + Math.max(...values)) / 2 / size;
  return { x: half(xs, SCENE_SIZE.w), y: half(ys, SCENE_SIZE.h) };
}
