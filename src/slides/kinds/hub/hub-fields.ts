import { z } from 'zod';
import { partField } from '../../../charts/parts/picture-chart.ts';
import { factRef, text } from '../../../fields/fields.ts';
import type { Resolved } from '../../../fields/resolved.ts';
import { commonFields, contentFields } from '../../parts/common-fields.ts';

const partner = z.strictObject({
  name: text('What the partner is called.'),
  text: text('What there is to say of it, in a few words.').optional(),
});

export const hubSchema = z.object({
  ...contentFields,
  title: commonFields.title,
  partners: z.array(partner).min(2).max(9).describe('Who comes together, from the top.'),
  hub: z
    .strictObject({
      name: text('What the place is called where they come together.'),
      text: text('What there is to say of it, in a few words.').optional(),
      end: partField('ends', 'What stands for it: a part of the kit `ends`, such as a campus, works or a harbour.'),
    })
    .describe('Where they come together.'),
  open: z.boolean().default(false).describe('Whether the partners named are some of more: a ribbon says so.'),
  fact: factRef('What they have together, as a figure.').optional(),
  text: text('What the figure measures.').optional(),
});

export type HubSlide = Resolved<z.output<typeof hubSchema>>;
