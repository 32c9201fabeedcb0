import { z } from 'zod';
import { text } from '../core/fields.ts';
import { joinParagraphs } from '../core/rich-text.ts';
import { contentFields } from './common-fields.ts';
import { defineSlide } from './define-slide.ts';
import { placed } from './parts.ts';

export const bullets = defineSlide({
  kind: 'bullets',
  summary: 'Two to six short points, one after the other.',
  frame: 'content',
  schema: z.object({
    ...contentFields,
    items: z.array(text('One point, in one or two lines.')).min(2).max(6).meta({ description: 'The points.' }),
  }),
  layout: (slide, context) => {
    const box = { ...(context.frame.placeholders.body?.box ?? context.body), h: context.body.h };
    const text = joinParagraphs(slide.items);
    return [{ items: [placed(context, 'body', text, { box, marker: 'bullet', paragraphSpacing: 16 })] }];
  },
});
