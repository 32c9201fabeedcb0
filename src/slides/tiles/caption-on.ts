import type { Box } from '../../core/box.ts';
import type { Inch, Pt } from '../../core/lengths.ts';
import type { RichText } from '../../core/rich-text.ts';
import { fill } from '../../layout/fill.ts';
import { inkText } from '../../layout/ink-text.ts';
import { asData, field, textWidth } from '../../layout/leaves.ts';
import { supportSteps } from '../../layout/poster.ts';
import { inRole } from '../../layout/sheet.ts';
import type { ColorRole } from '../../scene/tokens.ts';
import type { Composed, LaidOutItem } from '../parts/define-slide.ts';

/** From the edges of the plate to its words. */
const PAD: { readonly x: Inch; readonly y: Inch } = { x: 0.3, y: 0.2 };
/** A plate that takes a larger part of the picture’s width takes all of it. */
const WIDE = 0.78;

interface CaptionLook {
  readonly left: Inch;
  readonly on: ColorRole;
  readonly foot?: Inch;
  readonly max?: Pt;
  readonly name?: string;
}

interface CaptionPlate {
  readonly size: Pt;
  readonly plate: LaidOutItem;
  readonly items: readonly LaidOutItem[];
}

/**
 * A caption on a flat plate in the lower left corner of a picture, as wide as its words. `left` is where these begin, and
 * `foot` how far above the picture's end they stand; undefined where they have no room.
 */
export function captionOn(
  context: Composed,
  caption: RichText,
  picture: Box,
  { left, on, foot = PAD.y, max = 24, name = 'Caption' }: CaptionLook,
): CaptionPlate | undefined {
  const { path } = caption;
  const x = Math.max(left, picture.x + PAD.x);
  const w = picture.x + picture.w - PAD.x - x;
  const part = (size: number) =>
    inkText(context, { ...{ name, path, text: caption, size, ground: on, role: 'body' }, maxLines: 2 });
  const { fits, sizes } = fill({ x, y: 0, w, h: picture.h / 3 }, { text: supportSteps(context, { max }) }, ({ text }) =>
    part(text),
  );
  if (!fits) return undefined;
  const set = part(sizes.text)(w);
  const h = set.min + PAD.y + foot;
  const y = picture.y + picture.h - h;
  const width = set.lines > 1 ? w : Math.min(w, textWidth(context, 'body', caption, sizes.text));
  const own = x + width + PAD.x - picture.x;
  const plate = field(`${name} plate`, { ...picture, y, w: own > WIDE * picture.w ? picture.w : own, h }, on, path);
  // A brand may draw fields as rules, but on a picture a plate hides what is under the words.
  return {
    size: sizes.text,
    plate: inRole(asData(plate), 'plate'),
    items: set.place({ x, y: y + PAD.y, w, h: set.min }),
  };
}
