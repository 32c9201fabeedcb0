import { z } from 'zod';
import { joinParagraphs, type RichText } from '../../core/rich-text.ts';
import { text } from '../../fields/fields.ts';
import type { Resolved } from '../../fields/resolved.ts';
import { LIST_SPACING_EM } from '../../text/levels.ts';
import { buildField } from '../parts/builds.ts';
import { contentFields } from '../parts/common-fields.ts';
import { defineSlide } from '../parts/define-slide.ts';
import { onPart } from '../parts/grid.ts';
import { placed } from '../parts/parts.ts';
import { pointItems, pointsField } from '../parts/points.ts';

/** Points that do not fit otherwise stand closer together, in em. */
const CLOSER_EM = [0.55, 0.35];

const withSubPoints = z.strictObject({
  text: text('The point, in one or two lines.'),
  items: z
    .array(text('A sub-point, in a line.'))
    .min(1)
    .max(4)
    .meta({ description: 'Up to four sub-points, indented below the point.' })
    .optional(),
});

const point = z.union([text('One point, in one or two lines.'), withSubPoints]);

export const bullets = defineSlide({
  kind: 'bullets',
  summary:
    'One to six short points, one after the other, with sub-points if need be; figures beside them if there are any.',
  frame: 'content',
  schema: z.object({
    ...contentFields,
    ...buildField,
    items: z
      .array(point)
      .min(1)
      .max(6)
      .meta({ description: 'The points: each a text, or `text` with `items` for sub-points.' }),
    numbered: z
      .boolean()
      .default(false)
      .meta({ description: 'Whether the points carry numbers: for a ranking or an order.' }),
    points: pointsField,
  }),
  layout: (slide, context) => {
    const { brand, body, grid } = context;
    const frame = context.frame.placeholders.body?.box ?? body;
    const beside = slide.points.length > 0;
    const box = beside ? onPart(grid, body, 0, 7) : { ...frame, h: body.h };
    const paragraphs = slide.items.flatMap(paragraphsOf);
    const { size, levels } = context.frame.placeholders.body?.style ?? brand.type.body;
    // A template's own list has its own distances.
    const usual = levels?.[0]?.space ?? LIST_SPACING_EM * size;
    const text = joinParagraphs(paragraphs.map((each) => each.text));
    const options = {
      box,
      marker: slide.numbered ? ('number' as const) : ('bullet' as const),
      ...(paragraphs.some(({ level }) => level > 0) ? { levels: paragraphs.map(({ level }) => level) } : {}),
      ...(slide.build ? { builds: paragraphs.map(({ entry }) => entry + 1) } : {}),
    };
    const lists = [usual, ...CLOSER_EM.map((em) => em * size)].map((paragraphSpacing) =>
      placed(context, 'body', text, { ...options, paragraphSpacing }),
    );
    const list = lists.find(({ excess }) => !excess) ?? lists[0];
    return [{ items: [...(list ? [list] : []), ...pointItems(context, slide.points, onPart(grid, body, 8, 4))] }];
  },
});

type Point = Resolved<z.output<typeof point>>;

/** A paragraph of the list: its level, and the point that it belongs to. */
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
