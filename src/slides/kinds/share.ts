import { z } from 'zod';
import { factRef, text } from '../../fields/fields.ts';
import { reviewShare, shareOf, sharePage } from '../figures/share-field.ts';
import { stageOf } from '../figures/stage.ts';
import { buildField } from '../parts/builds.ts';
import { commonFields, contentFields } from '../parts/common-fields.ts';
import { defineSlide } from '../parts/define-slide.ts';

const { takeaway: _, ...fields } = contentFields;

export const share = defineSlide({
  kind: 'share',
  summary: 'One share as a part of the slide itself, to scale: a field as wide as the share, with its figure.',
  frame: 'title-only',
  fills: true,
  schema: z.object({
    ...fields,
    ...buildField,
    background: commonFields.background,
    title: commonFields.title,
    fact: factRef('The share, a fact in per cent.'),
    text: text('What it is a share of, as the end of the sentence that the figure begins.'),
    items: z
      .array(
        z.strictObject({
          fact: factRef('A figure beside the share.').optional(),
          text: text('What the figure counts; or, without one, a few words.'),
        }),
      )
      .max(2)
      .default([])
      .describe('Up to two things beside the share, in the rest of the slide.'),
  }),
  review: ({ fact }, { path }) => reviewShare(fact, [...path, 'fact']),
  layout: (slide, context) => {
    const { fact, title, text: words, items } = slide;
    return [sharePage(stageOf(context, slide), { fact, title, text: words, items, share: shareOf(fact) ?? 0.5 })];
  },
});
