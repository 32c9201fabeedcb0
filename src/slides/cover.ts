import { z } from 'zod';
import { text } from '../core/fields.ts';
import { richText } from '../core/rich-text.ts';
import { commonFields } from './common-fields.ts';
import { defineSlide } from './define-slide.ts';
import { placed } from './parts.ts';

export const cover = defineSlide({
  kind: 'cover',
  summary: 'The first slide: the deck’s title over the brand’s art.',
  frame: 'cover',
  schema: z.object({
    title: commonFields.title.optional().meta({ description: 'The deck’s title where omitted.' }),
    subtitle: text('What the deck promises, in a line or two.').optional(),
    note: text('A small line at the foot: the occasion, the presenter.').optional(),
  }),
  layout: (slide, context) => {
    const words = context.brand.words[context.language] ?? Object.values(context.brand.words)[0];
    return [
      {
        items: [
          ...(words ? [placed(context, 'kicker', richText(words, context.path), { name: 'Brand words' })] : []),
          ...(slide.subtitle ? [placed(context, 'subtitle', slide.subtitle)] : []),
          ...(slide.note ? [placed(context, 'source', slide.note, { name: 'Note' })] : []),
        ],
      },
    ];
  },
});
