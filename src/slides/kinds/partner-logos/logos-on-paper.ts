import { type Box, inset } from '../../../core/box.ts';
import type { Inch } from '../../../core/lengths.ts';
import { axisOf } from '../../../layout/poster.ts';
import type { SheetItem } from '../../../layout/sheet.ts';
import type { ColorRole } from '../../../scene/tokens.ts';
import type { Composed } from '../../parts/define-slide.ts';
import { fieldOn } from '../../stage/composed-fields.ts';
import { type Arrangement, evenCells, lightPlate, logoItems, type PartnerLogo, plateOf } from '../../tiles/logos.ts';

const GRID: Arrangement = { gap: 0.3, most: { w: 0.96, h: 0.82 }, rows: { least: 1, most: 4 } };
/** How far the plate of a light logo reaches around it. */
const PLATE: { readonly x: Inch; readonly y: Inch } = { x: 0.22, y: 0.16 };

/** How many stand in a row. */
export interface Across {
  readonly across: number;
}

/** Logos on the paper in an even grid without tiles, all of one weight, at the left of their places as the headline is; one that is too light for paper keeps a dark plate. */
export function logosOnPaper(
  context: Composed,
  partners: readonly PartnerLogo[],
  room: Box,
  { across }: Across,
): SheetItem[] {
  const logos = partners.map(({ logo }) => logo);
  const cells = evenCells(logos, room, across, GRID);
  const light = lightPlate(context.brand);
  return logoItems(context, partners, cells, GRID).flatMap((item, i): SheetItem[] => {
    const partner = partners[i];
    const fill = partner ? plateOf(partner, context.brand, light) : light;
    const plated = fill === light ? undefined : inset(item.box, -PLATE.x, -PLATE.y);
    const shift = axisOf(context) === 'left' ? (cells.cells[i]?.x ?? 0) - (plated ?? item.box).x : 0;
    const at = (box: Box) => ({ ...box, x: box.x + shift });
    const logo = { ...item, box: at(item.box) };
    return plated ? [fieldOn(`${item.name} plate`, at(plated), fill, item.path), logo] : [logo];
  });
}

/** What the logos stand on, and what the headline stands on beside it: the slide’s ground, unless that is the paper. */
export function papersOf({ brand, ground }: Composed): { readonly paper: ColorRole; readonly field: ColorRole } {
  const paper = lightPlate(brand);
  const isPaper = brand.colors[ground].hex === brand.colors[paper].hex;
  return { paper, field: isPaper ? 'field-dark' : ground };
}
