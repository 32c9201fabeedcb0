import { markupExtent, TEMPLATE } from '../core/limits.ts';
import { say } from '../messages/say.ts';
import { withPresentationChildren } from '../office/child-orders.ts';
import { CONTENT_TYPES, NAMESPACES, RELATIONSHIPS, SECTION_URI } from '../office/names.ts';
import { openPackage, partRoot, UnreadablePackage } from '../office/open-package.ts';
import type { Package, PackagePart } from '../office/package.ts';
import { childrenOf, descend, element, findAll, mapElements, withChildren, type XmlElement } from '../office/xml.ts';
import { FOOTERS } from './drawing/placeholder-style.ts';
import { inertPackage, isInert, isLink } from './inert-package.ts';
import { type ReadySlide, readySlides } from './ready-slides.ts';

/** A project in Visual Basic ([MS-OVBA]). */
const MACROS = /\/vbaProject$/;

export interface OpenedTemplate {
  readonly package: Package;
  readonly presentation: string;
  /** Whether it held macros, which are dropped with the slides. */
  readonly macros: boolean;
  /** Where its links led, or what they ran, that are dropped. */
  readonly links: readonly string[];
  /** The slides that it came with. */
  readonly slides: readonly ReadySlide[];
}

/**
 * The package of a .pptx or .potx without its slides, notes, comments, sections and custom shows: master, layouts, theme
 * and media stay, as far as they are inert. Throws an UnreadablePackage on what is no such file.
 */
export function openTemplate(bytes: Uint8Array): OpenedTemplate {
  let macros = false;
  const links = new Set<string>();
  const slides = new Set<string>();
  const { package: opened, document } = openPackage(bytes, (entry, from) => {
    // Of slides no more is read than what they hold, and which layout they stand on.
    if (slides.has(from)) return entry.type === RELATIONSHIPS.layout;
    if (entry.type === RELATIONSHIPS.slide && !entry.external && slides.size < TEMPLATE.slides) {
      slides.add(entry.target);
      return true;
    }
    macros ||= MACROS.test(entry.type);
    const passes = isInert(entry);
    if (!passes && isLink(entry)) links.add(entry.target);
    return passes;
  });
  const opc = withoutParts(opened, slides);
  refuseTooMuch(opc);
  const parts = new Map<string, PackagePart>(opc.parts);
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
  const inert = inertPackage({ ...opc, parts }, (action) => links.add(action));
  return {
    package: inert,
    presentation: document,
    macros,
    links: [...links],
    slides: readySlides(opened, document, root),
  };
}

function withoutParts({ parts, relationships }: Package, names: ReadonlySet<string>): Package {
  const kept = [...relationships].filter(([part]) => !names.has(part));
  return {
    parts: new Map([...parts].filter(([name]) => !names.has(name))),
    relationships: new Map(kept.map(([part, entries]) => [part, entries.filter(({ target }) => !names.has(target))])),
  };
}

/** Throws an UnreadablePackage where there are more layouts, or more on them and their masters, than are read. */
function refuseTooMuch({ parts, relationships }: Package): void {
  const entries = [...relationships.values()].flat();
  const targetsOf = (type: string) =>
    new Set(entries.filter((entry) => entry.type === type).map(({ target }) => target));
  const layouts = targetsOf(RELATIONSHIPS.layout);
  if (layouts.size > TEMPLATE.layouts)
    throw new UnreadablePackage('too-much', say.io.manyLayouts({ count: layouts.size, most: TEMPLATE.layouts }));
  let marks = 0;
  for (const name of [...layouts, ...targetsOf(RELATIONSHIPS.master)]) {
    const content = parts.get(name)?.content;
    if (content instanceof Uint8Array) marks += markupExtent(content, TEMPLATE.marks).marks;
  }
  if (marks > TEMPLATE.marks) throw new UnreadablePackage('too-much');
}

/** Masters that style no text, and their layouts, with the looks of their prompts as styles. */
function styledParts(opc: Package): [string, XmlElement][] {
  const roots = [...opc.relationships].flatMap(([part, relations]) => {
    const layouts = relations.filter(({ type }) => type === RELATIONSHIPS.layout).map(({ target }) => target);
    const root = layouts.length > 0 ? partRoot(opc, part) : undefined;
    return root?.name === 'p:sldMaster' && !descend(root, 'p:txStyles') ? [part, ...layouts] : [];
  });
  return roots.flatMap((name): [string, XmlElement][] => {
    const root = partRoot(opc, name);
    return root ? [[name, withPromptStyles(root)]] : [];
  });
}

function showAll(properties: XmlElement): XmlElement {
  return mapElements(properties, (at) => (['p:custShow', 'p:sldRg'].includes(at.name) ? undefined : at));
}

function emptied(root: XmlElement): XmlElement {
  const list = descend(root, 'p:extLst');
  const kept = list ? childrenOf(list).filter((entry) => entry.attributes.uri !== SECTION_URI) : [];
  return withPresentationChildren(root, {
    'p:sldIdLst': undefined,
    'p:custShowLst': undefined,
    'p:photoAlbum': undefined,
    'p:extLst': kept.length > 0 ? element('p:extLst', kept) : undefined,
  });
}

/** What a run says that is not how it looks. */
const UNSTYLED = ['lang', 'altLang', 'dirty', 'err', 'noProof', 'smtClean', 'smtId', 'bmk'];
const UNSTYLED_CHILDREN = ['a:hlinkClick', 'a:hlinkMouseOver', 'a:extLst'];
const TEXTS = [undefined, 'obj', 'title', 'ctrTitle', 'subTitle', 'body', ...FOOTERS];

/**
 * The master or layout with list styles for placeholders that have their looks on their prompts alone: LibreOffice writes
 * templates so, whose text, once typed, has the look of no template. What the prompt of a level is set in becomes the
 * style of that level (a:lstStyle, ECMA-376 part 1, 21.1.2.4.12); levels that have one keep it.
 */
export function withPromptStyles(root: XmlElement): XmlElement {
  const styled = new Map(findAll(root, 'p:sp').map((shape) => [shape, styledShape(shape)]));
  const walk = (at: XmlElement): XmlElement =>
    withChildren(
      at,
      at.children.map((child) => (typeof child === 'string' ? child : (styled.get(child) ?? walk(child)))),
    );
  return walk(root);
}

function styledShape(shape: XmlElement): XmlElement {
  const mark = descend(shape, 'p:nvSpPr', 'p:nvPr', 'p:ph');
  const body = descend(shape, 'p:txBody');
  if (!mark || !body || !TEXTS.includes(mark.attributes.type)) return shape;
  const list = descend(body, 'a:lstStyle');
  const stated = list ? childrenOf(list) : [];
  const found = promptLevels(body).filter(({ name }) => !stated.some((level) => level.name === name));
  // Words of footers are copied to slides, and have the look of their level there.
  const isFooter = FOOTERS.includes(mark.attributes.type ?? '') && stated.length + found.length > 0;
  if (found.length === 0 && !isFooter) return shape;
  const levels = [...stated, ...found].toSorted((a, b) => (a.name < b.name ? -1 : 1));
  const [properties, ...others] = childrenOf(body).filter(({ name }) => name !== 'a:lstStyle');
  const paragraphs = isFooter ? others.map((each) => mapElements(each, withoutLooks)) : others;
  const text = withChildren(body, properties, element('a:lstStyle', levels), paragraphs);
  return withChildren(
    shape,
    childrenOf(shape).map((child) => (child === body ? text : child)),
  );
}

/** The styles of the levels of a prompt, by its first paragraph of each; without those that say nothing. */
function promptLevels(body: XmlElement): XmlElement[] {
  const levels = new Map<string, XmlElement>();
  for (const paragraph of childrenOf(body, 'a:p')) {
    const { lvl = '0', ...attributes } = descend(paragraph, 'a:pPr')?.attributes ?? {};
    const name = `a:lvl${Number(lvl) + 1}pPr`;
    const run = runOf(paragraph);
    if (levels.has(name) || !run) continue;
    const kept = childrenOf(descend(paragraph, 'a:pPr') ?? paragraph).filter(isOfParagraphs);
    levels.set(name, element(name, attributes, kept, run));
  }
  return [...levels.values()];
}

const isOfParagraphs = ({ name }: XmlElement) => /^a:(lnSpc|spcBef|spcAft|bu\w+|tabLst)$/.test(name);

function runOf(paragraph: XmlElement): XmlElement | undefined {
  const runs = ['a:r', 'a:fld'].flatMap((name) => childrenOf(paragraph, name));
  const styles = [...runs.flatMap((run) => childrenOf(run, 'a:rPr')), ...childrenOf(paragraph, 'a:endParaRPr')];
  const style = styles.find((each) => Object.keys(looksOf(each)).length > 0 || childrenOf(each).length > 0);
  if (!style) return undefined;
  const children = childrenOf(style).filter(({ name }) => !UNSTYLED_CHILDREN.includes(name));
  return element('a:defRPr', looksOf(style), children);
}

function withoutLooks(at: XmlElement): XmlElement | undefined {
  if (at.name === 'a:pPr') return undefined;
  if (at.name !== 'a:rPr' && at.name !== 'a:endParaRPr') return at;
  return element(at.name, { lang: at.attributes.lang });
}

function looksOf({ attributes }: XmlElement): Record<string, string> {
  return Object.fromEntries(Object.entries(attributes).filter(([name]) => !UNSTYLED.includes(name)));
}
