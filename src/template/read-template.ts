import type { Box } from '../core/box.ts';
import { emuToInch, type Inch } from '../core/lengths.ts';
import { RELATIONSHIPS } from '../office/names.ts';
import { partRoot, UnreadablePackage } from '../office/open-package.ts';
import { type Package, relatedPart } from '../office/package.ts';
import { childrenOf, descend, findAll, type XmlElement } from '../office/xml.ts';
import { THEME_SLOTS, THEME_TYPEFACES, type ThemeSlot, type Typefaces } from '../scene/brand.ts';
import { hasDrawnWords } from './drawing/layout-words.ts';
import { type OpenedTemplate, openTemplate } from './open-template.ts';
import {
  type FoundPlaceholder,
  isBody,
  isTitle,
  numberBoxOf,
  placeholdersOf,
  wordBoxesOf,
  wordsOf,
} from './placeholders.ts';
import { withReadyBoxes } from './ready-boxes.ts';
import { type LayoutUse, layoutUses } from './ready-slides.ts';
import { withLargestAsTitle, withReadTitle } from './titles.ts';

export interface TemplateLayout {
  readonly part: string;
  readonly name: string;
  /** ST_SlideLayoutType (ECMA-376 part 1, 19.7.15); empty where the layout states none. */
  readonly type: string;
  readonly root: XmlElement;
  readonly master: XmlElement;
  readonly theme: TemplateTheme;
  /** Which theme colour each name of the markup means: `bg1` to `dk1` (p:clrMap, 19.3.1.6). */
  readonly colorMap: Readonly<Record<string, string>>;
  readonly placeholders: readonly FoundPlaceholder[];
  /** The master's place for bodies: where contents may stand. */
  readonly bodyBox: Box | undefined;
  /** Where the layout and its master have words of their own, which are no placeholders: a name beside a logo. */
  readonly wordBoxes: readonly Box[];
  /** What it says itself there, but for fields. */
  readonly says?: readonly string[];
  /** Whether painters leave out some of these words; they do not where omitted. */
  readonly undrawnWords?: boolean;
  /** Where it has the number of a section; undefined on most. */
  readonly numberBox?: Box | undefined;
  /** What the template's own slides use it for; undefined where they do not, or where they say nothing. */
  readonly use?: LayoutUse | undefined;
}

export interface Template extends OpenedTemplate {
  readonly size: { readonly w: Inch; readonly h: Inch };
  /** The fonts that the file carries, by their names (p:embeddedFontLst; ECMA-376 part 1, 19.2.1.9). */
  readonly carried: readonly string[];
  /** Of all masters, in the order in which PowerPoint's menu shows them. */
  readonly layouts: readonly TemplateLayout[];
}

/** The template in the bytes of a .pptx or .potx. Throws an UnreadablePackage on what is no such file. */
export function readTemplate(bytes: Uint8Array): Template {
  const { package: opc, presentation, macros, links, slides } = openTemplate(bytes);
  const root = partRoot(opc, presentation);
  const { cx, cy } = descend(root, 'p:sldSz')?.attributes ?? {};
  const defaults = descend(root, 'p:defaultTextStyle');
  const masters = root ? findAll(root, 'p:sldMasterId') : [];
  const layouts = withLargestAsTitle(
    masters.flatMap((entry) => layoutsOf(opc, targetOf(opc, presentation, entry), defaults)),
  );
  const uses = layoutUses(
    slides,
    layouts.map(({ part }) => part),
  );
  return {
    package: opc,
    presentation,
    macros,
    links,
    slides,
    carried: root ? carriedFonts(opc, presentation, root) : [],
    size: { w: emuToInch(Number(cx ?? 9_144_000)), h: emuToInch(Number(cy ?? 6_858_000)) },
    layouts: layouts.map((layout) => withReadyBoxes({ ...layout, use: uses.get(layout.part) }, slides, defaults)),
  };
}

/** The fonts in a presentation's list that it has at least one file of. */
function carriedFonts(opc: Package, presentation: string, root: XmlElement): string[] {
  const hasFile = (entry: XmlElement) =>
    childrenOf(entry).some((face) => opc.parts.has(targetOf(opc, presentation, face)));
  const entries = findAll(root, 'p:embeddedFont').filter(hasFile);
  return entries.flatMap((entry) => descend(entry, 'p:font')?.attributes.typeface ?? []);
}

function targetOf(opc: Package, part: string, entry: XmlElement): string {
  return opc.relationships.get(part)?.find(({ id }) => id === entry.attributes['r:id'])?.target ?? '';
}

function layoutsOf(opc: Package, masterPart: string, defaults: XmlElement | undefined): TemplateLayout[] {
  const master = partRoot(opc, masterPart);
  if (!master) return [];
  const scheme = readTheme(partRoot(opc, relatedPart(opc, masterPart, RELATIONSHIPS.theme) ?? ''));
  const own = placeholdersOf(master, master, defaults);
  const theme = withShapeFonts(withMasterFonts(scheme, master), textsOf(own));
  return findAll(master, 'p:sldLayoutId').flatMap((entry): TemplateLayout[] => {
    const part = targetOf(opc, masterPart, entry);
    const root = partRoot(opc, part);
    if (!root) return [];
    const placeholders = withReadTitle(placeholdersOf(root, master, defaults));
    const shown = root.attributes.showMasterSp === '0' ? [root] : [root, master];
    return [
      {
        part,
        name: descend(root, 'p:cSld')?.attributes.name ?? '',
        type: root.attributes.type ?? '',
        root,
        master,
        theme: withShapeFonts(theme, textsOf(placeholders)),
        colorMap: (overrideOf(root) ?? descend(master, 'p:clrMap'))?.attributes ?? {},
        placeholders,
        wordBoxes: shown.flatMap((each) => wordBoxesOf(each)),
        says: shown.flatMap((each) => wordsOf(each).flatMap(({ words }) => (words ? words : []))),
        undrawnWords: shown.some((each) => wordBoxesOf(each, (shape) => !hasDrawnWords(shape)).length > 0),
        numberBox: numberBoxOf(root, placeholders),
        bodyBox: own.find(({ type }) => type === 'body')?.text,
      },
    ];
  });
}

/** The shapes of the title and of the largest body, whose fonts stand for those of all headings and texts. */
function textsOf(placeholders: readonly FoundPlaceholder[]) {
  const area = ({ box }: FoundPlaceholder) => (box ? box.w * box.h : 0);
  const [body] = placeholders.filter(isBody).toSorted((a, b) => area(b) - area(a));
  const [headings, text] = [placeholders.find(isTitle)?.shape, body?.shape];
  return { ...(headings ? { headings } : {}), ...(text ? { text } : {}) };
}

/** A layout's own colour map, in place of its master's (a:overrideClrMapping, 19.3.1.7). */
export function overrideOf(layout: XmlElement): XmlElement | undefined {
  return descend(layout, 'p:clrMapOvr', 'a:overrideClrMapping');
}

interface ThemeFonts {
  readonly latin: string;
  readonly eastAsian: string;
}

interface TemplateTheme {
  readonly name: string;
  /** Six hex digits each. */
  readonly colors: Readonly<Record<ThemeSlot, string>>;
  readonly headings: ThemeFonts;
  readonly text: ThemeFonts;
  /** The same as runs name them. */
  readonly typefaces: Typefaces;
}

function readTheme(root: XmlElement | undefined): TemplateTheme {
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
function withMasterFonts(theme: TemplateTheme, master: XmlElement): TemplateTheme {
  const style = (name: string) => descend(master, 'p:txStyles', name);
  return withFonts(theme, { headings: style('p:titleStyle'), text: style('p:bodyStyle') });
}

/** The theme with the fonts that a layout's or a master's own title and body name for themselves (a:lstStyle, 21.1.2.4.12). */
function withShapeFonts(theme: TemplateTheme, shapes: Partial<Record<Sort, XmlElement>>): TemplateTheme {
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
