import { SaxesParser, type SaxesTagNS } from 'saxes';
import { MARKUP } from '../core/limits.ts';
import { NAMESPACES, PREFIXES } from './names.ts';

export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlNode[];
}
export type XmlNode = XmlElement | string;

type Value = string | number | boolean | undefined;
type Content = XmlNode | undefined | false | readonly Content[];

type Attributes = Readonly<Record<string, Value>>;

const isList = (content: XmlElement | readonly Content[]): content is readonly Content[] => Array.isArray(content);
const isAttributes = (first: Attributes | Content): first is Attributes =>
  typeof first === 'object' && !Array.isArray(first) && !('children' in first);

/**
 * An element with its attributes, if any (undefined ones left out, booleans as 1 and 0), and children (undefined left
 * out).
 */
export function element(name: string, attributes: Attributes, ...content: Content[]): XmlElement;
export function element(name: string, ...content: Content[]): XmlElement;
export function element(name: string, first?: Attributes | Content, ...content: Content[]): XmlElement {
  const kept: Record<string, string> = {};
  const children: XmlNode[] = [];
  if (isAttributes(first)) {
    for (const key of Object.keys(first)) {
      const value = first[key];
      if (typeof value === 'string') kept[key] = cleanText(value);
      else if (value !== undefined) kept[key] = String(Number(value));
    }
  } else append(children, first);
  for (const child of content) append(children, child);
  return { name, attributes: kept, children };
}

function append(children: XmlNode[], content: Content): void {
  if (content === undefined || content === false) return;
  if (typeof content === 'string') children.push(cleanText(content));
  else if (isList(content)) for (const child of content) append(children, child);
  else children.push(content);
}

export function rootElement(name: string, attributes: Attributes, ...content: Content[]): XmlElement {
  const declared = { 'xmlns:a': NAMESPACES.a, 'xmlns:r': NAMESPACES.r, 'xmlns:p': NAMESPACES.p };
  return element(name, { ...declared, ...attributes }, ...content);
}

export function withAttributes(target: XmlElement, attributes: Attributes): XmlElement {
  return element(target.name, { ...target.attributes, ...attributes }, ...target.children);
}

export function withChildren(target: XmlElement, ...content: Content[]): XmlElement {
  return element(target.name, target.attributes, ...content);
}

export const isElement = (node: XmlNode): node is XmlElement => typeof node !== 'string';

export const localName = ({ name }: XmlElement): string => name.slice(name.indexOf(':') + 1);

export function childrenOf(parent: XmlElement, name?: string): XmlElement[] {
  return parent.children.filter((node): node is XmlElement => isElement(node) && (!name || node.name === name));
}

export function descend(parent: XmlElement | undefined, ...names: string[]): XmlElement | undefined {
  return names.reduce<XmlElement | undefined>((at, name) => at && childrenOf(at, name)[0], parent);
}

export function findAll(root: XmlElement, name: string): XmlElement[] {
  const found: XmlElement[] = [];
  const search = ({ children }: XmlElement) => {
    for (const child of children) {
      if (!isElement(child)) continue;
      if (child.name === name) found.push(child);
      search(child);
    }
  };
  search(root);
  return found;
}

/** The tree with each element replaced by what `change` makes of it, innermost first; undefined drops it. */
export function mapElements(root: XmlElement, change: (element: XmlElement) => XmlElement | undefined): XmlElement {
  const walk = (at: XmlElement): XmlElement | undefined =>
    change({
      ...at,
      children: at.children.flatMap((child): XmlNode[] => (isElement(child) ? [walk(child) ?? []].flat() : [child])),
    });
  return walk(root) ?? root;
}

export function textOf(root: XmlElement): string {
  return root.children.map((child) => (isElement(child) ? textOf(child) : child)).join('');
}

interface Reading {
  /** Takes prefixes as they stand, whatever namespace they are declared for: in half the time. */
  readonly asWritten?: boolean;
  readonly keepsSpace?: boolean;
  /** The entities that a DTD declares. */
  readonly entities?: (doctype: string) => Record<string, string>;
  /** Sees each element as it opens, before its content. */
  readonly open?: (element: XmlElement, at: OpenTag) => void;
  /** Sees each element as it closes, and says whether its parent keeps it. */
  readonly close?: (element: XmlElement) => boolean;
}

interface OpenTag {
  readonly parent: XmlElement | undefined;
  /** The offset and the line, from 1, at which its tag ends. */
  readonly end: number;
  readonly line: number;
  /** Its tag with the namespaces of its names; none where they are read as written. */
  readonly tag?: SaxesTagNS;
}

/** Thrown where a document is not well-formed, or too deep: why, and the offset at which reading stopped. */
export class BrokenXml extends SyntaxError {
  readonly offset: number;
  /** The message without a place. */
  readonly reason: string;
  constructor(message: string, offset: number) {
    super(message);
    this.offset = offset;
    this.reason = message.replace(/^\d+:\d+: /, '').replace(/\.$/, '');
  }
}

/** The root element of a document; known namespaces come back under their customary prefix. Throws a BrokenXml. */
export function parseXml(source: string, how: Reading = {}): XmlElement {
  const above: (Omit<XmlElement, 'children'> & { children: XmlNode[] })[] = [];
  let root: XmlElement | undefined;
  const parser = how.asWritten ? new SaxesParser() : new SaxesParser({ xmlns: true });
  const open = (name: string, attributes: Record<string, string>, tag?: SaxesTagNS) => {
    const opened = { name, attributes, children: [] };
    how.open?.(opened, { parent: above.at(-1), end: parser.position, line: parser.line, ...(tag ? { tag } : {}) });
    if (above.push(opened) > MARKUP.depth)
      throw new BrokenXml(`more than ${MARKUP.depth} elements stand within one another`, parser.position);
  };
  const keepText = (text: string) => {
    above.at(-1)?.children.push(text);
  };
  if (how.asWritten) parser.on('opentag', ({ name, attributes }) => open(name, attributes as Record<string, string>));
  else
    parser.on('opentag', (tag) =>
      open(customary(tag as SaxesTagNS), attributesOf(tag as SaxesTagNS), tag as SaxesTagNS),
    );
  parser.on('closetag', () => {
    const closed = above.pop();
    if (!closed) return;
    if (!how.keepsSpace) closed.children = withoutLayout(closed.children);
    const isKept = how.close?.(closed) ?? true;
    const parent = above.at(-1);
    if (!parent) root = closed;
    else if (isKept) parent.children.push(closed);
  });
  parser.on('text', keepText);
  parser.on('cdata', keepText);
  parser.on('doctype', (doctype) => Object.assign(parser.ENTITIES, how.entities?.(doctype)));
  parser.on('error', ({ message }) => {
    throw new BrokenXml(message, parser.position);
  });
  parser.write(source).close();
  if (!root) throw new BrokenXml('The document has no root element.', 0);
  return root;
}

function attributesOf({ attributes }: SaxesTagNS): Record<string, string> {
  const named: Record<string, string> = {};
  for (const attribute of Object.values(attributes)) {
    const known = attribute.prefix === 'xmlns' ? PREFIXES.get(attribute.value) : undefined;
    named[known ? `xmlns:${known}` : customary(attribute)] = attribute.value;
  }
  return named;
}

/** White space between elements is layout of the source; in an element with text alone it is text. */
function withoutLayout(children: XmlNode[]): XmlNode[] {
  return children.some(isElement) ? children.filter((child) => isElement(child) || child.trim() !== '') : children;
}

function customary({
  name,
  local,
  uri,
}: {
  readonly name: string;
  readonly local: string;
  readonly uri: string;
}): string {
  const prefix = PREFIXES.get(uri);
  return prefix ? `${prefix}:${local}` : name;
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\n': '&#10;',
  '\t': '&#9;',
  '\r': '&#13;',
};
const escapeText = (text: string) => text.replace(/[&<>\r]/g, (character) => ESCAPES[character] ?? character);
const escapeValue = (text: string) => text.replace(/[&<>"\n\t\r]/g, (character) => ESCAPES[character] ?? character);
/** Few values have what is escaped, and to look is cheaper than to replace. */
const ESCAPED = /[&<>"\n\t\r]/;

export function writeXml(root: XmlElement): string {
  let written = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
  const write = ({ name, attributes, children }: XmlElement) => {
    written += `<${name}`;
    for (const key of Object.keys(attributes)) {
      const value = attributes[key] ?? '';
      written += ` ${key}="${ESCAPED.test(value) ? escapeValue(value) : value}"`;
    }
    if (children.length === 0) {
      written += '/>';
      return;
    }
    written += '>';
    for (const child of children) {
      if (isElement(child)) write(child);
      else written += escapeText(child);
    }
    written += `</${name}>`;
  };
  write(root);
  return written;
}

/** Characters that XML 1.0 (production 2) excludes: most controls, U+FFFE and U+FFFF. */
export const FORBIDDEN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g;
const LONE_SURROGATE = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/;
const UNWRITABLE = new RegExp(`${FORBIDDEN.source}|${LONE_SURROGATE.source}`, 'g');

/** What programs break lines at, or not, each in its own way (Unicode 16, 23.2). */
const OTHER_BREAKS = /[\u0085\u2028\u2029]/g;

export const cleanText = (text: string): string => text.replace(UNWRITABLE, '').replace(OTHER_BREAKS, ' ');

/** What programs read as the code of a character (ST_Xstring, ECMA-376 part 1, 22.9.2.19), as `_x000D_`. */
const CODE = /_(?=x[0-9A-Fa-f]{4}_)/g;

/** The text with what looks like the code of a character written so that it reads as it is. */
export const escapeCodes = (text: string): string => text.replace(CODE, '_x005F_');

/** The text of a run as it is written: cleaned, and on one line, since only the author's paragraphs part lines. */
export const cleanRun = (text: string): string => escapeCodes(cleanText(text).replace(/\s*[\r\n\v]+\s*/g, ' '));

/** Whether an attribute says yes (xsd:boolean). */
export const isOn = (value: string | undefined): boolean => value === '1' || value === 'true';
