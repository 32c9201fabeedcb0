// The bundled build: one file instead of two hundred.
import culori from 'culori/require';
import { readColor } from '../color/color-transforms.ts';
import { THEME_SLOTS, type ThemeSlot } from '../scene/brand.ts';
import { type Shade, shadeOf } from '../scene/shades.ts';
import { valueAt } from '../yaml/plain-words.ts';

const { clampChroma, converter } = culori;
const toOklch = converter('oklch');
const toHsl = converter('hsl');

/** Hues that leaves and water may have, and those of main colours that leaves may lean to (degrees in OKLCH). */
const NATURAL = { from: 105, to: 215 };
const COOL = { from: 100, to: 290 };
/** Below this a colour has no hue of its own (chroma in OKLCH). */
const GREY = 0.03;
const GREEN = 148;
/** How far leaves lean to the main colour, as a part of the turn from green. */
const LEAN = 0.25;

/** Lightness and chroma of leaves, beside a cool main colour and beside others. */
const LEAVES = {
  leaf: { l: 0.62, cool: 0.085, warm: 0.055 },
  'leaf-deep': { l: 0.5, cool: 0.075, warm: 0.05 },
  'leaf-pale': { l: 0.78, cool: 0.065, warm: 0.045 },
};

/**
 * Colours of leaves for a brand whose second colour is none of nature, as its files state it: greens that lean to its main
 * colour, quiet ones where that is warm, and lighter on dark slides. Nothing where the second colour is a green, or cannot be read.
 */
export function leavesFor(brand: unknown): unknown {
  const [main, second] = ['subject', 'second'].map((role) => colorOf(brand, role));
  if (!main || !second || (second.c > GREY && within(second.h, NATURAL))) return {};
  const isCool = main.c > GREY && within(main.h, COOL);
  const h = isCool ? GREEN + LEAN * (main.h - GREEN) : GREEN;
  const entries = Object.entries(LEAVES).map(([role, { l, cool, warm }]) => [
    role,
    shadeAs({ l, c: isCool ? cool : warm, h }),
  ]);
  return {
    colors: Object.fromEntries(entries),
    onDark: { leaf: 'leaf', 'leaf-deep': 'leaf', 'leaf-pale': 'leaf-pale' },
  };
}

const within = (hue: number, { from, to }: typeof COOL) => hue >= from && hue <= to;

function colorOf(brand: unknown, role: string) {
  const stated = valueAt(brand, ['colors', role]);
  const { of, ...change } = typeof stated === 'string' ? { of: stated } : ((stated ?? {}) as { readonly of?: string });
  const slot = THEME_SLOTS.find((each) => each === of);
  const hex = slot && readColor(String(valueAt(brand, ['theme', slot])));
  if (!slot || !hex) return undefined;
  const theme = { [slot]: hex } as Readonly<Record<ThemeSlot, string>>;
  const { c = 0, h = 0 } = toOklch(`#${shadeOf(theme, { slot, ...(change as Omit<Shade, 'slot'>) }).hex}`) ?? {};
  return { c, h };
}

/** The colour as one of the theme, whatever that is. */
function shadeAs(color: { readonly l: number; readonly c: number; readonly h: number }) {
  const { h = 0, s = 0, l } = toHsl(clampChroma({ mode: 'oklch', ...color }, 'oklch'));
  const round = (value: number) => Math.round(100 * value) / 100;
  return { of: 'accent1', hue: Math.round(h), sat: round(s), lum: round(l) };
}
