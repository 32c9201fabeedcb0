import { posix } from 'node:path';
import { type PackedContent, type PackedFile, packContent, packFile } from '../io/zip.ts';
import { type Package, type PackagePart, type Relationship, relationshipsName } from './package.ts';
import { element, writeXml, type XmlElement } from './xml.ts';

const RELATIONSHIPS_TYPE = 'application/vnd.openxmlformats-package.relationships+xml';
/** Extensions whose content type stands once for all; other parts have their own entry. */
const DEFAULTS = /\.(png|jpe?g|gif|svg|emf|wmf|webp|bmp|tiff?|mp4|m4v|mp3|wav|xlsx|fntdata|vml)$/i;

/**
 * The files of the package as its archive holds them: its parts, their relationships, and the content types of what is
 * there. Parts that were `finished` before stand beside the package's own, and in place of those of the same name.
 */
export function packPackage(opc: Package, finished?: FinishedParts): PackedFile[] {
  const types = new Map([...opc.parts].map(([name, { contentType }]) => [name, contentType]));
  const files = new Map<string, PackedFile>();
  const add = (file: PackedFile) => files.set(file.name, file);
  for (const [name, part] of opc.parts) add(packPart(name, part));
  for (const [name, entries] of opc.relationships) if (entries.length > 0) add(packRelationships(name, entries));
  for (const [name, type] of finished?.types ?? []) types.set(name, type);
  for (const file of finished?.files ?? []) add(file);
  add(packFile('[Content_Types].xml', writeXml(contentTypes(types))));
  return [...files.values()];
}

/** Parts that are packed as soon as they are whole: the trees of all slides are more than all else that a build holds. */
export interface FinishedParts {
  /** Content types by the names of the parts. */
  readonly types: ReadonlyMap<string, string>;
  /** The parts, and the relationships of those that have some. */
  readonly files: readonly PackedFile[];
  /** Adds a part, unless there is one of the name. */
  readonly add: (name: string, part: PackedPart, relationships?: readonly Relationship[]) => void;
}

export interface PackedPart {
  readonly contentType: string;
  readonly packed: PackedContent;
}

export function packMarkup(contentType: string, root: XmlElement): PackedPart {
  return { contentType, packed: packContent(writeXml(root)) };
}

export function finishedParts(): FinishedParts {
  const types = new Map<string, string>();
  const files: PackedFile[] = [];
  const add: FinishedParts['add'] = (name, { contentType, packed }, relationships = []) => {
    if (types.has(name)) return;
    types.set(name, contentType);
    files.push({ name, ...packed });
    if (relationships.length > 0) files.push(packRelationships(name, relationships));
  };
  return { types, files, add };
}

/** Trees as they were packed: decks of one brand share most of their parts. */
const PACKED = new WeakMap<XmlElement, PackedContent>();

function packPart(name: string, { content }: PackagePart): PackedFile {
  if (content instanceof Uint8Array) return packFile(name, content);
  const packed = PACKED.get(content) ?? packContent(writeXml(content));
  PACKED.set(content, packed);
  return { name, ...packed };
}

function packRelationships(part: string, entries: readonly Relationship[]): PackedFile {
  return packFile(relationshipsName(part), writeXml(relationshipsElement(part, entries)));
}

function relationshipsElement(part: string, entries: readonly Relationship[]): XmlElement {
  return element(
    'Relationships',
    { xmlns: 'http://schemas.openxmlformats.org/package/2006/relationships' },
    entries.map(({ id, type, target, external }) =>
      element('Relationship', {
        Id: id,
        Type: type,
        Target: external ? target : posix.relative(posix.dirname(part), target),
        TargetMode: external ? 'External' : undefined,
      }),
    ),
  );
}

/** The content types stream (ECMA-376 part 2, 10.1.2): an entry for each extension or part that exists, no other. */
function contentTypes(types: ReadonlyMap<string, string>): XmlElement {
  const defaults = new Map([
    ['rels', RELATIONSHIPS_TYPE],
    ['xml', 'application/xml'],
  ]);
  const overrides: [string, string][] = [];
  for (const [name, contentType] of [...types].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const extension = posix.extname(name).slice(1).toLowerCase();
    const known = defaults.get(extension);
    if (known === contentType) continue;
    if (known === undefined && DEFAULTS.test(name)) defaults.set(extension, contentType);
    else overrides.push([name, contentType]);
  }
  return element(
    'Types',
    { xmlns: 'http://schemas.openxmlformats.org/package/2006/content-types' },
    [...defaults]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([Extension, ContentType]) => element('Default', { Extension, ContentType })),
    overrides.map(([name, ContentType]) => element('Override', { PartName: `/${name}`, ContentType })),
  );
}
