import type { Box } from '../../core/box.ts';
import type { Inch, Pt } from '../../core/lengths.ts';
import type { RichText } from '../../core/rich-text.ts';
import { inkFor } from '../../layout/ink.ts';
import { bleedsInto, field } from '../../layout/leaves.ts';
import { textSteps } from '../../layout/scale.ts';
import { inRole } from '../../layout/sheet.ts';
import type { ColorRole } from '../../scene/tokens.ts';
import { setText } from '../../text/typeset.ts';
import type { LaidOutItem, LayoutContext } from '../parts/define-slide.ts';

const PLATE: ColorRole = 'field-dark';
/** From the edges of the foot to its text. */
const PAD: { readonly x: Inch; readonly y: Inch } = { x: 0.26, y: 0.13 };
/** A caption may take so much of its picture's width before it has another line, and so many of these. */
const WIDEST = 0.92;
const LINES = 3;
/** The part of the height of a picture and its caption that this takes at most, where smaller type helps. */
const HIGHEST = 0.34;
/** Sizes in a hall. */
const SIZES = { min: 16, preferred: 24 };

/** Captions are bold, unless something in them is. */
const isBold = ({ paragraphs }: RichText) => !paragraphs.flat().some(({ bold }) => bold);

/** The largest size at which captions have few lines and take no more of the height `h` than they must. */
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
  return sizes.findLast(holds) ?? sizes[0] ?? SIZES.min;
}

/** A picture with its caption below it. */
interface Captioned {
  /** The part of the box that is left to the picture. */
  readonly picture: Box;
  readonly items: readonly LaidOutItem[];
}

/** A caption, and the box of its picture and itself. */
interface CaptionOf {
  readonly name: string;
  readonly text: RichText;
  readonly box: Box;
  readonly size: Pt;
  /** Where text begins on the slide, for pictures that reach beyond that. */
  readonly left?: Inch;
  /** How high the foot is at least: as that of a picture beside it. */
  readonly h?: Inch;
}

/** How far below the body a caption may end. */
const BELOW_BODY: Inch = 0.2;

/** A caption across its foot, and where it is there. */
function captionPart(context: LayoutContext, { name, text, box: { x, w }, size, left = 0 }: CaptionOf) {
  const start = Math.max(x + PAD.x, left);
  const look = { bold: isBold(text), anchor: 'middle', part: { kind: 'bleed' } } as const;
  const span = { x: start, w: x + WIDEST * w - start };
  return { span, set: inkFor(context, PLATE, name, text.path).text('label', text, size, look)(span.w) };
}

/** How high the foot below a picture is that holds its caption at a size. */
export const captionHeight = (context: LayoutContext, caption: CaptionOf): Inch =>
  captionPart(context, caption).set.min + 2 * PAD.y;

/** A caption on a foot below its picture, as wide as that: nothing of the picture is hidden. */
export function captioned(context: LayoutContext, caption: CaptionOf): Captioned {
  const { name, text, box } = caption;
  const { body } = context;
  const { span, set } = captionPart(context, caption);
  const own = Math.max(caption.h ?? 0, set.min + 2 * PAD.y);
  // Where it runs to the slide's edge its words stay as far from that as other words.
  const h = own + Math.max(0, box.y + box.h - body.y - body.h - BELOW_BODY);
  const foot = { ...box, y: box.y + box.h - h, h };
  return {
    picture: { ...box, h: box.h - h },
    items: [
      inRole(bleedsInto(field(`${name} plate`, foot, PLATE, text.path)), 'plate'),
      ...set.place({ ...foot, ...span, y: foot.y + PAD.y, h: own - 2 * PAD.y }),
    ],
  };
}
