import { z } from 'zod';
import { partField } from '../../../charts/parts/picture-chart.ts';
import { factRef, text } from '../../../fields/fields.ts';
import type { Resolved } from '../../../fields/resolved.ts';
import { commonFields, contentFields } from '../../parts/common-fields.ts';

const place = partField('ends', 'What stands for it: a part of the kit `ends`, such as a town, a harbour or works.');

const end = (description: string) =>
  z.strictObject({ name: text('What the place is called.'), end: place }).describe(description);

export const linkSchema = z.object({
  ...contentFields,
  title: commonFields.title,
  from: end('The place at the left.'),
  to: end('The place at the right.'),
  by: z
    .enum(['air', 'road', 'water', 'cable'])
    .default('air')
    .describe(
      'How it joins them: an arc over everything, which also stands for money or people; on the ground; on the water; or below it.',
    ),
  fact: factRef('What joins them, as a figure.').optional(),
  text: text('What the figure measures; without one, what joins them, in a few words.').optional(),
});

export type LinkSlide = Resolved<z.output<typeof linkSchema>>;
