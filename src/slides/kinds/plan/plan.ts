import { z } from 'zod';
import { partField } from '../../../charts/parts/picture-chart.ts';
import { text } from '../../../fields/fields.ts';
import { commonFields, contentFields } from '../../parts/common-fields.ts';
import { defineSlide } from '../../parts/define-slide.ts';
import { spacesInColumns } from './columns.ts';
import { oneLand } from './land.ts';

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
  summary: 'Two or three spaces of one plan, on one land with one river through all.',
  family: 'picture',
  frame: 'title-only',
  schema: z.object({
    ...contentFields,
    title: commonFields.title,
    items: z.array(space).min(2).max(3).describe('The spaces: at the left, at the right, and behind both.'),
  }),
  compositions: [
    {
      name: 'land',
      family: 'picture',
      headline: 'top',
      grounds: ['pale', 'white', 'ink'],
      toScale: true,
      compose: oneLand,
    },
  ],
  layout: spacesInColumns,
});
