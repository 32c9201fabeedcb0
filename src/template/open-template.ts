import { CONTENT_TYPES, NAMESPACES, RELATIONSHIPS, SECTION_URI } from '../office/names.ts';
import { openPackage, partRoot, UnreadablePackage } from '../office/open-package.ts';
import type { Package, Part } from '../office/package.ts';
import { withPresentationChildren } from '../office/presentation-children.ts';
import { childrenOf, descend, element, mapElements, type XmlElement } from '../office/xml.ts';
import { inertMarkup, isInert, withoutUnnamed } from './inert.ts';
import { withPromptStyles } from './prompt-styles.ts';

/** What a template's relationships must not lead to: its slides with their comments, previews, signatures and macros. */
const DROPPED =
  /\/(slide|comments|commentAuthors|authors|thumbnail|core-properties|extended-properties|custom-properties|origin|vbaProject|revisionInfo|changesInfo|viewProps|printerSettings)$/;

/** A project in Visual Basic ([MS-OVBA]). */
const MACROS = /\/vbaProject$/;

/** A template emptied of its slides, and the name of its presentation part. */
export interface OpenedTemplate {
  readonly package: Package;
  readonly presentation: string;
  /** Whether it held macros, which are dropped with the slides. */
  readonly macros: boolean;
}

/**
 * The package of a .pptx or .potx without its slides, notes, comments, sections and custom shows: master, layouts, theme
 * and media stay, and of what runs or is fetched from elsewhere the pictures. Throws an UnreadablePackage on what is no
 * such file.
 */
export function openTemplate(bytes: Uint8Array): OpenedTemplate {
  let macros = false;
  const { package: opc, document } = openPackage(bytes, (entry) => {
    const { type } = entry;
    macros ||= MACROS.test(type);
    return !DROPPED.test(type) && isInert(entry);
  });
  const parts = new Map<string, Part>(opc.parts);
  const root = partRoot(opc, document);
  if (root?.attributes['xmlns:p'] !== NAMESPACES.p) throw new UnreadablePackage('no-document');
  parts.set(document, { contentType: CONTENT_TYPES.presentation, content: emptied(root) });
  for (const [name, part] of parts) {
    const properties = part.contentType === CONTENT_TYPES.presentationProperties && partRoot(opc, name);
    if (properties) parts.set(name, { ...part, content: showAll(properties) });
  }
  for (const [name, content] of styledParts(opc)) {
    const part = parts.get(name);
    if (part) parts.set(name, { ...part, content });
  }
  let inert: Package = { ...opc, parts };
  for (const [name, part] of parts) {
    const root = LOOKS.test(name) && partRoot(inert, name);
    const ids = new Set(opc.relationships.get(name)?.map(({ id }) => id));
    const content = root && inertMarkup(root, ids);
    if (!content) continue;
    inert = withoutUnnamed({ ...inert, parts: new Map([...inert.parts, [name, { ...part, content }]]) }, name, content);
  }
  return { package: inert, presentation: document, macros };
}

/** Parts that pictures are shown in. */
const LOOKS = /\/(slideMasters|slideLayouts|notesMasters|handoutMasters|theme)\/[^/]+\.xml$/;

/** Masters that style no text, and their layouts, with the looks of their prompts as styles. */
function styledParts(opc: Package): [string, XmlElement][] {
  const roots = [...opc.relationships].flatMap(([part, relations]) => {
    const root = relations.some(({ type }) => type === RELATIONSHIPS.layout) ? partRoot(opc, part) : undefined;
    if (root?.name !== 'p:sldMaster' || descend(root, 'p:txStyles')) return [];
    const layouts = relations.filter(({ type }) => type === RELATIONSHIPS.layout).map(({ target }) => target);
    return [part, ...layouts];
  });
  return roots.flatMap((name): [string, XmlElement][] => {
    const root = partRoot(opc, name);
    return root ? [[name, withPromptStyles(root)]] : [];
  });
}

/** The properties of the show without the slides that it was to begin or end with (p:showPr, ECMA-376 part 1, 19.2.1.37). */
function showAll(properties: XmlElement): XmlElement {
  return mapElements(properties, (at) => {
    return at.name === 'p:custShow' || at.name === 'p:sldRg' ? undefined : at;
  });
}

/** The presentation without what names slides. */
function emptied(root: XmlElement): XmlElement {
  const list = descend(root, 'p:extLst');
  const kept = list ? childrenOf(list).filter((entry) => entry.attributes.uri !== SECTION_URI) : [];
  return withPresentationChildren(root, {
    'p:sldIdLst': undefined,
    'p:custShowLst': undefined,
    'p:photoAlbum': undefined,
    'p:extLst': kept.length > 0 ? element('p:extLst', {}, kept) : undefined,
  });
}
