import type { Pt } from '../core/lengths.ts';
import type { MeasuredFace } from './brand.ts';

export interface MarkInk {
  /** Six hex digits, no `#`. */
  readonly hex: string;
  /** 0 to 1; 1 where omitted. */
  readonly opacity?: number;
}

/** A change of colour along a line between two points. */
export interface MarkGradient {
  readonly from: { readonly x: Pt; readonly y: Pt };
  readonly to: { readonly x: Pt; readonly y: Pt };
  readonly stops: readonly { readonly at: number; readonly ink: MarkInk }[];
}

export interface MarkStroke {
  readonly ink: MarkInk;
  readonly width: Pt;
  readonly cap?: 'round' | 'square';
  readonly join?: 'round' | 'bevel';
  readonly dashes?: readonly Pt[];
}

/** A line, an area, or both. */
export interface PathMark {
  readonly kind: 'path';
  /** SVG path data of absolute M, L, C and Z commands. */
  readonly d: string;
  readonly fill?: MarkInk | MarkGradient;
  readonly evenOdd?: boolean;
  readonly stroke?: MarkStroke;
}

export interface TextMark {
  readonly kind: 'text';
  readonly text: string;
  readonly x: Pt;
  /** Of the base line. */
  readonly y: Pt;
  readonly width: Pt;
  readonly size: Pt;
  readonly face: MeasuredFace;
  readonly ink: MarkInk;
  /** Degrees clockwise about its place. */
  readonly turn?: number;
  readonly halo?: { readonly ink: MarkInk; readonly width: Pt };
}

/** Marks of which only what lies within a path is seen. */
export interface ClippedMarks {
  readonly kind: 'clip';
  readonly d: string;
  readonly marks: readonly ChartMark[];
}

/**
 * What a chart is drawn of, from the lowest up, in points from its top left corner: what stands for it on paper and on
 * screens that draw lines and letters themselves.
 */
export type ChartMark = PathMark | TextMark | ClippedMarks;
