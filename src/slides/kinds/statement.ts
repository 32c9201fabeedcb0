import { z } from 'zod';
import { text } from '../../fields/fields.ts';
import { commonFields, contentFields } from '../parts/common-fields.ts';
import { defineSlide } from '../parts/define-slide.ts';
import { belowTitle, placed } from '../parts/parts.ts';

export const statement = defineSlide({
  kind: 'statement',
  summary: 'One sentence, large, that lets the audience breathe.',
  frame: 'statement',
  schema: z.object({
    title: commonFields.title,
    kicker: contentFields.kicker,
    footnote: contentFields.footnote,
    text: text('What supports the sentence, in a line or two.').optional(),
  }),
  layout: (slide, context) => {
    if (!slide.text) return [{ items: [] }];
    const { title, box } = belowTitle(slide.title, context);
    return [{ items: [placed(context, 'subtitle', slide.text, box ? { box } : {})], ...title }];
  },
});
