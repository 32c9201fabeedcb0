import { UnreadablePackage } from '../office/open-package.ts';
import { childrenOf, descend, type XmlElement } from '../office/xml.ts';
import { THEME_SLOTS, THEME_TYPEFACES, type ThemeSlot, type Typefaces } from '../scene/brand.ts';

/** The fonts that a theme names for one sort of text; East Asian ones are often left to the program. */
export interface ThemeFonts {
  readonly latin: string;
  readonly eastAsian: string;
}

/** Colours and fonts of a theme (a:themeElements, ECMA-376 part 1, 20.1.6.10), or of a master on it. */
export interface TemplateTheme {
  readonly name: string;
  /** Six hex digits each. */
  readonly colors: Readonly<Record<ThemeSlot, string>>;
  readonly headings: ThemeFonts;
  readonly text: ThemeFonts;
  /** The same as runs name them. */
  readonly typefaces: Typefaces;
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
    typefaces: THEME_TYPEFACES,
  };
}

/** The theme with the fonts of a master's titles and bodies where that names others (p:txStyles, 19.3.1.52). */
export function withMasterFonts(theme: TemplateTheme, master: XmlElement): TemplateTheme {
  const style = (name: string) => descend(master, 'p:txStyles', name);
  return withFonts(theme, { headings: style('p:titleStyle'), text: style('p:bodyStyle') });
}

/** The theme with the fonts that a layout's or a master's own title and body name for themselves (a:lstStyle, 21.1.2.4.12). */
export function withShapeFonts(theme: TemplateTheme, shapes: Partial<Record<Sort, XmlElement>>): TemplateTheme {
  const style = (shape: XmlElement | undefined) => descend(shape, 'p:txBody', 'a:lstStyle');
  return withFonts(theme, { headings: style(shapes.headings), text: style(shapes.text) });
}

type Sort = 'headings' | 'text';

function withFonts(theme: TemplateTheme, styles: Readonly<Record<Sort, XmlElement | undefined>>): TemplateTheme {
  const headings = ownFonts(styles.headings, theme.headings);
  const text = ownFonts(styles.text, theme.text);
  return {
    ...theme,
    headings: { ...theme.headings, ...headings },
    text: { ...theme.text, ...text },
    typefaces: {
      headings: { ...theme.typefaces.headings, ...headings },
      text: { ...theme.typefaces.text, ...text },
    },
  };
}

/** The fonts that the first level of a text style names itself, and that are not the theme's. */
function ownFonts(style: XmlElement | undefined, theme: ThemeFonts): Partial<ThemeFonts> {
  const run = descend(style, 'a:lvl1pPr', 'a:defRPr');
  const own = (script: keyof ThemeFonts, name: string) => {
    const typeface = descend(run, name)?.attributes.typeface ?? '';
    return typeface === '' || typeface.startsWith('+') || typeface === theme[script] ? {} : { [script]: typeface };
  };
  return { ...own('latin', 'a:latin'), ...own('eastAsian', 'a:ea') };
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
