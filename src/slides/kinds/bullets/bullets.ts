import { z } from 'zod';
import { joinParagraphs, type RichText } from '../../../core/rich-text.ts';
import { factRef, text } from '../../../fields/fields.ts';
import type { Resolved } from '../../../fields/resolved.ts';
import type { Brand } from '../../../scene/brand.ts';
import { LIST_SPACING_EM } from '../../../text/levels.ts';
import { heightOf } from '../../../text/typeset.ts';
import { pointsBeside } from '../../charts/points-panel.ts';
import { buildField } from '../../parts/builds.ts';
import { contentFields, iconField, pointsField } from '../../parts/common-fields.ts';
import { defineSlide, type LaidOutItem, type LayoutContext } from '../../parts/define-slide.ts';
import { placed } from '../../parts/placed.ts';
import { type Bullet, leadOf } from '../../tiles/bullet.ts';
import { ledByFigure, onePoint, pointRows, twoPoints } from './bullet-fields.ts';

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

export const bullets = defineSlide({
  kind: 'bullets',
  summary:
    'One to six short points in large rows, led by what is bold in them, by figures, numbers or icons; figures beside them if there are any.',
  frame: 'title-only',
  frameOn: (slide, brand) => (isOwnList(slide, brand) ? 'content' : undefined),
  fills: (slide, brand) => !isOwnList(slide, brand),
  schema,
  layout: (slide, context) => {
    if (isOwnList(slide, context.brand)) return [{ items: ownList(slide, context) }];
    const { items, lead: none, numbered, points } = slide;
    const all = items.map((item, i) => bulletOf(item, i, numbered, context));
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

/** Points that do not fit otherwise stand closer together, and those that leave room stand further apart, in em. */
const CLOSER_EM = [0.55, 0.35];
const WIDER_EM = [1.6, 1.3, 1, 0.8, 0.6];
/** The part of its place that a list further apart may take. */
const FILLED = 0.86;

/** The points as the list of the layout, one below the other, with their sub-points. */
function ownList({ items, numbered, build }: Bullets, context: LayoutContext): LaidOutItem[] {
  const { brand, body, measurer } = context;
  const { box = body, style = brand.type.body } = context.frame.placeholders.body ?? {};
  const paragraphs = items.flatMap(paragraphsOf);
  const text = joinParagraphs(paragraphs.map((each) => each.text));
  const set = {
    marker: numbered ? ('number' as const) : ('bullet' as const),
    ...(paragraphs.some(({ level }) => level > 0) ? { levels: paragraphs.map(({ level }) => level) } : {}),
  };
  const place = { ...box, h: body.h };
  const options = {
    ...{ ...set, box: place },
    ...(build ? { builds: paragraphs.map(({ entry }) => entry + 1) } : {}),
  };
  // A template's own list has its own distances.
  const usual = style.levels?.[0]?.space ?? LIST_SPACING_EM * style.size;
  const wider = WIDER_EM.map((em) => em * style.size).filter((each) => {
    const h = heightOf(text, style, place.w, measurer, { ...set, paragraphSpacing: each });
    return each > usual && h <= FILLED * place.h;
  });
  const spacings = [...wider.slice(0, 1), usual, ...CLOSER_EM.map((em) => em * style.size)];
  const lists = spacings.map((paragraphSpacing) => placed(context, 'body', text, { ...options, paragraphSpacing }));
  const list = lists.find(({ excess }) => !excess) ?? lists.find(({ paragraphSpacing }) => paragraphSpacing === usual);
  return list ? [list] : [];
}

/** A paragraph of a list: its level, and the point that it belongs to. */
interface ListParagraph {
  readonly text: RichText;
  readonly level: number;
  readonly entry: number;
}

function paragraphsOf(item: Point, entry: number): ListParagraph[] {
  const { text: own, items = [] } = 'paragraphs' in item ? { text: item } : item;
  const each = (text: RichText, level: number) =>
    text.paragraphs.map((runs) => ({ text: { ...text, paragraphs: [runs] }, level, entry }));
  return [...each(own, 0), ...items.flatMap((sub) => each(sub, 1))];
}
