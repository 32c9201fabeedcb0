import { contrastRatio, rgbOf } from '../../color/contrast.ts';
import { around, type Box, besideBox, inset, keptOff, overlaps } from '../../core/box.ts';
import type { Inch } from '../../core/lengths.ts';
import { isDarkFill } from '../../layout/colors.ts';
import { bareRoom } from '../../scene/bare-room.ts';
import { cellsUnder, commonColor, type Surface } from '../../scene/surface.ts';
import type { ColorRole } from '../../scene/tokens.ts';
import type { LayoutContext } from '../parts/define-slide.ts';

/** What it may be filled with: the first that carries light text and stands out from the ground. */
const FILLS: readonly ColorRole[] = ['field', 'field-second', 'field-third'];

const OFF_ART: Inch = 0.2;
/** So much of a slide is ground where a layout shows nothing much. */
const PLAIN = 0.5;
/** Channels of a ground without colour differ by no more, of 255; other grounds are fields themselves. */
const COLORLESS = 48;
/** Contrast that a field has with the ground at least, 1 to 21. */
const DISTINCT = 1.4;
/** What ends with the slide's edge, in inches. */
const AT_EDGE: Inch = 0.02;

const slideBox = ({ brand }: LayoutContext): Box => ({ x: 0, y: 0, ...brand.size });

/** Whether a layout shows hardly anything but a ground without a colour of its own. */
export function isBareLayout(context: LayoutContext): boolean {
  const surface = context.frame.layout?.surface;
  const ground = surface && commonColor(surface, slideBox(context));
  if (!surface || !ground) return false;
  const channels = rgbOf(ground);
  if (Math.max(...channels) - Math.min(...channels) > COLORLESS) return false;
  const bare = bareRoom(slideBox(context), surface);
  return bare !== undefined && bare.w * bare.h >= PLAIN * context.brand.size.w * context.brand.size.h;
}

/**
 * The largest part of a box in which a bare layout shows nothing, and no words, where one as wide as the box counts for
 * `wide` times its area; undefined where there is none.
 */
export function bareIn(box: Box, { frame: { layout }, taken }: LayoutContext, wide?: number): Box | undefined {
  if (!layout?.surface || box.w <= 0 || box.h <= 0) return undefined;
  const others = [...layout.words, ...(taken ? [taken] : []), ...unknownIn(layout.surface, box)];
  const clear = others.reduce((left, words) => beside(left, inset(words, -OFF_ART), wide), box);
  const bare = clear.w > 0 && clear.h > 0 ? bareRoom(clear, layout.surface, wide) : undefined;
  return bare && keptOff(bare, clear, OFF_ART, AT_EDGE);
}

/** The part of a box where nobody knows what a layout shows: a picture in a format that is not drawn. */
function unknownIn(surface: Surface, box: Box): Box[] {
  const cells = cellsUnder(surface, box).filter((index) => surface.unknown[index] === 1);
  const { columns, rows, size } = surface;
  const unit = { w: size.w / columns, h: size.h / rows };
  const boxes = cells.map((index) => ({
    ...{ x: (index % columns) * unit.w, y: Math.floor(index / columns) * unit.h },
    ...unit,
  }));
  return boxes.length > 0 ? [around(boxes)] : [];
}

/** The largest part of a box at one side of another. */
const beside = (box: Box, other: Box, wide = 1): Box => (overlaps(box, other) ? besideBox(box, other, 0, wide) : box);

/** The first fill that stands out from what a layout shows in a box: one that carries light text, if there is one. */
export function fillOn({ brand, frame: { layout } }: LayoutContext, box: Box): ColorRole | undefined {
  const shown = layout?.surface && commonColor(layout.surface, box);
  if (!shown) return undefined;
  const distinct = FILLS.filter((role) => contrastRatio(brand.colors[role].hex, shown) >= DISTINCT);
  return distinct.find((role) => isDarkFill(brand, role)) ?? distinct[0];
}
