import { type Box, contains } from '../core/box.ts';
import type { Frame } from './frame.ts';
import type { ItemBase, ShapeItem, TextItem } from './items.ts';
import type { ColorRole } from './tokens.ts';

/**
 * Whether boxes stand on fields, which hide what is behind the slide: rectangles that reach beyond the frame's room, and
 * tiles of the colour that what is in the boxes stands on, where it is given.
 */
export function onFields(items: readonly ItemBase[], boxes: readonly Box[], ground?: ColorRole): boolean {
  const fields = items.filter((item) => {
    const { kind, shape, fill } = item as Partial<ShapeItem>;
    if (kind !== 'shape' || shape !== 'rectangle' || fill === undefined) return false;
    return item.part?.kind === 'bleed' || fill === ground;
  });
  return boxes.length > 0 && boxes.every((box) => fields.some((field) => contains(field.box, box, TOUCHING)));
}

/** Boxes that leave a field by no more than this, in inches, stand on it. */
const TOUCHING = 0.05;

/** Whether a text fills a placeholder on a panel of its frame's own art. */
export function onPanel(item: ItemBase, { ground, placeholders }: Frame): boolean {
  const { placeholder } = item as Partial<TextItem>;
  const own = placeholder && placeholders[placeholder]?.ground;
  return own !== undefined && own !== ground;
}
