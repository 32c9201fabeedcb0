import { z } from 'zod';
import { factRef, text } from '../../fields/fields.ts';
import type { WholePart } from '../figures/part-texts.ts';
import { stageOf } from '../figures/stage.ts';
import { partsPage } from '../figures/whole-parts.ts';
import { buildField } from '../parts/builds.ts';
import { commonFields, contentFields } from '../parts/common-fields.ts';
import { defineSlide } from '../parts/define-slide.ts';

const { takeaway: _, dark: __, ...fields } = contentFields;

const list = z
  .strictObject({
    title: text('What the list names, in a few words.').optional(),
    items: z.array(text('A name.')).min(1).max(8).meta({ description: 'Names, each in one line.' }),
  })
  .meta({ description: 'What the part consists of.' });

export const parts = defineSlide({
  kind: 'parts',
  summary: 'A whole as the slide itself, a field for each part, to scale, with what the part consists of.',
  frame: 'title-only',
  fills: true,
  schema: z.object({
    ...fields,
    ...buildField,
    background: commonFields.background,
    title: commonFields.title,
    items: z
      .array(
        z.strictObject({
          fact: factRef('The part, a fact: its field is as large.'),
          name: text('What the part is called.'),
          note: text('A remark below the name, in a few words.').optional(),
          list: list.optional(),
        }),
      )
      .min(2)
      .max(4)
      .meta({ description: 'The parts of one whole, in the order in which they are read.' }),
  }),
  layout: ({ title, items, background }, context) => {
    const given = items.map((item, i): Omit<WholePart, 'fill'> => ({ ...item, path: [...context.path, 'items', i] }));
    return [partsPage(stageOf(context, { background }), title, given)];
  },
});
