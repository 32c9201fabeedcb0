import { createRequire } from 'node:module';
import { z } from 'zod';
import { type Box, inset } from '../../core/box.ts';
import type { Path } from '../../core/path.ts';
import type { PathItem, ShapeItem } from '../../scene/items.ts';
import { flattened, ringsOf } from '../../scene/path-rings.ts';
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
  const body = lucide.icons[icon]?.body;
  if (!body) return undefined;
  const { shapes } = parseSvg(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24">${body}</svg>`);
  const width = (stroke / VIEW_BOX.w) * box.w * 72;
  const d = shapes.map((shape) => shape.d).join('');
  return { kind: 'path', name, box, path, d, viewBox: VIEW_BOX, stroke: { color, width } };
}

/**
 * An icon as large as a room allows, without the margin that icons have, at its right or left and its foot: a drawing that
 * stands on something. Undefined for a name that is not in the library.
 */
export function standingIcon(
  name: string,
  icon: string,
  room: Box,
  { color, align, path }: { readonly color: ColorRole; readonly align: 'left' | 'right'; readonly path: Path },
): PathItem | undefined {
  const item = iconItem(name, icon, room, color, path);
  if (!item) return undefined;
  const points = ringsOf(item.d).flatMap((ring) => flattened(ring));
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
  const [left, top] = [Math.min(...xs) - STROKE_UNITS / 2, Math.min(...ys) - STROKE_UNITS / 2];
  const w = Math.max(...xs) + STROKE_UNITS / 2 - left;
  const h = Math.max(...ys) + STROKE_UNITS / 2 - top;
  const scale = Math.min(room.w / w, room.h / h);
  const box = { x: align === 'left' ? room.x : room.x + room.w - w * scale, y: room.y + room.h - h * scale };
  const stroke = { color, width: STROKE_UNITS * scale * 72 };
  return { ...item, viewBox: { x: left, y: top, w, h }, box: { ...box, w: w * scale, h: h * scale }, stroke };
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
