import { z } from 'zod';
import { text } from '../core/fields.ts';
import { joinParagraphs } from '../core/rich-text.ts';
import { contentFields } from './common-fields.ts';
import { defineSlide } from './define-slide.ts';
import { onGrid } from './grid.ts';
import { placed } from './parts.ts';
import { pointItems, pointsField } from './points.ts';

export const bullets = defineSlide({
  kind: 'bullets',
  summary: 'Two to six short points, one after the other; figures beside them if there are any.',
  frame: 'content',
  schema: z.object({
    ...contentFields,
    items: z.array(text('One point, in one or two lines.')).min(2).max(6).meta({ description: 'The points.' }),
    points: pointsField,
  }),
  layout: (slide, context) => {
    const { brand, body } = context;
    const frame = context.frame.placeholders.body?.box ?? body;
    const beside = slide.points.length > 0;
    const box = beside ? onGrid(brand, body, 0, 7) : { ...frame, h: body.h };
    const list = placed(context, 'body', joinParagraphs(slide.items), { box, marker: 'bullet', paragraphSpacing: 16 });
    return [{ items: [list, ...pointItems(context, slide.points, onGrid(brand, body, 8, 4))] }];
  },
});
