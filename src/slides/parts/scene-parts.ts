import { z } from 'zod';
import type { Box } from '../../core/box.ts';
import { countsCharacters, type Language } from '../../core/language.ts';
import { SceneRef, type SceneView } from '../../fields/fields.ts';
import type { Focus } from '../../scene/crop.ts';
import type { PathItem } from '../../scene/items.ts';
import type { ColorRole } from '../../scene/tokens.ts';
import { SCENE_NAMES, SCENES, type SceneEntry, type SceneName } from '../../scenery/library.ts';
import { type PlacedQuiet, placeQuiet, placeScene, type SceneCut } from '../../scenery/place-scene.ts';
import { SCENE_SIZE } from '../../scenery/scene-art.ts';
import type { LayoutContext } from './define-slide.ts';

/** A key that names a scene of the library. */
export const sceneField = z
  .enum(SCENE_NAMES)
  .meta({ id: 'scene', enumDescriptions: SCENE_NAMES.map((name) => SCENES[name].title.en) })
  .transform((name) => new SceneRef(name))
  .meta({ description: 'A drawing of the library, in the brand’s colours.', examples: ['port', 'skyline'] });

/** The roles in which a scene is drawn that has no accent, for those of its accent. */
const WITHOUT_ACCENT: Partial<Readonly<Record<ColorRole, ColorRole>>> = {
  highlight: 'third',
  'highlight-pale': 'third-pale',
  'highlight-deep': 'third-deep',
};

/** A scene and its place. */
export interface ScenePlace {
  /** Unique on the slide: the group's name. */
  readonly name: string;
  readonly scene: SceneView;
  readonly box: Box;
  /** What stays in view; the scene's own focus where omitted. */
  readonly focus?: Focus | undefined;
  /** How much closer it is looked at than its box asks for; 1, which shows as much of it as can be, where omitted. */
  readonly zoom?: number;
  /** What it shows; its own title where omitted, and nothing to be read where empty. */
  readonly alt?: string | undefined;
  /** Whether it shows its accent; true where omitted. A slide keeps that of one scene at most, see `one-accent.ts`. */
  readonly accent?: boolean;
}

/**
 * A scene of the library that fills a box: free forms in theme colours, cut at the box's edges around the scene's focus, as
 * one group whose first says what it shows.
 */
export function sceneItems({ deck, language }: LayoutContext, place: ScenePlace): PathItem[] {
  const { name, scene, box, alt = titleOf(scene, language), accent = true } = place;
  const art = deck.scenes.get(scene.name);
  if (!art) throw new Error(`The scene ${scene.name} was not read.`);
  const shapes = placeScene(art, cutOf(place), box).map(
    (shape, i): PathItem => ({
      kind: 'path',
      name: `${name} ${i + 1}`,
      group: name,
      path: scene.path,
      part: { kind: 'scene' },
      ...shape,
      ...(i === 0 && alt ? { alt } : {}),
    }),
  );
  return accent ? shapes : shapes.map(withoutAccent);
}

const titleOf = (scene: SceneView, language: Language) =>
  entryOf(scene).title[countsCharacters(language) ? 'zh' : 'en'];

/** A form of a scene in the role that stands for that of an accent. */
export function withoutAccent<Item extends { readonly fill?: ColorRole }>(item: Item): Item {
  const fill = item.fill && WITHOUT_ACCENT[item.fill];
  return fill ? { ...item, fill } : item;
}

/** Whether a role is one of a scene's accent. */
export const isAccent = (role: ColorRole | undefined) => role !== undefined && role in WITHOUT_ACCENT;

/** Where text may stand on a scene that fills a box, and the colour of what is drawn there. */
export function quietIn(place: Omit<ScenePlace, 'name' | 'accent'>): PlacedQuiet[] {
  return placeQuiet(entryOf(place.scene).quiet, cutOf(place), place.box);
}

function cutOf({ scene, focus, zoom = 1 }: Pick<ScenePlace, 'scene' | 'focus' | 'zoom'>): SceneCut {
  const { w, h } = SCENE_SIZE;
  return { focus: focus ? { x: focus.x * w, y: focus.y * h } : entryOf(scene).focus, zoom };
}

const entryOf = ({ name }: SceneView): SceneEntry => SCENES[name as SceneName];
