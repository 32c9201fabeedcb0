import type { Box } from '../../core/box.ts';
import type { Inch } from '../../core/lengths.ts';
import type { TemplatePlaceholder } from '../frame.ts';
import type { TextItem } from '../items.ts';

const SAME: Inch = 0.005;

export const differs = (box: Box, from: Box): boolean =>
  (['x', 'y', 'w', 'h'] as const).some((side) => Math.abs(box[side] - from[side]) > SAME);

/** A placeholder's box around its text. */
export const withInsets = ({ x, y, w, h }: Box, { left, top, right, bottom }: TemplatePlaceholder['insets']): Box => ({
  ...{ x: x - left, y: y - top },
  ...{ w: w + left + right, h: h + top + bottom },
});

/** The box that a slide gives a placeholder of a template's layout; undefined where its text stands where the layout says. */
export function statedBox(
  { box, anchor }: Pick<TextItem, 'box' | 'anchor'>,
  own: Pick<TemplatePlaceholder, 'box' | 'insets'>,
): Box | undefined {
  // Text at the top of a box is where it does however much room is below it.
  const same = anchor === 'top' ? { ...own.box, h: Math.min(own.box.h, box.h) } : own.box;
  return differs(box, same) ? withInsets(box, own.insets) : undefined;
}
