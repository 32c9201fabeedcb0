import { z } from 'zod';
import type { Box } from '../../core/box.ts';
import { countsCharacters } from '../../core/language.ts';
import { SceneRef, type SceneView } from '../../fields/fields.ts';
import type { Focus } from '../../scene/crop.ts';
import type { PathItem } from '../../scene/items.ts';
import type { ColorRole } from '../../scene/tokens.ts';
import { quietAtDusk, type SceneDrawing } from '../../scenery/drawing.ts';
import { atDusk } from '../../scenery/dusk.ts';
import { SCENE_NAMES, SCENES } from '../../scenery/library.ts';
import { type PlacedQuiet, placeQuiet, placeScene, type SceneCut } from '../../scenery/place-scene.ts';
import { SCENE_SIZE } from '../../scenery/scene-art.ts';
import type { LayoutContext } from './define-slide.ts';

/** A key that names a scene of the library, or one of the brand's own: `readScenes` finds out which there are. */
export const sceneField = z
  .string()
  .meta({
    ...{ id: 'scene', refers: 'scene' },
    anyOf: [{ enum: SCENE_NAMES, enumDescriptions: SCENE_NAMES.map((name) => SCENES[name].title.en) }, {}],
  })
  .transform((name) => new SceneRef(name))
  .meta({
    description: 'A drawing of the library or of the brand, in the brand’s colours.',
    examples: ['port', 'skyline'],
  });

/** The key that shows a scene at dusk. */
export const duskField = z
  .boolean()
  .meta({ description: 'Whether the scene is shown at dusk; some show a night of their own.' })
  .optional();

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
  /** Whether it is shown at dusk; false where omitted. */
  readonly dusk?: boolean | undefined;
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
export function sceneItems(context: LayoutContext, place: ScenePlace): PathItem[] {
  const { name, scene, dusk, box, accent = true } = place;
  const drawing = drawingOf(context, scene);
  const alt = place.alt ?? drawing.title[countsCharacters(context.language) ? 'zh' : 'en'];
  const art = dusk ? atDusk(drawing.art) : drawing.art;
  const shapes = placeScene(art, cutOf(drawing, place), box).map(
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

function drawingOf({ deck }: LayoutContext, { name }: SceneView): SceneDrawing {
  const drawing = deck.scenes.get(name);
  if (!drawing) throw new Error(`The scene ${name} was not read.`);
  return drawing;
}

/** A form of a scene in the role that stands for that of an accent. */
export function withoutAccent<Item extends { readonly fill?: ColorRole }>(item: Item): Item {
  const fill = item.fill && WITHOUT_ACCENT[item.fill];
  return fill ? { ...item, fill } : item;
}

/** Whether a role is one of a scene's accent. */
export const isAccent = (role: ColorRole | undefined) => role !== undefined && role in WITHOUT_ACCENT;

/** Where text may stand on a scene that fills a box, and the colour of what is drawn there. */
export function quietIn(context: LayoutContext, place: Omit<ScenePlace, 'name' | 'accent'>): PlacedQuiet[] {
  const drawing = drawingOf(context, place.scene);
  const quiet = place.dusk ? quietAtDusk(drawing) : drawing.quiet;
  return placeQuiet(quiet, cutOf(drawing, place), place.box);
}

function cutOf(drawing: SceneDrawing, { focus, zoom = 1 }: Pick<ScenePlace, 'focus' | 'zoom'>): SceneCut {
  const { w, h } = SCENE_SIZE;
  return { focus: focus ? { x: focus.x * w, y: focus.y * h } : drawing.focus, zoom };
}
