import { contrastRatio } from '../../color/contrast.ts';
import type { ColorRole } from '../../scene/tokens.ts';
import type { PageSheet } from './page-sheet.ts';

/** What the things of a picture stand on, from edge to edge: dark, and seen beside what is above it. */
export function floorRole({ brand, ground }: PageSheet): ColorRole {
  const seen = (role: ColorRole) => contrastRatio(brand.colors[role].hex, brand.colors[ground].hex) >= FLOOR;
  return (['field-dark', 'dark-tint', 'dark-tint-2', 'dark-shade'] as const).find(seen) ?? 'field-dark';
}
const FLOOR = 1.15;

/** How much what stands behind a picture differs from the ground: seen, and no more. */
const BEHIND = { least: 1.07, most: 1.6 } as const;

/** The tones that may stand behind a picture, from the faintest on: each differs from the others and from what is given. */
export function tonesBehind({ brand, ground, dark }: PageSheet, others: readonly ColorRole[] = []): ColorRole[] {
  const contrast = (role: ColorRole, to: ColorRole) => contrastRatio(brand.colors[role].hex, brand.colors[to].hex);
  const tones: readonly ColorRole[] = dark
    ? ['dark-tint', 'dark-panel', 'dark-tint-2', 'dark-line']
    : ['panel', 'hairline', 'context', 'step-1'];
  const found: ColorRole[] = [];
  for (const role of tones) {
    const apart = [ground, ...others, ...found].every((each) => contrast(role, each) >= BEHIND.least);
    if (apart && contrast(role, ground) <= BEHIND.most) found.push(role);
  }
  return found.toSorted((a, b) => contrast(a, ground) - contrast(b, ground));
}
