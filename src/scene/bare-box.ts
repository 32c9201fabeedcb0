import { contrastRatio } from '../color/contrast.ts';
import { type Box, overlaps } from '../core/box.ts';
import { type Surface, surfaceIn } from './surface.ts';

/** Of a ground without art, a gradient as well, no two places differ by more (contrast, 1 to 21). */
export const EVEN = 1.4;

/** Whether a layout shows nothing but its ground in a box, where no two places differ by more than `most`, and no words. */
export function isBareBox(
  box: Box,
  { words, surface }: { readonly words: readonly Box[]; readonly surface?: Surface | undefined },
  most = EVEN,
): boolean {
  const shown = surface && surfaceIn(surface, box);
  const even = !shown || contrastRatio(shown.lightest, shown.darkest) < most;
  return even && !words.some((each) => overlaps(each, box));
}
