// The bundled build: one file instead of two hundred, a tenth of a second at every start.
import culori from 'culori/require';
import type { Pt } from '../core/units.ts';

/** Large text needs less contrast (WCAG 2.2, 1.4.3). */
const LARGE: Pt = 24;

/** The contrast ratio of two colours given as six hex digits: 1 to 21 (WCAG 2.2). */
export function contrastRatio(a: string, b: string): number {
  return culori.wcagContrast(`#${a}`, `#${b}`);
}

/** The least contrast that text of a size needs. */
export function requiredContrast(size: Pt): number {
  return size >= LARGE ? 3 : 4.5;
}
