import type { Box } from '../../core/box.ts';
import type { Inch } from '../../core/lengths.ts';
import type { ItemBase, SceneItem } from '../items.ts';
import { placeText, type SetInBox } from './place-text.ts';

/** The boxes of a text's lines as they were measured: where it leaves ink. */
export function lineBoxes(item: SetInBox): Box[] {
  return placeText(item).flatMap((lines) => lines.map(({ box }) => box));
}

/** Where an item ends: its box, but of a hero figure, whose line is higher than its digits, their foot. */
export function inkEnd(item: SceneItem | (ItemBase & { readonly kind: 'chart' })): Inch {
  if (item.kind !== 'text' || item.style.role !== 'number' || item.style.spacing >= 1) return item.box.y + item.box.h;
  return Math.max(...placeText(item).flatMap((lines) => lines.map(({ baseLine }) => baseLine)));
}
