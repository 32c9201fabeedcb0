import { contrastRatio, luminance, rgbOf } from '../color/contrast.ts';
import type { Box } from '../core/box.ts';
import type { Tint } from '../core/picture.ts';
import type { Brand } from './brand.ts';
import type { Art } from './frame.ts';
import { onDark, stays } from './grounds.ts';
import type { ColorRole } from './tokens.ts';

/** What the forms of a brand's sign are. */
type SignBrand = Pick<Brand, 'mark' | 'markOnDark' | 'colors' | 'onDark'>;

/** The form of the brand's sign that can be seen on a ground. */
export interface BrandSign {
  readonly art: Art;
  /** The colour of the plate that it needs; none where omitted. */
  readonly plate?: ColorRole;
}

/** What a slide is given when it is laid out: a dark ground, on which all roles turn over, or a picture, on which some do. */
export type Over = 'dark' | 'picture';

/** The colours of a takeaway's band, on which the sign is: the first that nothing beside it has. */
export const TAKEAWAY_BANDS = ['field-dark', 'field', 'field-second'] as const satisfies readonly ColorRole[];

/** Contrast from which a part of a logo is seen, and how much of its ink has to be. */
const SEEN = 1.6;
const SEEN_PART = 0.6;
/** Contrast from which a part of a logo is plain to see (WCAG 2.2, 1.4.11), and from which part of the ink on it counts. */
const CLEAR = 3;
const LARGER = 0.08;
/** Grounds lighter than this (relative luminance) are as light as the paper that logos are drawn for. */
const PAPER = 0.75;
/** Grounds darker than this are dark (relative luminance): white stands out from them better than black. */
const DARK = 0.179;
/** What plates are made of, the first that serves; where a picture comes under the slide, the first that is the same there. */
const PLATES: readonly ColorRole[] = ['on-dark', 'ground', 'dark', 'text'];
const LASTING: readonly ColorRole[] = ['subject-pale', 'second-pale', 'highlight-pale', 'third-pale', 'dark-shade'];

/**
 * The brand's sign in the first of its forms that is plain to see on all of the grounds (six hex digits each): on dark ones
 * that for dark grounds first. Where none is, the mark on a plate, whose colour is chosen as it is shown: `over` says what
 * is still to come under it.
 */
export function signOn(brand: SignBrand, grounds: readonly string[], over?: Over): BrandSign {
  const { mark, markOnDark, colors } = brand;
  const isDark = grounds.some((hex) => luminance(rgbOf(hex)) < DARK);
  const dark = markOnDark ? [markOnDark] : mark.logo ? [] : [onDark(mark, brand.onDark)];
  const forms = isDark ? [...dark, mark] : [mark, ...dark];
  const seenIn = (form: Art) => isSeen(tintsOf(form, colors), grounds, form.logo?.ground);
  // Shapes are in the brand's own colours, and a form for dark grounds is what somebody chose for them.
  const isTrusted = (form: Art) => !form.logo || (isDark && form === markOnDark);
  const clear = forms.find((form) => (isTrusted(form) ? seenIn(form) : isClear(form.logo, grounds)));
  if (clear) return { art: clear };
  const plates = over === 'picture' ? [...PLATES, ...LASTING].filter((role) => stays(role, brand.onDark)) : PLATES;
  const on = (role: ColorRole) => [colors[(over === 'dark' ? brand.onDark[role] : undefined) ?? role].hex];
  const plate = plates.find((role) =>
    mark.logo ? isClear(mark.logo, on(role)) : isSeen(tintsOf(mark, colors), on(role)),
  );
  // A logo that no plate shows better stays as it is where it is seen at all.
  return plate ? { art: mark, plate } : { art: forms.find(seenIn) ?? mark };
}

/**
 * Whether each of a logo's larger inks is plain to see on all of the grounds; on paper, which logos are drawn for, it is
 * enough that most of the ink is seen.
 */
function isClear(logo: Art['logo'], grounds: readonly string[]): boolean {
  if (!logo || logo.ground !== undefined) return true;
  const larger = logo.tints.filter(({ part }) => part >= LARGER);
  return grounds.every((ground) =>
    luminance(rgbOf(ground)) > PAPER
      ? isSeen(logo.tints, [ground])
      : larger.every(({ hex }) => contrastRatio(hex, ground) >= CLEAR) && isSeen(logo.tints, [ground]),
  );
}

/** From this proportion on a sign is a word, which needs more room to be read: up to so much more. */
const WORD = 2.5;
const MORE = 1.6;

/**
 * The size of a sign of a proportion (width to height) that weighs as much as one that fills the room: of the same area,
 * more where it is as wide as a word, at most as wide and high as `most`.
 */
export function signSize(ratio: number, room: Pick<Box, 'w' | 'h'>, most: Pick<Box, 'w' | 'h'>): Pick<Box, 'w' | 'h'> {
  const area = room.w * room.h * Math.min(MORE, Math.max(1, ratio / WORD));
  const w = Math.min(Math.sqrt(area * ratio), most.w, most.h * ratio);
  return { w, h: w / ratio };
}

/** Whether enough of a logo's ink stands out from all of the grounds; one that brings its own ground is on that. */
export function isSeen(tints: readonly Tint[], grounds: readonly string[], own?: string): boolean {
  if (own !== undefined) return true;
  const parts = (ground: string) => tints.filter(({ hex }) => contrastRatio(hex, ground) >= SEEN);
  const all = sumOf(tints);
  return grounds.every((ground) => sumOf(parts(ground)) >= SEEN_PART * all);
}

const sumOf = (tints: readonly Tint[]) => tints.reduce((sum, { part }) => sum + part, 0);

/** The colours of a sign; its shapes count alike. */
function tintsOf({ logo, shapes }: Art, colors: Brand['colors']): readonly Tint[] {
  if (logo) return logo.tints;
  const roles = shapes.flatMap(({ fill, stroke }) => [fill, stroke?.color].filter((role) => role !== undefined));
  return roles.map((role) => ({ hex: colors[role].hex, part: 1 / roles.length }));
}
