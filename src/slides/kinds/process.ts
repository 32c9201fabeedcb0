import { z } from 'zod';
import { text } from '../../fields/fields.ts';
import { fieldStage } from '../figures/stage.ts';
import { buildField } from '../parts/builds.ts';
import { commonFields, contentFields } from '../parts/common-fields.ts';
import { defineSlide } from '../parts/define-slide.ts';
import { iconField } from '../parts/icons.ts';
import { chevrons } from '../tiles/chevrons.ts';

export const process = defineSlide({
  kind: 'process',
  summary: 'Two to six steps that follow one another, numbered, each on a field that points to the next.',
  frame: 'title-only',
  fills: true,
  schema: z.object({
    ...contentFields,
    ...buildField,
    background: commonFields.background,
    items: z
      .array(
        z.strictObject({
          icon: iconField.optional(),
          title: text('The step, in a few words.'),
          text: text('What happens in it, in up to five short lines.').optional(),
        }),
      )
      .min(2)
      .max(6)
      .meta({ description: 'The steps, in order.' }),
  }),
  layout: (slide, context) => [chevrons(fieldStage(context, slide).context, slide.items)],
});
