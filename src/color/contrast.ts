import type { Color } from 'culori';
import culori from 'culori/require';
import { remembered } from '../core/collections.ts';
import type { Pt } from '../core/lengths.ts';

/** Large text needs less contrast (WCAG 2.2, 1.4.3). */
const LARGE_TEXT: Pt = 24;

/** A mark needs this contrast with the ground, or an outline (WCAG 2.2, 1.4.11). */
export const MARK_CONTRAST = 3;

export function contrastRatio(a: string, b: string): number {
  const [first, second] = [luminanceOf(a), luminanceOf(b)];
  return contrastOver(Math.max(first, second), Math.min(first, second));
}

/** That of six hex digits: few colours are asked about many times. */
const luminanceOf = remembered((hex: string) => luminance(rgbOf(hex)));

export type Rgb = readonly [number, number, number];

export function rgbOf(hex: string): Rgb {
  const value = (at: number) => Number.parseInt(hex.slice(at, at + 2), 16);
  return [value(0), value(2), value(4)];
}

export function hexOfRgb(color: Rgb): string {
  return color
    .map((channel) => Math.round(channel).toString(16).padStart(2, '0'))
    .join('')
    .toUpperCase();
}

/** How light a colour looks, 0 to 1: the relative luminance of WCAG 2.2. */
export const luminance = ([r, g, b]: Rgb): number => 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b);

function linearized(channel: number): number {
  const value = channel / 255;
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
}

/** Of whole channels, which pixels have: looked up for each of them. */
const LINEAR: readonly number[] = Array.from({ length: 256 }, (_, channel) => linearized(channel));

const linear = (channel: number): number => LINEAR[channel] ?? linearized(channel);

/** The contrast ratio of a luminance with a darker one, 1 to 21; under 1 where that is lighter. */
export const contrastOver = (light: number, dark: number): number => (light + 0.05) / (dark + 0.05);

/** Luminance up to which a ground is dark: where black and white text have the same contrast (WCAG 2.2). */
const DARK_BELOW = 0.18;

/** Whether a colour of six hex digits is dark as a ground: light text has more contrast with it than dark text. */
export const isDarkHex = (hex: string): boolean => luminance(rgbOf(hex)) < DARK_BELOW;

export const requiredContrast = (size: Pt): number => (size >= LARGE_TEXT ? 3 : 4.5);

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
