import { z } from 'zod';
import { text } from '../core/fields.ts';
import { contentFields } from './common-fields.ts';
import { defineSlide } from './define-slide.ts';
import { placed } from './parts.ts';

export const statement = defineSlide({
  kind: 'statement',
  summary: 'One sentence, large, that lets the audience breathe.',
  frame: 'statement',
  schema: z.object({
    kicker: contentFields.kicker,
    footnote: contentFields.footnote,
    text: text('What supports the sentence, in a line or two.').optional(),
  }),
  layout: (slide, context) => [{ items: slide.text ? [placed(context, 'subtitle', slide.text)] : [] }],
});
