import { createRequire } from 'node:module';
import { z } from 'zod';
import { type Box, inset } from '../../core/box.ts';
import type { Path } from '../../core/path.ts';
import type { PathItem, ShapeItem } from '../../scene/items.ts';
import { parseSvg } from '../../scene/svg.ts';
import type { ColorRole, IconManner } from '../../scene/tokens.ts';
import type { LayoutContext } from './define-slide.ts';

const require = createRequire(import.meta.url);
/** Lucide: drawings of 24 × 24 units, stroked 2 units wide (ISC licence). */
const lucide = require('@iconify-json/lucide/icons.json') as {
  readonly icons: Readonly<Record<string, { readonly body: string }>>;
};
const VIEW_BOX = { x: 0, y: 0, w: 24, h: 24 };
const STROKE_UNITS = 1.5;
/** The stroke of an icon that is to be seen from afar, white on a field. */
export const BOLD_STROKE = 2;
/** The part of a disc that the icon on it takes. */
const ICON_PART = 0.55;

/** The part of that box that an icon on nothing takes. */
const BARE_PART = 0.72;
/** The corners of a tile, as a part of its side. */
const TILE_RADIUS = 0.16;

/** The names that an outline may use. */
export const ICON_NAMES = Object.keys(lucide.icons).sort();

/** A key that names an icon. */
export const iconField = z
  .enum(ICON_NAMES)
  // The name under which the editor's schema holds the list once.
  .meta({ id: 'icon', description: 'All names stand on lucide.dev/icons.' })
  .meta({ description: 'A name from lucide.dev/icons.', examples: ['car', 'ship'] });

/** The lines of an icon as paths, in units of its drawing; none for a name that is not in the library. */
export function iconShapes(icon: string): string[] {
  const body = lucide.icons[icon]?.body;
  if (!body) return [];
  const { shapes } = parseSvg(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24">${body}</svg>`);
  return shapes.map(({ d }) => d);
}

/**
 * An icon as a free form that a user can recolour; undefined for a name that is not in the library. `stroke` is how thick its
 * lines are, in units of its drawing.
 */
export function iconItem(
  name: string,
  icon: string,
  box: Box,
  color: ColorRole,
  path: Path,
  stroke = STROKE_UNITS,
): PathItem | undefined {
  const shapes = iconShapes(icon);
  if (shapes.length === 0) return undefined;
  const width = (stroke / VIEW_BOX.w) * box.w * 72;
  const d = shapes.join('');
  return { kind: 'path', name, box, path, d, viewBox: VIEW_BOX, stroke: { color, width } };
}

/** A square in place of a portrait: filled, or with an outline where the brand's icons stand on nothing filled. */
export function plateItem({ brand, frame }: LayoutContext, name: string, box: Box, path: Path) {
  const base = { kind: 'shape', shape: 'rectangle', name, box, path } as const;
  if (brand.icons === 'tile') {
    const tile: ShapeItem = { ...base, shape: 'rounded', radius: box.w * TILE_RADIUS, fill: 'panel' };
    return { shape: tile, ground: 'panel' } as const;
  }
  if (brand.icons === 'disc')
    return { shape: { ...base, fill: 'panel' } satisfies ShapeItem, ground: 'panel' } as const;
  const stroke = { color: 'hairline', width: brand.strokes.rule } as const;
  return { shape: { ...base, stroke } satisfies ShapeItem, ground: frame.ground };
}

/** An icon on what the brand has icons stand on, which fills the box; where that is nothing, at the box's left edge. */
export function discItems(
  context: LayoutContext,
  name: string,
  icon: string,
  box: Box,
  path: Path,
  ground: ColorRole = context.frame.ground,
): (ShapeItem | PathItem)[] {
  const { icons, strokes } = context.brand;
  const base = { kind: 'shape', name: `${name} disc`, box, path } as const;
  const fill: ColorRole = ground === 'panel' ? 'ground' : 'panel';
  const side = box.w * BARE_PART;
  const bare = { x: box.x, y: box.y + box.h - side, w: side, h: side };
  const place = icons === 'none' ? bare : inset(box, (box.w * (1 - ICON_PART)) / 2);
  const drawing = iconItem(`${name} icon`, icon, place, 'subject', path);
  const under: Readonly<Record<IconManner, ShapeItem | undefined>> = {
    disc: { ...base, shape: 'ellipse', fill },
    tile: { ...base, shape: 'rounded', radius: box.w * TILE_RADIUS, fill },
    ring: { ...base, shape: 'ellipse', stroke: { color: 'subject', width: strokes.hairline } },
    none: undefined,
  };
  return [under[icons], drawing].filter((item) => item !== undefined);
}
