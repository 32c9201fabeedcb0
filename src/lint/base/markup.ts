import { SaxesParser, type SaxesTagNS } from 'saxes';
import { lookUp } from '../../core/collections.ts';

/** An element of a part as it was read. Names carry the customary prefix of their namespace, whatever the file's own is. */
export interface MarkupElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly MarkupElement[];
  /** Its own characters, without those of its children. */
  readonly text: string;
  readonly parent?: MarkupElement;
  /** Prefixes of attributes from namespaces that a reader may not know, as the file has them. */
  readonly extensions?: readonly string[];
}

/** A part's markup. */
export interface Markup {
  readonly root: MarkupElement;
  /** All elements by name, in document order. */
  readonly byName: ReadonlyMap<string, readonly MarkupElement[]>;
  /** The elements that refer to relationships, and those with attributes from namespaces that a reader may not know. */
  readonly referring: readonly MarkupElement[];
  readonly extended: readonly MarkupElement[];
  /** Whether the part begins with a document type, which packages do not allow. */
  readonly documentType: boolean;
  /** The encoding that the part says it is in. */
  readonly encoding?: string;
}

/** Namespaces by the prefix that these rules name them by; those of ISO/IEC 29500 Strict have the same names. */
const PREFIXES: Readonly<Record<string, string>> = {
  'http://schemas.openxmlformats.org/drawingml/2006/main': 'a',
  'http://schemas.openxmlformats.org/presentationml/2006/main': 'p',
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships': 'r',
  'http://schemas.openxmlformats.org/drawingml/2006/chart': 'c',
  'http://schemas.openxmlformats.org/spreadsheetml/2006/main': '',
  'http://schemas.openxmlformats.org/package/2006/relationships': '',
  'http://schemas.openxmlformats.org/package/2006/content-types': '',
  'http://schemas.openxmlformats.org/package/2006/metadata/core-properties': 'cp',
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc',
  'http://schemas.microsoft.com/office/powerpoint/2010/main': 'p14',
  'http://schemas.microsoft.com/office/drawing/2017/decorative': 'adec',
  'http://purl.org/dc/elements/1.1/': 'dc',
  'http://purl.org/dc/terms/': 'dcterms',
  'http://www.w3.org/2001/XMLSchema-instance': 'xsi',
  'http://www.w3.org/XML/1998/namespace': 'xml',
  'http://www.w3.org/2000/xmlns/': 'xmlns',
  'http://purl.oclc.org/ooxml/drawingml/main': 'a',
  'http://purl.oclc.org/ooxml/presentationml/main': 'p',
  'http://purl.oclc.org/ooxml/officeDocument/relationships': 'r',
  'http://purl.oclc.org/ooxml/drawingml/chart': 'c',
};
const EXTENSION = /^http:\/\/schemas\.microsoft\.com\//;

interface Growing {
  name: string;
  attributes: Record<string, string>;
  children: Growing[];
  text: string;
  parent?: Growing;
  extensions?: string[];
  refers?: true;
}

/** The tree of a part's markup. Throws on what is not well-formed, with the parser's own words. */
export function readMarkup(source: string): Markup {
  const parser = new SaxesParser({ xmlns: true });
  const byName = new Map<string, Growing[]>();
  const referring: Growing[] = [];
  const extended: Growing[] = [];
  let root: Growing | undefined;
  let open: Growing | undefined;
  let documentType = false;
  parser.on('error', (error) => {
    throw error;
  });
  let encoding: string | undefined;
  parser.on('xmldecl', (declaration) => {
    encoding = declaration.encoding;
  });
  parser.on('doctype', () => {
    documentType = true;
  });
  parser.on('opentag', (tag) => {
    const element = grow(tag, open);
    if (open) open.children.push(element);
    else root ??= element;
    open = element;
    if (element.extensions) extended.push(element);
    if (element.refers) referring.push(element);
    const alike = byName.get(element.name);
    if (alike) alike.push(element);
    else byName.set(element.name, [element]);
  });
  const add = (text: string) => {
    if (open) open.text += text;
  };
  parser.on('text', add);
  parser.on('cdata', add);
  parser.on('closetag', () => {
    open = open?.parent;
  });
  parser.write(source).close();
  if (!root) throw new SyntaxError('The part is empty.');
  return { root, byName, referring, extended, documentType, ...(encoding ? { encoding } : {}) };
}

function grow({ uri, local, name, attributes }: SaxesTagNS, parent: Growing | undefined): Growing {
  const own: Record<string, string> = {};
  const element: Growing = { name: customary(uri, local, name), attributes: own, children: [], text: '' };
  if (parent) element.parent = parent;
  for (const key in attributes) {
    const attribute = attributes[key];
    if (!attribute) continue;
    if (attribute.uri === '') {
      own[key] = attribute.value;
      continue;
    }
    const known = customary(attribute.uri, attribute.local, key);
    own[known] = attribute.value;
    if (known.startsWith('r:')) element.refers = true;
    else if (EXTENSION.test(attribute.uri)) element.extensions = [...(element.extensions ?? []), attribute.prefix];
  }
  return element;
}

function customary(uri: string, local: string, name: string): string {
  const prefix = lookUp(PREFIXES, uri);
  if (prefix === undefined) return name;
  if (prefix === '') return local;
  // Most files have the customary prefixes: their names are taken as they are.
  return name.length === prefix.length + 1 + local.length && name.startsWith(prefix) ? name : `${prefix}:${local}`;
}

/** All elements of a name, in document order: those of a part, or those inside an element. */
export function elements(from: Markup | MarkupElement | undefined, name: string): readonly MarkupElement[] {
  if (!from) return [];
  if ('byName' in from) return from.byName.get(name) ?? [];
  const found: MarkupElement[] = [];
  const walk = (parent: MarkupElement) => {
    for (const child of parent.children) {
      if (child.name === name) found.push(child);
      walk(child);
    }
  };
  walk(from);
  return found;
}

/** The child elements, all or those of one name. */
export function children(parent: MarkupElement | undefined, name?: string): readonly MarkupElement[] {
  const all = parent?.children ?? [];
  return name === undefined ? all : all.filter((child) => child.name === name);
}

/** The first element reached by going down one name after the other. */
export function descendant(from: MarkupElement | undefined, ...names: string[]): MarkupElement | undefined {
  return names.reduce<MarkupElement | undefined>(
    (parent, name) => parent?.children.find((child) => child.name === name),
    from,
  );
}

/** The characters inside an element, in order as far as these files mix them. */
export function textInside(element: MarkupElement): string {
  return element.text + element.children.map(textInside).join('');
}

/** The words of the runs inside an element. */
export function runWords(element: MarkupElement): string {
  return elements(element, 'a:t')
    .map((part) => part.text)
    .join('')
    .trim();
}

/** Whether an attribute says yes (xsd:boolean). */
export const isOn = (value: string | undefined): boolean => value === '1' || value === 'true';
