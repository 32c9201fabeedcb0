import { z } from 'zod';
import { factRef, text } from '../../../fields/fields.ts';
import { buildField } from '../../parts/builds.ts';
import { contentFields, iconField } from '../../parts/common-fields.ts';
import { ACROSS, defineSlide } from '../../parts/define-slide.ts';
import { showsVisual, visualFields } from '../../parts/visual-parts.ts';
import { toneFields } from '../../tiles/text-columns.ts';
import { cardName, mosaic } from './card.ts';
import { leadTiles, sceneTiles } from './scene-tiles.ts';

const MANY = 5;

const card = z.strictObject({
  ...visualFields,
  icon: iconField.optional(),
  fact: factRef('A figure to set large above the heading.').optional(),
  title: text('What the card is about, in a few words.'),
  text: text('What there is to say about it, in up to four short lines.').optional(),
  lead: z
    .boolean()
    .describe(
      'Whether this card leads: it is larger than the others, and at the right if it is the last. If none says so, the first of five or six leads.',
    )
    .optional(),
});

export const cards = defineSlide({
  kind: 'cards',
  summary:
    'Two to six things side by side, each with a scene, an icon or a figure, a heading and a few words; one may lead.',
  ...ACROSS,
  schema: z.object({
    ...contentFields,
    ...buildField,
    items: z.array(card).min(2).max(6).describe('The cards, from left to right.'),
    lead: z.enum(['none']).describe('Keeps all of five or six cards at one size.').optional(),
    numbered: z
      .boolean()
      .default(false)
      .describe('Whether the cards show their numbers in place of icons: if their order matters.'),
  }),
  layout: ({ items, lead: none, numbered, dark = false }, context) => {
    const named = items.findIndex(({ lead }) => lead);
    if (items.some(showsVisual)) {
      const tiles =
        named < 0 ? sceneTiles(items, dark, numbered, context) : leadTiles(items, named, dark, numbered, context);
      return [tiles];
    }
    if (named >= 0) return [mosaic(items, named, numbered, context)];
    if (items.length >= MANY) return [mosaic(items, none ? undefined : 0, numbered, context)];
    const columns = items.map((item, i) => ({ ...item, name: cardName(i) }));
    return [toneFields(columns, context, numbered)];
  },
});
