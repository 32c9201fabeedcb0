import type { Box } from '../../../core/box.ts';
import type { Inch, Pt } from '../../../core/lengths.ts';
import { headSteps } from '../../../layout/poster.ts';
import type { ColorRole } from '../../../scene/tokens.ts';
import type { Composed, LaidOutItem, Page } from '../../parts/define-slide.ts';
import { isSharpIn } from '../../parts/picture-parts.ts';
import { visualItems } from '../../parts/visual-parts.ts';
import { slideBox, tonesOn, wholeFootIn } from '../../stage/composed-fields.ts';
import { headlineIn } from '../../stage/headline.ts';
import { captionOn } from '../../tiles/caption-on.ts';
import { captionName, type PictureEntry, pictureName } from '../../tiles/caption-words.ts';

/** The part of the slide’s width that the picture takes that leads. */
const LEAD = 0.64;
/** The least part of the slide’s height that it takes. */
const LOWEST = 0.48;
const ABOVE_HEADLINE: Inch = 0.4;
/** From the last field’s foot to its caption, which keeps clear of the slide’s edge. */
const FOOT: Inch = 0.42;
const HEADLINE = { max: 76, min: 40 };
/** The sizes of captions in a hall, from the largest. */
const CAPTIONS: readonly Pt[] = [28, 26, 24, 22, 20];

/** One picture leads, with the headline below it; the others stand at its right without gaps, captions on plates at each one’s foot. */
export function pictureMosaic(
  items: readonly PictureEntry[],
  context: Composed,
  claim: number | undefined,
): Page | undefined {
  const { body, brand, headline: title } = context;
  const whole = slideBox(context);
  const at = LEAD * brand.size.w;
  const left = { ...body, w: at - body.x - 0.4 };
  const room = body.y + body.h - LOWEST * brand.size.h - ABOVE_HEADLINE;
  const headline = headlineIn(
    context,
    { ...left, y: body.y + body.h - room, h: room },
    {
      sizes: headSteps(context, HEADLINE).sizes.toReversed(),
      ...{ maxLines: 2 + title.paragraphs.length, atFoot: true },
    },
  );
  if (!headline) return undefined;
  const boxes = [
    { ...whole, w: at - whole.x, h: headline.titleBox.y - ABOVE_HEADLINE - whole.y },
    ...below({ ...whole, x: at, w: whole.x + whole.w - at }, items.length - 1),
  ];
  if (!items.every(({ picture }, i) => isSharpIn(picture, boxes[i] ?? whole))) return undefined;
  const captions = captionsOn(items, context, { boxes, claim });
  if (!captions) return undefined;
  return {
    ...headline,
    ...wholeFootIn(context, left),
    behind: items.flatMap((visual, i) => [
      ...visualItems(context, {
        name: pictureName(i),
        visual,
        box: shownIn(boxes[i] ?? whole, captions[i]?.plate),
        title,
        accent: i === 0,
      }),
      ...(captions[i] ? [captions[i].plate] : []),
    ]),
    items: captions.flatMap((each) => each?.items ?? []),
  };
}

/** What a picture is seen in: down to its caption, where that is as wide. */
const shownIn = (box: Box, plate: LaidOutItem | undefined): Box =>
  plate && plate.box.w === box.w ? { ...box, h: plate.box.y - box.y } : box;

/** Boxes of one height, one below the other. */
const below = (room: Box, count: number): Box[] =>
  Array.from({ length: count }, (_, i) => ({ ...room, y: room.y + (i * room.h) / count, h: room.h / count }));

interface On {
  readonly boxes: readonly Box[];
  readonly claim: number | undefined;
}

/** The captions, all of the largest size at which each has room; undefined where one has none at any. */
function captionsOn(items: readonly PictureEntry[], context: Composed, { boxes, claim }: On) {
  const { body, ground } = context;
  const [tone = ground] = tonesOn(context, 1);
  const at = (max: Pt) =>
    items.map(({ caption }, i) => {
      const on: ColorRole = i === claim ? 'highlight' : tone;
      const foot = i > 0 && i === items.length - 1 ? { foot: FOOT } : {};
      return (
        caption &&
        captionOn(context, caption, boxes[i] ?? body, { left: body.x, on, max, name: captionName(i), ...foot })
      );
    });
  const tries = CAPTIONS.map(at);
  return tries.find((all) => {
    const shown = all.filter((each) => each !== undefined);
    return (
      shown.length === items.filter(({ caption }) => caption).length && new Set(shown.map(({ size }) => size)).size < 2
    );
  });
}
