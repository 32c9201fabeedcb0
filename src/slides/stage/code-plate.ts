import type { Box } from '../../core/box.ts';
import type { Inch } from '../../core/lengths.ts';
import type { RichText } from '../../core/rich-text.ts';
import type { PictureItem } from '../../scene/items.ts';
import type { ColorRole, TextStyle } from '../../scene/tokens.ts';
import { heightOf } from '../../text/typeset.ts';
import type { LaidOutItem, LayoutContext } from '../parts/define-slide.ts';
import { field, inkOn } from '../parts/fields.ts';
import { LINE_SLACK, styled } from '../parts/parts.ts';
import { qrPicture } from '../parts/qr-code.ts';
import { word } from '../parts/words.ts';

const PLATE: ColorRole = 'on-dark';

/** A code on a light plate, and below it on the plate what it opens: how high that is, and how it stands. */
export function codePlate(
  context: LayoutContext,
  address: string,
  caption: RichText | undefined,
  look: { readonly side: Inch; readonly pad: Inch; readonly style: TextStyle },
): { readonly h: Inch; readonly place: (x: Inch, y: Inch) => LaidOutItem[] } {
  const { brand, measurer, path } = context;
  const { side, pad } = look;
  const style = { ...look.style, color: inkOn(brand, PLATE) };
  const words = caption ? LINE_SLACK * heightOf(caption, style, side, measurer) : 0;
  const h = side + 2 * pad + (caption ? pad + words : 0);
  const place = (x: Inch, y: Inch): LaidOutItem[] => [
    { ...field('QR plate', { x, y, w: side + 2 * pad, h }, PLATE, path), part: { kind: 'bleed' } },
    codePicture(context, address, { x: x + pad, y: y + pad, w: side, h: side }),
    ...(caption
      ? [
          styled(context, 'label', {
            ...{ name: 'QR caption', text: caption, ground: PLATE, align: 'center', style },
            box: { x: x + pad, y: y + side + 1.5 * pad, w: side, h: words + pad / 2 },
          }),
        ]
      : []),
  ];
  return { h, place };
}

/** A code that opens an address. */
export function codePicture(context: LayoutContext, address: string, box: Box): PictureItem {
  return {
    ...{ kind: 'picture', name: 'QR code', box, path: [...context.path, 'qr'] },
    ...qrPicture(address, context.brand.colors.dark.hex),
    alt: `${word('qrAlt', context.language)}${address}`,
    link: address,
  };
}
