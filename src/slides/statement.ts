import { z } from 'zod';
import { text } from '../core/fields.ts';
import { heightOf } from '../scene/typeset.ts';
import { commonFields, contentFields } from './common-fields.ts';
import { defineSlide } from './define-slide.ts';
import { placed } from './parts.ts';

const TEXT_GAP = 0.4;

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
    const { title, subtitle } = context.frame.placeholders;
    if (!slide.text || !title || !subtitle) return [{ items: [] }];
    // The text follows the sentence, however many lines that takes.
    const below = title.box.y + heightOf(slide.title, title.style, title.box.w, context.measurer) + TEXT_GAP;
    const y = Math.min(subtitle.box.y, below);
    return [{ items: [placed(context, 'subtitle', slide.text, { box: { ...subtitle.box, y } })] }];
  },
});
