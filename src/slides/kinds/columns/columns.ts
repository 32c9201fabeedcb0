import { z } from 'zod';
import { factRef, text } from '../../../fields/fields.ts';
import { refusal } from '../../../findings/finding.ts';
import { say } from '../../../messages/say.ts';
import { buildField } from '../../parts/builds.ts';
import { contentFields, iconField } from '../../parts/common-fields.ts';
import { ACROSS, defineSlide } from '../../parts/define-slide.ts';
import { showsVisual, visualFields } from '../../parts/visual-parts.ts';
import { toneFields } from '../../tiles/text-columns.ts';
import { sharesToScale } from './shares.ts';
import { columnsUnderStrip } from './under-strip.ts';

const column = z
  .strictObject({
    icon: iconField.optional(),
    fact: factRef(
      'A figure to set large above the heading. Where each column has a share in %, it is drawn to scale.',
    ).optional(),
    title: text('What the column is about, in a few words.').optional(),
    text: text('What it says, in one short paragraph or in several, each on a line of its own.').optional(),
    items: z
      .array(text('One thing, in a line or two.'))
      .min(1)
      .max(8)
      .describe('A list in place of the text.')
      .optional(),
  })
  .check(({ value, issues }) => {
    if ((value.text === undefined) !== (value.items === undefined)) return;
    const params =
      value.text === undefined
        ? { code: 'missing-key', ...say.slides.columns.empty }
        : { code: 'unknown-key', ...say.slides.columns.both };
    issues.push(refusal(value, params));
  })
  .meta({ title: 'column' });

export const columns = defineSlide({
  kind: 'columns',
  summary:
    'Two to four texts or lists side by side, on fields or below a scene, each with an icon, a figure or a heading.',
  ...ACROSS,
  schema: z.object({
    ...contentFields,
    ...buildField,
    ...visualFields,
    items: z.array(column).min(2).max(4).describe('The columns, from left to right.'),
  }),
  layout: (slide, context) => {
    const named = slide.items.map((item, i) => ({ ...item, name: `Column ${i + 1}` }));
    if (showsVisual(slide)) return [columnsUnderStrip(named, slide, context)];
    return [sharesToScale(named, context) ?? toneFields(named, context)];
  },
});
