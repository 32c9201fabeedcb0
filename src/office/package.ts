import { posix } from 'node:path';
import type { XmlElement } from './xml.ts';

/** A part of the package (ECMA-376 part 2, 9.1): markup, or bytes that are handed on as they are. */
export interface Part {
  readonly contentType: string;
  readonly content: XmlElement | Uint8Array;
}

/** A relationship of a part (ECMA-376 part 2, 9.3). */
export interface Relationship {
  readonly id: string;
  readonly type: string;
  /** The name of a part, or where `external` an address. */
  readonly target: string;
  readonly external?: boolean;
}

/** A package as a value: parts by name, without the leading slash, and each part's relationships; the root's are at ''. */
export interface Package {
  readonly parts: ReadonlyMap<string, Part>;
  readonly relationships: ReadonlyMap<string, readonly Relationship[]>;
}

/** The package with more parts and relationships; those of a name already there take its place. */
export function extendPackage(base: Package, more: Partial<Package>): Package {
  return {
    parts: new Map([...base.parts, ...(more.parts ?? [])]),
    relationships: new Map([...base.relationships, ...(more.relationships ?? [])]),
  };
}

/** The target of a part's first relationship of a type. */
export function relatedPart(opc: Package, part: string, type: string): string | undefined {
  return opc.relationships.get(part)?.find((entry) => entry.type === type)?.target;
}

/** The name of the file that holds a part's relationships. */
export function relationshipsName(part: string): string {
  return posix.join(posix.dirname(part), '_rels', `${posix.basename(part)}.rels`);
}
