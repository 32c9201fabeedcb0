// The bundled build: one file instead of two hundred.
import culori from 'culori/require';
import { contrastRatio, leastDifference } from '../color/contrast.ts';
import type { Words } from '../core/language.ts';
import { say } from '../messages/say.ts';
import type { ThemeSlot } from '../scene/brand.ts';
import { DERIVED_SHADES, legibleShade, shadeOf } from '../scene/shades.ts';

const { clampChroma, converter, differenceEuclidean, formatHex } = culori;
const toOklch = converter('oklch');
const distance = differenceEuclidean('oklab');

export interface Palette {
  readonly theme: Readonly<Record<ThemeSlot, string>>;
  /** Roles that differ from those of the brand that is extended, and those on dark slides. */
  readonly colors: Readonly<Record<string, unknown>>;
  readonly onDark: Readonly<Record<string, string>>;
  readonly notes: readonly Words[];
}

/** What a shade that is added is to be: OKLCH, and the ground that it can be read on. */
interface ShadeWanted {
  readonly ground: string;
  readonly lightness: number;
  /** How far its lightness may be from that. */
  readonly within: number;
  readonly chroma: number;
}

const WHITE = hexOf(1, 0, 0);
/** Contrast of small text, of large text, and of marks beside each other (WCAG 2.2, 1.4.3 and 1.4.11). */
const SMALL_TEXT_CONTRAST = 4.5;
const LARGE_TEXT_CONTRAST = 3;
/** Contrast at which a field or a mark of a strong colour is seen on white. */
const MARK = 1.5;
/** Two colours nearer than this are hard to tell apart in a chart (distance in OKLab). */
const NEAR_DISTANCE = 0.1;
/** How far a colour that is added keeps from the others, and the strength below which a colour has no hue of its own. */
const APART = 0.12;
const GREY = 0.03;
/** How far it keeps from them, as those see it who are blind to some colours (ΔE*ab). */
const APART_TO_ALL = 15;
const RED = 27;
/** Hues no farther apart than this, in degrees, have one between them that goes with both. */
const KINDRED = 90;
/** A main colour darker than this is itself the ground of dark slides (lightness in OKLCH). */
const DARK = 0.36;

/**
 * The colours of a brand from a main colour and a second one, both six hex digits. A colour that text could not be read
 * in is made darker or lighter, with a note. Two that look alike are refused.
 */
export function paletteOf(main: string, second: string): Palette | { readonly refused: Words } {
  const subject = legible(main, WHITE, SMALL_TEXT_CONTRAST);
  const { l = 0, c = 0, h = 0 } = toOklch(`#${subject}`) ?? {};
  const dark = l <= DARK ? subject : hexOf(0.22, Math.min(c, 0.045), h);
  const other = legible(second, dark, LARGE_TEXT_CONTRAST);
  if (distance(`#${subject}`, `#${other}`) < NEAR_DISTANCE) return { refused: alike(main, second, subject, other) };
  const accent4 = hexOf(0.82, Math.min(c, 0.06), h);
  const accent5 = hexOf(0.67, Math.min(c, 0.09), h);
  const hues = huesBetween(other, subject);
  // The second colour itself where its marks are seen on white and beside the shades of the main one.
  const own = contrastRatio(other, WHITE) >= MARK && apartness(other, [subject, accent4, accent5]) >= 1;
  const added = { ground: WHITE, lightness: 0.58, within: 0.24, chroma: 0.17 };
  const highlight = own ? other : shadeApart(hues, [subject, other], added);
  const third = shadeApart(own ? hues.toReversed() : hues, [subject, other, highlight, accent4], {
    ground: dark,
    lightness: 0.74,
    within: 0.08,
    chroma: 0.14,
  });
  const theme = {
    dk1: dark,
    lt1: WHITE,
    dk2: hexOf(0.48, Math.min(c, 0.03), h),
    lt2: hexOf(0.962, Math.min(c, 0.007), h),
    accent1: subject,
    accent2: other,
    accent3: third,
    accent4,
    accent5,
    accent6: highlight,
    hlink: subject,
    folHlink: hexOf(0.48, Math.min(c, 0.03), h),
  };
  const text = textShade(theme);
  return {
    theme,
    colors: { 'second-text': text.shade, ...deepShade(theme) },
    onDark: contrastRatio(other, dark) >= SMALL_TEXT_CONTRAST ? { highlight: 'second' } : { 'second-text': 'on-dark' },
    notes: [
      ...changed(main, subject, say.start.tooPale),
      ...changed(second, other, say.start.tooDark),
      ...(own ? changed(other, text.hex, say.start.paleForText) : []),
    ],
  };
}

function changed(from: string, to: string, note: (colors: { from: string; to: string }) => Words): Words[] {
  return from === to ? [] : [note({ from: `#${from}`, to: `#${to}` })];
}

/** Why two colours are refused: by what they come to, where they could not be taken as they are. */
function alike(main: string, second: string, subject: string, other: string): Words {
  if (main !== subject || second !== other) return say.start.alikeOnceLegible({ subject, main, other, second });
  return say.start.alike({ main, second });
}

/** The colour, or where it has too little contrast with a ground, the nearest shade of it that has enough. */
function legible(color: string, ground: string, needed: number): string {
  return contrastRatio(color, ground) >= needed ? color : legibleShade(color, ground, needed);
}

/** The hues of two colours, and the one halfway if it goes with both; the first colour's first. Two greys come to red. */
function huesBetween(one: string, other: string): number[] {
  const [first, second] = [one, other].map((color) => toOklch(`#${color}`));
  const hues = [first, second].flatMap((color) => (color?.h !== undefined && color.c > GREY ? [color.h] : []));
  const [a, b] = hues;
  if (a === undefined) return [RED];
  if (b === undefined) return [a];
  const turn = ((b - a + 540) % 360) - 180;
  return [a, ...(Math.abs(turn) <= KINDRED ? [(a + turn / 2 + 360) % 360] : []), b];
}

/**
 * The shade of one of the hues, the first before the others, that is apart from all of those colours: of those that
 * small text can have on the ground, the one nearest to a lightness, within a distance of it. Where none is apart, the
 * one that is most.
 */
function shadeApart(
  hues: readonly number[],
  others: readonly string[],
  { ground, lightness, within, chroma }: ShadeWanted,
): string {
  const count = Math.round(within / 0.01);
  const steps = Array.from({ length: count + 1 }, (_, i) => lightness + (i % 2 === 0 ? -0.01 : 0.01) * i);
  const shades = hues.flatMap((hue) => steps.map((l) => hexOf(l, chroma, hue)));
  const legible = shades.filter((shade) => contrastRatio(shade, ground) >= SMALL_TEXT_CONTRAST);
  const apart = (shade: string) => apartness(shade, others);
  const most = legible.reduce((best, shade) => (apart(shade) > apart(best) ? shade : best), legible[0] ?? ground);
  return legible.find((shade) => apart(shade) >= 1) ?? most;
}

/** 1 where a colour is as far from all others as it should be, to people who see all colours and to those who do not. */
function apartness(color: string, others: readonly string[]): number {
  const between = (other: string) =>
    Math.min(distance(`#${color}`, `#${other}`) / APART, leastDifference(color, other) / APART_TO_ALL);
  return Math.min(...others.map(between));
}

/** A second colour that goes with a main one: the first of the usual ones that differs enough, else its opposite. */
export function secondFor(main: string, usual: readonly string[]): string {
  const fitting = usual.find((second) => !('refused' in paletteOf(main, second)));
  const opposite = 5 * Math.round(((toOklch(`#${main}`)?.h ?? 0) + 180) / 5);
  return fitting ?? hexOf(0.64, 0.12, opposite % 360);
}

function textShade(theme: Readonly<Record<ThemeSlot, string>>): { readonly shade: unknown; readonly hex: string } {
  const steps = Array.from({ length: 20 }, (_, i) => Math.round(100 - 4 * i) / 100);
  const hexAt = (lumMod: number) => shadeOf(theme, { slot: 'accent2', lumMod }).hex;
  const lumMod = steps.find((each) => contrastRatio(hexAt(each), theme.lt1) >= SMALL_TEXT_CONTRAST) ?? 0.2;
  return { shade: lumMod === 1 ? 'accent2' : { of: 'accent2', lumMod }, hex: hexAt(lumMod) };
}

function deepShade(theme: Readonly<Record<ThemeSlot, string>>): Readonly<Record<string, unknown>> {
  const { slot, lumMod: usual = 1, ...more } = DERIVED_SHADES['subject-deep'];
  // `step-1` and `on-dark-subtle` of the brand that is extended.
  const inks = [theme.accent4, shadeOf(theme, { slot: 'lt2', lumMod: 0.86 }).hex];
  const deep = (lumMod: number) => shadeOf(theme, { slot, ...more, lumMod }).hex;
  const isLegible = (lumMod: number) => inks.every((ink) => contrastRatio(ink, deep(lumMod)) >= SMALL_TEXT_CONTRAST);
  const lumMods = Array.from({ length: 20 }, (_, i) => Math.round(100 * (usual - 0.03 * i)) / 100);
  const lumMod = lumMods.find((each) => each > 0 && isLegible(each));
  if (lumMod === undefined || lumMod === usual) return {};
  return { 'subject-deep': { of: slot, ...more, lumMod } };
}

function hexOf(l: number, c: number, h: number): string {
  return formatHex(clampChroma({ mode: 'oklch', l, c, h }, 'oklch'))
    .slice(1)
    .toUpperCase();
}
