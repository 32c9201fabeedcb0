import type { Color } from 'culori';
// The bundled build: one file instead of two hundred, a tenth of a second at every start.
import culori from 'culori/require';

/** How people see a colour: all of it, or without the cones for long, middle or short waves (Machado et al. 2009). */
const SIGHTS: readonly ((color: Color) => Color)[] = [
  (color) => color,
  culori.filterDeficiencyProt(1),
  culori.filterDeficiencyDeuter(1),
  culori.filterDeficiencyTrit(1),
];

const difference = culori.differenceCie76();

/**
 * How far apart two colours of six hex digits look (ΔE*ab, CIE 1976), to whom they look most alike: people who see all
 * colours, or those who are blind to some.
 */
export function leastDifference(a: string, b: string): number {
  const [one, other] = [culori.parse(`#${a}`), culori.parse(`#${b}`)];
  if (!one || !other) throw new Error(`No colours: ${a}, ${b}.`);
  return Math.min(...SIGHTS.map((seen) => difference(seen(one), seen(other))));
}
