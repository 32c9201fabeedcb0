import type { FactView } from '../../../core/fact.ts';
import type { Inch } from '../../../core/lengths.ts';
import type { Path } from '../../../core/path.ts';
import type { RichText } from '../../../core/rich-text.ts';
import { contrastOf, isDarkFill } from '../../../layout/colors.ts';
import type { Span } from '../../../layout/grid.ts';
import type { ColorRole } from '../../../scene/tokens.ts';
import type { Composed } from '../../parts/define-slide.ts';

/** A step of a ladder: a figure and what it counts, or words alone. */
export interface Step {
  readonly fact?: FactView | undefined;
  readonly text: RichText;
  readonly path: Path;
}

/** From the edges of a step to its texts, from texts to the step under them, and from the headline to what is below it. */
export const PAD: Inch = 0.3;
export const ABOVE_STEP: Inch = 0.24;
export const BELOW: Inch = 0.4;

/** Where the texts of steps of one width stand, from the body's left edge to its right one. */
export function spansOf({ body, brand }: Composed, count: number): Span[] {
  const each = brand.size.w / count;
  return Array.from({ length: count }, (_, i) => {
    const x = i === 0 ? body.x : i * each + PAD;
    return { x, w: Math.min((i + 1) * each - PAD, body.x + body.w) - x };
  });
}

const RAMP: readonly ColorRole[] = ['step-1', 'step-2', 'step-3', 'step-4', 'step-5', 'step-6'];
const LEAST_RAMP = 4;

/** The tones of steps, the last the strongest; the one that is claimed is such that its figure is seen in that colour. */
export function tonesIn({ brand, ground }: Composed, count: number, claim: number | undefined): ColorRole[] {
  const dark = isDarkFill(brand, ground);
  // Where fields have no tones, data has those of a ramp.
  const isFilled = (brand.manner?.fields ?? 'bleed') === 'bleed';
  const usual: readonly ColorRole[] = dark
    ? ['field-second', 'field', 'step-3', 'step-2', 'step-1', 'field-pale']
    : ['step-1', 'step-2', 'step-3', 'field', 'field-second', 'field-dark'];
  const all = isFilled ? usual : RAMP.slice(0, Math.max(LEAST_RAMP, count));
  const own = all.filter(
    (role) => brand.colors[role].hex !== brand.colors[ground].hex && contrastOf(brand, role, ground) >= 1.2,
  );
  // Pale fields of a brand that is dark itself are darker than its others.
  const ordered = dark ? own.toSorted((a, b) => contrastOf(brand, a, ground) - contrastOf(brand, b, ground)) : own;
  const tones = ordered.slice(Math.max(0, ordered.length - count));
  const atNight = isDarkFill(brand, 'field-pale') ? 'highlight' : 'field-pale';
  const claimTone: ColorRole = dark ? atNight : 'field-dark';
  return Array.from({ length: count }, (_, i) => {
    const tone = tones[Math.min(i, tones.length - 1)] ?? 'field';
    return i === claim && contrastOf(brand, 'highlight', tone) < 3 ? claimTone : tone;
  });
}
