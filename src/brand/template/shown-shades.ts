import { colorAt } from '../../color/color-grid.ts';
import { transformed } from '../../color/color-transforms.ts';
import { hexOfRgb, type Rgb, rgbOf } from '../../color/contrast.ts';
import { hueTurn, isColorful, strengthOf } from '../../color/hue.ts';
import { THEME_SLOTS, type ThemeSlot } from '../../scene/brand.ts';
import { type Shade, shadeOf, shadeOfHex } from '../../scene/shades.ts';
import type { Surface, Surfaces } from '../../scene/surface.ts';
import type { MarkupColor } from '../../template/drawing/placeholder-style.ts';
import type { TemplateLayout } from '../../template/read-template.ts';
import { isUntouched } from './office-themes.ts';
import type { FramePlan } from './template-frames.ts';

type Theme = Readonly<Record<ThemeSlot, string>>;

export const ACCENTS: readonly ThemeSlot[] = ['accent1', 'accent2', 'accent3', 'accent4', 'accent5', 'accent6'];

/** Colours whose distance in red, green and blue, of 441, is no larger are one. */
const ALIKE = 24;
/** Nearer ones are one and the same, but for a decoder's rounding. */
const SAME = 6;
/** Colours of art that are no theme colour's are shades of the one of their hue, at most this many degrees away. */
const SAME_HUE = 18;
/** A colour has this part of a layout before it is one of the house's; less is a logo's, or an edge. */
const MIN_AREA_RATIO = 0.004;
/** Cells of one colour: pictures have few, and bands and grounds have many. */
const FLAT = 12;
const STEP = 0.05;

/** A shade of art with less than this part of its theme colour's strength stands for that colour: a ground made dark. */
const STRONG = 0.65;

export interface ShownShades {
  /** The colours of the template's own art and titles, the most used first. */
  readonly shown: readonly Shade[];
  /** Those that it shows besides, in logos and on layouts which no frame stands on. */
  readonly besides: readonly Shade[];
  /** Whether its theme's colours are the house's: where not, no accent of it is on a slide, but for one that stands out. */
  readonly ownTheme: boolean;
  /** Whether somebody has chosen the theme's accents, also where no layout shows them. */
  readonly chosenTheme?: boolean;
}

interface Shown {
  readonly plans: Readonly<Record<string, FramePlan>>;
  readonly surfaces: Surfaces;
  /** What content slides show behind their contents: six hex digits. */
  readonly ground: string;
}

/**
 * The colours that a template shows on its layouts. They are colours of its theme, or shades of them; where nobody has
 * chosen the theme's accents, or the layouts show none of them, they are what its art, titles and logos have.
 */
export function shownShades(theme: Theme, { plans, surfaces, ground }: Shown): ShownShades {
  const all = Object.values(plans);
  const parts = [...new Set(all.map(({ layout }) => layout.part))];
  const ofPlans = parts.flatMap((part) => surfaces.get(part) ?? []);
  const others = [...surfaces.values()].filter((surface) => !ofPlans.includes(surface));
  const even = [...evenHexes(ofPlans), ...evenHexes(others)].filter((hex) => !isLike(hex, ground));
  const besides = even.flatMap((hex) => shadeLike(theme, hex) ?? []);
  const shown = [...artShades(theme, ofPlans, ground), ...titleShades(theme, all, (hex) => shadeLike(theme, hex))];
  const untouched = isUntouched(theme);
  if (!untouched && shown.length + besides.length > 0) return { shown, besides, ownTheme: true };
  const exact = (hex: string) => exactShade(theme, hex);
  const house = [...unlike(even).map(exact), ...titleShades(theme, all, exact)];
  const last = isColorful(rgbOf(ground)) ? [exact(ground)] : [];
  return {
    shown: [...house, ...last],
    besides: [],
    ownTheme: !untouched && house.length + last.length === 0,
    chosenTheme: !untouched,
  };
}

/** Of colours that look alike only the first. */
const unlike = (hexes: readonly string[]): string[] =>
  hexes.filter((hex, i) => !hexes.slice(0, i).some((before) => isLike(before, hex)));

const isLike = (one: string, other: string) => apart(rgbOf(one), rgbOf(other)) <= ALIKE;

/** The colours of even areas, those first that are strong and have the largest part of a layout. */
function evenHexes(surfaces: readonly Surface[]): string[] {
  const counts = surfaces.map(({ even }) => even);
  const weight = (hex: string) => shareOf(counts, hex) * strengthOf(rgbOf(hex));
  const hexes = [...new Set(counts.flatMap((count) => [...count.keys()]))];
  return hexes.toSorted((a, b) => weight(b) - weight(a));
}

/** The theme colour that a colour is, else one with that colour's hue, strength and lightness. */
function exactShade(theme: Theme, hex: string): Shade {
  const same = THEME_SLOTS.find((slot) => apart(rgbOf(theme[slot]), rgbOf(hex)) <= SAME);
  if (same) return { slot: same };
  const turn = (slot: ThemeSlot) => hueTurn(rgbOf(theme[slot]), rgbOf(hex));
  const [nearest = 'accent1'] = ACCENTS.filter((slot) => isColorful(rgbOf(theme[slot]))).toSorted(
    (a, b) => turn(a) - turn(b),
  );
  return shadeOfHex(nearest, hex);
}

/** The shades of theme colours that art has on another ground than `ground`, the one with the largest part of a layout first. */
function artShades(theme: Theme, surfaces: readonly Surface[], ground: string): Shade[] {
  const counts = surfaces.map((surface) => flatColors(surface, ground));
  const colors = [...new Set(counts.flatMap((count) => [...count.keys()]))].filter(
    (hex) => shareOf(counts, hex) >= MIN_AREA_RATIO,
  );
  const art = colors.toSorted((a, b) => shareOf(counts, b) - shareOf(counts, a));
  return art.flatMap((hex) => shadeLike(theme, hex, STRONG) ?? []);
}

function titleShades(theme: Theme, plans: readonly FramePlan[], shadeFor: (hex: string) => Shade | undefined): Shade[] {
  return plans.flatMap(({ own, layout }): Shade[] => {
    const color = own.title?.style.color ?? {};
    const { hex, name, tint, ...change } = color;
    const slot = name && ((layout.colorMap[name] ?? name) as ThemeSlot);
    if (slot && !THEME_SLOTS.includes(slot)) return [];
    // No brand states a colour mixed with white on light: one that is nearly it stands for it.
    if (slot && !tint) return isColorful(rgbOf(theme[slot])) ? [{ slot, ...change }] : [];
    const drawn = slot ? drawnHex(color, layout) : hex;
    return drawn && isColorful(rgbOf(drawn)) ? [shadeFor(drawn) ?? []].flat() : [];
  });
}

/** What a colour of a layout's markup is drawn in: six hex digits. */
export function drawnHex(
  { hex, name = 'tx1', tint = 1, ...change }: MarkupColor,
  { theme, colorMap }: TemplateLayout,
): string {
  const slot = (colorMap[name] ?? name) as ThemeSlot;
  const shade = hex ?? (theme.colors[slot] ? shadeOf(theme.colors, { slot, ...change }).hex : theme.colors.dk1);
  return tint === 1 ? shade : transformed({ hex: shade, alpha: 1 }, [{ name: 'tint', value: tint }]).hex;
}

/** The part of a layout that has a colour, of the one that has most of it. */
const shareOf = (counts: readonly ReadonlyMap<string, number>[], hex: string) =>
  Math.max(...counts.map((count) => count.get(hex) ?? 0));

/** The colours, with the part that each has, of a layout's cells that have one colour which is neither grey nor the ground's. */
function flatColors(surface: Surface, ground: string): Map<string, number> {
  const found = new Map<string, number>();
  const cells = surface.columns * surface.rows;
  for (let i = 0; i < cells; i++) {
    const color = colorAt(surface.mean, i);
    if (apart(colorAt(surface.lightest, i), colorAt(surface.darkest, i)) > FLAT) continue;
    if (apart(color, rgbOf(ground)) <= ALIKE || !isColorful(color)) continue;
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
  const slots = THEME_SLOTS.filter((slot) => isColorful(rgbOf(theme[slot])));
  const same = slots.find((slot) => apart(rgbOf(theme[slot]), rgbOf(hex)) <= ALIKE);
  if (same) return { slot: same };
  const turn = (slot: ThemeSlot) => hueTurn(rgbOf(theme[slot]), rgbOf(hex));
  const [slot] = slots.filter((each) => turn(each) <= SAME_HUE).toSorted((a, b) => turn(a) - turn(b));
  if (!slot) return undefined;
  if (strengthOf(rgbOf(hex)) < least * strengthOf(rgbOf(theme[slot]))) return { slot };
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
