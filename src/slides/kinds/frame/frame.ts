import { z } from 'zod';
import { partField } from '../../../charts/parts/picture-chart.ts';
import { plainText, type RichText } from '../../../core/rich-text.ts';
import { text } from '../../../fields/fields.ts';
import type { Finding } from '../../../findings/finding.ts';
import { say } from '../../../messages/say.ts';
import { commonFields, contentFields } from '../../parts/common-fields.ts';
import { defineSlide } from '../../parts/define-slide.ts';
import { inLandscape } from './landscape.ts';
import { besideHouse } from './plain.ts';

export const frame = defineSlide({
  kind: 'frame',
  summary:
    'News of one thing that was signed, opened or shown: it stands in its landscape, with its name on a sign before it.',
  family: 'drawn',
  frame: 'title-only',
  schema: z.object({
    ...contentFields,
    title: commonFields.title.describe('What happened, as a sentence.'),
    voice: text('What somebody said of it, in one sentence of indirect speech: no quotation marks.').optional(),
    by: text('Who said it, with their role.').optional(),
    thing: text('What was signed, opened or shown, by its name.'),
    house: partField('houses', 'What the thing looks like: a house of its trade.'),
  }),
  compositions: [
    {
      name: 'landscape',
      family: 'drawn',
      headline: 'top',
      heavy: 'right',
      grounds: ['ink', 'deep'],
      toScale: true,
      suits: ({ takeaway }) => takeaway === undefined,
      compose: inLandscape,
    },
  ],
  review: ({ voice }, { path }) => (voice ? reviewVoice(voice, [...path, 'voice']) : []),
  layout: besideHouse,
});

const QUOTED = /[“”„«»「」『』"]/u;

/** Words in quotation marks are somebody’s own: those are a quote. */
function reviewVoice(voice: RichText, path: Finding['path']): Finding[] {
  return QUOTED.test(plainText(voice)) ? [{ code: 'wrong-type', ...say.slides.frame.quoted, path }] : [];
}
