import type { Pt } from '../core/lengths.ts';
import { isAtDesk, type Steps } from './scale.ts';
import type { Sheet } from './sheet.ts';

type Setting = Pick<Sheet, 'brand' | 'reading'>;

/** Sizes of what a composition is about, in points in a hall. */
const HERO_WORDS: readonly Pt[] = [72, 84, 96, 110, 132, 150, 168, 184, 200, 236, 280, 320, 360, 403];
const HERO_FIGURES: readonly Pt[] = [84, 110, 132, 150, 176, 220, 254, 294, 320, 350, 403];
const HEADS: readonly Pt[] = [36, 40, 46, 54, 60, 66, 76, 84, 96, 110];
const SUPPORT: readonly Pt[] = [20, 22, 24, 26, 28, 32, 36];
/** The same at a desk, as a part of those. */
const DESK = { words: 0.55, figure: 0.62, heads: 0.55, support: 2 / 3 };

interface Bounds {
  readonly min?: Pt;
  readonly max?: Pt;
}

function steps(
  setting: Setting,
  ladder: readonly Pt[],
  desk: number,
  scaled: boolean,
  { min = 0, max }: Bounds,
): Steps {
  const own = ladder.filter((size) => size >= min && (max === undefined || size <= max));
  const scale = (isAtDesk(setting) ? desk : 1) * (scaled ? (setting.brand.manner?.scale ?? 1) : 1);
  const sizes = [...new Set(own.map((size) => Math.round(2 * size * scale) / 2))];
  return { sizes, start: sizes.length - 1 };
}

/** The sizes of words that are the slide: it begins with the largest. */
export const heroWordSteps = (setting: Setting, bounds: Bounds = {}): Steps =>
  steps(setting, HERO_WORDS, DESK.words, true, bounds);

export const heroFigureSteps = (setting: Setting, bounds: Bounds = {}): Steps =>
  steps(setting, HERO_FIGURES, DESK.figure, true, bounds);

/** The sizes of what leads rows, fields and steps. */
export const headSteps = (setting: Setting, bounds: Bounds = {}): Steps =>
  steps(setting, HEADS, DESK.heads, true, bounds);

/** The sizes of all other text: one of them on a slide. */
export const supportSteps = (setting: Setting, bounds: Bounds = {}): Steps =>
  steps(setting, SUPPORT, DESK.support, false, bounds);

/** How close letters of large words stand in a brand that says so: nothing where it does not. */
export function trackingAt({ brand }: Pick<Setting, 'brand'>, size: Pt): { readonly tracking?: Pt } {
  const tracking = brand.manner?.tracking ?? 0;
  return tracking === 0 ? {} : { tracking: Math.round(10 * tracking * size) / 10 };
}

/** Two ladders as one: it begins with its largest size. */
export function joinedSteps(lower: Steps, upper: Steps): Steps {
  const sizes = [...new Set([...lower.sizes, ...upper.sizes])].toSorted((a, b) => a - b);
  return { sizes, start: sizes.length - 1 };
}

/** Where the lines of a text stand that is the slide. */
export const axisOf = ({ brand }: Pick<Setting, 'brand'>): 'left' | 'center' => brand.manner?.axis ?? 'left';
