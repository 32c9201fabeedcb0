import { posix } from 'node:path';
import { uriDecoded } from '../../core/uri.ts';
import { unzipMarkup, type ZipEntry, zipEntries } from '../../io/zip.ts';
import { children, descendant, elements, type Markup, type MarkupElement, readMarkup, runWords } from './markup.ts';

export * from './markup.ts';

/** A relationship as written, its target as the name of a part. */
export interface ReadRelationship {
  readonly id: string;
  /** The last part of its type: `slide`, `image`. */
  readonly type: string;
  readonly target: string;
  /** The target as the file writes it, where its capitals are not those of the part. */
  readonly written?: string;
  readonly external: boolean;
}

/** A package opened for checking. */
export interface OpenedPackage {
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly entries: readonly ZipEntry[];
  /** The markup parts; `errors` has those that could not be read. */
  readonly documents: ReadonlyMap<string, Markup>;
  readonly errors: ReadonlyMap<string, string>;
  /** The markup parts with characters that XML forbids; they were read without these. */
  readonly forbidden: ReadonlySet<string>;
  /** Relationships by the part that they belong to; the root's are at ''. */
  readonly relationships: ReadonlyMap<string, readonly ReadRelationship[]>;
  /** Names of parts by the types of relationships that lead to them. */
  readonly kinds: ReadonlyMap<string, readonly string[]>;
}

const RELATIONSHIPS_FILE = /^(.*?)\/?_rels\/([^/]*)\.rels$/;

/** The package in the bytes of a file, its markup read by `read`. Throws on bytes that are no archive. */
export function openForChecking(bytes: Uint8Array, read = readMarkup): OpenedPackage {
  const files = unzipMarkup(bytes);
  const documents = new Map<string, Markup>();
  const errors = new Map<string, string>();
  const forbidden = new Set<string>();
  for (const [name, content] of files) {
    if (!/\.(xml|rels)$/.test(name)) continue;
    try {
      const source = decode(content);
      const clean = withoutForbidden(source);
      if (clean.length < source.length) forbidden.add(name);
      documents.set(name, read(clean));
    } catch (error) {
      errors.set(name, (error as Error).message.split('\n')[0] ?? '');
    }
  }
  const names = new Map([...files.keys()].map((name) => [name.toLowerCase(), name]));
  const relationships = new Map<string, readonly ReadRelationship[]>();
  for (const [name, document] of documents) {
    const [, folder, file] = RELATIONSHIPS_FILE.exec(name) ?? [];
    if (file !== undefined)
      relationships.set(
        posix.join(folder ?? '', file).replace(/^\.$/, ''),
        readRelationships(document, folder ?? '', names),
      );
  }
  const entries = zipEntries(bytes);
  return { files, entries, documents, errors, forbidden, relationships, kinds: kindsOf(relationships) };
}

/** Characters that XML forbids (XML 1.0, production 2), and references to them. */
const FORBIDDEN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g;
const REFERENCES = /&#(?:x0*(?:[0-8bcef]|1[0-9a-f]|d[89a-f]..|fff[ef])|0*(?:[0-8]|1[1-24-9]|2\d|3[01]));/gi;

/** The markup without what XML forbids. Few parts have references to characters at all, and looking for them takes time. */
function withoutForbidden(source: string): string {
  const clean = source.replace(FORBIDDEN, '');
  return clean.includes('&#') ? clean.replace(REFERENCES, '') : clean;
}

/** The text of a part: UTF-8, or UTF-16 by its byte order mark (ECMA-376 part 2, 9.1.6). */
function decode(content: Uint8Array): string {
  const [first, second] = content;
  const wide = first === 0xfe && second === 0xff ? 'utf-16be' : first === 0xff && second === 0xfe ? 'utf-16le' : '';
  return new TextDecoder(wide || 'utf-8', { fatal: true }).decode(content);
}

function readRelationships(document: Markup, folder: string, names: ReadonlyMap<string, string>): ReadRelationship[] {
  return elements(document, 'Relationship').map(({ attributes }) => {
    const { Id = '', Type = '', Target = '', TargetMode } = attributes;
    const type = Type.split('/').at(-1) ?? '';
    if (TargetMode === 'External') return { id: Id, type, target: Target, external: true };
    const full = Target.startsWith('/') ? Target.slice(1) : posix.join(folder, Target);
    // A link may name a place in the part.
    const written = uriDecoded(full.replace(/#.*$/, ''));
    const target = names.get(written.toLowerCase()) ?? written;
    return { id: Id, type, target, external: false, ...(target === written ? {} : { written }) };
  });
}

function kindsOf(relationships: OpenedPackage['relationships']): ReadonlyMap<string, readonly string[]> {
  const kinds = new Map<string, Set<string>>();
  for (const { type, target, external } of [...relationships.values()].flat()) {
    if (external) continue;
    const parts = kinds.get(type) ?? new Set();
    kinds.set(type, parts.add(target));
  }
  return new Map([...kinds].map(([type, parts]) => [type, [...parts].sort(byNumber)]));
}

const byNumber = (a: string, b: string) => a.localeCompare(b, 'en', { numeric: true });

/** The parts of one kind, by the types of relationships to them: `slide`, `notesSlide`, `slideLayout`. */
export function partsOfKind({ kinds, documents }: OpenedPackage, ...types: readonly string[]): [string, Markup][] {
  const names = types.flatMap((type) => kinds.get(type) ?? []);
  return names.flatMap((name): [string, Markup][] => {
    const document = documents.get(name);
    return document ? [[name, document]] : [];
  });
}

/** The parts that slides are drawn from. */
export const DRAWN = ['slide', 'notesSlide', 'slideLayout', 'slideMaster', 'notesMaster', 'handoutMaster'];

/** The elements of some names in the parts of some kinds, each with its part. */
export function elementsIn(
  opened: OpenedPackage,
  types: readonly string[],
  ...names: readonly string[]
): [string, MarkupElement][] {
  return partsOfKind(opened, ...types).flatMap(([part, document]) =>
    names.flatMap((name) => elements(document, name).map((element): [string, MarkupElement] => [part, element])),
  );
}

/** The target of a part's relationship of a type. */
export function related(opened: OpenedPackage, part: string, type: string): string | undefined {
  return opened.relationships.get(part)?.find((entry) => entry.type === type)?.target;
}

/** The target of a part's relationship of an id. */
export function relatedById(opened: OpenedPackage, part: string, id: string | undefined): ReadRelationship | undefined {
  return opened.relationships.get(part)?.find((entry) => entry.id === id);
}

/** The main part of the package. */
export function mainPart(opened: OpenedPackage): string {
  return related(opened, '', 'officeDocument') ?? '';
}

/** The elements of a name in the main part. */
export function mainElements(opened: OpenedPackage, name: string): readonly MarkupElement[] {
  return elements(opened.documents.get(mainPart(opened)), name);
}

/** The objects of a slide: shapes, pictures, frames, groups and connectors. */
export const OBJECTS = ['p:sp', 'p:pic', 'p:graphicFrame', 'p:grpSp', 'p:cxnSp', 'p:contentPart'];

/** The properties that name an object: its number, its name, its descriptions (p:cNvPr, ECMA-376 part 1, 19.3.1.12). */
export function propertiesOf(object: MarkupElement): MarkupElement | undefined {
  return descendant(
    children(object).find((child) => child.name.startsWith('p:nv')),
    'p:cNvPr',
  );
}

/** The name of an object, for messages. */
export function label(object: MarkupElement): string {
  const { name = '', id = '' } = propertiesOf(object)?.attributes ?? {};
  return name === '' ? `#${id}` : name;
}

/** A placeholder of a slide, layout or master, and what marks it as one. */
export interface MarkedPlaceholder {
  readonly object: MarkupElement;
  readonly type: string;
  readonly index: string;
  readonly mark: MarkupElement;
}

/** The placeholders of a part. */
export function placeholders(document: Markup): MarkedPlaceholder[] {
  return elements(document, 'p:ph').flatMap((mark) => {
    const object = mark.parent?.parent?.parent;
    if (!object) return [];
    return [{ object, mark, type: mark.attributes.type || 'obj', index: mark.attributes.idx || '0' }];
  });
}

/** Types of placeholders that are titles. */
export const TITLE_TYPES = ['title', 'ctrTitle'];

/** Slides in their order: their parts by the presentation's list, their titles as far as they have one. */
export function slidesInOrder(opened: OpenedPackage): { readonly part: string; readonly title: string }[] {
  const main = mainPart(opened);
  return mainElements(opened, 'p:sldId').flatMap((entry) => {
    const part = relatedById(opened, main, entry.attributes['r:id'])?.target ?? '';
    const document = opened.documents.get(part);
    if (!document) return [];
    const title = placeholders(document).find(
      ({ type, object }) => TITLE_TYPES.includes(type) && runWords(object) !== '',
    );
    return [{ part, title: title ? runWords(title.object) : '' }];
  });
}
