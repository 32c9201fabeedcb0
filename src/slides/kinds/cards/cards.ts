import { z } from 'zod';
import { factRef, text } from '../../../fields/fields.ts';
import type { Resolved } from '../../../fields/resolved.ts';
import { buildField } from '../../parts/builds.ts';
import { contentFields, iconField } from '../../parts/common-fields.ts';
import { ACROSS, type Composed, defineSlide } from '../../parts/define-slide.ts';
import { showsVisual, visualFields } from '../../parts/visual-parts.ts';
import type { Bullet } from '../../tiles/bullet.ts';
import { type Hung, hungFields } from '../../tiles/hung-fields.ts';
import { strataOf } from '../../tiles/strata.ts';
import { toneFields } from '../../tiles/text-columns.ts';
import { wallOfLeads } from '../bullets/wall.ts';
import { cascade } from '../process/cascade.ts';
import { risingFields } from '../process/rising-fields.ts';
import { cardName, mosaic } from './card.ts';
import { leadOverBand } from './lead-band.ts';
import { mosaicOfScenes } from './mosaic-of-scenes.ts';
import { leadTiles, sceneTiles } from './scene-tiles.ts';

const MANY = 5;
/** What shows an order is better for cards that have one than what does not. */
const AS_ORDER = -3;

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

type Cards = Resolved<z.output<typeof card>>[];

/** The card that leads: the one that says so, or else the first of many. */
function leadOf(items: Readonly<Cards>, none: 'none' | undefined): number | undefined {
  const named = items.findIndex(({ lead }) => lead);
  if (named >= 0) return named;
  return items.length >= MANY && !none ? 0 : undefined;
}

/** Whether cards are numbered and words alone: the steps of something, in their order. */
const areSteps = ({
  items,
  numbered,
  lead,
}: {
  readonly items: Readonly<Cards>;
  readonly numbered: boolean;
  readonly lead?: 'none' | undefined;
}) => numbered && leadOf(items, lead) === undefined && !items.some((each) => showsVisual(each) || each.fact);

const hungOf = (items: Readonly<Cards>, { path }: Composed): Hung[] =>
  items.map((item, i) => ({
    ...{
      name: cardName(i),
      path: [...path, 'items', i],
      title: item.title,
      text: item.text,
      fact: item.fact,
      icon: item.icon,
    },
    ...(showsVisual(item) ? { visual: item } : {}),
  }));

const bulletsOf = (items: Readonly<Cards>, { path }: Composed): Bullet[] =>
  items.map(({ title, text }, i) => ({
    ...{ name: cardName(i), path: [...path, 'items', i], whole: title, lead: title, items: [] },
    ...(text ? { text } : {}),
  }));

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
  family: 'hung',
  compositions: [
    {
      name: 'lead',
      family: 'bands',
      headline: 'top',
      heavy: 'left',
      grounds: ['field', 'pale', 'ink'],
      suits: ({ items, lead }) => !items.some(showsVisual) && leadOf(items, lead) !== undefined,
      compose: ({ items, lead }, context) => leadOverBand(hungOf(items, context), leadOf(items, lead) ?? 0, context),
    },
    {
      name: 'hung',
      family: 'hung',
      headline: 'foot',
      grounds: ['white', 'pale', 'ink'],
      suits: ({ items }) => items.length <= 4 && !items.some(({ lead }) => lead),
      compose: ({ items }, context) => hungFields(hungOf(items, context), context),
    },
    {
      name: 'rising',
      family: 'rise',
      headline: 'top',
      heavy: 'right',
      grounds: ['pale', 'ink', 'white'],
      cost: AS_ORDER,
      suits: (slide) => slide.items.length <= 4 && areSteps(slide),
      compose: ({ items }, context) => risingFields(items, context, undefined),
    },
    {
      name: 'cascade',
      family: 'rise',
      headline: 'top',
      heavy: 'left',
      grounds: ['white', 'ink', 'pale'],
      cost: AS_ORDER,
      suits: (slide) => slide.items.length > 4 && areSteps(slide),
      compose: ({ items }, context) => cascade(items, context, undefined),
    },
    {
      name: 'mosaic',
      family: 'picture',
      headline: 'top',
      heavy: 'left',
      grounds: ['white', 'ink', 'pale'],
      suits: ({ items, lead }) => items.some(showsVisual) && items.length > 2 && leadOf(items, lead) !== undefined,
      compose: ({ items, lead }, context) => mosaicOfScenes(hungOf(items, context), leadOf(items, lead) ?? 0, context),
    },
    {
      name: 'wall',
      family: 'words',
      headline: 'top',
      heavy: 'left',
      grounds: ['deep', 'field', 'ink'],
      suits: ({ items }) => items.length > 2 && !items.some((each) => showsVisual(each) || each.fact || each.lead),
      compose: ({ items }, context) => wallOfLeads(bulletsOf(items, context), context),
    },
    {
      name: 'strata',
      family: 'bands',
      headline: 'top',
      grounds: ['white', 'pale', 'ink'],
      cost: 0.4,
      suits: ({ items, lead }) =>
        leadOf(items, lead) === undefined &&
        !items.some(showsVisual) &&
        new Set(items.map(({ fact }) => !fact)).size === 1,
      compose: ({ items }, context) => strataOf(hungOf(items, context), context),
    },
  ],
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
