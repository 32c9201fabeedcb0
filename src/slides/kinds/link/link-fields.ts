import { z } from 'zod';
import { factRef, PartRef, text } from '../../../fields/fields.ts';
import type { Resolved } from '../../../fields/resolved.ts';
import { KITS } from '../../../scenery/kits.ts';
import { commonFields, contentFields } from '../../parts/common-fields.ts';

/** The kit of small places that stand at the ends of links. */
export const ENDS = 'ends';

/** A key that names one of those places: `readKits` finds out which there are. */
export const endField = z
  .string()
  .meta({ anyOf: [{ enum: [...KITS[ENDS].parts] }, {}] })
  .transform((name) => new PartRef(ENDS, name))
  .meta({
    description: 'What stands for it: a part of the kit `ends`, or of one of your own with that name.',
    examples: ['river-town-hills', 'sea-harbour'],
  });

const end = (description: string) =>
  z.strictObject({ name: text('What the place is called.'), end: endField }).describe(description);

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
