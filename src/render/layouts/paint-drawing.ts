import '../../canvas/no-system-fonts.ts';
import { createRequire } from 'node:module';
import type { Canvas, CanvasGradient, CanvasPattern, SKRSContext2D } from '@napi-rs/canvas';
import { pngEncoder } from '../../canvas/encode-png.ts';
import type { Px } from '../../core/lengths.ts';
import { inchToPt } from '../../core/lengths.ts';
import type { Drawing, DrawnPaint, DrawnShape, DrawnStroke, UnknownPlace } from '../../scene/drawing.ts';
import { frameBounds, mapped } from '../../scene/drawing.ts';
import { cssColor } from './css-color.ts';
import { type DecodedPictures, decodedPictures } from './drawing-pictures.ts';
import { paintOutwards } from './paint-outwards.ts';
import { paintPicture } from './paint-picture.ts';

const require = createRequire(import.meta.url);
const { createCanvas, Path2D } = require('@napi-rs/canvas') as typeof import('@napi-rs/canvas');

/** A drawing as pixels: opaque red, green, blue and alpha in turn, row by row from the top. */
export interface Painted {
  readonly pixels: Uint8ClampedArray;
  readonly size: { readonly w: Px; readonly h: Px };
  /** The drawing's unknown places, and those of pictures that cannot be decoded. */
  readonly unknown: readonly UnknownPlace[];
}

/** What a slide shows where a file paints nothing. */
const PAPER = 'white';

/** A drawing on a canvas over white, `width` pixels wide, with the places of which is not known what they show. */
export async function drawnCanvas(
  drawing: Drawing,
  width: Px,
): Promise<{ readonly canvas: Canvas; readonly unknown: readonly UnknownPlace[] }> {
  const { w, h } = drawing.size;
  const canvas = createCanvas(Math.round(width), Math.max(1, Math.round((width * h) / w)));
  const context = canvas.getContext('2d');
  context.fillStyle = PAPER;
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.scale(canvas.width / w, canvas.height / h);
  const pictures = await decodedPictures(drawing);
  for (const shape of drawing.shapes) paintShape(context, shape, pictures);
  context.resetTransform();
  return { canvas, unknown: [...drawing.unknown, ...undecoded(drawing, pictures)] };
}

/** Paints a drawing over white, `width` pixels wide; the same drawing gives the same pixels on every machine. */
export async function paintDrawing(drawing: Drawing, width: Px): Promise<Painted> {
  const { canvas, unknown } = await drawnCanvas(drawing, width);
  return { pixels: pixelsOf(canvas), size: { w: canvas.width, h: canvas.height }, unknown };
}

/** A drawing as a PNG, `width` pixels wide. */
export async function drawingPng(drawing: Drawing, width: Px): Promise<Uint8Array> {
  return canvasPng((await drawnCanvas(drawing, width)).canvas);
}

/** An opaque canvas as a PNG. */
export function canvasPng(canvas: Canvas): Uint8Array {
  const { buffer, byteOffset, byteLength } = pixelsOf(canvas);
  return pngEncoder()(new Uint8Array(buffer, byteOffset, byteLength), { w: canvas.width, h: canvas.height });
}

function pixelsOf(canvas: Canvas): Uint8ClampedArray {
  return canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data;
}

function undecoded(drawing: Drawing, pictures: DecodedPictures): UnknownPlace[] {
  return drawing.shapes.flatMap(({ fill }): UnknownPlace[] =>
    fill?.kind === 'picture' && !pictures.get(fill) ? [{ box: frameBounds(fill.frame), why: 'picture-format' }] : [],
  );
}

function paintShape(context: SKRSContext2D, { path, fill, stroke }: DrawnShape, pictures: DecodedPictures): void {
  const outline = new Path2D(path);
  if (fill) {
    context.save();
    if (fill.kind === 'solid' || fill.kind === 'linear') {
      fillFlat(context, fill, outline);
    } else {
      context.clip(outline, 'evenodd');
      context.transform(...fill.frame.matrix);
      if (fill.kind === 'outwards') paintOutwards(context, fill);
      else paintPicture(context, fill, pictures.get(fill));
    }
    context.restore();
  }
  if (stroke) paintStroke(context, stroke, outline);
}

type Linear = Extract<DrawnPaint, { kind: 'linear' }>;
type Flat = Linear | Extract<DrawnPaint, { kind: 'solid' }>;

function fillFlat(context: SKRSContext2D, paint: Flat, outline: InstanceType<typeof Path2D>): void {
  if (paint.kind === 'solid') {
    context.fillStyle = cssColor(paint.color);
    context.fill(outline, 'evenodd');
    return;
  }
  context.clip(outline, 'evenodd');
  const { w, h, matrix } = paint.frame;
  context.transform(...matrix);
  context.fillStyle = linearGradient(context, paint);
  context.fillRect(-w, -h, 3 * w, 3 * h);
}

function linearGradient(context: SKRSContext2D, paint: Linear): CanvasGradient {
  const gradient = context.createLinearGradient(paint.from.x, paint.from.y, paint.to.x, paint.to.y);
  for (const { at, color } of paint.stops) gradient.addColorStop(at, cssColor(color));
  return gradient;
}

function paintStroke(context: SKRSContext2D, stroke: DrawnStroke, outline: InstanceType<typeof Path2D>): void {
  context.save();
  const width = stroke.width / inchToPt(1);
  context.lineWidth = width;
  context.lineCap = stroke.cap;
  context.lineJoin = stroke.join;
  context.setLineDash((stroke.dashes ?? []).map((part) => part * width));
  context.strokeStyle = strokeStyle(context, stroke.paint);
  context.stroke(outline);
  context.restore();
}

/** A line's colour; of gradients and pictures, which lines hardly have, the gradient or its first colour. */
function strokeStyle(context: SKRSContext2D, paint: DrawnPaint): string | CanvasGradient | CanvasPattern {
  if (paint.kind === 'solid') return cssColor(paint.color);
  if (paint.kind === 'linear') {
    const place = ({ x, y }: Linear['from']) => mapped(paint.frame.matrix, x, y);
    return linearGradient(context, { ...paint, from: place(paint.from), to: place(paint.to) });
  }
  const first = 'stops' in paint ? paint.stops[0]?.color : undefined;
  return first ? cssColor(first) : 'transparent';
}
