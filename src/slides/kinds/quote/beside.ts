import type { Inch, Pt } from '../../../core/lengths.ts';
import { inRole } from '../../../layout/sheet.ts';
import type { Composed, Page } from '../../parts/define-slide.ts';
import { type Visual, visualItems } from '../../parts/visual-parts.ts';
import { currentsAt, edgeSwing, footIn, rightField } from '../../stage/composed-fields.ts';
import { footText } from '../../stage/foot-text.ts';
import { headlineEnd, headlineIn } from '../../stage/headline.ts';
import { type Said, titleSizes } from './wall.ts';
import { wordsPart } from './words.ts';

/** Where the words’ field begins, as a part of the slide’s width; from it to the words. */
const FIELD = 0.44;
const PAD: Inch = 0.4;
const LARGEST: Pt = 110;
const SMALLEST: readonly Pt[] = [40, 44, 48, 54, 60, 66];
const GAP: Inch = 0.35;
const ABOVE_SPEAKER: Inch = 0.55;
/** From a title below the speaker to the foot of the body. */
const LOW: Inch = 0.04;

/** The words that somebody said beside a picture that runs to the slide’s edges. */
export function besidePicture(visual: Visual, said: Said, context: Composed): Page | undefined {
  const { body, ground, brand, headline: title } = context;
  const from = FIELD * brand.size.w;
  const x = from + edgeSwing(context) + PAD;
  const column = { ...body, x, w: body.x + body.w - x };
  const foot = (name: string, text: typeof said.speaker) =>
    footText(context, { name, text, x, w: column.w, max: 28, maxLines: 4 });
  const story = said.story && foot('Context', said.story);
  const speaker = foot('Speaker', said.speaker);
  // Without a story the title is a last word below who said it.
  const look = { sizes: titleSizes(context), maxLines: 3, style: { bold: false } };
  const headline = story
    ? headlineIn(context, { ...column, h: body.h / 4 }, look)
    : headlineIn(context, { ...column, h: body.h - LOW }, { ...look, atFoot: true });
  if (!headline || !speaker || (said.story && !story)) return undefined;
  const lifted = story ? story.h + GAP - 0.2 : headline.titleBox.h + LOW;
  const y = story ? headlineEnd(headline) + GAP : body.y;
  const room = { ...column, y, h: body.y + body.h - lifted - speaker.h - ABOVE_SPEAKER - y };
  const words = wordsPart(said.words, said.phrases, context, room, { max: LARGEST, sizes: SMALLEST });
  if (!words.fits) return undefined;
  const box = { x: 0, y: 0, w: from + edgeSwing(context), h: brand.size.h };
  return {
    ...headline,
    ...footIn(context, { x, w: body.x + body.w - x }),
    behind: [
      ...visualItems(context, { name: 'Scene', visual, box, title }),
      ...currentsAt(context, 'right', from, ground),
      ...rightField(context, 'Words field', from, ground).map((item) => inRole(item, 'plate')),
    ],
    items: [
      ...words.items,
      ...speaker.items.map((item) => ({ ...item, box: { ...item.box, y: item.box.y - lifted } })),
      ...(story?.items ?? []),
    ],
  };
}
