import { z } from 'zod';
import type { Box } from '../../core/box.ts';
import { countsCharacters } from '../../core/language.ts';
import { SceneRef, type SceneView } from '../../fields/fields.ts';
import type { PathItem } from '../../scene/items.ts';
import type { ColorRole } from '../../scene/tokens.ts';
import { SCENE_NAMES, SCENES, type SceneEntry, type SceneName } from '../../scenery/library.ts';
import { type PlacedQuiet, placeQuiet, placeScene } from '../../scenery/place-scene.ts';
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
  /** Whether it shows its accent; true where omitted. A slide keeps that of one scene at most, see `one-accent.ts`. */
  readonly accent?: boolean;
}

/**
 * A scene of the library that fills a box: free forms in theme colours, cut at the box's edges around the scene's focus, as
 * one group whose first says what it shows.
 */
export function sceneItems(
  { deck, language }: LayoutContext,
  { name, scene, box, accent = true }: ScenePlace,
): PathItem[] {
  const art = deck.scenes.get(scene.name);
  if (!art) throw new Error(`The scene ${scene.name} was not read.`);
  const { title, focus } = entryOf(scene);
  const alt = title[countsCharacters(language) ? 'zh' : 'en'];
  const shapes = placeScene(art, focus, box).map(
    (shape, i): PathItem => ({
      kind: 'path',
      name: `${name} ${i + 1}`,
      group: name,
      path: scene.path,
      part: { kind: 'scene' },
      ...shape,
      ...(i === 0 ? { alt } : {}),
    }),
  );
  return accent ? shapes : shapes.map(withoutAccent);
}

/** A form of a scene in the role that stands for that of an accent. */
export function withoutAccent<Item extends { readonly fill?: ColorRole }>(item: Item): Item {
  const fill = item.fill && WITHOUT_ACCENT[item.fill];
  return fill ? { ...item, fill } : item;
}

/** Whether a role is one of a scene's accent. */
export const isAccent = (role: ColorRole | undefined) => role !== undefined && role in WITHOUT_ACCENT;

/** Where text may stand on a scene that fills a box, and the colour of what is drawn there. */
export function quietIn(scene: SceneView, box: Box): PlacedQuiet[] {
  const { quiet, focus } = entryOf(scene);
  return placeQuiet(quiet, focus, box);
}

const entryOf = ({ name }: SceneView): SceneEntry => SCENES[name as SceneName];
