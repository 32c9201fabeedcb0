import type { z } from 'zod';
import { type Box, contains } from '../../core/box.ts';
import type { Path } from '../../core/path.ts';
import { plainText, type RichText } from '../../core/rich-text.ts';
import type { Resolved } from '../../fields/resolved.ts';
import type { PathItem, PictureItem, ShapeItem } from '../../scene/items.ts';
import type { ColorRole } from '../../scene/tokens.ts';
import type { Field, LayoutContext } from './define-slide.ts';
import { focusPoint, pictureFields, pictureItem } from './picture-parts.ts';
import { duskField, quietIn, sceneField, sceneItems } from './scene-parts.ts';

/** The keys of a slide, or of a thing on one, that shows a scene of the library or a picture, never both. */
export const visualFields = {
  ...pictureFields,
  scene: sceneField.optional(),
  dusk: duskField,
  picture: pictureFields.picture.optional(),
};

/** What a slide, or a thing on one, says about what it shows. */
export type Visual = Resolved<z.output<z.ZodObject<typeof visualFields>>>;

/** A scene or a picture, and its place. */
export interface VisualPlace {
  /** Unique on the slide. */
  readonly name: string;
  readonly visual: Visual;
  readonly box: Box;
  /** How much closer a scene is looked at than its box asks for; 1 where omitted. */
  readonly zoom?: number;
  /** Whether a scene shows its accent; true where omitted. */
  readonly accent?: boolean;
  /** What stands in for an alternative text that a picture is not given. */
  readonly title: RichText;
}

/** Whether there is a scene or a picture to show. */
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

/** The focus that an outline gives a scene in place of its own. */
const ownFocus = ({ focus }: Visual) => (focus === undefined ? undefined : focusPoint(focus));

/** What an outline says that a scene shows, in place of its own title. */
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

/** What a plate under text on a picture is filled with. */
const PLATE: ColorRole = 'dark';

/**
 * What text in a box stands on where a scene or a picture fills a larger one: a quiet part of the scene that holds the
 * text, else a plate over the box. `ground` is its colour.
 */
export function underText(
  context: LayoutContext,
  place: Pick<VisualPlace, 'visual' | 'box' | 'zoom'>,
  text: { readonly name: string; readonly box: Box; readonly path: Path },
): { readonly items: readonly ShapeItem[]; readonly ground: ColorRole } {
  const holding = quietParts(context, place).find((part) => contains(part.box, text.box, TOUCHING));
  if (holding) return { items: [], ground: holding.fill };
  const plate: ShapeItem = { kind: 'shape', shape: 'rectangle', ...text, name: `${text.name} plate`, fill: PLATE };
  return { items: [plate], ground: PLATE };
}

/** A text that leaves a quiet part by no more than this, in inches, stands in it. */
const TOUCHING = 0.05;
