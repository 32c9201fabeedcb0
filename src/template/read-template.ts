import type { Box } from '../core/box.ts';
import { emuToInch, type Inch } from '../core/lengths.ts';
import { RELATIONSHIPS } from '../office/names.ts';
import { partRoot } from '../office/open-package.ts';
import { type Package, relatedPart } from '../office/package.ts';
import { descend, findAll, type XmlElement } from '../office/xml.ts';
import { openTemplate } from './open-template.ts';
import { type FoundPlaceholder, isBody, isTitle, placeholdersOf, wordBoxesOf } from './placeholders.ts';
import { readTheme, type TemplateTheme, withMasterFonts, withShapeFonts } from './template-theme.ts';

/** A layout of somebody else's template, with what its placeholders inherit from its master. */
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
}

/** Somebody else's template as it was read. */
export interface Template {
  readonly package: Package;
  readonly presentation: string;
  readonly size: { readonly w: Inch; readonly h: Inch };
  /** Of all masters, in the order in which PowerPoint's menu shows them. */
  readonly layouts: readonly TemplateLayout[];
  /** Whether the file held macros. */
  readonly macros: boolean;
}

/** The template in the bytes of a .pptx or .potx. Throws an UnreadablePackage on what is no such file. */
export function readTemplate(bytes: Uint8Array): Template {
  const { package: opc, presentation, macros } = openTemplate(bytes);
  const root = partRoot(opc, presentation);
  const { cx, cy } = descend(root, 'p:sldSz')?.attributes ?? {};
  const defaults = descend(root, 'p:defaultTextStyle');
  const masters = root ? findAll(root, 'p:sldMasterId') : [];
  return {
    package: opc,
    presentation,
    macros,
    size: { w: emuToInch(Number(cx ?? 9_144_000)), h: emuToInch(Number(cy ?? 6_858_000)) },
    layouts: masters.flatMap((entry) => layoutsOf(opc, targetOf(opc, presentation, entry), defaults)),
  };
}

/** The part that an element's r:id leads to. */
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
    const placeholders = placeholdersOf(root, master, defaults);
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
        wordBoxes: [...wordBoxesOf(root), ...(root.attributes.showMasterSp === '0' ? [] : wordBoxesOf(master))],
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
