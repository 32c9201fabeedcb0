import { createRequire } from 'node:module';
import type { Box } from '../core/box.ts';
import type { Path } from '../core/path.ts';
import type { PathItem } from '../scene/items.ts';
import { parseSvg } from '../scene/svg.ts';
import type { ColorRole } from '../scene/tokens.ts';

const require = createRequire(import.meta.url);
/** Lucide: drawings of 24 × 24 units, stroked 2 units wide (ISC licence). */
const lucide = require('@iconify-json/lucide/icons.json') as {
  readonly icons: Readonly<Record<string, { readonly body: string }>>;
};
const VIEW_BOX = { x: 0, y: 0, w: 24, h: 24 };
const STROKE_UNITS = 1.5;
/** The stroke of an icon that is to be seen from afar, white on a field. */
export const BOLD_STROKE = 2;

export const ICON_NAMES = Object.keys(lucide.icons).sort();

/** The lines of an icon as paths, in units of its drawing; none for a name that is not in the library. */
export function iconShapes(icon: string): string[] {
  const body = lucide.icons[icon]?.body;
  if (!body) return [];
  const { shapes } = parseSvg(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24">${body}</svg>`);
  return shapes.map(({ d }) => d);
}

/** An icon as a free form; undefined for a name that is not in the library. `stroke` is in units of its drawing. */
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
