import { createRequire } from 'node:module';
import { z } from 'zod';
import { type Box, inset } from '../core/box.ts';
import type { Path } from '../core/path.ts';
import type { PathItem, ShapeItem } from '../scene/items.ts';
import { parseSvg } from '../scene/svg.ts';
import type { ColorRole } from '../scene/tokens.ts';

const require = createRequire(import.meta.url);
/** Lucide: drawings of 24 × 24 units, stroked 2 units wide (ISC licence). */
const lucide = require('@iconify-json/lucide/icons.json') as {
  readonly icons: Readonly<Record<string, { readonly body: string }>>;
};
const VIEW_BOX = { x: 0, y: 0, w: 24, h: 24 };
const STROKE_UNITS = 1.5;
/** The part of a disc that the icon on it takes. */
const ICON_PART = 0.55;

/** The names that an outline may use. */
export const ICON_NAMES = Object.keys(lucide.icons).sort();

/** A key that names an icon. */
export const iconField = z
  .enum(ICON_NAMES)
  // The name under which the editor's schema holds the list once.
  .meta({ id: 'icon', description: 'All names stand on lucide.dev/icons.' })
  .meta({ description: 'A name from lucide.dev/icons.', examples: ['car', 'ship'] });

/** An icon as a free form that a user can recolour; undefined for a name that is not in the library. */
export function iconItem(name: string, icon: string, box: Box, color: ColorRole, path: Path): PathItem | undefined {
  const body = lucide.icons[icon]?.body;
  if (!body) return undefined;
  const { shapes } = parseSvg(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24">${body}</svg>`);
  const width = (STROKE_UNITS / VIEW_BOX.w) * box.w * 72;
  const d = shapes.map((shape) => shape.d).join('');
  return { kind: 'path', name, box, path, d, viewBox: VIEW_BOX, stroke: { color, width } };
}

/** An icon in the middle of a disc that fills the box. */
export function discItems(name: string, icon: string, box: Box, path: Path): (ShapeItem | PathItem)[] {
  const disc: ShapeItem = { kind: 'shape', shape: 'ellipse', name: `${name} disc`, box, path, fill: 'panel' };
  const drawing = iconItem(`${name} icon`, icon, inset(box, (box.w * (1 - ICON_PART)) / 2), 'subject', path);
  return drawing ? [disc, drawing] : [disc];
}
