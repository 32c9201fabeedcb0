import type { Inch, Pt } from '../core/lengths.ts';
import type { FrameName } from './frame.ts';

const WIDESCREEN: Inch = 13.333;
/** The least sizes at which titles are read from the third row, on widescreen slides. */
const LEAST: Partial<Readonly<Record<FrameName, Pt>>> = { cover: 40, section: 32, statement: 32 };
const LEAST_ABOVE_CONTENTS: Pt = 24;

/** What sizes are multiplied by on a slide narrower than widescreen ones, whose lines are shorter; 1 on wider ones. */
export const narrowPart = (width: Inch): number => Math.sqrt(Math.min(1, width / WIDESCREEN));

/** The least size at which titles of a frame are legible on slides of a width. */
export const legibleTitle = (frame: FrameName, width: Inch): Pt =>
  Math.round(2 * (LEAST[frame] ?? LEAST_ABOVE_CONTENTS) * narrowPart(width)) / 2;
