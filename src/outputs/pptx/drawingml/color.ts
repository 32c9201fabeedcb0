import { luminance, rgbOf } from '../../../color/contrast.ts';
import { element, type XmlElement } from '../../../office/xml.ts';
import type { Color, ThemeSlot } from '../../../scene/brand.ts';
import { COLOR_ROLES, type ColorRole } from '../../../scene/tokens.ts';

/** The name by which markup calls a theme colour, where a colour map is between (ECMA-376 part 1, 19.3.1.6). */
export type ColorMap = Readonly<Partial<Record<ThemeSlot, string>>>;

export const LIGHT_MAP: ColorMap = { dk1: 'tx1', lt1: 'bg1', dk2: 'tx2', lt2: 'bg2' };
export const DARK_MAP: ColorMap = { dk1: 'bg1', lt1: 'tx1', dk2: 'bg2', lt2: 'tx2' };

/** Luminance up to which a ground is dark: where black and white text have the same contrast (WCAG 2.2). */
const DARK_BELOW = 0.18;

export const isDark = (color: Color): boolean => luminance(rgbOf(color.hex)) < DARK_BELOW;

export function mapAttributes(map: ColorMap): Record<string, string> {
  const attributes: Record<string, string> = {};
  for (const [slot, name] of Object.entries(map)) attributes[name] = slot;
  for (const accent of [1, 2, 3, 4, 5, 6]) attributes[`accent${accent}`] = `accent${accent}`;
  const { bg1 = 'lt1', tx1 = 'dk1', bg2 = 'lt2', tx2 = 'dk2', ...rest } = attributes;
  return { bg1, tx1, bg2, tx2, ...rest, hlink: 'hlink', folHlink: 'folHlink' };
}

/** The colour as a reference to the theme, with its changes (a:schemeClr, ECMA-376 part 1, 20.1.2.3.29). */
export function schemeColor(color: Color, map: ColorMap): XmlElement {
  const change = (name: string, part: number | undefined) =>
    part === undefined ? undefined : element(name, { val: Math.round(part * 100_000) });
  return element(
    'a:schemeClr',
    { val: map[color.slot] ?? color.slot },
    change('a:lum', color.lum),
    change('a:sat', color.sat),
    color.hue === undefined ? undefined : element('a:hue', { val: Math.round(color.hue * 60_000) }),
    change('a:satMod', color.satMod),
    change('a:lumMod', color.lumMod),
    change('a:lumOff', color.lumOff),
  );
}

export const solidFill = (color: Color, map: ColorMap): XmlElement => element('a:solidFill', schemeColor(color, map));

/**
 * A stand-in for a role while a slide passes through PptxGenJS, which takes only six hex digits or an unchanged theme
 * colour: the role's number.
 */
export const standInColor = (role: ColorRole): string => COLOR_ROLES.indexOf(role).toString(16).padStart(6, '0');

export const roleOfStandIn = (hex: string): ColorRole | undefined => COLOR_ROLES[Number.parseInt(hex, 16)];
