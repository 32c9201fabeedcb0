import { beginsWith } from '../core/collections.ts';
import type { Words } from '../core/language.ts';
import { uriDecoded } from '../core/uri.ts';
import { ArchiveTooLarge, DamagedPart, unzipMarkup } from '../io/zip.ts';
import { say } from '../messages/say.ts';
import { RELATIONSHIPS } from './names.ts';
import {
  type Package,
  type PackagePart,
  partNamed,
  type Relationship,
  relationshipEntries,
  relationshipsName,
} from './package.ts';
import { childrenOf, parseXml, type XmlElement } from './xml.ts';

/** Why bytes cannot be read as a package. */
export type PackageFault =
  | 'no-archive'
  | 'encrypted'
  | 'no-content-types'
  | 'no-document'
  | 'too-much'
  | 'damaged-part'
  | 'broken-xml';

export class UnreadablePackage extends Error {
  readonly fault: PackageFault;
  /** What is too large about the file, or which of its parts is damaged, to go on after its name. */
  readonly words?: Words;
  constructor(fault: PackageFault, words?: Words) {
    super(`The package cannot be read: ${fault}.`);
    this.fault = fault;
    if (words) this.words = words;
  }
}

/**
 * The parts of a package that its relationships lead to, without those that `passes` keeps out, by the
 * relationship and the part that it is of (ECMA-376 part 2, 9).
 * Every part is bytes. Throws an UnreadablePackage on what is no such file.
 */
export function openPackage(bytes: Uint8Array, passes: (entry: Relationship, from: string) => boolean = () => true) {
  const files = readable(bytes);
  const declared = files.get('[Content_Types].xml');
  if (!declared) throw new UnreadablePackage('no-content-types');
  const { typeOf } = readContentTypes(readXml(declared, '[Content_Types].xml'));
  const document = readRelationships(files, '').find((entry) => entry.type === RELATIONSHIPS.document)?.target;
  if (!document || !files.has(document)) throw new UnreadablePackage('no-document');
  const parts = new Map<string, PackagePart>();
  const relationships = new Map<string, readonly Relationship[]>();
  const visit = (part: string): readonly Relationship[] => {
    const kept = readRelationships(files, part).filter(
      (entry) => passes(entry, part) && (entry.external || files.has(entry.target)),
    );
    relationships.set(part, kept);
    return kept.toReversed();
  };
  // A list of what is still to follow, and no recursion: parts may lead to one another in a chain of any length.
  const ahead = [...visit('')];
  for (let entry = ahead.pop(); entry; entry = ahead.pop()) {
    const { target, external } = entry;
    const content = files.get(target);
    if (external || !content || parts.has(target)) continue;
    parts.set(target, { contentType: typeOf(target) ?? 'application/octet-stream', content });
    for (const next of visit(target)) ahead.push(next);
  }
  return { package: { parts, relationships }, document };
}

/** The root element of a part; undefined where there is none of that name. Throws an UnreadablePackage on broken XML. */
export function partRoot(opc: Package, name: string): XmlElement | undefined {
  const content = opc.parts.get(name)?.content;
  return content instanceof Uint8Array ? readXml(content, name) : content;
}

/** An OLE compound file: what a password makes of a .pptx ([MS-OFFCRYPTO] 1.3.2), and what a .ppt is. */
export const COMPOUND_FILE = [0xd0, 0xcf, 0x11, 0xe0];

function readable(bytes: Uint8Array): Map<string, Uint8Array> {
  if (beginsWith(bytes, COMPOUND_FILE)) throw new UnreadablePackage('encrypted');
  try {
    return unzipMarkup(bytes);
  } catch (error) {
    if (error instanceof ArchiveTooLarge) throw new UnreadablePackage('no-archive', error.words);
    if (error instanceof DamagedPart) throw new UnreadablePackage('damaged-part', error.words);
    throw new UnreadablePackage('no-archive');
  }
}

function readXml(content: Uint8Array | undefined, name: string): XmlElement {
  try {
    return parseXml(decodeMarkup(content));
  } catch {
    throw new UnreadablePackage('broken-xml', say.io.brokenPart({ name }));
  }
}

/** The text of a part: UTF-16 begins with a mark, and all else is UTF-8 (ECMA-376 part 2, 8.2.2). */
export function decodeMarkup(
  content: Uint8Array = new Uint8Array(),
  options: { readonly fatal?: boolean } = {},
): string {
  const [first, second] = content;
  const wide = first === 0xfe && second === 0xff ? 'utf-16be' : first === 0xff && second === 0xfe ? 'utf-16le' : '';
  return new TextDecoder(wide || 'utf-8', options).decode(content);
}

/** The content types that a package declares, by extension and by part, whose names are the same in any capitals. */
export function readContentTypes(root: XmlElement | undefined): ContentTypes {
  const types = new Map<string, string>();
  const overrides: string[] = [];
  for (const { attributes } of root ? childrenOf(root) : []) {
    const { PartName, Extension = '', ContentType = '' } = attributes;
    const name = PartName?.replace(/^\//, '');
    if (name !== undefined) overrides.push(name);
    types.set((name ?? `.${Extension}`).toLowerCase(), ContentType);
  }
  const typeOf = (part: string) => {
    const name = part.toLowerCase();
    return types.get(name) ?? types.get(name.slice(name.lastIndexOf('.')));
  };
  return { typeOf, overrides };
}

export interface ContentTypes {
  readonly typeOf: (part: string) => string | undefined;
  /** The parts that have a type of their own, as often as one is declared. */
  readonly overrides: readonly string[];
}

/** A part's relationships as the package model has them: targets are names of parts. */
function readRelationships(files: ReadonlyMap<string, Uint8Array>, part: string): Relationship[] {
  const content = files.get(relationshipsName(part));
  if (!content) return [];
  return relationshipEntries(readXml(content, relationshipsName(part))).map(({ external, ...entry }) => {
    if (external) return { ...entry, external };
    // A target may escape what addresses do not allow, or have a per cent sign of its own.
    const name = partNamed(uriDecoded(entry.target), part);
    // Some programs escape the names of files in the archive too.
    return { ...entry, target: files.has(name) ? name : partNamed(entry.target, part) };
  });
}
