import { SaxesParser, type SaxesTagNS } from 'saxes';
import { MARKUP } from '../core/limits.ts';

/** An element of an XLIFF document as it was read. */
export interface XliffElement {
  /** Its name without the prefix of its namespace, and as the document has it. */
  readonly name: string;
  readonly tag: string;
  /** Attributes by the names that the document has for them. */
  readonly attributes: Readonly<Record<string, string>>;
  /** This tool's own attribute, whatever its prefix. */
  readonly stamp?: string;
  readonly children: readonly (XliffElement | string)[];
  /** Where it begins in the document's text. */
  readonly start: number;
}

/** Thrown where a document is not well-formed: what is wrong, and the offset at which reading stopped. */
export class BrokenXml extends Error {
  readonly offset: number;
  constructor(message: string, offset: number) {
    super(message);
    this.offset = offset;
  }
}

/**
 * The root element of a document, in whose text lines end in `\n`. Its units go to `take`, each as it ends, and are not
 * kept: a document may have very many. Throws BrokenXml.
 */
export function parseXliff(text: string, take: (unit: XliffElement) => void): XliffElement {
  const parser = new SaxesParser({ xmlns: true, position: false });
  const above: (XliffElement & { children: (XliffElement | string)[] })[] = [];
  let root: XliffElement | undefined;
  let start = 0;
  const keepText = (words: string) => {
    above.at(-1)?.children.push(words);
  };
  parser.on('opentagstart', () => {
    start = text.lastIndexOf('<', parser.position - 1);
  });
  parser.on('opentag', (tag) => {
    const element = { ...elementOf(tag), children: [], start };
    const parent = above.at(-1);
    if (parent) parent.children.push(element);
    else root ??= element;
    above.push(element);
    const tooDeep = `more than ${MARKUP.depth} elements stand within one another`;
    if (above.length > MARKUP.depth) throw new BrokenXml(tooDeep, parser.position);
  });
  parser.on('closetag', () => {
    const element = above.pop();
    if (element?.name !== 'unit') return;
    above.at(-1)?.children.pop();
    take(element);
  });
  parser.on('text', keepText);
  parser.on('cdata', keepText);
  parser.on('error', ({ message }) => {
    throw new BrokenXml(message.replace(/\.$/, ''), parser.position);
  });
  parser.write(text).close();
  if (!root) throw new BrokenXml('document must contain a root element', 0);
  return root;
}

function elementOf({ name, local, attributes }: SaxesTagNS): Omit<XliffElement, 'children' | 'start'> {
  const all = Object.values(attributes);
  const own = all.find((each) => each.uri === OWN && each.local === 'stamp');
  return {
    name: local,
    tag: name,
    attributes: Object.fromEntries(all.map((each) => [each.name, each.value])),
    ...(own ? { stamp: own.value } : {}),
  };
}

/** The child elements of these names. */
export function childrenNamed(parent: XliffElement, ...names: string[]): XliffElement[] {
  return parent.children.filter((child) => typeof child !== 'string').filter(({ name }) => names.includes(name));
}

/** The namespace of XLIFF 2.0 and 2.1 documents. */
export const XLIFF = 'urn:oasis:names:tc:xliff:document:2.0';
/** That of this tool's own attribute: the stamp of a unit. */
export const OWN = 'urn:liangjiang-deck:translation';
/** The sub-state of a translation whose source has changed since (XLIFF 2.1, 4.7.4.1: a prefix of one's own). */
export const STALE = 'deck:stale';

/** A text's key as the id of a unit, which is an NMTOKEN: `growth.items.0.text`. */
export function unitId(key: string): string {
  return key.replace(/\[(\d+)\]/g, '.$1');
}
