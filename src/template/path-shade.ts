import { transformed } from '../scene/color-transforms.ts';
import type { DrawnColor, DrawnPaint } from '../scene/drawing.ts';

/** How far the shades of a path go (ST_PathFillMode, ECMA-376 part 1, 20.1.10.37): towards white or black. */
const SHADES: Readonly<Record<string, { readonly name: string; readonly value: number }>> = {
  lighten: { name: 'tint', value: 0.6 },
  lightenLess: { name: 'tint', value: 0.8 },
  darken: { name: 'shade', value: 0.6 },
  darkenLess: { name: 'shade', value: 0.8 },
};

/** A shape's paint as a path of it shows it: `norm` as it is, `none` not at all, lighter or darker by the other modes. */
export function shadedPaint(paint: DrawnPaint, mode: string): DrawnPaint | undefined {
  if (mode === 'none') return undefined;
  const shade = SHADES[mode];
  if (!shade || paint.kind === 'picture') return paint;
  const change = (color: DrawnColor) => transformed(color, [shade]);
  if (paint.kind === 'solid') return { ...paint, color: change(paint.color) };
  return { ...paint, stops: paint.stops.map(({ at, color }) => ({ at, color: change(color) })) };
}
