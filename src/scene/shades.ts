// The bundled build: one file instead of two hundred, a tenth of a second at every start.
import culori from 'culori/require';
import { transformed } from '../color/color-transforms.ts';
import { contrastRatio } from '../color/contrast.ts';
import { defined } from '../core/collections.ts';
import type { Color, ThemeSlot } from './brand.ts';
import type { DERIVED_ROLES } from './tokens.ts';

const { converter, formatHex } = culori;
const toHsl = converter('hsl');

export interface Shade {
  readonly slot: ThemeSlot;
  readonly hue?: number | undefined;
  readonly sat?: number | undefined;
  readonly lum?: number | undefined;
  readonly lumMod?: number | undefined;
  readonly lumOff?: number | undefined;
  readonly satMod?: number | undefined;
}

/** The colour that a theme colour comes to with its changes, as DrawingML applies them in HSL (ECMA-376, 20.1.2.3). */
export function shadeOf(theme: Readonly<Record<ThemeSlot, string>>, shade: Shade): Color {
  const { slot, hue, sat, lum, lumMod, lumOff, satMod } = shade;
  // Black has no strength, and a grey no hue: its lightness is changed first.
  const changes = Object.entries({ lum, sat, hue, lumMod, lumOff, satMod }).flatMap(([name, value]) =>
    value === undefined ? [] : [{ name, value }],
  );
  return {
    slot,
    ...defined({ hue, sat, lum, lumMod, lumOff, satMod }),
    hex: transformed({ hex: theme[slot], alpha: 1 }, changes).hex,
  };
}

/** A theme colour with hue, strength and lightness of its own, that is a colour of six hex digits whatever the theme has. */
export function shadeOfHex(slot: ThemeSlot, hex: string): Shade {
  const { h = 0, s, l } = toHsl(`#${hex}`) ?? { s: 0, l: 0 };
  const rounded = (part: number) => Math.round(1000 * part) / 1000;
  return { slot, hue: Math.round(10 * h) / 10, sat: rounded(s), lum: rounded(l) };
}

/** How a colour differs from its theme colour: nothing where it is that one itself. */
export const changesOf = ({ slot: _, ...color }: Shade | Color): Omit<Shade, 'slot'> =>
  defined({ ...color, hex: undefined });

/** The shades that roles have in a brand which does not state them. */
export const DERIVED_SHADES: Readonly<Record<(typeof DERIVED_ROLES)[number], Shade>> = {
  'subject-pale': { slot: 'accent1', lumMod: 0.2, lumOff: 0.8, satMod: 0.41 },
  'subject-shade': { slot: 'accent1', lumMod: 0.89, satMod: 0.95 },
  'subject-deep': { slot: 'accent1', lumMod: 0.79, satMod: 0.85 },
  'second-pale': { slot: 'accent2', lumMod: 0.6, lumOff: 0.4, satMod: 0.66 },
  'third-pale': { slot: 'accent3', lumMod: 0.44, lumOff: 0.5 },
  'third-deep': { slot: 'accent3', lumMod: 0.83, satMod: 0.82 },
  'highlight-pale': { slot: 'accent6', lumMod: 0.65, lumOff: 0.35 },
  'highlight-deep': { slot: 'accent6', lumMod: 0.82 },
  'dark-shade': { slot: 'dk1', lumMod: 0.69 },
  'dark-tint': { slot: 'dk1', lumMod: 1.24 },
  'dark-tint-2': { slot: 'dk1', lumMod: 1.54 },
  skin: { slot: 'accent3', hue: 33, sat: 0.7, lum: 0.76 },
  'hair-pale': { slot: 'accent3', hue: 33, sat: 0.55, lum: 0.5 },
};

/** The colour nearest in lightness to a text's colour that has the needed contrast with its ground, as six hex digits. */
export function legibleShade(text: string, ground: string, needed: number): string {
  const base = toHsl(`#${text}`);
  const steps = Array.from({ length: 101 }, (_, i) => i / 100).sort(
    (a, b) => Math.abs(a - (base?.l ?? 0)) - Math.abs(b - (base?.l ?? 0)),
  );
  const shades = steps.flatMap((l) =>
    base
      ? [
          formatHex({ ...base, l })
            .slice(1)
            .toUpperCase(),
        ]
      : [],
  );
  return shades.find((shade) => contrastRatio(shade, ground) >= needed) ?? text;
}
