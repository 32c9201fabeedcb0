import svgpath from 'svgpath';
import type { DrawnColor } from '../color/color-transforms.ts';
import type { Box } from '../core/box.ts';
import type { Inch, Pt } from '../core/lengths.ts';
import type { Crop } from '../core/picture.ts';
import type { Run } from '../core/rich-text.ts';
import type { Align, Anchor, TextStyle } from './tokens.ts';

/** An affine map in SVG's order: (x, y) becomes (a·x + c·y + e, b·x + d·y + f). */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

/** Where a paint lies: a box, whose corner is at 0, and the way from there to the slide. Both in inches. */
export interface PaintFrame {
  readonly w: Inch;
  readonly h: Inch;
  readonly matrix: Matrix;
}

/** A colour of a gradient, and where it is from 0 to 1. */
export interface GradientStop {
  readonly at: number;
  readonly color: DrawnColor;
}

export type PictureEffect =
  | { readonly kind: 'opacity'; readonly amount: number }
  /** Both −1 to 1, 0 leaves the picture as it is. */
  | { readonly kind: 'luminance'; readonly bright: number; readonly contrast: number }
  | { readonly kind: 'gray' }
  /** Black and white, parted at a lightness of 0 to 1. */
  | { readonly kind: 'two-level'; readonly threshold: number }
  /** Darkest becomes the first colour, lightest the second. */
  | { readonly kind: 'duotone'; readonly dark: DrawnColor; readonly light: DrawnColor }
  /** One colour becomes another, or clear. */
  | { readonly kind: 'recolor'; readonly from: DrawnColor; readonly to: DrawnColor };

/** A picture that repeats: its own size times the scale, from the anchor's corner, edge or middle of the frame. */
export interface Tiling {
  readonly scale: { readonly x: number; readonly y: number };
  readonly offset: { readonly x: Inch; readonly y: Inch };
  /** Where the first is in the frame, 0 to 1: its left or right, top or bottom edge, or its middle. */
  readonly anchor: { readonly x: number; readonly y: number };
  /** Whether every other one is mirrored. */
  readonly mirror: { readonly x: boolean; readonly y: boolean };
}

export interface PicturePaint {
  readonly kind: 'picture';
  /** The same picture in several forms, best first: the first that can be decoded is drawn. */
  readonly files: readonly Uint8Array[];
  /** The part of it that is shown; edges outside 0 to 1 leave room around it. */
  readonly crop: Crop;
  readonly frame: PaintFrame;
  /** Where in the frame it is where it does not repeat. */
  readonly box: Box;
  readonly tiling?: Tiling;
  readonly effects: readonly PictureEffect[];
}

/** What a shape is filled with, or a line drawn in. */
export type DrawnPaint =
  | { readonly kind: 'solid'; readonly color: DrawnColor }
  | {
      readonly kind: 'linear';
      readonly stops: readonly GradientStop[];
      readonly frame: PaintFrame;
      /** Ends of the gradient's line in the frame. */
      readonly from: { readonly x: Inch; readonly y: Inch };
      readonly to: { readonly x: Inch; readonly y: Inch };
    }
  | {
      /** From a box outwards, to the frame's edges (`rectangle`) or to its farthest corner (`circle`). */
      readonly kind: 'outwards';
      readonly form: 'circle' | 'rectangle';
      readonly stops: readonly GradientStop[];
      readonly frame: PaintFrame;
      readonly focus: Box;
    }
  | PicturePaint;

export interface DrawnStroke {
  readonly paint: DrawnPaint;
  readonly width: Pt;
  /** Dashes and gaps in turn, as multiples of the width; solid where omitted. */
  readonly dashes?: readonly number[];
  readonly cap: 'butt' | 'round' | 'square';
  readonly join: 'miter' | 'round' | 'bevel';
}

export interface DrawnShape {
  /** SVG path data of absolute M, L, C and Z commands, in inches from the slide's top left corner. */
  readonly path: string;
  readonly fill?: DrawnPaint;
  readonly stroke?: DrawnStroke;
  /** Whether it is what fills the slide, which a picture of the slide's own covers. */
  readonly background?: true;
  /** The placeholder whose own look this is: shown only on slides that fill it. */
  readonly placeholder?: { readonly type: string; readonly idx?: string | undefined };
}

export type Unshown = 'picture-format' | 'linked-picture' | 'missing-picture' | 'object' | 'outline' | 'no-master';

export interface UnknownPlace {
  readonly box: Box;
  readonly why: Unshown;
}

/** A stretch of a layout's words; the slide's number where it has no text. */
export interface DrawnRun extends Pick<Run, 'bold' | 'scale'> {
  readonly text?: string;
}

/** Words that a layout shows itself: a legal line, the name of the house. */
export interface DrawnText extends Pick<TextStyle, 'size' | 'bold' | 'capitals' | 'tracking' | 'spacing'> {
  /** Where they are set, without margins, before they are turned. */
  readonly box: Box;
  /** By how much they are turned clockwise, and about what; upright where omitted. */
  readonly turn?: { readonly degrees: number; readonly x: Inch; readonly y: Inch };
  readonly paragraphs: readonly (readonly DrawnRun[])[];
  readonly align: Align;
  readonly anchor: Anchor;
  readonly font: 'text' | 'headings';
  readonly hex: string;
}

/** What a slide shows behind its own things: shapes painted one over the other, words over them, and what could not be read. */
export interface Drawing {
  readonly size: { readonly w: Inch; readonly h: Inch };
  readonly shapes: readonly DrawnShape[];
  readonly texts?: readonly DrawnText[];
  readonly unknown: readonly UnknownPlace[];
}

/** The drawing as a slide shows it that fills some of its placeholders: without the looks of the others. */
export function withPlaceholders(
  drawing: Drawing,
  isFilled: (placeholder: NonNullable<DrawnShape['placeholder']>) => boolean,
): Drawing {
  const shapes = drawing.shapes.filter(({ placeholder }) => !placeholder || isFilled(placeholder));
  return { ...drawing, shapes };
}

/** A shape of a box as another box shows it: stretched and moved. */
export function movedShape(shape: DrawnShape, from: Box, to: Box): DrawnShape {
  const scale = { x: from.w > 0 ? to.w / from.w : 1, y: from.h > 0 ? to.h / from.h : 1 };
  const matrix: Matrix = [scale.x, 0, 0, scale.y, to.x - from.x * scale.x, to.y - from.y * scale.y];
  const moved = (paint: DrawnPaint): DrawnPaint =>
    paint.kind === 'solid'
      ? paint
      : { ...paint, frame: { ...paint.frame, matrix: multiply(matrix, paint.frame.matrix) } };
  const { path, fill, stroke } = shape;
  return {
    ...shape,
    path: svgpath(path)
      .matrix([...matrix])
      .toString(),
    ...(fill ? { fill: moved(fill) } : {}),
    ...(stroke ? { stroke: { ...stroke, paint: moved(stroke.paint) } } : {}),
  };
}

export function multiply(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer;
  const [p, q, r, s, t, u] = inner;
  return [a * p + c * q, b * p + d * q, a * r + c * s, b * r + d * s, a * t + c * u + e, b * t + d * u + f];
}

export function mapped([a, b, c, d, e, f]: Matrix, x: number, y: number): { readonly x: number; readonly y: number } {
  return { x: a * x + c * y + e, y: b * x + d * y + f };
}

/** The map of a turn about a place. */
export function turnMatrix({ degrees, x, y }: NonNullable<DrawnText['turn']>): Matrix {
  const angle = (degrees * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  return multiply([cos, sin, -sin, cos, x, y], [1, 0, 0, 1, -x, -y]);
}

/** The smallest box on the slide around a text's box as it is turned. */
export function turnedBounds({ box, turn }: Pick<DrawnText, 'box' | 'turn'>): Box {
  if (!turn) return box;
  return frameBounds({ w: box.w, h: box.h, matrix: multiply(turnMatrix(turn), [1, 0, 0, 1, box.x, box.y]) });
}

/** The smallest box on the slide around a frame. */
export function frameBounds({ w, h, matrix }: PaintFrame): Box {
  const corners = [mapped(matrix, 0, 0), mapped(matrix, w, 0), mapped(matrix, 0, h), mapped(matrix, w, h)];
  const x = Math.min(...corners.map((corner) => corner.x));
  const y = Math.min(...corners.map((corner) => corner.y));
  return {
    x,
    y,
    w: Math.max(...corners.map((corner) => corner.x)) - x,
    h: Math.max(...corners.map((corner) => corner.y)) - y,
  };
}
