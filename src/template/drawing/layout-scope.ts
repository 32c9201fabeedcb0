import { RELATIONSHIPS } from '../../office/names.ts';
import { partRoot } from '../../office/open-package.ts';
import { extendPackage, type Package, type PackagePart, relatedPart } from '../../office/package.ts';
import { childrenOf, descend, type XmlElement } from '../../office/xml.ts';
import { schemeColors, type ThemePalette } from './theme-colors.ts';

/** What markup of one part refers to: its palette, the styles of the theme, and by relationships its pictures. */
export interface Scope {
  readonly opc: Package;
  /** The part whose relationships the markup names. */
  readonly part: string;
  readonly palette: ThemePalette;
  readonly theme: ThemeStyles;
}

/** The styles of a theme that shapes refer to by number (a:fmtScheme, ECMA-376 part 1, 20.1.4.1.14). */
interface ThemeStyles {
  readonly part: string;
  readonly fills: readonly XmlElement[];
  readonly lines: readonly XmlElement[];
  readonly backgrounds: readonly XmlElement[];
}

export interface LayoutSource {
  readonly layout: { readonly root: XmlElement; readonly scope: Scope };
  readonly master: { readonly root: XmlElement; readonly scope: Scope };
}

const THEME_OVERRIDE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/themeOverride';

/**
 * A layout's markup and its master's, both with the layout's colour map (p:clrMapOvr, 19.3.1.7) over the master's, and
 * the master's theme under the layout's override (14.2.8). `turned` has text and ground change places. Undefined where a
 * part is missing.
 */
export function layoutSource(opc: Package, part: string, turned = false): LayoutSource | undefined {
  const root = partRoot(opc, part);
  const master = relatedPart(opc, part, RELATIONSHIPS.master);
  const masterRoot = master === undefined ? undefined : partRoot(opc, master);
  if (!root || master === undefined || !masterRoot) return undefined;
  const themePart = relatedPart(opc, master, RELATIONSHIPS.theme) ?? '';
  const overridePart = relatedPart(opc, part, THEME_OVERRIDE);
  const theme = descend(partRoot(opc, themePart), 'a:themeElements');
  const override = overridePart === undefined ? undefined : partRoot(opc, overridePart);
  const map = descend(root, 'p:clrMapOvr', 'a:overrideClrMapping') ?? descend(masterRoot, 'p:clrMap');
  const scheme = descend(override, 'a:clrScheme') ?? descend(theme, 'a:clrScheme');
  const overridden = descend(override, 'a:fmtScheme');
  const styles = stylesOf(
    overridden ?? descend(theme, 'a:fmtScheme'),
    overridden && overridePart !== undefined ? overridePart : themePart,
  );
  const stated = map?.attributes ?? {};
  const palette = { slots: schemeColors(scheme), map: turned ? turnedOver(stated) : stated };
  const shared = { opc, palette, theme: styles };
  return {
    layout: { root, scope: { ...shared, part } },
    master: { root: masterRoot, scope: { ...shared, part: master } },
  };
}

/** The colour map that has text and ground change places (a:overrideClrMapping, ECMA-376 part 1, 20.1.6.8). */
export function turnedOver(map: XmlElement['attributes']): XmlElement['attributes'] {
  const { bg1 = 'lt1', tx1 = 'dk1', bg2 = 'lt2', tx2 = 'dk2', ...rest } = map;
  return { bg1: tx1, tx1: bg1, bg2: tx2, tx2: bg2, ...rest };
}

function stylesOf(format: XmlElement | undefined, part: string): ThemeStyles {
  const list = (name: string) => {
    const parent = descend(format, name);
    return parent ? childrenOf(parent) : [];
  };
  return { part, fills: list('a:fillStyleLst'), lines: list('a:lnStyleLst'), backgrounds: list('a:bgFillStyleLst') };
}

/** The fill of the theme that a reference names by number: from 1,001 on those of backgrounds; 0 and 1,000 name none. */
export function themeFill({ theme }: Scope, index: number): XmlElement | undefined {
  return index > BACKGROUNDS ? theme.backgrounds[index - BACKGROUNDS - 1] : theme.fills[index - 1];
}

/** ST_StyleMatrixColumnIndex (20.1.10.57). */
const BACKGROUNDS = 1000;

/** The package with the masters and themes of layouts as markup, so that they are read once for all of them. */
export function readOnce(opc: Package, layouts: readonly string[]): Package {
  const masters = layouts.flatMap((layout) => relatedPart(opc, layout, RELATIONSHIPS.master) ?? []);
  const themes = masters.flatMap((master) => relatedPart(opc, master, RELATIONSHIPS.theme) ?? []);
  const document = relatedPart(opc, '', RELATIONSHIPS.document) ?? '';
  const parts = [...new Set([document, ...masters, ...themes])].flatMap((name): [string, PackagePart][] => {
    const part = opc.parts.get(name);
    const content = partRoot(opc, name);
    return part && content ? [[name, { ...part, content }]] : [];
  });
  return extendPackage(opc, { parts: new Map(parts) });
}
