import { posix } from 'node:path';
import { element, writeXml, type XmlElement } from './xml.ts';

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

const RELATIONSHIPS_TYPE = 'application/vnd.openxmlformats-package.relationships+xml';
/** Extensions whose content type stands once for all; other parts have their own entry. */
const DEFAULTS = /\.(png|jpe?g|gif|svg|emf|wmf|webp|bmp|tiff?|mp4|m4v|mp3|wav|xlsx|fntdata|vml)$/i;

/** The files of the package: its parts, their relationships, and the content types of what is there. */
export function packageFiles(opc: Package): Map<string, Uint8Array | string> {
  const files = new Map<string, Uint8Array | string>();
  files.set('[Content_Types].xml', writeXml(contentTypes(opc.parts)));
  for (const [name, { content }] of opc.parts) {
    files.set(name, content instanceof Uint8Array ? content : writeXml(content));
  }
  for (const [name, entries] of opc.relationships) {
    if (entries.length > 0) files.set(relationshipsName(name), writeXml(relationshipsElement(name, entries)));
  }
  return files;
}

/** The name of the file that holds a part's relationships. */
export function relationshipsName(part: string): string {
  return posix.join(posix.dirname(part), '_rels', `${posix.basename(part)}.rels`);
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
function contentTypes(parts: ReadonlyMap<string, Part>): XmlElement {
  const defaults = new Map([
    ['rels', RELATIONSHIPS_TYPE],
    ['xml', 'application/xml'],
  ]);
  const overrides: [string, string][] = [];
  for (const [name, { contentType }] of [...parts].sort(([a], [b]) => (a < b ? -1 : 1))) {
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
