import { cellsIn, colorAt } from '../color/color-grid.ts';
import { contrastOver, hexOfRgb, luminance, type Rgb, requiredContrast, rgbOf } from '../color/contrast.ts';
import type { Box } from '../core/box.ts';
import type { Pt } from '../core/lengths.ts';
import { coverCrop, type Focus, type PictureView } from '../core/picture.ts';
import type { ColorRole } from './tokens.ts';

export interface Backdrop {
  readonly picture: PictureView;
  /** What stays in view where the picture's shape is not the slide's. */
  readonly focus: Focus;
  readonly scrim: Scrim;
}

/** The colour of text on a picture. */
export const TEXT_ON_PICTURE: ColorRole = 'on-dark';

/** The veil: how strong it is from the slide's left edge to its right. */
export interface Scrim {
  readonly color: ColorRole;
  /** From left to right; the strength is even where there is but one stop. */
  readonly stops: readonly Stop[];
}

interface Stop {
  /** Part of the slide's width, 0 to 1. */
  readonly at: number;
  /** 0 lets the picture through, 1 hides it. */
  readonly strength: number;
}

type Size = Pick<Box, 'w' | 'h'>;

export interface TextOnPicture {
  readonly boxes: readonly Box[];
  /** Six hex digits. */
  readonly color: string;
  readonly size: Pt;
}

export function shownPart({ picture, focus }: Pick<Backdrop, 'picture' | 'focus'>, size: Size) {
  return coverCrop(picture.pixels, size, focus) ?? { left: 0, top: 0, right: 1, bottom: 1 };
}

function cellsUnder(backdrop: Pick<Backdrop, 'picture' | 'focus'>, box: Box, size: Size) {
  const { columns, rows, lightest } = backdrop.picture.samples;
  const { left, top, right, bottom } = shownPart(backdrop, size);
  const across = (x: number) => left + (x / size.w) * (right - left);
  const down = (y: number) => top + (y / size.h) * (bottom - top);
  const placeOf = (edge: number) => (edge / columns - left) / (right - left);
  const part = { left: across(box.x), top: down(box.y), right: across(box.x + box.w), bottom: down(box.y + box.h) };
  return cellsIn({ columns, rows }, part).map(({ column, index }) => ({
    color: colorAt(lightest, index),
    from: Math.max(placeOf(column), box.x / size.w),
    to: Math.min(placeOf(column + 1), (box.x + box.w) / size.w),
  }));
}

function under(veil: Rgb, strength: number, color: Rgb): Rgb {
  const mix = (i: 0 | 1 | 2) => veil[i] * strength + color[i] * (1 - strength);
  return [mix(0), mix(1), mix(2)];
}

/** How strong the veil is at a place, in parts of the slide's width. */
export function strengthAt({ stops }: Scrim, at: number): number {
  const next = stops.findIndex((stop) => stop.at >= at);
  const after = stops[next === -1 ? stops.length - 1 : next];
  const before = stops[next === -1 ? stops.length - 1 : Math.max(0, next - 1)];
  if (!after || !before || after.at === before.at) return after?.strength ?? 0;
  return before.strength + ((at - before.at) / (after.at - before.at)) * (after.strength - before.strength);
}

/** The least contrast that a light text has with the picture under its veil (`veil` in six hex digits). */
export function contrastOnBackdrop(text: TextOnPicture, backdrop: Backdrop, veil: string, size: Size): number {
  const light = luminance(rgbOf(text.color));
  const { scrim } = backdrop;
  const ratios = text.boxes
    .flatMap((box) => cellsUnder(backdrop, box, size))
    .map(({ color, from, to }) => {
      const strength = Math.min(strengthAt(scrim, from), strengthAt(scrim, to));
      return contrastOver(light, luminance(under(rgbOf(veil), strength, color)));
    });
  return Math.min(...ratios, contrastOver(light, 0));
}

/** The lightest and the darkest colour of the picture under its veil within a box, six hex digits each. */
export function groundsOn(backdrop: Backdrop, box: Box, veil: string, size: Size): string[] {
  const { scrim } = backdrop;
  const colors = cellsUnder(backdrop, box, size).map(({ color, from, to }) =>
    under(rgbOf(veil), strengthAt(scrim, (from + to) / 2), color),
  );
  const sorted = colors.toSorted((a, b) => luminance(a) - luminance(b));
  return [...new Set([sorted[0], sorted.at(-1)].flatMap((color) => (color ? [hexOfRgb(color)] : [])))];
}

const STEPS = 24;
/** Over the slide's width it fades by at most this. */
const FADE = 1.1;
/** It is never weaker: the picture takes a tone of the brand. */
const WEAKEST = 0.2;
/** A little more contrast than needed, for what a projector and a JPEG do to colours. */
const SAFETY = 1.09;
/** Strengths are tried and written in hundredths. */
const HUNDRED = 100;

/**
 * The veil that every text needs, and no more: even from the first text's left end to the last one's right, and fading
 * from there. `furniture` (a slide number) counts where it is only. `shade` is the least strength anywhere.
 */
export function scrimFor(
  texts: readonly TextOnPicture[],
  furniture: readonly TextOnPicture[],
  backdrop: Pick<Backdrop, 'picture' | 'focus'>,
  veil: { readonly role: ColorRole; readonly hex: string },
  size: Size,
  shade = 0,
): Scrim {
  const needs = (text: TextOnPicture) => needOf(text, backdrop, rgbOf(veil.hex), size);
  const boxes = texts.flatMap((text) => text.boxes);
  const even = {
    from: Math.min(...boxes.map((box) => box.x)) / size.w,
    to: Math.max(...boxes.map((box) => box.x + box.w)) / size.w,
    strength: Math.max(0, ...texts.map(needs)),
  };
  const alone = furniture.flatMap((text) =>
    text.boxes.map((box) => ({ from: box.x / size.w, to: (box.x + box.w) / size.w, strength: needs(text) })),
  );
  const stretches = [even, ...alone].filter(({ strength }) => strength > 0);
  const stops = Array.from({ length: STEPS + 1 }, (_, i): Stop => {
    const at = i / STEPS;
    const strengths = stretches.map(({ from, to, strength }) => {
      // Half a step more on each side, so that the line between two stops is nowhere too weak.
      const away = Math.max(0, from - at - 1 / STEPS, at - to - 1 / STEPS);
      return strength - FADE * away;
    });
    return { at, strength: Math.min(1, Math.max(WEAKEST, shade, ...strengths)) };
  });
  return { color: veil.role, stops: corners(stops).map(({ at, strength }) => ({ at, strength: roundedUp(strength) })) };
}

const roundedUp = (strength: number) => Math.ceil(strength * HUNDRED - 1e-6) / HUNDRED;

/** The least strength at which a text has the contrast that it needs everywhere; 1 where none gives it. */
function needOf(text: TextOnPicture, backdrop: Pick<Backdrop, 'picture' | 'focus'>, veil: Rgb, size: Size): number {
  const light = luminance(rgbOf(text.color));
  const needed = requiredContrast(text.size) * SAFETY;
  const enough = (color: Rgb, strength: number) =>
    contrastOver(light, luminance(under(veil, strength, color))) >= needed;
  let strength = 0;
  for (const { color } of text.boxes.flatMap((box) => cellsUnder(backdrop, box, size))) {
    while (strength < HUNDRED && !enough(color, strength / HUNDRED)) strength++;
  }
  return strength / HUNDRED;
}

/** The stops at which the veil begins or ends to fade; one where it is even. */
function corners(stops: readonly Stop[]): Stop[] {
  const kept = stops.filter((stop, i) => {
    const [before, after] = [stops[i - 1], stops[i + 1]];
    return !before || !after || Math.abs(before.strength + after.strength - 2 * stop.strength) > 1e-6;
  });
  const [first] = kept;
  return first && kept.every((stop) => stop.strength === first.strength) ? [first] : kept;
}
