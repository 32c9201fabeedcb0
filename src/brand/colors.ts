// The bundled build: one file instead of two hundred, a tenth of a second at every start.
import culori from 'culori/require';
import type { Color, ThemeSlot } from '../scene/brand.ts';
import { contrastRatio } from '../scene/contrast.ts';

const { converter, formatHex } = culori;
const toHsl = converter('hsl');

/** A theme colour and how it is changed. */
export interface Shade {
  readonly slot: ThemeSlot;
  readonly lumMod?: number | undefined;
  readonly lumOff?: number | undefined;
  readonly satMod?: number | undefined;
}

const within = (value: number) => Math.min(1, Math.max(0, value));

/** The colour that a theme colour comes to with its changes, as DrawingML applies them in HSL (ECMA-376, 20.1.2.3). */
export function shadeOf(theme: Readonly<Record<ThemeSlot, string>>, shade: Shade): Color {
  const { slot, lumMod, lumOff, satMod } = shade;
  const base = toHsl(`#${theme[slot]}`);
  const changed = base && {
    ...base,
    l: within(base.l * (lumMod ?? 1) + (lumOff ?? 0)),
    s: within(base.s * (satMod ?? 1)),
  };
  return {
    slot,
    ...(lumMod === undefined ? {} : { lumMod }),
    ...(lumOff === undefined ? {} : { lumOff }),
    ...(satMod === undefined ? {} : { satMod }),
    hex: changed ? formatHex(changed).slice(1).toUpperCase() : theme[slot].toUpperCase(),
  };
}

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
