import {
  type ColorTransform,
  type DrawnColor,
  hexOfHsl,
  hexOfLight,
  readColor,
  transformed,
} from '../../color/color-transforms.ts';
import { lookUp } from '../../core/collections.ts';
import { childrenOf, type XmlElement } from '../../office/xml.ts';
import PRESETS from './presets.json' with { type: 'json' };

export interface ThemePalette {
  /** The theme's colours by the names of its slots (a:clrScheme, ECMA-376 part 1, 20.1.6.2), as six hex digits. */
  readonly slots: Readonly<Record<string, string>>;
  /** The slot that markup means by each of its names: `bg1` by `lt1` (p:clrMap, 19.3.1.6). */
  readonly map: Readonly<Record<string, string>>;
}

export function schemeColors(scheme: XmlElement | undefined): ThemePalette['slots'] {
  const bare: ThemePalette = { slots: {}, map: {} };
  const entries = (scheme ? childrenOf(scheme) : []).flatMap((slot): [string, string][] => {
    const color = colorIn(slot, bare);
    return color ? [[slot.name.replace(/^a:/, ''), color.hex]] : [];
  });
  return Object.fromEntries(entries);
}

const FULL = 100_000;
const DEGREE = 60_000;

/** ST_Percentage, as thousandths of a per cent or in strict files with its sign (ECMA-376 part 1, 22.9.2.5): 1 is 100 %. */
export function partOf(value: string | undefined, usual = 0): number {
  if (value === undefined) return usual;
  const part = value.endsWith('%') ? Number(value.slice(0, -1)) / 100 : Number(value) / FULL;
  return Number.isFinite(part) ? part : usual;
}

export const degreesOf = (value: string | undefined): number => Number(value ?? 0) / DEGREE || 0;

/**
 * The colour that is the first colour element among an element's children (EG_ColorChoice, ECMA-376 part 1, 20.1.2.3),
 * with its transforms. `own` is what `phClr` stands for: the colour of who refers to the theme's style. Undefined where
 * there is none that can be read.
 */
export function colorIn(
  parent: XmlElement | undefined,
  palette: ThemePalette,
  own?: DrawnColor,
): DrawnColor | undefined {
  for (const element of parent ? childrenOf(parent) : []) {
    const color = colorOf(element, palette, own);
    if (color) return color;
  }
  return undefined;
}

function colorOf(element: XmlElement, palette: ThemePalette, own?: DrawnColor): DrawnColor | undefined {
  const base = baseColor(element, palette, own);
  return base && transformed(base, childrenOf(element).map(transformOf));
}

function transformOf({ name, attributes: { val } }: XmlElement): ColorTransform {
  const local = name.replace(/^a:/, '');
  if (val === undefined) return { name: local };
  return { name: local, value: local === 'hue' || local === 'hueOff' ? degreesOf(val) : partOf(val) };
}

function baseColor({ name, attributes }: XmlElement, palette: ThemePalette, own?: DrawnColor): DrawnColor | undefined {
  const { val = '' } = attributes;
  switch (name) {
    case 'a:srgbClr':
      return opaque(hexDigits(val));
    case 'a:sysClr':
      return opaque(hexDigits(attributes.lastClr ?? '') ?? readColor(lookUp(SYSTEM, val) ?? ''));
    case 'a:prstClr':
      return opaque(readColor(cssName(val)));
    case 'a:schemeClr':
      return val === 'phClr' ? own : opaque(lookUp(palette.slots, lookUp(palette.map, val) ?? val));
    case 'a:scrgbClr':
      return opaque(hexOfLight(partOf(attributes.r), partOf(attributes.g), partOf(attributes.b)));
    case 'a:hslClr':
      return opaque(hexOfHsl(degreesOf(attributes.hue), partOf(attributes.sat), partOf(attributes.lum)));
    default:
      return undefined;
  }
}

const opaque = (hex: string | undefined): DrawnColor | undefined => (hex ? { hex, alpha: 1 } : undefined);
const hexDigits = (value: string) => (/^[0-9a-f]{6}$/i.test(value) ? value.toUpperCase() : undefined);

/** What Windows shows for its own colours where the file does not say (ST_SystemColorVal, 20.1.10.58). */
const SYSTEM: Readonly<Record<string, string>> = PRESETS.systemColors;

/** ST_PresetColorVal (20.1.10.48) has CSS's names, some of them shortened. */
function cssName(name: string): string {
  return name
    .replace(/^dk/, 'dark')
    .replace(/^lt/, 'light')
    .replace(/^med(?!ium)/, 'medium')
    .toLowerCase();
}
