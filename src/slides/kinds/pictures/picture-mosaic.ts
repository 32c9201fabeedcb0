import type { Box } from '../../../core/box.ts';
import type { Inch, Pt } from '../../../core/lengths.ts';
import { fill } from '../../../layout/fill.ts';
import { headSteps, supportSteps } from '../../../layout/poster.ts';
import { inRole, type SheetItem } from '../../../layout/sheet.ts';
import { type Sized, stack } from '../../../layout/tree.ts';
import type { ColorRole } from '../../../scene/tokens.ts';
import type { Composed, Page } from '../../parts/define-slide.ts';
import { isSharpIn } from '../../parts/picture-parts.ts';
import { visualItems } from '../../parts/visual-parts.ts';
import { fieldOn, slideBox, wholeFootIn } from '../../stage/composed-fields.ts';
import { headlineIn } from '../../stage/headline.ts';
import { captionText, type PictureEntry, pictureName } from './caption-words.ts';

/** The part of the slide’s width that the picture takes that leads. */
const LEAD = 0.615;
/** The least part of the slide’s height that it takes, and that each of the others does. */
const LOWEST = { lead: 0.42, other: 0.14 };
const GAPS = { caption: 0.34, headline: 0.3 };
/** From the edges of a plate to its caption. */
const PAD: { readonly x: Inch; readonly y: Inch } = { x: 0.28, y: 0.16 };
/** What is left free below the last caption, which ends at the slide’s edge. */
const LAST: Inch = 0.3;
const HEADLINE = { max: 76, min: 40 };

/** One picture leads, with the headline below it; the others stand at its right without gaps, captions on plates under each. */
export function pictureMosaic(
  items: readonly PictureEntry[],
  context: Composed,
  claim: number | undefined,
): Page | undefined {
  const { body, brand, ground, headline: title } = context;
  const [first, ...others] = items;
  if (!first) return undefined;
  const whole = slideBox(context);
  const at = LEAD * brand.size.w;
  const left = { ...body, w: at - body.x - 0.4 };
  const size = captionSizeIn(context, items, { left: left.w, right: whole.x + whole.w - at - 2 * PAD.x });
  if (!size) return undefined;
  const led = captionOf(context, first, { index: 0, size, on: ground, w: left.w });
  const own = led ? GAPS.caption + led.min : 0;
  const room = body.y + body.h - LOWEST.lead * brand.size.h - own - GAPS.headline;
  const headline = headlineIn(
    context,
    { ...left, y: body.y + body.h - room, h: room },
    {
      sizes: headSteps(context, HEADLINE).sizes.toReversed(),
      ...{ maxLines: 2 + title.paragraphs.length, atFoot: true },
    },
  );
  if (!headline) return undefined;
  const foot = headline.titleBox.y - GAPS.headline;
  const lead = { ...whole, w: at - whole.x, h: foot - own - whole.y };
  const column = { x: at, y: whole.y, w: whole.x + whole.w - at, h: whole.h };
  const right = othersIn(others, context, { column, size, claim });
  if (!right || !isSharpIn(first.picture, lead)) return undefined;
  return {
    ...headline,
    ...wholeFootIn(context, left),
    behind: [...visualItems(context, { name: pictureName(0), visual: first, box: lead, title }), ...right.behind],
    items: [...(led?.place({ ...left, y: foot - led.min, h: led.min }) ?? []), ...right.items],
  };
}

interface Column {
  readonly column: Box;
  readonly size: Pt;
  readonly claim: number | undefined;
}

/** Pictures of one height, one below the other, a plate under each. */
function othersIn(others: readonly PictureEntry[], context: Composed, { column, size, claim }: Column) {
  const { brand, ground, headline: title } = context;
  const onOf = (i: number): ColorRole => (i + 1 === claim ? 'highlight' : ground);
  const captions = others.map((entry, i) =>
    captionOf(context, entry, { index: i + 1, size, on: onOf(i), w: column.w - 2 * PAD.x }),
  );
  const plates = captions.map((set, i) => (set ? set.min + 2 * PAD.y + (i === others.length - 1 ? LAST : 0) : 0));
  const h = (column.h - plates.reduce((all, each) => all + each, 0)) / others.length;
  if (h < LOWEST.other * brand.size.h) return undefined;
  const boxes = others.map((_, i): Box => {
    const y = column.y + i * h + plates.slice(0, i).reduce((all, each) => all + each, 0);
    return { ...column, y, h };
  });
  if (!others.every(({ picture }, i) => isSharpIn(picture, boxes[i] ?? column))) return undefined;
  return {
    behind: others.flatMap((visual, i): SheetItem[] => {
      const box = boxes[i] ?? column;
      const plate = { ...box, y: box.y + h, h: plates[i] ?? 0 };
      return [
        ...visualItems(context, { name: pictureName(i + 1), visual, box, title, accent: false }),
        ...(plate.h > 0 ? [inRole(fieldOn(`Plate ${i + 2}`, plate, onOf(i), visual.caption?.path), 'plate')] : []),
      ];
    }),
    items: captions.flatMap((set, i) => {
      const box = boxes[i] ?? column;
      return set?.place({ x: box.x + PAD.x, y: box.y + h + PAD.y, w: box.w - 2 * PAD.x, h: set.min }) ?? [];
    }),
  };
}

/** The size of all captions: in one line each where they are short, else in two. */
function captionSizeIn(
  context: Composed,
  items: readonly PictureEntry[],
  { left, right }: { readonly left: Inch; readonly right: Inch },
): Pt | undefined {
  const steps = { text: supportSteps(context, { max: 26 }) };
  for (const maxLines of [1, 2]) {
    const { fits, sizes } = fill({ x: 0, y: 0, w: right, h: context.body.h }, steps, ({ text: size }) =>
      stack(
        items.flatMap(({ caption }, index) => {
          if (!caption) return [];
          const part = captionText(context, caption, { index, size, on: context.ground, bold: true, maxLines });
          return [() => part(index === 0 ? left : right)];
        }),
      ),
    );
    if (fits) return sizes.text;
  }
  return undefined;
}

function captionOf(
  context: Composed,
  { caption }: PictureEntry,
  { w, ...look }: { readonly index: number; readonly size: Pt; readonly on: ColorRole; readonly w: Inch },
): Sized | undefined {
  return caption && captionText(context, caption, { ...look, bold: true, maxLines: 2 })(w);
}
