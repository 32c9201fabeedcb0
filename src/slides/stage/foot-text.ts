import type { Inch, Pt } from '../../core/lengths.ts';
import type { RichText } from '../../core/rich-text.ts';
import { inkText } from '../../layout/ink-text.ts';
import { supportSteps } from '../../layout/poster.ts';
import type { ColorRole } from '../../scene/tokens.ts';
import type { Composed, LaidOutItem } from '../parts/define-slide.ts';

interface FootText {
  readonly name: string;
  readonly text: RichText;
  readonly x?: Inch;
  readonly w: Inch;
  /** The largest size, in points in a hall. */
  readonly max: Pt;
  readonly maxLines: number;
  readonly ground?: ColorRole;
}

/** How far its last line stays above the foot of the body, so that it is apart from the source line. */
export const ABOVE_FOOT: Inch = 0.2;

/** A text with its last line near the foot of the body, and how much of the body it takes; undefined where it has no room. */
export function footText(
  context: Composed,
  { name, text, x, w, max, maxLines, ground = context.ground }: FootText,
): { readonly h: Inch; readonly items: readonly LaidOutItem[] } | undefined {
  const { body } = context;
  const sizes = supportSteps(context, { max }).sizes.toReversed();
  // A line is better than two that are hardly larger.
  const tries = [
    ...sizes.slice(0, sizes.length / 2).map((size) => ({ size, lines: 1 })),
    ...sizes.map((size) => ({ size, lines: maxLines })),
  ];
  for (const { size, lines } of tries) {
    const part = inkText(context, { name, text, size, ground, role: 'body', maxLines: lines, path: text.path })(w);
    if (!part.fits) continue;
    const y = body.y + body.h - ABOVE_FOOT - part.min;
    return { h: part.min + ABOVE_FOOT, items: part.place({ x: x ?? body.x, y, w, h: part.min }) };
  }
  return undefined;
}
