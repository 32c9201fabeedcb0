import { z } from 'zod';
import { text } from '../core/fields.ts';
import { commonFields, contentFields } from './common-fields.ts';
import { defineSlide } from './define-slide.ts';
import { placed, tallest } from './parts.ts';

const TEXT_GAP = 0.35;

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
    const height = Math.min(title.box.h, tallest(context, [slide.title], title.style.role, title.box.w));
    const y = Math.min(subtitle.box.y, title.box.y + height + TEXT_GAP);
    const items = [placed(context, 'subtitle', slide.text, { box: { ...subtitle.box, y } })];
    return [{ items, titleBox: { ...title.box, h: height } }];
  },
});
