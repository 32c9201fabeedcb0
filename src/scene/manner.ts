import type { Inch, Pt } from '../core/lengths.ts';

/** Where headlines, leads and figures stand across the slide. */
export const AXES = ['left', 'center'] as const;
/** How fields are told from each other: by flat tones to the slide's edges, by rules on one ground, or in outlines on it. */
export const FIELD_STYLES = ['bleed', 'rules', 'outlines'] as const;
/** Where two fields meet that carry no value. */
export const EDGES = ['straight', 'seam', 'slant'] as const;
/** How grounds follow each other: in turn, or one for all slides. */
export const RHYTHMS = ['alternate', 'one'] as const;

/** What makes the compositions of a brand its own, beside its colours and fonts. */
export interface Manner {
  /** The sizes of headlines in a hall, the largest first; none is set smaller than the last. */
  readonly headline: readonly Pt[];
  /** What sizes of hero figures and hero words are multiplied by. */
  readonly scale: number;
  readonly axis: (typeof AXES)[number];
  readonly fields: (typeof FIELD_STYLES)[number];
  readonly edge: (typeof EDGES)[number];
  readonly rhythm: (typeof RHYTHMS)[number];
  /** From the slide's edge to text. */
  readonly margin: Inch;
}
