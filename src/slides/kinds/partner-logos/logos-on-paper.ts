import type { Box } from '../../../core/box.ts';
import { lineOn } from '../../../layout/colors.ts';
import { bleedsInto, rule } from '../../../layout/leaves.ts';
import type { SheetItem } from '../../../layout/sheet.ts';
import type { ColorRole } from '../../../scene/tokens.ts';
import type { Composed } from '../../parts/define-slide.ts';
import { fieldOn } from '../../stage/composed-fields.ts';
import { type Arrangement, evenCells, lightPlate, logoItems, type PartnerLogo, plateOf } from '../../tiles/logos.ts';

const GRID: Arrangement = { gap: 0, most: { w: 0.8, h: 0.6 }, rows: { least: 1, most: 4 } };

/** How many stand in a row. */
export interface Across {
  readonly across: number;
}

/** Logos on the paper in an even grid of lines, all of one weight; one that is too light for paper has a dark cell. */
export function logosOnPaper(
  context: Composed,
  partners: readonly PartnerLogo[],
  room: Box,
  { across }: Across,
): SheetItem[] {
  const { brand } = context;
  const grid = evenCells(
    partners.map(({ logo }) => logo),
    room,
    across,
    GRID,
  );
  const light = lightPlate(brand);
  const plates = partners.flatMap((partner, i) => {
    const [fill, cell] = [plateOf(partner, brand, light), grid.cells[i]];
    return cell && fill !== light ? [fieldOn(`Logo ${i + 1} plate`, cell, fill, context.path)] : [];
  });
  return [
    ...plates,
    ...linesIn(context, room, { across, down: Math.ceil(partners.length / across) }),
    ...logoItems(context, partners, grid, GRID),
  ];
}

/** The lines between the cells of a grid. */
function linesIn({ brand }: Composed, room: Box, { across, down }: Across & { readonly down: number }): SheetItem[] {
  const { x, y, w, h } = room;
  const color = lineOn(brand, lightPlate(brand));
  const width = brand.strokes.rule;
  const columns = Array.from({ length: across - 1 }, (_, i) => {
    const line = rule(`Column line ${i + 1}`, { x: x + ((i + 1) * w) / across, y, w: 0 }, color, width);
    return bleedsInto({ ...line, box: { ...line.box, h } });
  });
  const rows = Array.from({ length: down - 1 }, (_, i) =>
    bleedsInto(rule(`Row line ${i + 1}`, { x, y: y + ((i + 1) * h) / down, w }, color, width)),
  );
  return [...columns, ...rows];
}

/** What the logos stand on, and what the headline stands on beside it: the slide’s ground, unless that is the paper. */
export function papersOf({ brand, ground }: Composed): { readonly paper: ColorRole; readonly field: ColorRole } {
  const paper = lightPlate(brand);
  const isPaper = brand.colors[ground].hex === brand.colors[paper].hex;
  return { paper, field: isPaper ? 'field-dark' : ground };
}
