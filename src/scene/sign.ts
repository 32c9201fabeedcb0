import { contrastRatio, luminance, rgbOf } from '../color/contrast.ts';
import type { Inch } from '../core/lengths.ts';
import type { Tint } from '../core/picture.ts';
import type { Brand } from './brand.ts';
import type { Art } from './frame.ts';
import { onDark, stays } from './on-dark.ts';
import type { ColorRole } from './tokens.ts';

/** What the forms of a brand's sign are. */
export type SignBrand = Pick<Brand, 'mark' | 'markOnDark' | 'colors' | 'onDark'>;

/** The form of the brand's sign that can be seen on a ground. */
export interface Sign {
  readonly art: Art;
  /** The colour of the plate that it needs; none where omitted. */
  readonly plate?: ColorRole;
}

/** Contrast from which a part of a logo is seen, and how much of its ink has to be. */
const SEEN = 1.6;
const SEEN_PART = 0.6;
/** Grounds darker than this are dark (relative luminance): white stands out from them better than black. */
const DARK = 0.179;
/** What plates are made of, the first that serves; where slides may turn dark, the first that is the same there. */
const PLATES: readonly ColorRole[] = ['on-dark', 'ground', 'dark', 'text'];
const LASTING: readonly ColorRole[] = ['subject-pale', 'second-pale', 'highlight-pale', 'third-pale', 'dark-shade'];

/**
 * The brand's sign in the first of its forms that can be seen on all of the grounds (six hex digits each): on dark ones
 * that for dark grounds first. Where none can be, the mark on a plate, which is as it is on a slide that `turns` dark.
 */
export function signOn(brand: SignBrand, grounds: readonly string[], turns = false): Sign {
  const { mark, markOnDark, colors } = brand;
  const isDark = grounds.some((hex) => luminance(rgbOf(hex)) < DARK);
  const dark = markOnDark ? [markOnDark] : mark.logo ? [] : [onDark(mark, brand.onDark)];
  const forms = isDark ? [...dark, mark] : [mark, ...dark];
  const art = forms.find((form) => isSeen(tintsOf(form, colors), grounds, form.logo?.ground));
  if (art) return { art };
  const plates = turns ? [...PLATES, ...LASTING].filter((role) => stays(role, brand.onDark)) : PLATES;
  const plate = plates.find((role) => isSeen(tintsOf(mark, colors), [colors[role].hex]));
  return plate ? { art: mark, plate } : { art: mark };
}

/** From this proportion on a sign is a word, which needs more room to be read: up to so much more. */
const WORD = 2.5;
const MORE = 1.6;

/**
 * The size of a sign of a proportion (width to height) that weighs as much as one that fills the room: of the same area,
 * more where it is as wide as a word, at the most as wide and high as `most`.
 */
export function signSize(ratio: number, room: Size, most: Size): Size {
  const area = room.w * room.h * Math.min(MORE, Math.max(1, ratio / WORD));
  const w = Math.min(Math.sqrt(area * ratio), most.w, most.h * ratio);
  return { w, h: w / ratio };
}

interface Size {
  readonly w: Inch;
  readonly h: Inch;
}

/** Whether enough of a logo's ink stands out from all of the grounds; one that brings its own ground stands on that. */
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
