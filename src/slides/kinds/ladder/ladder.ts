import { z } from 'zod';
import { richText } from '../../../core/rich-text.ts';
import { factRef, text } from '../../../fields/fields.ts';
import { stageOf } from '../../figures/stage.ts';
import { buildField } from '../../parts/builds.ts';
import { commonFields, contentFields } from '../../parts/common-fields.ts';
import { defineSlide } from '../../parts/define-slide.ts';
import { type Stair, stairs } from './stairs.ts';

export const ladder = defineSlide({
  kind: 'ladder',
  summary: 'Two to six steps that lead up: figures to scale, or stages without figures, which rise equally.',
  frame: 'title-only',
  fills: true,
  schema: z.object({
    ...contentFields,
    ...buildField,
    background: commonFields.background,
    text: text('What all the figures count, in a few words: said once, above the lower steps.').optional(),
    items: z
      .array(
        z.union([
          z.strictObject({
            fact: factRef('The figure; steps without one rise equally.'),
            text: text('What it counts; the fact’s name where omitted.').optional(),
          }),
          z.strictObject({ text: text('What the step is, where it has no figure.') }),
        ]),
      )
      .min(2)
      .max(6)
      .describe('The steps, from the lowest.'),
  }),
  layout: (slide, context) => {
    const steps = slide.items.map((item, i): Stair => {
      const path = [...context.path, 'items', i];
      const fact = 'fact' in item ? item.fact : undefined;
      return { fact, text: item.text ?? richText(fact?.name ?? '', [...path, 'fact']), path };
    });
    return [stairs(stageOf(context, slide), steps, slide.text)];
  },
});
