import type { Box } from '../core/box.ts';
import type { Inch, Pt } from '../core/lengths.ts';
import type { ColorRole } from './tokens.ts';

/** Where headlines, leads and figures stand across the slide. */
export const AXES = ['left', 'center'] as const;
/** Where headlines stand that a composition has above it: there, or at the foot on a field of their own. */
export const HEADLINE_PLACES = ['quiet', 'foot'] as const;
/** How fields are told from each other: by flat tones to the slide's edges, by rules on one ground, or in outlines on it. */
export const FIELD_STYLES = ['bleed', 'rules', 'outlines'] as const;
/** Where two fields meet that carry no value. */
export const EDGES = ['straight', 'seam', 'slant', 'disc'] as const;
/** How grounds follow each other: in turn, or one for all slides. */
export const RHYTHMS = ['alternate', 'one'] as const;

/** What makes the compositions of a brand its own, beside its colours, fonts, corners and the motif of its cover. */
export interface Manner {
  /** The sizes of headlines in a hall, the largest first; none is set smaller than the last. */
  readonly headline: readonly Pt[];
  /** What sizes of hero figures and hero words are multiplied by. */
  readonly scale: number;
  /** Between the letters of headlines and large words, in em. */
  readonly tracking: number;
  readonly axis: (typeof AXES)[number];
  readonly place: (typeof HEADLINE_PLACES)[number];
  readonly fields: (typeof FIELD_STYLES)[number];
  readonly edge: (typeof EDGES)[number];
  readonly rhythm: (typeof RHYTHMS)[number];
  /** What stands for the highlight on slides of some grounds; the highlight itself on others. */
  readonly claims: Partial<Readonly<Record<ColorRole, ColorRole>>>;
  /** The colour of large figures, where it can be read; that of text where omitted. */
  readonly figures?: ColorRole;
  /** What the headline's cell between lines is filled with; nothing where omitted. */
  readonly cell?: ColorRole;
  /** What compositions keep within; the slide where omitted. */
  readonly sheet?: Box;
  /** From the edge of the slide, or of its sheet, to text. */
  readonly margin: Inch;
}

/** The room of contents, in inches, in which compositions have their usual sizes. */
const USUAL_ROOM = { w: 11, h: 6.2 };

/** The manner of a brand whose compositions keep within a sheet, and are as much smaller as that is than their usual room. */
export const onSheet = (manner: Omit<Manner, 'scale' | 'sheet'>, sheet: Box): Manner => ({
  ...manner,
  scale: Math.min(1, sheet.h / USUAL_ROOM.h, sheet.w / USUAL_ROOM.w),
  sheet,
});
