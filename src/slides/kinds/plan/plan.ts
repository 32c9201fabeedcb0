import { z } from 'zod';
import { partField } from '../../../charts/parts/picture-chart.ts';
import { text } from '../../../fields/fields.ts';
import { commonFields, contentFields } from '../../parts/common-fields.ts';
import { defineSlide } from '../../parts/define-slide.ts';
import { spacesInColumns } from './columns.ts';
import { roundModel } from './model.ts';

const space = z
  .strictObject({
    word: text('What the space is for, in a word or two.'),
    houses: z
      .array(partField('houses', 'A house of the library.'))
      .max(2)
      .default([])
      .describe('What stands in the space: up to two houses; a wood where there is none.'),
  })
  .meta({ title: 'space' });

export const plan = defineSlide({
  kind: 'plan',
  summary: 'Two or three spaces of one plan, on one round model: one river through all, one line round all.',
  family: 'picture',
  frame: 'title-only',
  schema: z.object({
    ...contentFields,
    title: commonFields.title,
    items: z.array(space).min(2).max(3).describe('The spaces: at the left, at the right, and behind both.'),
  }),
  compositions: [
    {
      name: 'model',
      family: 'picture',
      headline: 'top',
      grounds: ['pale', 'ink', 'white'],
      toScale: true,
      compose: roundModel,
    },
  ],
  layout: spacesInColumns,
});
