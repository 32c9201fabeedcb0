import { contrastRatio } from '../../color/contrast.ts';
import type { KitPart } from '../../core/kit.ts';
import type { Brand } from '../../scene/brand.ts';
import type { ColorRole } from '../../scene/tokens.ts';

/** The role, of some, whose contrast with a ground comes nearest to a ratio. */
export function roleAt(
  { colors }: Pick<Brand, 'colors'>,
  ground: ColorRole,
  ratio: number,
  among: readonly ColorRole[],
): ColorRole {
  const off = (role: ColorRole) => Math.abs(Math.log(contrastRatio(colors[role].hex, colors[ground].hex) / ratio));
  return among.reduce((best, role) => (off(role) < off(best) ? role : best));
}

/** A part in two near tones: a unit that is there, and not what is told of. */
export const quietPart = (part: KitPart, relief: ColorRole | 'tone'): KitPart => ({
  ...part,
  shapes: part.shapes.map(({ d, fill }) => ({
    d,
    fill: fill.startsWith('tone') && fill !== 'tone-deep' ? 'tone' : relief,
  })),
});
