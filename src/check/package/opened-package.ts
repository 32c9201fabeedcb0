import { posix } from 'node:path';
import { DOMParser, type Document, type Element } from '@xmldom/xmldom';
import { unzip, type ZipEntry, zipEntries } from '../../io/zip.ts';

/** A relationship as written, its target as the name of a part. */
export interface Relationship {
  readonly id: string;
  readonly type: string;
  readonly target: string;
  readonly external: boolean;
}

/** A package opened for checking. */
export interface OpenedPackage {
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly entries: readonly ZipEntry[];
  /** The markup parts; `errors` has those that could not be read. */
  readonly documents: ReadonlyMap<string, Document>;
  readonly errors: ReadonlyMap<string, string>;
  /** Relationships by the part that they belong to; the root's are at ''. */
  readonly relationships: ReadonlyMap<string, readonly Relationship[]>;
}

const RELATIONSHIPS_FILE = /^(.*?)\/?_rels\/([^/]*)\.rels$/;

/** The package in the bytes of a file. Throws on bytes that are no archive. */
export function openPackage(bytes: Uint8Array): OpenedPackage {
  const files = unzip(bytes);
  const documents = new Map<string, Document>();
  const errors = new Map<string, string>();
  for (const [name, content] of files) {
    if (!/\.(xml|rels)$/.test(name)) continue;
    try {
      documents.set(name, parse(new TextDecoder('utf-8', { fatal: true }).decode(content)));
    } catch (error) {
      errors.set(name, (error as Error).message.split('\n')[0] ?? '');
    }
  }
  const relationships = new Map<string, readonly Relationship[]>();
  for (const [name, document] of documents) {
    const [, folder, file] = RELATIONSHIPS_FILE.exec(name) ?? [];
    if (file !== undefined)
      relationships.set(posix.join(folder ?? '', file).replace(/^\.$/, ''), readRelationships(document, folder ?? ''));
  }
  return { files, entries: zipEntries(bytes), documents, errors, relationships };
}

function parse(source: string): Document {
  const stop = (level: string, message: string) => {
    if (level !== 'warning') throw new SyntaxError(message);
  };
  return new DOMParser({ onError: stop }).parseFromString(source, 'text/xml');
}

function readRelationships(document: Document, folder: string): Relationship[] {
  return elements(document, 'Relationship').map((entry) => {
    const target = entry.getAttribute('Target') ?? '';
    const external = entry.getAttribute('TargetMode') === 'External';
    const full = target.startsWith('/') ? target.slice(1) : posix.join(folder, target);
    return {
      id: entry.getAttribute('Id') ?? '',
      type: (entry.getAttribute('Type') ?? '').split('/').at(-1) ?? '',
      target: external ? target : full,
      external,
    };
  });
}

/** All elements of a qualified name, in document order. */
export function elements(from: Document | Element, name: string): Element[] {
  return Array.from(from.getElementsByTagName(name));
}

/** The child elements, all or those of one name. */
export function children(parent: Element, name?: string): Element[] {
  return Array.from(parent.childNodes).filter(
    (node): node is Element => node.nodeType === 1 && (name === undefined || node.nodeName === name),
  );
}

/** The parts of one kind, by their names: `slide`, `notesSlide`, `slideLayout`. */
export function partsOf(opened: OpenedPackage, ...kinds: readonly string[]): [string, Document][] {
  return [...opened.documents].filter(([name]) => kinds.some((kind) => new RegExp(`/${kind}\\d+\\.xml$`).test(name)));
}

/** The target of a part's relationship of a type. */
export function related(opened: OpenedPackage, part: string, type: string): string | undefined {
  return opened.relationships.get(part)?.find((entry) => entry.type === type)?.target;
}

/** The number and name of an object, for messages. */
export function label(object: Element): string {
  const properties = elements(object, 'p:cNvPr')[0];
  return `“${properties?.getAttribute('name') ?? ''}” (${properties?.getAttribute('id') ?? ''})`;
}
