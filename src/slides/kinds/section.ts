import { z } from 'zod';
import { richText } from '../../core/rich-text.ts';
import { text } from '../../fields/fields.ts';
import { commonFields } from '../parts/common-fields.ts';
import { defineSlide } from '../parts/define-slide.ts';
import { belowTitle, placed, styled } from '../parts/parts.ts';

export const section = defineSlide({
  kind: 'section',
  summary: 'A divider that opens a section; the agenda lists it.',
  frame: 'section',
  schema: z.object({
    title: commonFields.title,
    subtitle: text('What the section covers, in a line.').optional(),
  }),
  layout: (slide, context) => {
    const ordinal = () =>
      styled(context, 'ordinal', {
        name: 'Section number',
        text: richText(String(context.section), context.path),
        box: context.body,
        anchor: 'bottom',
        ...(context.deck.agenda ? { link: `#${context.deck.agenda}` } : {}),
      });
    // A template's layout may have no room for it.
    const numbered = context.body.h > 0 ? [ordinal()] : [];
    if (!slide.subtitle) return [{ items: numbered }];
    const { title, box } = belowTitle(slide.title, context);
    return [{ items: [...numbered, placed(context, 'subtitle', slide.subtitle, box ? { box } : {})], ...title }];
  },
});
