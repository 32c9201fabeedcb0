import type { Box } from '../../core/box.ts';
import { type Inch, type Pt, ptToInch } from '../../core/lengths.ts';
import type { RichText } from '../../core/rich-text.ts';
import type { ColorRole } from '../../scene/tokens.ts';
import { setText } from '../../text/typeset.ts';
import { textSteps, textWidth } from '../fill/texts.ts';
import type { LaidOutItem, LayoutContext } from '../parts/define-slide.ts';
import { bleedsInto, field, inkOn } from '../parts/fields.ts';
import { LINE_SLACK, styled } from '../parts/parts.ts';

const PLATE: ColorRole = 'field-dark';
/** From the edges of the plate to its text. */
const PAD: { readonly x: Inch; readonly y: Inch } = { x: 0.26, y: 0.13 };
/** A plate may take so much of its picture's width before it has another line, and so many of these. */
const WIDEST = 0.92;
const LINES = 3;
/** The part of a picture's height that its plate hides at the most, where smaller type helps. */
const HIGHEST = 0.34;
/** Sizes in a hall. */
const SIZES = { least: 16, base: 24 };

/** Captions are bold, unless something in them is. */
const isBold = ({ paragraphs }: RichText) => !paragraphs.flat().some(({ bold }) => bold);

/**
 * The largest size at which captions stand in few lines on plates no wider than their pictures, and hide no more of these,
 * `h` high, than they must.
 */
export function captionSize(
  context: LayoutContext,
  texts: readonly RichText[],
  { w, h = Number.POSITIVE_INFINITY, lines = LINES }: { readonly w: Inch; readonly h?: Inch; readonly lines?: number },
): Pt {
  const { sizes } = textSteps(context, 'label', SIZES);
  const room = { w: WIDEST * w - 2 * PAD.x, h: Number.POSITIVE_INFINITY };
  const style = context.brand.type.label;
  const holds = (size: Pt) =>
    texts.every((each) => {
      const {
        lines: set,
        excess,
        height,
      } = setText(each, { ...style, bold: isBold(each) }, room, context.measurer, { size });
      return !excess && set.flat().length <= lines && height + 2 * PAD.y <= HIGHEST * h;
    });
  return sizes.findLast(holds) ?? sizes[0] ?? SIZES.least;
}

/**
 * A caption at the foot of a picture, at its left, on a plate as wide as its longest line: on a picture text cannot be read
 * everywhere. `left` is where text begins on the slide, for pictures that reach beyond that.
 */
export function captionPlate(
  context: LayoutContext,
  { name, text, picture, size, left = 0 }: CaptionOf,
): readonly LaidOutItem[] {
  const { brand, measurer } = context;
  const style = { ...brand.type.label, bold: isBold(text), color: inkOn(brand, PLATE) };
  const x = Math.max(picture.x + PAD.x, left);
  const most = picture.x + WIDEST * picture.w - PAD.x - x;
  const set = setText(text, style, { w: most, h: Number.POSITIVE_INFINITY }, measurer, { size });
  const count = set.lines.flat().length;
  const w =
    count > 1 ? most : Math.min(most, textWidth(context, 'label', text, size, { bold: style.bold }) + ptToInch(1));
  const h = LINE_SLACK * set.height;
  const bottom = picture.y + picture.h;
  const plate = { x: picture.x, y: bottom - h - 2 * PAD.y, w: x + w + PAD.x - picture.x, h: h + 2 * PAD.y };
  return [
    bleedsInto(field(`${name} plate`, plate, PLATE, text.path)),
    styled(context, 'label', {
      ...{ name, text, size, ground: PLATE, style, anchor: 'middle', part: { kind: 'bleed' } },
      box: { x, y: plate.y + PAD.y, w, h },
    }),
  ];
}

/** A caption, and the box of the picture that it stands on. */
interface CaptionOf {
  readonly name: string;
  readonly text: RichText;
  readonly picture: Box;
  readonly size: Pt;
  readonly left?: Inch;
}
