import { z } from 'zod';
import { type Box, below, withHeight } from '../../core/box.ts';
import type { Inch } from '../../core/lengths.ts';
import { text } from '../../fields/fields.ts';
import type { Resolved } from '../../fields/resolved.ts';
import type { Frame } from '../../scene/frame.ts';
import { commonFields, contentFields } from '../parts/common-fields.ts';
import { defineSlide, type LaidOutItem, type LayoutContext, type Page } from '../parts/define-slide.ts';
import { gridColumns, gridSpan, inColumns, onGrid, onPart, TWELVE } from '../parts/grid.ts';
import { LIST_SPACING, styled, tallest } from '../parts/parts.ts';
import { fitField, pictureFields, pictureItem } from '../parts/picture-parts.ts';
import { pointItems, pointsField } from '../parts/points.ts';

const CAPTION_GAP = 0.1;
const TEXT_GAP = 0.3;
/** Twelfths of a picture with text beside it, and of the text, which keeps a twelfth's distance. */
const BESIDE = { picture: 7, text: 4 };
/** A picture at least this much wider than high goes over the slide's whole width. */
const WIDE = 1.5;
const NARROWEST_TWELFTHS = 4;
/** A picture above text is no lower than this. */
const LOWEST: Inch = 2.4;

const schema = z.object({
  ...contentFields,
  title: commonFields.title,
  ...pictureFields,
  fit: fitField,
  side: z
    .enum(['left', 'right', 'top'])
    .default('left')
    .meta({
      description: 'Where the picture stands beside its text; without text it takes the width.',
      enumDescriptions: ['Left of the text.', 'Right of the text.', 'Above the text.'],
    }),
  caption: text('A line below the picture.').optional(),
  credit: text('Who made the picture; it goes to the source line.').optional(),
  text: text('What there is to say beside it, in a few lines.').optional(),
  points: pointsField,
});

type Content = Resolved<z.output<typeof schema>>;

export const picture = defineSlide({
  kind: 'picture',
  summary: 'One picture, alone or with a few words beside or below it.',
  frame: 'title-only',
  schema,
  frameOn: (slide, brand) => (isBare(slide) && takesPictures(brand.frames.content, slide) ? 'content' : undefined),
  layout: (slide, context) => {
    if (isBare(slide) && takesPictures(context.frame, slide)) return [{ items: [inPlaceholder(slide, context)] }];
    const alone = !slide.text && slide.points.length === 0;
    if (alone) return [{ items: framed(slide, context, aloneBox(slide, context)) }];
    return [slide.side === 'top' ? above(slide, context) : beside(slide, context)];
  },
});

/** Whether there is nothing to a slide but its picture, and that may be cropped to any shape. */
function isBare({ text: words, points, caption, takeaway, fit }: Content): boolean {
  return !words && points.length === 0 && !caption && !takeaway && fit === 'cover';
}

/** Whether a template's placeholder for contents takes a picture: one that is for anything (ST_PlaceholderType `obj`). */
function takesPictures({ placeholders }: Frame, { kicker }: Content): boolean {
  const own = placeholders.body?.own;
  // A kicker that stands in the placeholder would lie under the picture.
  if (kicker && own?.lead) return false;
  return own !== undefined && (own.key.type ?? 'obj') === 'obj';
}

/** The picture in a template's own placeholder, which it fills to the edges. */
function inPlaceholder(slide: Content, { frame, body }: LayoutContext): LaidOutItem {
  const { box = body, own } = frame.placeholders.body ?? {};
  const { left = 0, top = 0, right = 0, bottom = 0 } = own?.insets ?? {};
  const whole = { x: box.x - left, y: box.y - top, w: box.w + left + right, h: box.h + top + bottom };
  return { ...pictureItem('Picture', slide, whole, slide.title), placeholder: 'body' };
}

/** The picture in the box, less what its caption takes at the bottom. */
function framed(slide: Content, context: LayoutContext, box: Box): LaidOutItem[] {
  const { caption } = slide;
  const height = caption ? tallest(context, [caption], 'label', box.w) : 0;
  const item = pictureItem(
    'Picture',
    slide,
    withHeight(box, box.h - (caption ? height + CAPTION_GAP : 0)),
    slide.title,
  );
  if (!caption) return [item];
  const y = item.box.y + item.box.h + CAPTION_GAP;
  return [item, styled(context, 'label', { name: 'Caption', text: caption, box: { ...box, y, h: height } })];
}

/** The whole width, or for a picture that is not wide the columns that it fills at the body's height. */
function aloneBox({ picture: view }: Content, { body, grid }: LayoutContext): Box {
  const ratio = view.pixels.w / view.pixels.h;
  const { columns } = grid;
  const fitting = Array.from({ length: columns }, (_, i) => i + 1).filter(
    (n) => gridSpan(grid, 0, n).w <= ratio * body.h,
  );
  const count = ratio >= WIDE ? columns : Math.max(inColumns(grid, NARROWEST_TWELFTHS), fitting.length);
  return onGrid(grid, body, 0, count);
}

function beside(slide: Content, context: LayoutContext): Page {
  const { body, grid } = context;
  const left = slide.side === 'left';
  const area = onPart(grid, body, left ? 0 : TWELVE - BESIDE.picture, BESIDE.picture);
  const words = onPart(grid, body, left ? TWELVE - BESIDE.text : 0, BESIDE.text);
  return { items: [...framed(slide, context, area), ...wordItems(slide, context, words, words)] };
}

function above(slide: Content, context: LayoutContext): Page {
  const { body, grid } = context;
  const words = onPart(grid, body, 0, 9);
  const columns = gridColumns(grid, body, 3);
  const needed = bottomOf(wordItems(slide, context, words, columns)) - body.y + TEXT_GAP;
  const height = Math.max(LOWEST, body.h - needed);
  const shift = (box: Box) => below(box, height + TEXT_GAP);
  const items = wordItems(slide, context, shift(words), columns.map(shift));
  return { items: [...framed(slide, context, withHeight(body, height)), ...items] };
}

const bottomOf = (items: readonly LaidOutItem[]) => Math.max(...items.map((item) => item.box.y + item.box.h));

/** The text, and below it the points, in a column or side by side. */
function wordItems(slide: Content, context: LayoutContext, box: Box, points: Box | readonly Box[]): LaidOutItem[] {
  const height = slide.text ? tallest(context, [slide.text], 'body', box.w) : 0;
  const used = height > 0 ? height + TEXT_GAP : 0;
  const moved = Array.isArray(points) ? points.map((each: Box) => below(each, used)) : below(points as Box, used);
  return [
    ...(slide.text
      ? [
          styled(context, 'body', {
            name: 'Text',
            text: slide.text,
            box: withHeight(box, Math.min(height, box.h)),
            paragraphSpacing: LIST_SPACING,
          }),
        ]
      : []),
    ...pointItems(context, slide.points, moved),
  ];
}
