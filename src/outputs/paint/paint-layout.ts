import { inchToPt } from '../../core/lengths.ts';
import type { Raster } from '../../core/picture.ts';
import type { MarkGradient, MarkInk, MarkStroke } from '../../scene/chart-marks.ts';
import { type Drawing, type DrawnPaint, type DrawnShape, type DrawnStroke, mapped } from '../../scene/drawing.ts';
import type { PagePen } from './pen.ts';
import { mappedPath } from './shapes.ts';

/** The width of a layout that is drawn as a picture, in pixels: half of a 4K screen. */
const PICTURE_WIDTH = 1920;

type Flat = Extract<DrawnPaint, { kind: 'solid' | 'linear' }>;

const isFlat = (paint: DrawnPaint | undefined): paint is Flat | undefined =>
  paint === undefined || paint.kind === 'solid' || paint.kind === 'linear';

const isFlatShape = ({ fill, stroke }: DrawnShape) => isFlat(fill) && isFlat(stroke?.paint);

/** The picture of a drawing that shows more than areas of one colour or of a straight gradient; undefined for others. */
export async function drawingPicture(drawing: Drawing): Promise<Raster | undefined> {
  if (drawing.shapes.every(isFlatShape)) return undefined;
  const { drawingPng } = await import('../../render/layouts/paint-drawing.ts');
  const { w, h } = drawing.size;
  const pixels = { w: PICTURE_WIDTH, h: Math.round((PICTURE_WIDTH * h) / w) };
  return { bytes: await drawingPng(drawing, PICTURE_WIDTH), format: 'png', pixels };
}

/** Draws a drawing of flat areas, an inch of it as many points as `scale` inches. */
export function paintLayout(pen: PagePen, { shapes }: Drawing, scale: number): void {
  const factor = inchToPt(scale);
  for (const { path, fill, stroke } of shapes) {
    const data = mappedPath(path, { x: factor, y: factor });
    const line = stroke && strokeOf(stroke, scale);
    pen.path(data, { fill: isFlat(fill) && fill ? paintOf(fill, factor) : undefined, stroke: line, evenOdd: true });
  }
}

const inkOf = ({ hex, alpha }: { readonly hex: string; readonly alpha: number }): MarkInk => ({ hex, opacity: alpha });

function paintOf(paint: Flat, factor: number): MarkInk | MarkGradient {
  if (paint.kind === 'solid') return inkOf(paint.color);
  const place = ({ x, y }: { readonly x: number; readonly y: number }) => {
    const on = mapped(paint.frame.matrix, x, y);
    return { x: on.x * factor, y: on.y * factor };
  };
  const stops = paint.stops.map(({ at, color }) => ({ at, ink: inkOf(color) }));
  return { from: place(paint.from), to: place(paint.to), stops };
}

function strokeOf({ paint, width, cap, join, dashes }: DrawnStroke, scale: number): MarkStroke | undefined {
  const first = 'stops' in paint ? paint.stops[0]?.color : undefined;
  const color = paint.kind === 'solid' ? paint.color : first;
  if (!color) return undefined;
  return {
    ink: inkOf(color),
    width: width * scale,
    ...(cap === 'butt' ? {} : { cap }),
    ...(join === 'miter' ? {} : { join }),
    ...(dashes ? { dashes: dashes.map((part) => part * width * scale) } : {}),
  };
}
