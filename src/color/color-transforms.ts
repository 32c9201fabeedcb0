// The bundled build: one file instead of two hundred, a tenth of a second at every start.

import type { Color } from 'culori';
import culori from 'culori/require';
import { lookUp } from '../core/collections.ts';
import { nearest } from '../findings/suggest.ts';

/** A colour as it is drawn, with nothing left to look up. */
export interface DrawnColor {
  /** Six hex digits, no `#`. */
  readonly hex: string;
  /** 0 is clear, 1 opaque. */
  readonly alpha: number;
}

/** A change of a colour (ECMA-376 part 1, 20.1.2.3): 1 for 100 %, and degrees for `hue` and `hueOff`. */
export interface ColorTransform {
  /** The local name of its element. */
  readonly name: string;
  /** Left out by those that take none. */
  readonly value?: number | undefined;
}

type Rgb = { readonly mode: 'rgb'; readonly r: number; readonly g: number; readonly b: number };
type Hsl = { readonly h: number; readonly s: number; readonly l: number };

const toHsl = culori.converter('hsl');
const toRgb = culori.converter('rgb');
const toLinear = culori.converter('lrgb');

const within = (value: number) => Math.min(1, Math.max(0, value));

const HSL: Readonly<Record<string, (color: Hsl, value: number) => Hsl>> = {
  hue: (color, value) => ({ ...color, h: value }),
  hueMod: (color, value) => ({ ...color, h: color.h * value }),
  hueOff: (color, value) => ({ ...color, h: color.h + value }),
  sat: (color, value) => ({ ...color, s: value }),
  satMod: (color, value) => ({ ...color, s: color.s * value }),
  satOff: (color, value) => ({ ...color, s: color.s + value }),
  lum: (color, value) => ({ ...color, l: value }),
  lumMod: (color, value) => ({ ...color, l: color.l * value }),
  lumOff: (color, value) => ({ ...color, l: color.l + value }),
  comp: (color) => ({ ...color, h: color.h + 180 }),
};

type Channels = readonly [number, number, number];
const each = (color: Channels, change: (channel: number) => number): Channels => {
  return [change(color[0]), change(color[1]), change(color[2])];
};
const one = (color: Channels, place: number, change: (channel: number) => number): Channels => {
  const changed = color.map((channel, i) => (i === place ? change(channel) : channel));
  return [changed[0] ?? 0, changed[1] ?? 0, changed[2] ?? 0];
};

/** Those that PowerPoint computes on light, not on the stored numbers. */
const LINEAR: Readonly<Record<string, (color: Channels, value: number) => Channels>> = {
  tint: (color, value) => each(color, (channel) => channel * value + 1 - value),
  shade: (color, value) => each(color, (channel) => channel * value),
  ...Object.fromEntries(
    ['red', 'green', 'blue'].flatMap((name, place) => [
      [name, (color: Channels, value: number) => one(color, place, () => value)],
      [`${name}Mod`, (color: Channels, value: number) => one(color, place, (channel) => channel * value)],
      [`${name}Off`, (color: Channels, value: number) => one(color, place, (channel) => channel + value)],
    ]),
  ),
};

const STORED: Readonly<Record<string, (color: Channels) => Channels>> = {
  inv: (color) => each(color, (channel) => 1 - channel),
  gray: (color) => each(color, () => 0.2126 * color[0] + 0.7152 * color[1] + 0.0722 * color[2]),
  gamma: (color) => lightOf(color, 'encoded'),
  invGamma: (color) => lightOf(color, 'decoded'),
};

function lightOf([r, g, b]: Channels, way: 'encoded' | 'decoded'): Channels {
  const changed = way === 'encoded' ? toRgb({ mode: 'lrgb', r, g, b }) : toLinear({ mode: 'rgb', r, g, b });
  return [changed.r, changed.g, changed.b];
}

/** The colour after changes made one after the other, each clamped to what a screen shows; unknown ones do nothing. */
export function transformed(color: DrawnColor, transforms: readonly ColorTransform[]): DrawnColor {
  const start = toRgb(`#${color.hex}`);
  if (!start) throw new Error(`No colour: ${color.hex}.`);
  const rgb = transforms.reduce<Rgb>((at, transform) => changed(at, transform), start);
  return { hex: hexOf(rgb), alpha: transforms.reduce(changedAlpha, color.alpha) };
}

const hexOf = (color: Color) => culori.formatHex(color).slice(1).toUpperCase();

export function hexOfLight(r: number, g: number, b: number): string {
  return hexOf(rgbFrom(lightOf([within(r), within(g), within(b)], 'encoded')));
}

export const hexOfHsl = (h: number, s: number, l: number): string => hexOf(fromHsl({ h, s, l }));

function changed(color: Rgb, { name, value = 1 }: ColorTransform): Rgb {
  const hsl = lookUp(HSL, name);
  if (hsl) {
    const { h = 0, s, l } = toHsl(color);
    return fromHsl(hsl({ h, s, l }, value));
  }
  const linear = lookUp(LINEAR, name);
  if (linear) return rgbFrom(lightOf(each(linear(lightOf(channelsOf(color), 'decoded'), value), within), 'encoded'));
  const stored = lookUp(STORED, name);
  return stored ? rgbFrom(stored(channelsOf(color))) : color;
}

function changedAlpha(alpha: number, { name, value = 1 }: ColorTransform): number {
  if (name === 'alpha') return within(value);
  if (name === 'alphaMod') return within(alpha * value);
  return name === 'alphaOff' ? within(alpha + value) : alpha;
}

const channelsOf = ({ r, g, b }: Rgb): Channels => [r, g, b];
const rgbFrom = (color: Channels): Rgb => {
  const [r, g, b] = each(color, within);
  return { mode: 'rgb', r, g, b };
};

function fromHsl({ h, s, l }: Hsl): Rgb {
  const turned = ((h % 360) + 360) % 360;
  return rgbFrom(channelsOf(toRgb({ mode: 'hsl', h: turned, s: within(s), l: within(l) })));
}

export const COLOR_NAMES: readonly string[] = Object.keys(culori.colorsNamed);

/**
 * The colour that a person wrote, as six hex digits without `#`: `#0E6B84`, `0e6b84`, `#0af`, a name of CSS such as `teal`,
 * or `rgb(14, 107, 132)`. Undefined where it is none.
 */
export function readColor(text: string): string | undefined {
  const written = text.trim().toLowerCase();
  const color = culori.parse(/^[0-9a-f]{3}([0-9a-f]{3})?$/i.test(written) ? `#${written}` : written);
  return color && hexOf(color);
}

/** Names of colours that people use and CSS does not have. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  ...{ petrol: 'teal', burgundy: 'maroon', mint: 'aquamarine', mustard: 'goldenrod', amber: 'orange' },
  ...{ blau: 'blue', rot: 'red', grün: 'green', gelb: 'yellow', grau: 'grey', schwarz: 'black', weiß: 'white' },
  ...{ bleu: 'blue', rouge: 'red', vert: 'green', jaune: 'yellow', azul: 'blue', rojo: 'red', verde: 'green' },
  ...{ 蓝色: 'blue', 红色: 'red', 绿色: 'green', 黄色: 'yellow', 橙色: 'orange', 紫色: 'purple', 深蓝: 'navy' },
};

/** How people say that a colour is dark or light, in the words of `OTHER_NAMES`. */
const DEPTHS: Readonly<Record<string, 'dark' | 'light'>> = {
  ...{ dunkel: 'dark', hell: 'light', deep: 'dark', pale: 'light', bright: 'light' },
  ...{ 深: 'dark', 暗: 'dark', 浅: 'light', 淡: 'light' },
};

/** The colour of CSS that one word stands for, in its own spelling or another language's; undefined where it stands for none. */
function colorCalled(word: string): string | undefined {
  const known = (name: string) => COLOR_NAMES.find((each) => each === name);
  const usual = known(word) ?? lookUp(OTHER_NAMES, word) ?? lookUp(OTHER_NAMES, `${word}色`);
  if (usual) return usual;
  const [depth, shade] = Object.entries(DEPTHS).find(([each]) => word.startsWith(each)) ?? [];
  const plain = depth && colorCalled(word.slice(depth.length));
  return plain && (known(`${shade}${plain}`) ?? plain);
}

/** What a person may have meant who wrote no colour: the name of one, or two that lack a comma; undefined where nothing is near. */
export function nearestColor(text: string): string | undefined {
  const written = text.trim().toLowerCase();
  const joined = written.replace(/[\s_-]+/g, '');
  const named = colorCalled(joined);
  if (named) return named;
  const words = written.split(/\s+/);
  if (words.length === 2 && words.every((word) => readColor(word))) return isOneHue(words) ? words[0] : words.join();
  return nearest(joined, COLOR_NAMES);
}

/** Whether both words name one hue, as in “navy blue”. */
function isOneHue(words: readonly string[]): boolean {
  const [a, b] = words.map((word) => toHsl(word)?.h);
  return a !== undefined && a === b;
}
