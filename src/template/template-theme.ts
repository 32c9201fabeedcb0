import { UnreadablePackage } from '../office/open-package.ts';
import { childrenOf, descend, type XmlElement } from '../office/xml.ts';
import { THEME_SLOTS, type ThemeSlot } from '../scene/brand.ts';

/** The fonts that a theme names for one sort of text; East Asian ones are often left to the program. */
export interface ThemeFonts {
  readonly latin: string;
  readonly eastAsian: string;
}

/** Colours and fonts of a theme (a:themeElements, ECMA-376 part 1, 20.1.6.10). */
export interface TemplateTheme {
  readonly name: string;
  /** Six hex digits each. */
  readonly colors: Readonly<Record<ThemeSlot, string>>;
  readonly headings: ThemeFonts;
  readonly text: ThemeFonts;
}

/** The colours and fonts of a theme part. Throws an UnreadablePackage where one of its colours is missing. */
export function readTheme(root: XmlElement | undefined): TemplateTheme {
  const elements = descend(root, 'a:themeElements');
  const scheme = descend(elements, 'a:clrScheme');
  const colors = THEME_SLOTS.map((slot) => [slot, colorIn(descend(scheme, `a:${slot}`))] as const);
  if (colors.some(([, hex]) => hex === undefined)) throw new UnreadablePackage('broken-xml');
  const fonts = descend(elements, 'a:fontScheme');
  return {
    name: root?.attributes.name ?? '',
    colors: Object.fromEntries(colors) as Record<ThemeSlot, string>,
    headings: fontsIn(descend(fonts, 'a:majorFont')),
    text: fontsIn(descend(fonts, 'a:minorFont')),
  };
}

/** A colour of the scheme: a hex value, or one of the system's as it was last seen (a:sysClr, 20.1.2.3.33). */
function colorIn(slot: XmlElement | undefined): string | undefined {
  const [color] = slot ? childrenOf(slot) : [];
  const hex = color?.name === 'a:sysClr' ? color.attributes.lastClr : color?.attributes.val;
  return hex && /^[0-9A-F]{6}$/i.test(hex) ? hex.toUpperCase() : undefined;
}

function fontsIn(collection: XmlElement | undefined): ThemeFonts {
  const face = (name: string) => descend(collection, name)?.attributes.typeface ?? '';
  const hans = collection && childrenOf(collection, 'a:font').find(({ attributes }) => attributes.script === 'Hans');
  return { latin: face('a:latin'), eastAsian: face('a:ea') || (hans?.attributes.typeface ?? '') };
}
