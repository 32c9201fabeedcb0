import { z } from 'zod';
import { factRef, text } from '../../../fields/fields.ts';
import type { Resolved } from '../../../fields/resolved.ts';
import { colorOn } from '../../../layout/colors.ts';
import type { Brand } from '../../../scene/brand.ts';
import { pointsBeside } from '../../charts/points-panel.ts';
import { buildField } from '../../parts/builds.ts';
import { claimedIn, claimField, contentFields, iconField, pointsField } from '../../parts/common-fields.ts';
import { defineSlide, type LayoutContext } from '../../parts/define-slide.ts';
import { type Bullet, leadOf } from '../../tiles/bullet.ts';
import type { Hung } from '../../tiles/hung-fields.ts';
import { leadOverBand } from '../cards/lead-band.ts';
import { discsOfLeads } from './discs.ts';
import { figuresOfPoints } from './figures.ts';
import { indexOfPoints } from './index-rows.ts';
import { ownList } from './own-list.ts';
import { ledByFigure, onePoint, pointRows, twoPoints } from './plain-points.ts';
import { splitSentences } from './split.ts';
import { wallOfLeads } from './wall.ts';

const withMore = z
  .strictObject({
    text: text('The point, in one or two lines. What is bold at its beginning stands apart, as its lead.'),
    items: z
      .array(text('A sub-point, in a line.'))
      .min(1)
      .max(4)
      .describe('Up to four sub-points below the point.')
      .optional(),
    fact: factRef('A figure to set large beside the point.').optional(),
    icon: iconField.optional(),
    lead: z
      .boolean()
      .describe(
        'Whether this point leads, if each has a figure: its own stands large on a field. If none says so, the first of three or four leads.',
      )
      .optional(),
  })
  .meta({ title: 'point' });

const point = z.union([text('One point, in one or two lines. What is bold at its beginning is its lead.'), withMore]);

const schema = z.object({
  ...contentFields,
  ...buildField,
  claim: claimField,
  items: z
    .array(point)
    .min(1)
    .max(6)
    .describe('The points: each a text, or `text` with sub-points under `items`, a `fact` or an `icon`.'),
  lead: z.enum(['none']).describe('Keeps all points at one size, if each has a figure.').optional(),
  numbered: z.boolean().default(false).describe('Whether the points carry numbers: for a ranking or an order.'),
  points: pointsField,
});
type Bullets = Resolved<z.output<typeof schema>>;

/** What is made for brands of one axis is better there than what is for all. */
const OWN_TO_AXIS = -2;

export const bullets = defineSlide({
  kind: 'bullets',
  summary:
    'One to six short points in large rows, led by what is bold in them, by figures, numbers or icons; figures beside them if there are any.',
  frame: 'title-only',
  frameOn: (slide, brand) => (isOwnList(slide, brand) ? 'content' : undefined),
  fills: (slide, brand) => !isOwnList(slide, brand),
  schema,
  compositions: [
    {
      name: 'discs',
      family: 'hung',
      headline: 'top',
      cost: OWN_TO_AXIS,
      grounds: ['ink', 'deep'],
      suits: ({ items, points }, { manner }) =>
        manner?.axis === 'center' &&
        points.length === 0 &&
        items.length > 1 &&
        items.length <= 3 &&
        areBare(items) &&
        items.every(isLed),
      compose: (slide, context) => discsOfLeads(allOf(slide, context), context, claimedIn(slide.claim)),
    },
    {
      name: 'wall',
      family: 'words',
      headline: 'top',
      heavy: 'left',
      grounds: ['ink', 'white', 'pale'],
      suits: ({ items, points }) =>
        points.length === 0 && items.length <= 3 && areBare(items) && (items.every(isLed) || !items.some(isLed)),
      compose: (slide, context) => {
        const all = allOf(slide, context);
        const claim = claimedIn(slide.claim);
        if (claim === undefined) return wallOfLeads(all, context);
        const color = colorOn(context.brand, 'highlight', context.ground);
        return all.length > 1 ? leadOverBand(all.map(hungOf), claim, context, color) : wallOfLeads(all, context, color);
      },
    },
    {
      name: 'split',
      family: 'split',
      headline: 'side',
      heavy: 'left',
      grounds: ['pale', 'ink', 'white'],
      suits: ({ items, points }) => points.length === 0 && areBare(items) && items.length > 1 && !items.some(isLed),
      compose: (slide, context) => splitSentences(allOf(slide, context), context, claimedIn(slide.claim)),
    },
    {
      name: 'figures',
      family: 'number',
      headline: 'top',
      grounds: ['pale', 'ink', 'white'],
      suits: ({ items, points }) =>
        points.length === 0 && items.length <= 4 && items.every((item) => 'text' in item && item.fact && !item.items),
      compose: (slide, context) => {
        const named = slide.items.findIndex((item) => 'text' in item && item.lead);
        return figuresOfPoints(allOf(slide, context), Math.max(0, named), context, claimedIn(slide.claim));
      },
    },
    {
      name: 'index',
      family: 'index',
      headline: 'side',
      heavy: 'right',
      grounds: ['white', 'pale', 'ink'],
      cost: 1.5,
      suits: ({ items }) => items.length > 1,
      compose: (slide, context) => indexOfPoints(allOf(slide, context), context, claimedIn(slide.claim), slide.points),
    },
  ],
  layout: (slide, context) => {
    if (isOwnList(slide, context.brand)) return [{ items: ownList(slide, context) }];
    const { items, lead: none, points } = slide;
    const all = allOf(slide, context);
    const [first] = all;
    if (points.length > 0) return [pointsBeside(context, all, points)];
    if (all.length === 1 && first) return [onePoint(context, first)];
    if (all.length === 2) return [twoPoints(context, all)];
    const named = items.findIndex((item) => 'text' in item && item.lead);
    const leading = all[Math.max(0, named)];
    const leads = none === undefined && all.every(({ fact }) => fact) && (named >= 0 || all.length <= FEW);
    const led =
      leads && leading
        ? ledByFigure(
            context,
            leading,
            all.filter((each) => each !== leading),
          )
        : undefined;
    return [led ?? pointRows(context, all)];
  },
});

const allOf = ({ items, numbered }: Bullets, context: LayoutContext) =>
  items.map((item, i) => bulletOf(item, i, numbered, context));

const hungOf = ({ name, path, whole, lead, text, items }: Bullet): Hung => ({
  ...{ name, path, title: lead ?? whole, text: text ?? items[0] },
});

/** Whether points are words alone: without figures and sub-points. */
const areBare = (items: readonly Point[]) => items.every((item) => !('text' in item && (item.fact || item.items)));

/** Whether a point is led by words in bold, and by no figure. */
function isLed(item: Point): boolean {
  const { text: whole, fact = undefined } = 'text' in item ? item : { text: item };
  return !fact && leadOf(whole).lead !== undefined;
}

const FEW = 4;

type Point = Resolved<z.output<typeof point>>;

function bulletOf(item: Point, i: number, numbered: boolean, { path }: LayoutContext): Bullet {
  const { text: whole, items = [], fact = undefined, icon = undefined } = 'text' in item ? item : { text: item };
  return {
    ...{ name: `Bullet ${i + 1}`, path: [...path, 'items', i], whole, items, fact, icon },
    ...leadOf(whole),
    ...(numbered ? { number: i + 1 } : {}),
  };
}

/** Whether the points are the list of somebody else’s layout, in its own manner: words alone, and nothing beside them. */
function isOwnList({ items, points }: Bullets, { template }: Brand): boolean {
  const bare = items.every((item) => !('text' in item) || (!item.fact && !item.icon));
  return template !== undefined && points.length === 0 && bare;
}
