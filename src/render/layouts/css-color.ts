import type { DrawnColor } from '../../color/color-transforms.ts';

/** A colour as a canvas takes it: eight hex digits, the last two its opacity. */
export function cssColor({ hex, alpha }: DrawnColor): string {
  const opacity = Math.round(alpha * 255).toString(16);
  return `#${hex}${opacity.padStart(2, '0')}`;
}
