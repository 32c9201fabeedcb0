import { z } from 'zod';
import { type Box, contains } from '../../core/box.ts';
import { countsCharacters } from '../../core/language.ts';
import type { Inch } from '../../core/lengths.ts';
import type { Path } from '../../core/path.ts';
import type { Focus } from '../../core/picture.ts';
import { plainText, type RichText } from '../../core/rich-text.ts';
import { SceneRef, type SceneView } from '../../fields/fields.ts';
import type { Resolved } from '../../fields/resolved.ts';
import { inRole } from '../../layout/sheet.ts';
import { elastic, type Part } from '../../layout/tree.ts';
import type { PathItem, PictureItem, ShapeItem } from '../../scene/items.ts';
import type { ColorRole } from '../../scene/tokens.ts';
import { SCENE_NAMES, SCENES } from '../../scenery/library.ts';
import { type PlacedQuiet, placeAnchors, placeQuiet, placeScene, type SceneCut } from '../../scenery/place-scene.ts';
import { atDusk, quietAtDusk, SCENE_SIZE, type SceneDrawing } from '../../scenery/scene-art.ts';
import type { Field, LaidOutItem, LayoutContext } from './define-slide.ts';
import { focusPoint, pictureFields, pictureItem } from './picture-parts.ts';

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

export const duskField = z
  .boolean()
  .describe('Whether the scene is shown at dusk; some show a night of their own.')
  .optional();

/** The roles in which a scene is drawn that has no accent, for those of its accent. */
const WITHOUT_ACCENT: Partial<Readonly<Record<ColorRole, ColorRole>>> = {
  highlight: 'third',
  'highlight-pale': 'third-pale',
  'highlight-deep': 'third-deep',
};

interface ScenePlace {
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

/** A scene that fills a box: free forms cut at its edges around the focus, as one group with alternative text. */
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

export const isAccent = (role: ColorRole | undefined) => role !== undefined && role in WITHOUT_ACCENT;

/** Where text may stand on a scene that fills a box, and the colour of what is drawn there. */
function quietIn(context: LayoutContext, place: Omit<ScenePlace, 'name' | 'accent'>): PlacedQuiet[] {
  const drawing = drawingOf(context, place.scene);
  const quiet = place.dusk ? quietAtDusk(drawing) : drawing.quiet;
  return placeQuiet(quiet, cutOf(drawing, place), place.box);
}

/** The places that a scene names, and where they are on the slide when it fills a box. */
export function anchorsOn(context: LayoutContext, place: Pick<ScenePlace, 'scene' | 'box' | 'focus' | 'zoom'>) {
  const drawing = drawingOf(context, place.scene);
  return placeAnchors(drawing.anchors, cutOf(drawing, place), place.box);
}

function cutOf(drawing: SceneDrawing, { focus, zoom = 1 }: Pick<ScenePlace, 'focus' | 'zoom'>): SceneCut {
  const { w, h } = SCENE_SIZE;
  return { focus: focus ? { x: focus.x * w, y: focus.y * h } : drawing.focus, zoom };
}

/** The keys of a slide, or of a thing on one, that shows a scene of the library or a picture, never both. */
export const visualFields = {
  ...pictureFields,
  scene: sceneField.optional(),
  dusk: duskField,
  picture: pictureFields.picture.optional(),
};

export type Visual = Resolved<z.output<z.ZodObject<typeof visualFields>>>;

interface VisualPlace extends Pick<ScenePlace, 'name' | 'box' | 'zoom' | 'accent'> {
  readonly visual: Visual;
  readonly title: RichText;
}

export function showsVisual({ scene, picture }: Visual): boolean {
  return scene !== undefined || picture !== undefined;
}

/** The scene or the picture, whichever there is, cut to fill the box around its focus; nothing where there is none. */
export function visualItems(context: LayoutContext, place: VisualPlace): (PathItem | PictureItem)[] {
  const { name, visual, box, title } = place;
  const { scene, dusk, picture } = visual;
  if (scene) return sceneItems(context, { ...place, scene, dusk, focus: ownFocus(visual), alt: ownAlt(visual) });
  return picture ? [pictureItem(name, { ...visual, picture }, box, title)] : [];
}

const ownFocus = ({ focus }: Visual) => (focus === undefined ? undefined : focusPoint(focus));

const ownAlt = ({ alt, decorative }: Visual) => (decorative ? '' : alt && plainText(alt));

/** Where text may stand on a scene that fills a box, and the colour of what is drawn there; nowhere on a picture. */
export function quietParts(
  context: LayoutContext,
  { visual, ...place }: Pick<VisualPlace, 'visual' | 'box' | 'zoom'>,
): Field[] {
  const { scene, dusk } = visual;
  if (!scene) return [];
  return quietIn(context, { ...place, scene, dusk, focus: ownFocus(visual) }).map(({ box, role }) => ({
    box,
    fill: role,
  }));
}

const PLATE: ColorRole = 'dark';

/** What text on a scene or picture is on: a quiet part of the scene that holds it, else a plate over its box. */
export function underText(
  context: LayoutContext,
  place: Pick<VisualPlace, 'visual' | 'box' | 'zoom'>,
  text: { readonly name: string; readonly box: Box; readonly path: Path },
): { readonly items: readonly ShapeItem[]; readonly ground: ColorRole } {
  const holding = quietParts(context, place).find((part) => contains(part.box, text.box, TOUCHING));
  if (holding) return { items: [], ground: holding.fill };
  const plate: ShapeItem = { kind: 'shape', shape: 'rectangle', ...text, name: `${text.name} plate`, fill: PLATE };
  return { items: [inRole(plate, 'plate')], ground: PLATE };
}

/** A text that leaves a quiet part by no more than this, in inches, stands in it. */
const TOUCHING = 0.05;

/** What is lower shows nothing. */
const MIN_SHOWN: Inch = 0.2;

/** A scene or a picture that takes what height is left, `min` high. */
export function visualPart(
  context: LayoutContext,
  options: {
    readonly name: string;
    readonly visual: Visual;
    readonly title: RichText;
    readonly accent?: boolean;
    readonly min: Inch;
    readonly preferred?: Inch;
    readonly max?: Inch;
  },
): Part {
  const { min, preferred = min, max, ...place } = options;
  const items = (box: Box): readonly LaidOutItem[] =>
    box.h > MIN_SHOWN ? visualItems(context, { ...place, box }) : [];
  return elastic(min, preferred, items, max);
}
