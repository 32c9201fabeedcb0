import { contrastRatio, isDarkHex } from '../../color/contrast.ts';
import type { Box } from '../../core/box.ts';
import type { Brand } from '../../scene/brand.ts';
import type { BrandFrameName, Frame } from '../../scene/frame.ts';
import { shadeOf } from '../../scene/shades.ts';
import { type Surface, surfaceIn } from '../../scene/surface.ts';
import type { ColorRole, RolesOnDark } from '../../scene/tokens.ts';

/** Frames on which kinds of slide set light text, whatever a template shows there. */
const DARK_KINDS: readonly string[] = ['cover', 'section', 'statement', 'closing'] satisfies BrandFrameName[];
/** Roles that text is set in, with the contrast that their smallest text needs. */
const TEXTS: readonly (readonly [ColorRole, number])[] = [
  ['text', 4.5],
  ['subtle', 4.5],
  ['subject', 4.5],
  ['second-text', 4.5],
  ['second', 3],
  ['highlight', 4.5],
];

/** Those that only kinds of slide with light text set on the ground of their frame. */
const LIGHT_TEXTS: readonly (readonly [ColorRole, number])[] = [
  ['on-dark', 4.5],
  ['on-dark-subtle', 4.5],
];

/**
 * The roles in which a brand's things are legible on what a template's layout shows, for those that a kind of slide asks
 * for, in the theme of its master: the same where they are, else the first that is, else the one that is most so.
 */
export function frameRoles(
  brand: Brand,
  frame: Frame,
  ground: string,
  surface: Surface | undefined,
  theme: Brand['theme'],
): RolesOnDark {
  const usual = baseRoles(brand, frame, ground);
  const grounds = [ground, ...(surface ? extremes(surface, frame) : [])];
  const contrast = (role: ColorRole) => {
    const { hex } = shadeOf(theme, brand.colors[role]);
    return Math.min(...grounds.map((each) => contrastRatio(hex, each)));
  };
  const asked = DARK_KINDS.includes(frame.name) ? [...TEXTS, ...LIGHT_TEXTS] : TEXTS;
  const texts = asked.map(([role, needed]): [ColorRole, ColorRole] => {
    const first = usual[role] ?? role;
    const tries: ColorRole[] = [first, role, brand.onDark[role] ?? role, 'text', 'on-dark', 'dark'];
    const [most = first] = tries.toSorted((a, b) => contrast(b) - contrast(a));
    return [role, tries.find((each) => contrast(each) >= needed) ?? most];
  });
  const all = { ...usual, ...Object.fromEntries(texts) };
  return Object.fromEntries(Object.entries(all).filter(([role, other]) => role !== other));
}

/** What a ground of another lightness than the kind of slide expects asks for, before anything is measured. */
function baseRoles(brand: Brand, frame: Frame, ground: string): RolesOnDark {
  const dark = isDarkHex(ground);
  const usual = isDarkHex(brand.colors.ground.hex);
  if (DARK_KINDS.includes(frame.name)) return dark ? {} : { 'on-dark': 'text', 'on-dark-subtle': 'subtle' };
  return dark && !usual ? brand.onDark : {};
}

/** The lightest and the darkest of what lies behind the frame's own texts and contents. */
function extremes(surface: Surface, { body, placeholders }: Frame): string[] {
  const free = Object.values(placeholders).filter(({ own }) => !own);
  const boxes: Box[] = [...(body.h > 0 ? [body] : []), ...free.map(({ box }) => box)];
  return boxes.flatMap((box) => {
    const shown = surfaceIn(surface, box);
    return shown ? [shown.lightest, shown.darkest] : [];
  });
}
