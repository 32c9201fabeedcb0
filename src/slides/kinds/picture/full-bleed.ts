import type { Box } from '../../../core/box.ts';
import type { Inch } from '../../../core/lengths.ts';
import { fill } from '../../../layout/fill.ts';
import { inkText } from '../../../layout/ink-text.ts';
import { asData, field } from '../../../layout/leaves.ts';
import { headSteps, supportSteps } from '../../../layout/poster.ts';
import { inRole } from '../../../layout/sheet.ts';
import { WIDTH_SAFETY } from '../../../text/line-room.ts';
import type { Composed, LaidOutItem, Page } from '../../parts/define-slide.ts';
import { focusPoint, isSharpIn } from '../../parts/picture-parts.ts';
import { visualItems } from '../../parts/visual-parts.ts';
import { slideBox } from '../../stage/composed-fields.ts';
import { headlineEnd, headlineIn } from '../../stage/headline.ts';
import type { Pictured } from './picture-content.ts';
import { quietest } from './quiet-corner.ts';

/** The part of the slide’s width that the words on the plate take at most, and of its height. */
const MOST = { w: 0.46, h: 0.4 };
const LEAST: Inch = 4.2;
const SLACK: Inch = 0.06;
/** From the plate’s edges to its words, from the headline to the caption, and the room for the source line. */
const PAD: Inch = 0.42;
const BELOW_HEADLINE: Inch = 0.28;
const FOOT: { readonly alone: Inch; readonly caption: Inch } = { alone: 0.7, caption: 0.86 };
const NUMBER_WIDTH: Inch = 0.6;
/** From the lower edge of a plate that hangs from the top to the source line on it. */
const SOURCE_RISE: Inch = 0.5;

/** A picture over the whole slide, and its headline on a flat plate in the corner where the picture shows least. */
export function fullBleed(slide: Pictured, context: Composed): Page | undefined {
  const { body, brand, ground } = context;
  const whole = slideBox(context);
  const { caption } = slide;
  if (!isSharpIn(slide.picture, brand.size)) return undefined;
  const most = MOST.w * brand.size.w;
  const sizes = headSteps(context, { max: 84, min: 40 }).sizes.toReversed();
  const headline = headlineIn(context, { ...body, w: most, h: MOST.h * brand.size.h }, { sizes, maxLines: 3 });
  if (!headline) return undefined;
  // The plate is as wide as its words, and at least as the source line needs it.
  const w = Math.min(most, Math.max(LEAST, WIDTH_SAFETY * headline.width + SLACK));
  const words = caption && captionIn(context, caption, w);
  if (caption && !words) return undefined;
  const own = headline.titleBox.h + (words ? BELOW_HEADLINE + words.min : 0);
  const plate = { w: w + 2 * PAD, h: PAD + own + (words ? FOOT.caption : FOOT.alone) };
  const corners = cornersOf(whole, plate, body);
  const focus = focusPoint(slide.focus);
  const at = corners[slide.picture ? quietest(slide.picture, whole, focus, corners) : 0];
  if (!at) return undefined;
  const isLeft = at.x === whole.x;
  const x = isLeft ? body.x : at.x + PAD;
  const y = Math.max(at.y, 0) + PAD;
  const bearing = body.x - headline.titleBox.x;
  const titleBox = { ...headline.titleBox, x: x - bearing, y, w: w + bearing };
  const below = headlineEnd({ titleBox }) + BELOW_HEADLINE;
  return {
    ...headline,
    titleBox,
    ...footOn(context, { ...at, x, w }),
    behind: [
      ...visualItems(context, { name: 'Picture', visual: slide, box: whole, title: slide.title }),
      inRole(asData(field('Plate', at, ground, context.path)), 'plate'),
    ],
    items: words ? (words.place({ ...body, x, y: below, w, h: words.min }) as LaidOutItem[]) : [],
  };
}

function captionIn(context: Composed, caption: NonNullable<Pictured['caption']>, w: Inch) {
  const part = (size: number) =>
    inkText(context, {
      ...{
        name: 'Caption',
        path: caption.path,
        text: caption,
        size,
        ground: context.ground,
        role: 'body',
        maxLines: 3,
      },
    });
  const { fits, sizes } = fill(
    { x: 0, y: 0, w, h: context.body.h / 3 },
    { text: supportSteps(context, { max: 26 }) },
    ({ text }) => part(text),
  );
  return fits ? part(sizes.text)(w) : undefined;
}

/** The plate in the slide’s corners, the lower left one first. */
function cornersOf(whole: Box, plate: { readonly w: Inch; readonly h: Inch }, body: Box): Box[] {
  // From the slide’s edge to where text begins, in place of the plate’s padding.
  const w = plate.w - PAD + body.x - whole.x;
  const right = whole.x + whole.w - w;
  const lower = whole.y + whole.h - plate.h;
  return [
    { x: whole.x, y: lower, w, h: plate.h },
    { x: right, y: lower, w, h: plate.h },
    { x: whole.x, y: whole.y, w, h: plate.h },
    { x: right, y: whole.y, w, h: plate.h },
  ];
}

/** The source line and the number on a plate, wherever it is. */
function footOn({ frame, body }: Composed, { x, y, w, h }: Box): Pick<Page, 'sourceBox' | 'numberBox'> {
  const { placeholders, slideNumber } = frame;
  const source = placeholders.source?.box;
  const number = slideNumber?.box;
  const hangs = y < body.y;
  const rise = (box: Box) => (hangs ? y + h - SOURCE_RISE : box.y);
  return {
    ...(source ? { sourceBox: { ...source, x, y: rise(source), w: w - NUMBER_WIDTH } } : {}),
    ...(number ? { numberBox: { ...number, x: x + w - NUMBER_WIDTH, y: rise(number), w: NUMBER_WIDTH } } : {}),
  };
}
