import { posix } from 'node:path';
import { unzip } from '../io/zip.ts';
import { CONTENT_TYPES, NAMESPACES, RELATIONSHIPS } from './names.ts';
import { type Package, type Part, type Relationship, relationshipsName } from './package.ts';
import { withPresentationChildren } from './presentation.ts';
import { SECTION_URI } from './sections.ts';
import { childrenOf, descend, element, mapElements, parseXml, type XmlElement } from './xml.ts';

/** What a template's relationships must not lead to: its slides with their comments, previews, signatures and macros. */
const DROPPED =
  /\/(slide|comments|commentAuthors|authors|thumbnail|core-properties|extended-properties|custom-properties|origin|vbaProject|revisionInfo|changesInfo|viewProps|printerSettings)$/;

/** A template emptied of its slides, and the name of its presentation part. */
export interface OpenedTemplate {
  readonly package: Package;
  readonly presentation: string;
}

/**
 * The package of a .pptx or .potx without its slides, notes, comments, sections and custom shows: master, layouts, theme
 * and media stay. Throws an Error with a sentence for the user on what is no such file.
 */
export function openTemplate(bytes: Uint8Array): OpenedTemplate {
  const files = readable(bytes);
  const typeOf = contentTypeReader(files);
  const presentation = readRelationships(files, '').find((entry) => entry.type === RELATIONSHIPS.document)?.target;
  if (!presentation || !files.has(presentation)) {
    throw new Error('The template is no PowerPoint file in the usual (transitional) form: save it as .pptx or .potx.');
  }
  const parts = new Map<string, Part>();
  const relationships = new Map<string, readonly Relationship[]>();
  const visit = (part: string) => {
    const kept = readRelationships(files, part).filter(
      ({ type, external, target }) => !DROPPED.test(type) && (external || files.has(target)),
    );
    relationships.set(part, kept);
    for (const { target, external } of kept) {
      const content = files.get(target);
      if (external || !content || parts.has(target)) continue;
      parts.set(target, { contentType: typeOf(target), content });
      visit(target);
    }
  };
  visit('');
  const root = emptied(parseXml(text(files, presentation)));
  parts.set(presentation, { contentType: CONTENT_TYPES.presentation, content: root });
  for (const [name, part] of parts) {
    if (part.contentType === CONTENT_TYPES.presentationProperties)
      parts.set(name, { ...part, content: showAll(files, name) });
  }
  return { package: { parts, relationships }, presentation };
}

function readable(bytes: Uint8Array): Map<string, Uint8Array> {
  try {
    return unzip(bytes);
  } catch {
    throw new Error(
      'The template is no PowerPoint file, or it is protected by a password: save it as a plain .pptx or .potx.',
    );
  }
}

/** The properties of the show without the slides that it was to begin or end with (p:showPr, ECMA-376 part 1, 19.2.1.37). */
function showAll(files: ReadonlyMap<string, Uint8Array>, part: string): XmlElement {
  return mapElements(parseXml(text(files, part)), (at) => {
    return at.name === 'p:custShow' || at.name === 'p:sldRg' ? undefined : at;
  });
}

const text = (files: ReadonlyMap<string, Uint8Array>, part: string) => new TextDecoder().decode(files.get(part));

/** The presentation without what names slides. */
function emptied(root: XmlElement): XmlElement {
  if (root.attributes['xmlns:p'] !== NAMESPACES.p) {
    throw new Error('The template is in the strict form of the format: save it as an ordinary .pptx or .potx.');
  }
  const list = descend(root, 'p:extLst');
  const kept = list ? childrenOf(list).filter((entry) => entry.attributes.uri !== SECTION_URI) : [];
  return withPresentationChildren(root, {
    'p:sldIdLst': undefined,
    'p:custShowLst': undefined,
    'p:photoAlbum': undefined,
    'p:extLst': kept.length > 0 ? element('p:extLst', {}, kept) : undefined,
  });
}

function contentTypeReader(files: ReadonlyMap<string, Uint8Array>): (part: string) => string {
  const source = files.get('[Content_Types].xml');
  if (!source) throw new Error('The template is no PowerPoint file: it has no content types.');
  const types = new Map<string, string>();
  for (const entry of childrenOf(parseXml(text(files, '[Content_Types].xml')))) {
    const { PartName, Extension, ContentType = '' } = entry.attributes;
    types.set(PartName ? PartName.slice(1) : `.${Extension?.toLowerCase()}`, ContentType);
  }
  return (part) => types.get(part) ?? types.get(posix.extname(part).toLowerCase()) ?? 'application/octet-stream';
}

/** A part's relationships as the package model has them: targets are names of parts. */
function readRelationships(files: ReadonlyMap<string, Uint8Array>, part: string): Relationship[] {
  const name = relationshipsName(part);
  if (!files.has(name)) return [];
  return childrenOf(parseXml(text(files, name))).map(({ attributes }) => {
    const { Id: id = '', Type: type = '', Target = '', TargetMode } = attributes;
    if (TargetMode === 'External') return { id, type, target: Target, external: true };
    const full = posix.join(posix.dirname(part), decodeURIComponent(Target));
    return { id, type, target: Target.startsWith('/') ? decodeURIComponent(Target).slice(1) : full };
  });
}
