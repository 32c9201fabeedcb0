import type { Box } from '../../core/box.ts';
import { inchToPt } from '../../core/lengths.ts';
import type { Raster } from '../../core/picture.ts';
import type { Brand } from '../../scene/brand.ts';
import type { MarkInk } from '../../scene/chart-marks.ts';
import type { Drawing } from '../../scene/drawing.ts';
import type { ColorRole } from '../../scene/tokens.ts';
import type { Area } from './pen.ts';

export interface PaintContext {
  readonly brand: Brand;
  readonly ink: (role: ColorRole, opacity?: number) => MarkInk;
  /** Pictures of the template layouts that are more than flat areas. */
  readonly drawn: ReadonlyMap<Drawing, Raster>;
}

export function paintContext(brand: Brand, drawn: PaintContext['drawn'] = new Map()): PaintContext {
  const ink = (role: ColorRole, opacity?: number): MarkInk => {
    const { hex } = brand.colors[role];
    return opacity === undefined ? { hex } : { hex, opacity };
  };
  return { brand, ink, drawn };
}

export function pointsOf({ x, y, w, h }: Box): Area {
  return { x: inchToPt(x), y: inchToPt(y), w: inchToPt(w), h: inchToPt(h) };
}
