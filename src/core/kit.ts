import type { Box } from './box.ts';
import type { Words } from './language.ts';

/** What things may be hung on, or stand on, in a drawing. */
export const ANCHOR_KINDS = [
  'sign',
  'ground',
  'opening',
  'screen',
  'field',
  'subject',
  'text',
  'station',
  'tip',
  'hook',
] as const;
export type AnchorKind = (typeof ANCHOR_KINDS)[number];

/** A place of a drawing, in its own units. */
export interface DrawingAnchor extends Box {
  readonly name: string;
  readonly kind: AnchorKind;
}

/** What a shape of a part has where each copy is drawn in a colour of its own: that colour, a darker and a lighter one. */
export const TONES = ['tone', 'tone-deep', 'tone-pale'] as const;
export type Tone = (typeof TONES)[number];

/** A filled path of absolute M, L, C, Q and Z commands: a colour role, or a tone, is its `fill`. */
export interface PartShape {
  readonly d: string;
  readonly fill: string;
}

/** One drawing of a kit, from its lowest shape up, in hundredths of an inch at the size in which it is drawn. */
export interface KitPart {
  readonly title: Words;
  readonly viewBox: Box;
  readonly shapes: readonly PartShape[];
  readonly anchors: readonly DrawingAnchor[];
  /** The colour roles that copies of it have; those of its composition where omitted. */
  readonly tones?: readonly string[];
}

/** A part as a slide names it, with its kit and its name. */
export interface PartView {
  readonly kit: string;
  readonly name: string;
  readonly part: KitPart;
}

/** The parts that pictures of data are made of. */
export interface KitView {
  readonly name: string;
  readonly parts: Readonly<Record<string, KitPart>>;
}
