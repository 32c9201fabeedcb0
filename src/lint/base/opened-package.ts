import { posix } from 'node:path';
import { uriDecoded } from '../../core/uri.ts';
import { unzipMarkup, type ZipEntry, zipEntries } from '../../io/zip.ts';
import { decodeMarkup } from '../../office/open-package.ts';
import { partNamed, relationshipEntries } from '../../office/package.ts';
import { childrenOf, descend, FORBIDDEN, findAll, parseXml, textOf, type XmlElement } from '../../office/xml.ts';

export interface Markup {
  readonly root: XmlElement;
  /** All elements by name, in document order. */
  readonly byName: ReadonlyMap<string, readonly XmlElement[]>;
  readonly referring: readonly XmlElement[];
  /** Prefixes of attributes from namespaces that a reader may not know, as the file has them, by their elements. */
  readonly extended: ReadonlyMap<XmlElement, readonly string[]>;
  /** Whether the part begins with a document type, which packages do not allow. */
  readonly documentType: boolean;
  /** The encoding that the part says it is in. */
  readonly encoding: string | undefined;
}

const EXTENSION = /^http:\/\/schemas\.microsoft\.com\//;
const PARENTS = new WeakMap<XmlElement, XmlElement>();

export const parentOf = (element: XmlElement): XmlElement | undefined => PARENTS.get(element);

export function* upFrom(element: XmlElement | undefined): Generator<XmlElement> {
  for (let at = element; at; at = parentOf(at)) yield at;
}

/** A part's markup. Throws on what is not well-formed, with the parser's own words. */
export function readMarkup(source: string): Markup {
  const byName = new Map<string, XmlElement[]>();
  const referring: XmlElement[] = [];
  const extended = new Map<XmlElement, readonly string[]>();
  let documentType = false;
  const root = parseXml(source, {
    entities: () => {
      documentType = true;
      return {};
    },
    open: (element, { parent, tag }) => {
      if (parent) PARENTS.set(element, parent);
      const alike = byName.get(element.name);
      if (alike) alike.push(element);
      else byName.set(element.name, [element]);
      let refers = false;
      for (const key in element.attributes) refers ||= key.startsWith('r:');
      if (refers) referring.push(element);
      const prefixes = Object.values(tag?.attributes ?? {}).flatMap(({ uri, prefix }) =>
        EXTENSION.test(uri) ? prefix : [],
      );
      if (prefixes.length > 0) extended.set(element, prefixes);
    },
  });
  return { root, byName, referring, extended, documentType, encoding: DECLARED.exec(source)?.[1] };
}

const DECLARED = /^\s*<\?xml\s[^>]*?\sencoding\s*=\s*["']([^"']*)/;

export function elements(from: Markup | XmlElement | undefined, name: string): readonly XmlElement[] {
  if (!from) return [];
  return 'byName' in from ? (from.byName.get(name) ?? []) : findAll(from, name);
}

export const runWords = (element: XmlElement): string => findAll(element, 'a:t').map(textOf).join('').trim();

export interface ReadRelationship {
  readonly id: string;
  /** The last part of its type: `slide`, `image`. */
  readonly type: string;
  readonly target: string;
  /** The target as the file writes it, where its capitals are not those of the part. */
  readonly written?: string;
  readonly external: boolean;
}

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

export function openForChecking(bytes: Uint8Array, read = readMarkup): OpenedPackage {
  const files = unzipMarkup(bytes);
  const documents = new Map<string, Markup>();
  const errors = new Map<string, string>();
  const forbidden = new Set<string>();
  for (const [name, content] of files) {
    if (!/\.(xml|rels)$/.test(name)) continue;
    try {
      const source = decodeMarkup(content, { fatal: true });
      const clean = withoutForbidden(source);
      if (clean.length < source.length) forbidden.add(name);
      documents.set(name, read(clean));
    } catch (error) {
      errors.set(name, (error as Error).message.split('\n')[0] ?? '');
    }
  }
  const relationships = relationshipsIn(files, documents);
  return {
    files,
    entries: zipEntries(bytes),
    documents,
    errors,
    forbidden,
    relationships,
    kinds: kindsOf(relationships),
  };
}

/** References to characters that XML forbids. */
const REFERENCES = /&#(?:x0*(?:[0-8bcef]|1[0-9a-f]|d[89a-f]..|fff[ef])|0*(?:[0-8]|1[1-24-9]|2\d|3[01]));/gi;

/** The markup without what XML forbids. Few parts have references to characters at all, and looking for them takes time. */
function withoutForbidden(source: string): string {
  const clean = source.replace(FORBIDDEN, '');
  return clean.includes('&#') ? clean.replace(REFERENCES, '') : clean;
}

const RELATIONSHIPS_FILE = /^(.*?)\/?_rels\/([^/]*)\.rels$/;

function relationshipsIn(
  files: OpenedPackage['files'],
  documents: OpenedPackage['documents'],
): OpenedPackage['relationships'] {
  const names = new Map([...files.keys()].map((name) => [name.toLowerCase(), name]));
  const resolved = (part: string, { root }: Markup) =>
    relationshipEntries(root).map(({ type, ...entry }): ReadRelationship => {
      const sort = { type: type.split('/').at(-1) ?? '' };
      if (entry.external) return { ...entry, ...sort };
      // A link may name a place in the part.
      const written = uriDecoded(partNamed(entry.target, part).replace(/#.*$/, ''));
      const target = names.get(written.toLowerCase()) ?? written;
      return { ...entry, ...sort, target, ...(target === written ? {} : { written }) };
    });
  return new Map(
    [...documents].flatMap(([name, document]) => {
      const [, folder = '', file] = RELATIONSHIPS_FILE.exec(name) ?? [];
      if (file === undefined) return [];
      const part = posix.join(folder, file).replace(/^\.$/, '');
      return [[part, resolved(part, document)] as const];
    }),
  );
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

export function partsOfKind({ kinds, documents }: OpenedPackage, ...types: readonly string[]): [string, Markup][] {
  const names = types.flatMap((type) => kinds.get(type) ?? []);
  return names.flatMap((name): [string, Markup][] => {
    const document = documents.get(name);
    return document ? [[name, document]] : [];
  });
}

export function related(opened: OpenedPackage, part: string, type: string): string | undefined {
  return opened.relationships.get(part)?.find((entry) => entry.type === type)?.target;
}

export function relatedById(opened: OpenedPackage, part: string, id: string | undefined): ReadRelationship | undefined {
  return opened.relationships.get(part)?.find((entry) => entry.id === id);
}

export const mainPart = (opened: OpenedPackage): string => related(opened, '', 'officeDocument') ?? '';

export function mainElements(opened: OpenedPackage, name: string): readonly XmlElement[] {
  return elements(opened.documents.get(mainPart(opened)), name);
}

/** The objects of a slide: shapes, pictures, frames, groups and connectors. */
export const OBJECTS = ['p:sp', 'p:pic', 'p:graphicFrame', 'p:grpSp', 'p:cxnSp', 'p:contentPart'];

/** The properties that name an object: its number, its name, its descriptions (p:cNvPr, ECMA-376 part 1, 19.3.1.12). */
export function propertiesOf(object: XmlElement): XmlElement | undefined {
  return descend(
    childrenOf(object).find((child) => child.name.startsWith('p:nv')),
    'p:cNvPr',
  );
}

export function label(object: XmlElement): string {
  const { name = '', id = '' } = propertiesOf(object)?.attributes ?? {};
  return name === '' ? `#${id}` : name;
}

export interface MarkedPlaceholder {
  readonly object: XmlElement;
  readonly type: string;
  readonly index: string;
  readonly mark: XmlElement;
}

export function placeholders(document: Markup): MarkedPlaceholder[] {
  return elements(document, 'p:ph').flatMap((mark) => {
    const [, , , object] = upFrom(mark);
    return object ? [{ object, mark, type: mark.attributes.type || 'obj', index: mark.attributes.idx || '0' }] : [];
  });
}

export const TITLE_TYPES = ['title', 'ctrTitle'];

/** Slides in their order: their parts by the presentation's list, their titles as far as they have one. */
export function slidesInOrder(opened: OpenedPackage): { readonly part: string; readonly title: string }[] {
  const main = mainPart(opened);
  return mainElements(opened, 'p:sldId').flatMap((entry) => {
    const part = relatedById(opened, main, entry.attributes['r:id'])?.target ?? '';
    const document = opened.documents.get(part);
    if (!document) return [];
    const titles = placeholders(document).filter(({ type }) => TITLE_TYPES.includes(type));
    return [{ part, title: titles.map(({ object }) => runWords(object)).find((words) => words !== '') ?? '' }];
  });
}
