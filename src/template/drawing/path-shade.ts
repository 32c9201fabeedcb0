import { type ColorTransform, type DrawnColor, transformed } from '../../color/color-transforms.ts';
import { lookUp } from '../../core/collections.ts';
import type { DrawnPaint } from '../../scene/drawing.ts';

/** The shades of a path (ST_PathFillMode, ECMA-376 part 1, 20.1.10.37): by how much the colour goes to white or black. */
const SHADES: Readonly<Record<string, readonly ColorTransform[]>> = {
  lighten: lighter(0.4),
  lightenLess: lighter(0.2),
  darken: [{ name: 'lumMod', value: 0.6 }],
  darkenLess: [{ name: 'lumMod', value: 0.8 }],
};

function lighter(part: number): ColorTransform[] {
  return [
    { name: 'lumMod', value: 1 - part },
    { name: 'lumOff', value: part },
  ];
}

/** A shape's paint as a path of it shows it: `norm` as it is, `none` not at all, lighter or darker by the other modes. */
export function shadedPaint(paint: DrawnPaint, mode: string): DrawnPaint | undefined {
  if (mode === 'none') return undefined;
  const shade = lookUp(SHADES, mode);
  if (!shade || paint.kind === 'picture') return paint;
  const change = (color: DrawnColor) => transformed(color, shade);
  if (paint.kind === 'solid') return { ...paint, color: change(paint.color) };
  return { ...paint, stops: paint.stops.map(({ at, color }) => ({ at, color: change(color) })) };
}
