import { z } from 'zod';
import type { Inch } from '../../../core/lengths.ts';
import { pageOn, panelArea } from '../../../layout/chrome.ts';
import { isDarkFill } from '../../../layout/colors.ts';
import { asData, bleedsInto, field } from '../../../layout/leaves.ts';
import type { ShapeItem } from '../../../scene/items.ts';
import { commonFields, contentFields } from '../../parts/common-fields.ts';
import { ACROSS, defineSlide, type LayoutContext } from '../../parts/define-slide.ts';
import { type Arrangement, lightPlate, logoCells, logoItems, logosField, plateOf } from '../../tiles/logos.ts';
import { aboveHeadline } from './above-headline.ts';
import { besideHeadline } from './beside-headline.ts';

const TILES: Arrangement = { gap: 0.14, most: { w: 0.76, h: 0.62 }, rows: { least: 1, most: 4 } };
const PAD: Inch = 0.3;

export const partnerLogos = defineSlide({
  kind: 'partner-logos',
  summary: 'Logos of partners, each whole and all of one weight, on light tiles: two to twenty-four.',
  family: 'hung',
  ...ACROSS,
  schema: z.object({
    ...contentFields,
    title: commonFields.title,
    items: logosField('The logos, row by row: files, or each with the name of its owner.', { least: 2, most: 24 }),
  }),
  compositions: [
    {
      name: 'above',
      family: 'hung',
      headline: 'foot',
      grounds: ['ink', 'field', 'deep'],
      compose: ({ items }, context) => aboveHeadline(items, context),
    },
    {
      name: 'beside',
      family: 'split',
      headline: 'side',
      heavy: 'left',
      grounds: ['ink', 'deep', 'field'],
      cost: 0.3,
      suits: ({ items }) => items.length <= 20,
      compose: ({ items }, context) => besideHeadline(items, context),
    },
  ],
  layout: ({ items: partners }, context) => {
    const { body, brand, path } = context;
    const room = panelArea(context);
    const bleeds = room.w > body.w;
    const { ground } = context.frame;
    const behind = bleeds && !isDarkFill(brand, ground) ? [bleedsInto(field('Field', room, 'panel', path))] : [];
    const own = { ...body, ...(bleeds ? { y: body.y + PAD, h: body.h - PAD } : {}) };
    const cells = logoCells(
      partners.map(({ logo }) => logo),
      own,
      TILES,
    );
    const light = lightPlate(brand);
    const tiles = partners.flatMap((partner, i) => {
      const cell = cells.cells[i];
      return cell ? [asData(tile(context, i, cell, plateOf(partner, brand, light)))] : [];
    });
    return [pageOn(context, behind, [...tiles, ...logoItems(context, partners, cells, TILES)])];
  },
});

/** A tile, with an outline where it has the colour of what it stands on. */
function tile({ brand, frame, path }: LayoutContext, index: number, box: ShapeItem['box'], fill: ShapeItem['fill']) {
  const { radius, manner } = brand.panels;
  const shape: ShapeItem = {
    ...field(`Tile ${index + 1}`, box, fill ?? frame.ground, path),
    ...(radius > 0 ? { shape: 'rounded', radius } : {}),
  };
  if (manner !== 'outlined' && fill !== frame.ground) return shape;
  return { ...shape, stroke: { color: 'hairline', width: brand.strokes.hairline } } as ShapeItem;
}
