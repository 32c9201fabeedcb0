import { z } from 'zod';
import { factRef, text } from '../../src/fields/fields.ts';
import { contentFields } from '../../src/slides/parts/common-fields.ts';
import { defineSlide } from '../../src/slides/parts/define-slide.ts';

const frame = 'content' as const;

const note = defineSlide({
  kind: 'note',
  summary: 'A slide with a title and points.',
  frame,
  schema: z.object({
    ...contentFields,
    points: z.array(text('A point.')).min(1).max(3).optional(),
    size: z.number().min(1).optional(),
    look: z.enum(['plain', 'quiet']).optional(),
  }),
  layout: () => [],
});

const figures = defineSlide({
  kind: 'figures',
  summary: 'A few figures.',
  frame,
  schema: z.object({
    items: z.array(z.strictObject({ fact: factRef('The figure.'), text: text('What it means.', 'label').optional() })),
  }),
  layout: () => [],
});

const chart = defineSlide({
  kind: 'chart',
  summary: 'A chart.',
  frame,
  schema: z.object({
    chart: z.discriminatedUnion('type', [
      z.strictObject({ type: z.literal('column'), data: z.array(factRef('A figure.')) }),
      z.strictObject({
        type: z.literal('pie'),
        data: z.array(factRef('A figure.')).optional(),
        series: z.array(z.strictObject({ values: z.array(z.union([z.number(), factRef('A figure.')])) })).optional(),
        hole: z.boolean().optional(),
      }),
    ]),
  }),
  layout: () => [],
});

/** Three small kinds of slides, so that the outline's tests do not hang on the tool's own. */
export const kinds = [note, figures, chart];
