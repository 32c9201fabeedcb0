import type { Box } from '../core/box.ts';
import type { Align, Anchor } from './items.ts';
import type { ColorRole, TextStyle } from './tokens.ts';

/** The frames that a brand states. */
export const BRAND_FRAMES = ['cover', 'section', 'statement', 'content', 'title-only', 'quote', 'closing'] as const;
export type BrandFrameName = (typeof BRAND_FRAMES)[number];
/** Frames that also stand on a dark ground: the name that each has there. */
export const DARK_FRAMES = { content: 'content-dark', 'title-only': 'title-only-dark' } as const;
/** The frames that slides stand in; each becomes a named layout of the file. */
export const FRAME_NAMES = [...BRAND_FRAMES, DARK_FRAMES.content, DARK_FRAMES['title-only']] as const;
export type FrameName = (typeof FRAME_NAMES)[number];

/** The placeholders that a frame may have beside the slide number. */
export const PLACEHOLDER_NAMES = ['title', 'kicker', 'subtitle', 'body', 'source', 'aside'] as const;
export type PlaceholderName = (typeof PLACEHOLDER_NAMES)[number];

export interface Placeholder {
  readonly name: PlaceholderName;
  readonly box: Box;
  readonly style: TextStyle;
  readonly align: Align;
  readonly anchor: Anchor;
  /** What its text stands on: a panel of the frame's art, or the frame's own ground. */
  readonly ground: ColorRole;
}

/** A drawing in the brand's colours: paths of absolute M, L, C, Q and Z commands in one view box. */
export interface Art {
  readonly viewBox: { readonly x: number; readonly y: number; readonly w: number; readonly h: number };
  readonly shapes: readonly ArtShape[];
}

export interface ArtShape {
  readonly d: string;
  readonly fill?: ColorRole;
  /** Its width is in units of the view box. */
  readonly stroke?: { readonly color: ColorRole; readonly width: number };
}

/** Art at its place on a frame. */
export interface PlacedArt {
  readonly name: string;
  readonly art: Art;
  readonly box: Box;
}

/** What a kind of slide stands in: ground, art and placeholders. */
export interface Frame {
  readonly name: FrameName;
  /** The layout's name in PowerPoint's menu, in English. */
  readonly title: string;
  readonly ground: ColorRole;
  readonly art: readonly PlacedArt[];
  readonly placeholders: Partial<Readonly<Record<PlaceholderName, Placeholder>>>;
  /** Where the slide number stands; omitted on frames without one. */
  readonly slideNumber?: Placeholder;
  /** Where a slide's own items go. */
  readonly body: Box;
}
