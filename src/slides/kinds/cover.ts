import { z } from 'zod';
import type { Inch } from '../../core/lengths.ts';
import { type RichText, richText } from '../../core/rich-text.ts';
import { text } from '../../fields/fields.ts';
import type { TextItem } from '../../scene/items.ts';
import { creditOf } from '../parts/background.ts';
import { commonFields } from '../parts/common-fields.ts';
import { defineSlide, type LayoutContext } from '../parts/define-slide.ts';
import { placed, tallest } from '../parts/parts.ts';

/** Between the note and who made the picture, which stands below it. */
const CREDIT_GAP: Inch = 0.2;
/** Three lines. */
const NOTE_HEIGHT: Inch = 0.85;

export const cover = defineSlide({
  kind: 'cover',
  summary: 'The first slide: the deck’s title over the brand’s art.',
  frame: 'cover',
  schema: z.object({
    title: commonFields.title.optional().meta({ description: 'The deck’s title where omitted.' }),
    background: commonFields.background,
    subtitle: text('What the deck promises, in a line or two.').optional(),
    note: text('A small line or two at the foot: the occasion, the presenter.').optional(),
  }),
  layout: (slide, context) => {
    const words = context.brand.words[context.language] ?? Object.values(context.brand.words)[0];
    return [
      {
        items: [
          ...(words ? [placed(context, 'kicker', richText(words, context.path), { name: 'Brand words' })] : []),
          ...(slide.subtitle ? [placed(context, 'subtitle', slide.subtitle)] : []),
          ...(slide.note ? [noteItem(slide.note, creditOf(slide.background) ? CREDIT_GAP : 0, context)] : []),
        ],
      },
    ];
  },
});

/** The note, which ends where its placeholder does or so much above, and begins as much higher as it has lines. */
function noteItem(note: RichText, lift: Inch, context: LayoutContext): TextItem {
  const place = context.frame.placeholders.source;
  if (!place) return placed(context, 'source', note, { name: 'Note' });
  const { box, style } = place;
  const h = Math.max(box.h, Math.min(NOTE_HEIGHT, tallest(context, [note], style.role, box.w)));
  return placed(context, 'source', note, { name: 'Note', box: { ...box, y: box.y + box.h - lift - h, h } });
}
