import { posix } from 'node:path';
import { RELATIONSHIPS } from './names.ts';
import { childrenOf, cleanText, type XmlElement } from './xml.ts';

export interface PackagePart {
  readonly contentType: string;
  readonly content: XmlElement | Uint8Array;
}

export interface Relationship {
  readonly id: string;
  readonly type: string;
  /** The name of a part, or where `external` an address. */
  readonly target: string;
  readonly external?: boolean;
}

/** A package as a value: parts by name, without the leading slash, and each part's relationships; the root's are at ''. */
export interface Package {
  readonly parts: ReadonlyMap<string, PackagePart>;
  readonly relationships: ReadonlyMap<string, readonly Relationship[]>;
}

/** The package with more parts and relationships; those of a name already there take its place. */
export function extendPackage(base: Package, more: Partial<Package>): Package {
  return {
    parts: new Map([...base.parts, ...(more.parts ?? [])]),
    relationships: new Map([...base.relationships, ...(more.relationships ?? [])]),
  };
}

export function markupOf({ parts }: Package, name: string): XmlElement {
  const content = parts.get(name)?.content;
  if (!content || content instanceof Uint8Array) throw new Error(`The package has no markup ${name}.`);
  return content;
}

export function withMarkup(
  opc: Package,
  name: string,
  content: XmlElement,
  more: readonly Relationship[] = [],
): Package {
  const part = opc.parts.get(name);
  const parts = part ? new Map([[name, { ...part, content }]]) : new Map();
  return extendPackage(opc, {
    parts,
    relationships: new Map([[name, [...(opc.relationships.get(name) ?? []), ...more]]]),
  });
}

export function relatedPart(opc: Package, part: string, type: string): string | undefined {
  return opc.relationships.get(part)?.find((entry) => entry.type === type)?.target;
}

export function relationshipsName(part: string): string {
  return posix.join(posix.dirname(part), '_rels', `${posix.basename(part)}.rels`);
}

export function relationshipEntries(root: XmlElement): (Relationship & { readonly external: boolean })[] {
  return childrenOf(root).map(({ attributes: { Id: id = '', Type: type = '', Target: target = '', TargetMode } }) => ({
    id,
    type,
    target,
    external: TargetMode === 'External',
  }));
}

/** The name of the part that a relationship of another part leads to. */
export const partNamed = (target: string, from: string): string =>
  target.startsWith('/') ? target.slice(1) : posix.join(posix.dirname(from), target);

/** The relationships of a part while it is written: each is made once, and known by its id. */
export interface Relations {
  readonly list: readonly Relationship[];
  readonly relate: (type: string, target: string, external?: boolean) => string;
  /** The relationship to an address, or to the slide that `#` and its id name. */
  readonly link: (address: string) => string;
}

/** A part's relationships, beginning with some. Those to slides lead to `#` and the slide's id: its part has its name later. */
export function relations(first: readonly Relationship[]): Relations {
  const list = [...first];
  const relate = (type: string, target: string, external = false) => {
    const known = list.find((entry) => entry.type === type && entry.target === target);
    if (known) return known.id;
    const id = `rId${list.length + 1}`;
    list.push({ id, type, target, ...(external ? { external } : {}) });
    return id;
  };
  const link = (address: string) =>
    address.startsWith('#')
      ? relate(RELATIONSHIPS.slide, address)
      : relate(RELATIONSHIPS.hyperlink, uri(address), true);
  return { list, relate, link };
}

/** The address as a URI: what it may not hold is escaped, what is escaped already stays (ECMA-376 part 2, 9.3.2.2). */
const uri = (address: string) => encodeURI(cleanText(address).trim()).replace(/%25([0-9A-F]{2})/gi, '%$1');
