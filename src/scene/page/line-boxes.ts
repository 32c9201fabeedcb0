import type { Box } from '../../core/box.ts';
import { placeText, type SetInBox } from './place-text.ts';

/** The boxes of a text's lines as they were measured: where it leaves ink. */
export function lineBoxes(item: SetInBox): Box[] {
  return placeText(item).flatMap((lines) => lines.map(({ box }) => box));
}
