import { contrastRatio, luminance, rgbOf } from '../../../color/contrast.ts';
import { isDarkFill } from '../../../layout/colors.ts';
import type { Brand } from '../../../scene/brand.ts';
import type { ColorRole } from '../../../scene/tokens.ts';
import { roleAt } from '../../parts/tones.ts';

/** One side of a night: what its light is, and what it stands in. */
export interface Side {
  readonly light: ColorRole;
  readonly text: ColorRole;
  readonly wall: ColorRole;
  /** What is on the walls, or beside them, nearer to the sky. */
  readonly relief: ColorRole;
}

export interface Night {
  readonly sky: ColorRole;
  readonly here: Side;
  readonly there: Side;
  /** What is far away, and what has no light. */
  readonly far: ColorRole;
  readonly unlit: ColorRole;
}

/** Roles of which lamps may be, the usual one first. */
const LAMPS: readonly ColorRole[] = ['third-pale', 'highlight', 'second-pale', 'second', 'third'];
const COOL: readonly ColorRole[] = ['step-2', 'step-3', 'step-4'];
const WALLS: readonly ColorRole[] = ['subject-deep', 'subject-shade', 'dark-tint-2', 'step-1', 'subject', 'step-5'];
const FAR: readonly ColorRole[] = ['dark-tint', 'dark-tint-2', 'subject-deep', 'subject-shade', 'panel'];
/** Contrasts with the sky: of our walls and those of the others, of their light and its text, and of what is far away. */
const CONTRAST = { here: 1.8, there: 1.35, light: 4.2, text: 5.5, far: 1.14 } as const;
/** Of lamps with our walls, at least. */
const LAMP_CONTRAST = 3;

/** The colours of a night on a ground: the ground is its sky where it is dark. */
export function nightOn(brand: Brand, ground: ColorRole): Night {
  const sky = isDarkFill(brand, ground) ? ground : 'dark';
  const wall = roleAt(brand, sky, CONTRAST.here, WALLS);
  const lamp = LAMPS.find((role) => isWarm(brand, role) && contrast(brand, role, wall) >= LAMP_CONTRAST);
  const isLighter = (role: ColorRole) =>
    luminance(rgbOf(brand.colors[role].hex)) > luminance(rgbOf(brand.colors[sky].hex));
  const far = roleAt(brand, sky, CONTRAST.far, [sky, ...FAR.filter(isLighter)]);
  const others = WALLS.filter((role) => brand.colors[role].hex !== brand.colors[wall].hex);
  const theirs = roleAt(brand, sky, CONTRAST.there, others);
  const light = lamp ?? 'third-pale';
  return {
    ...{ sky, far, unlit: sky },
    here: { wall, light, text: light, relief: theirs },
    there: {
      ...{ wall: theirs, relief: far },
      light: roleAt(brand, sky, CONTRAST.light, COOL),
      text: roleAt(brand, sky, CONTRAST.text, COOL),
    },
  };
}

const contrast = ({ colors }: Brand, a: ColorRole, b: ColorRole): number => contrastRatio(colors[a].hex, colors[b].hex);

/** Whether a colour is that of lamps: yellow, or near to it. */
function isWarm({ colors }: Brand, role: ColorRole): boolean {
  const [red, green, blue] = rgbOf(colors[role].hex);
  return red > 1.25 * blue && green > 0.7 * red && red >= green;
}
