import { z } from 'zod';
import { text } from '../core/fields.ts';
import { richText } from '../core/rich-text.ts';
import type { ShapeItem } from '../scene/items.ts';
import { contentFields } from './common-fields.ts';
import { defineSlide, type LaidOutItem } from './define-slide.ts';
import { gridColumns } from './grid.ts';
import { LIST_SPACING, lineHeight, rule, shareSize, styled, TEXT_CLEARANCE, tallest } from './parts.ts';

const DOT = 0.2;
const NUMBER_GAP = 0.3;
const GAP = 0.1;

export const process = defineSlide({
  kind: 'process',
  summary: 'Three or four steps that follow one another.',
  frame: 'title-only',
  schema: z.object({
    ...contentFields,
    items: z
      .array(
        z.strictObject({
          title: text('The step, in a few words.'),
          text: text('What happens in it, in up to five short lines.').optional(),
        }),
      )
      .min(3)
      .max(4)
      .meta({ description: 'The steps, in order.' }),
  }),
  layout: (slide, context) => {
    const { brand, body } = context;
    const boxes = gridColumns(brand, body, slide.items.length);
    const width = (boxes[0]?.w ?? body.w) - TEXT_CLEARANCE;
    const numberHeight = lineHeight(brand.type.statement);
    const titleHeight = tallest(
      context,
      slide.items.map((item) => item.title),
      'heading',
      width,
    );
    const texts = slide.items.flatMap((item) => item.text ?? []);
    const fit = shareSize(context, texts, 'body', width, 6);
    const lineY = body.y + numberHeight + NUMBER_GAP;
    const titleY = lineY + NUMBER_GAP + GAP;
    const end = (boxes.at(-1) ?? body).x + DOT / 2;
    const line = rule('Line', { x: body.x, y: lineY, w: end - body.x }, 'context', 2, context.path);
    const steps = slide.items.flatMap((item, i): LaidOutItem[] => {
      const box = { ...(boxes[i] ?? body), w: width };
      const name = `Step ${i + 1}`;
      const dot: ShapeItem = {
        kind: 'shape',
        shape: 'ellipse',
        name: `${name} dot`,
        box: { x: box.x, y: lineY - DOT / 2, w: DOT, h: DOT },
        path: item.title.path,
        fill: 'subject',
      };
      return [
        dot,
        styled(context, 'statement', {
          name: `${name} number`,
          text: richText(String(i + 1), item.title.path),
          box: { ...box, y: body.y, h: numberHeight },
          style: { bold: true, color: 'subject' },
        }),
        styled(context, 'heading', { name, text: item.title, box: { ...box, y: titleY, h: titleHeight } }),
        ...(item.text
          ? [
              styled(context, 'body', {
                name: `${name} text`,
                text: item.text,
                box: { ...box, y: titleY + titleHeight + GAP, h: fit.height },
                size: fit.size,
                paragraphSpacing: LIST_SPACING,
                style: { color: 'subtle' },
              }),
            ]
          : []),
      ];
    });
    return [{ items: [line, ...steps] }];
  },
});
