import { z } from 'zod';
import { type Box, withHeight } from '../../core/box.ts';
import type { Inch } from '../../core/lengths.ts';
import type { RichText } from '../../core/rich-text.ts';
import { text } from '../../fields/fields.ts';
import { commonFields, contentFields } from '../parts/common-fields.ts';
import { defineSlide, type LayoutContext } from '../parts/define-slide.ts';
import { gridColumns } from '../parts/grid.ts';
import { pictureFields, pictureItem } from '../parts/picture-parts.ts';
import { layoutStacks, type Stack } from '../parts/stacks.ts';

const CAPTION_GAP = 0.12;
/** Three lines at full size: what captions may take. */
const CAPTION_ROOM: Inch = 1.05;
/** The boxes' shape (width to height) follows the pictures', from upright to as broad as their number leaves room for. */
const UPRIGHT = 0.75;
const BROAD: Readonly<Record<number, number>> = { 2: 1.6, 3: 1.2, 4: 1 };

const entry = z.strictObject({
  ...pictureFields,
  caption: text('A line or two below the picture.').optional(),
});

export const pictures = defineSlide({
  kind: 'pictures',
  summary: 'Two to four pictures side by side, each with a caption.',
  frame: 'title-only',
  schema: z.object({
    ...contentFields,
    title: commonFields.title,
    items: z.array(entry).min(2).max(4).meta({ description: 'The pictures, from left to right.' }),
    credit: text('Who made the pictures; it goes to the source line.').optional(),
  }),
  layout: (slide, context) => {
    const { body, grid } = context;
    const columns = gridColumns(grid, body, slide.items.length);
    const width = columns[0]?.w ?? body.w;
    const texts = slide.items.map(({ caption }) => caption);
    const captions = (area: Box) => captionStacks(context, texts, columns, withHeight(area, CAPTION_ROOM));
    const present = texts.some((text) => text !== undefined);
    const room = body.h - (present ? (captions(body)[0]?.box.h ?? 0) + CAPTION_GAP : 0);
    const height = Math.min(room, width / shapeOf(slide.items.map(({ picture }) => picture.pixels)));
    const items = slide.items.map((each, i) =>
      pictureItem(`Picture ${i + 1}`, each, withHeight(columns[i] ?? body, height), slide.title),
    );
    // Each picture is read with its caption.
    const below = captions(withTop(body, body.y + height + CAPTION_GAP));
    return [{ items: items.flatMap((item, i) => [item, ...(below[i]?.items ?? [])]) }];
  },
});

const withTop = (box: Box, y: Inch): Box => ({ ...box, y });

/** The captions, all of one size and beginning at one height. */
function captionStacks(
  context: LayoutContext,
  texts: readonly (RichText | undefined)[],
  columns: readonly Box[],
  area: Box,
): readonly Stack[] {
  const part = { suffix: '', role: 'body', texts, gap: 0 } as const;
  return layoutStacks(context, { name: 'Caption', columns, area, head: 0, rowGap: 0, parts: [part] }).stacks;
}

/** The proportion of width to height in the middle of the pictures', within bounds, so that least of them is cropped. */
function shapeOf(pictures: readonly { readonly w: number; readonly h: number }[]): number {
  const middle = Math.exp(pictures.reduce((sum, { w, h }) => sum + Math.log(w / h), 0) / pictures.length);
  return Math.min(BROAD[pictures.length] ?? 1, Math.max(UPRIGHT, middle));
}
