import { colorAt } from '../../color/color-grid.ts';
import { hexOfRgb, type Rgb, rgbOf } from '../../color/contrast.ts';
import { THEME_SLOTS, type ThemeSlot } from '../../scene/brand.ts';
import { type Shade, shadeOf } from '../../scene/shades.ts';
import type { Surface, Surfaces } from '../../scene/surface.ts';
import type { FramePlan } from './template-frames.ts';

type Theme = Readonly<Record<ThemeSlot, string>>;

/** Colours whose distance in red, green and blue, of 441, is no larger are one. */
const ALIKE = 24;
/** Colours of art that are no theme colour's are shades of the one of their hue, at most this many degrees away. */
const SAME_HUE = 18;
/** A colour has this part of a layout before it is one of the house's; less is a logo's, or an edge. */
const MIN_AREA_RATIO = 0.004;
/** Cells of one colour: pictures have few, and bands and grounds have many. */
const FLAT = 12;
const STEP = 0.05;

/** A shade of art with less than this part of its theme colour's strength stands for that colour: a ground made dark. */
const STRONG = 0.65;

/** Whether a colour is no grey: its channels differ. */
export const isColorful = (hex: string): boolean => strengthOf(hex) > 40;

function strengthOf(hex: string): number {
  const channels = rgbOf(hex);
  return Math.max(...channels) - Math.min(...channels);
}

/**
 * The colours of a theme, or shades of them, that its layouts show in their art on other layouts' ground than `ground`,
 * the one that has the largest part of a layout first, and behind those the ones of titles.
 */
export function shownShades(
  theme: Theme,
  plans: Readonly<Record<string, FramePlan>>,
  surfaces: Surfaces,
  ground: string,
): Shade[] {
  const all = Object.values(plans);
  const parts = [...new Set(all.map(({ layout }) => layout.part))];
  const counts = parts.map((part) => flatColors(surfaces.get(part), ground));
  const colors = [...new Set(counts.flatMap((count) => [...count.keys()]))].filter(
    (hex) => shareOf(counts, hex) >= MIN_AREA_RATIO,
  );
  const art = colors.toSorted((a, b) => shareOf(counts, b) - shareOf(counts, a));
  const shades = art.flatMap((hex) => shadeLike(theme, hex, STRONG) ?? []);
  const titles = all.flatMap(({ own, layout }): Shade[] => {
    const { hex, name, ...change } = own.title?.style.color ?? {};
    const slot = name && ((layout.colorMap[name] ?? name) as ThemeSlot);
    if (slot) return THEME_SLOTS.includes(slot) && isColorful(theme[slot]) ? [{ slot, ...change }] : [];
    return hex && isColorful(hex) ? [shadeLike(theme, hex) ?? []].flat() : [];
  });
  return [...shades, ...titles];
}

/** The part of a layout that has a colour, of the one that has most of it. */
const shareOf = (counts: readonly ReadonlyMap<string, number>[], hex: string) =>
  Math.max(...counts.map((count) => count.get(hex) ?? 0));

/** The colours, with the part that each has, of a layout's cells that have one colour which is neither grey nor the ground's. */
function flatColors(surface: Surface | undefined, ground: string): Map<string, number> {
  const found = new Map<string, number>();
  const cells = surface ? surface.columns * surface.rows : 0;
  for (let i = 0; surface && i < cells; i++) {
    const color = colorAt(surface.mean, i);
    if (apart(colorAt(surface.lightest, i), colorAt(surface.darkest, i)) > FLAT) continue;
    if (apart(color, rgbOf(ground)) <= ALIKE || !isColorful(hexOfRgb(color))) continue;
    const near = [...found.keys()].find((hex) => apart(rgbOf(hex), color) <= ALIKE) ?? hexOfRgb(color);
    found.set(near, (found.get(near) ?? 0) + 1 / cells);
  }
  return found;
}

const apart = (a: Rgb, b: Rgb) => Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);

/**
 * The theme colour that looks like a colour, else the shade of one of its hue that does most, or that one itself where the
 * colour has a smaller part than `least` of its strength; undefined where none has the hue.
 */
function shadeLike(theme: Theme, hex: string, least = 0): Shade | undefined {
  const slots = THEME_SLOTS.filter((slot) => isColorful(theme[slot]));
  const same = slots.find((slot) => apart(rgbOf(theme[slot]), rgbOf(hex)) <= ALIKE);
  if (same) return { slot: same };
  const turn = (slot: ThemeSlot) => turnBetween(hueOf(rgbOf(theme[slot])), hueOf(rgbOf(hex)));
  const [slot] = slots.filter((each) => turn(each) <= SAME_HUE).toSorted((a, b) => turn(a) - turn(b));
  if (!slot) return undefined;
  if (strengthOf(hex) < least * strengthOf(theme[slot])) return { slot };
  const parts = Array.from({ length: 19 }, (_, i) => Math.round(100 * STEP * (i + 1)) / 100);
  const tries: Shade[] = [
    { slot },
    ...parts.flatMap((part): Shade[] => [
      { slot, lumMod: part },
      { slot, lumMod: Math.round(100 * (1 - part)) / 100, lumOff: part },
    ]),
  ];
  const distance = (shade: Shade) => apart(rgbOf(shadeOf(theme, shade).hex), rgbOf(hex));
  return tries.toSorted((a, b) => distance(a) - distance(b))[0];
}

const turnBetween = (a: number, b: number) => 180 - Math.abs(180 - Math.abs(a - b));

function hueOf([r, g, b]: Rgb): number {
  const most = Math.max(r, g, b);
  const range = most - Math.min(r, g, b);
  const sixth = most === r ? (g - b) / range : most === g ? (b - r) / range + 2 : (r - g) / range + 4;
  return (60 * sixth + 360) % 360;
}
