import { z } from 'zod';
import { text } from '../core/fields.ts';
import { type RichText, richText } from '../core/rich-text.ts';
import { buildField } from './builds.ts';
import { contentFields } from './common-fields.ts';
import { defineSlide } from './define-slide.ts';
import { sequenceItems } from './sequence.ts';

const moment = z.strictObject({
  when: z.union([z.int(), text('When it was: a year, or a few words.')]).meta({
    description: 'When it was: a year, a date in a few words, or the period of a fact, as in `{gdp.period}`.',
    examples: [2010],
  }),
  title: text('What happened, in a few words.'),
  text: text('What there is to say of it, in up to four short lines.').optional(),
  highlight: z.boolean().default(false).meta({ description: 'The one moment to be seen first.' }),
});

export const timeline = defineSlide({
  kind: 'timeline',
  summary: 'Two to six moments along a line, from the earliest to the latest.',
  frame: 'title-only',
  schema: z.object({
    ...contentFields,
    ...buildField,
    items: z.array(moment).min(2).max(6).meta({ description: 'The moments, in order of time.' }),
  }),
  layout: (slide, context) => {
    const stops = slide.items.map((item, i) => ({
      ...item,
      label: whenText(item.when, [...context.path, 'items', i, 'when']),
    }));
    return [{ items: sequenceItems(context, 'Moment', stops) }];
  },
});

function whenText(when: number | RichText, path: RichText['path']): RichText {
  return typeof when === 'number' ? richText(String(when), path) : when;
}
