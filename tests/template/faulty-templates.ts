import { strFromU8, strToU8, zipSync } from 'fflate';
import { TEMPLATE } from '../../src/core/limits.ts';
import { unzip, zip } from '../../src/io/zip.ts';
import { zipBomb } from '../support/bombs.ts';
import { type TemplateFile, withoutFooters } from './sound-templates.ts';

const CONTENT_TYPES = '[Content_Types].xml';
const MASTER = 'ppt/slideMasters/slideMaster1.xml';
const MASTER_RELATIONSHIPS = 'ppt/slideMasters/_rels/slideMaster1.xml.rels';
const LAYOUT = 'ppt/slideLayouts/slideLayout2.xml';
const LAYOUTS = [1, 2, 3].map((n) => `ppt/slideLayouts/slideLayout${n}.xml`);

type Parts = Map<string, Uint8Array | string>;
type Edit = (part: string, from: string | RegExp, to: string) => void;

/** A sound template with changes to the texts of its parts. */
function edited(change: (edit: Edit, parts: Parts) => void): Uint8Array {
  const parts: Parts = new Map(unzip(withoutFooters()));
  const text = (part: string) => Buffer.from(parts.get(part) ?? '').toString();
  change((part, from, to) => parts.set(part, text(part).replace(from, to)), parts);
  return zip(parts);
}

/** Extensions and contents of files that are called templates and are none, or none that can be built on as they are. */
const CONTENTS: Readonly<Record<string, readonly [extension: string, bytes: () => Uint8Array]>> = {
  /** A .potm: a sound template with a project of Visual Basic in it ([MS-OFFMACRO2] 2.2.1). */
  macros: ['potm', withMacros],
  /** What a password to open makes of a .potx: an OLE file around it ([MS-OFFCRYPTO] 2.3). */
  password: ['potx', () => compoundFile(['EncryptionInfo', 'EncryptedPackage'])],
  /** PowerPoint's format up to 2003 ([MS-PPT] 2.1). */
  old: ['ppt', () => compoundFile(['Current User', 'PowerPoint Document'])],
  /** Half of a download. */
  truncated: ['potx', () => withoutFooters().slice(0, 4000)],
  /** Saved as “Strict Open XML Presentation”: the same elements in other namespaces (ECMA-376 part 1, annex A). */
  strict: ['pptx', inStrict],
  /** LibreOffice's own format under PowerPoint's name. */
  openDocument: ['pptx', openDocument],
  /** A Word file under PowerPoint's name. */
  word: ['pptx', wordDocument],
  /** An archive of something else. */
  archive: ['pptx', () => zip(new Map([['readme.txt', 'The template is on the intranet.']]))],
  noLayouts: ['pptx', withoutLayouts],
  /** Layouts without any placeholder. */
  emptyLayouts: ['pptx', () => edited((edit) => LAYOUTS.map((part) => edit(part, /<p:sp>.*<\/p:sp>/, '')))],
  /** A layout's markup ends in the middle. */
  brokenXml: ['potx', () => edited((edit) => edit(LAYOUT, /(?<=^.{900}).*/s, ''))],
  /** A master that the presentation lists is not in the file. */
  missingPart: ['potx', () => edited((_, parts) => parts.delete(MASTER))],
  /** Four hundred thousand bytes that come to four hundred million. */
  bomb: ['potx', () => zipBomb(20, 20, unzip(withoutFooters()))],
  manyLayouts: ['potx', withManyLayouts],
  fullLayout: [
    'potx',
    () => edited((edit) => edit(LAYOUT, '</p:spTree>', `${'<a:ln/>'.repeat(TEMPLATE.marks)}</p:spTree>`)),
  ],
  empty: ['potx', () => new Uint8Array()],
};

export const FAULTY = Object.fromEntries(
  Object.entries(CONTENTS).map(([fault, [extension, bytes]]) => [
    fault,
    (): TemplateFile => ({ name: `corporate.${extension}`, bytes: bytes() }),
  ]),
);

function withMacros(): Uint8Array {
  const project =
    '<Relationship Id="rIdVba" Type="http://schemas.microsoft.com/office/2006/relationships/vbaProject" Target="vbaProject.bin"/>';
  return edited((edit, parts) => {
    const macros = '"application/vnd.ms-powerpoint.template.macroEnabled.main+xml"';
    edit(CONTENT_TYPES, /"[^"]*template\.main\+xml"/, macros);
    edit(
      CONTENT_TYPES,
      '</Types>',
      '<Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/></Types>',
    );
    edit('ppt/_rels/presentation.xml.rels', '</Relationships>', `${project}</Relationships>`);
    parts.set('ppt/vbaProject.bin', compoundFile(['PROJECT', 'dir']));
  });
}

/** A master without any layout. */
function withoutLayouts(): Uint8Array {
  return edited((edit, parts) => {
    edit(MASTER, /<p:sldLayoutIdLst>.*<\/p:sldLayoutIdLst>/, '');
    edit(MASTER_RELATIONSHIPS, /<Relationship [^>]*\/slideLayout"[^>]*>/g, '');
    for (const part of LAYOUTS) parts.delete(part);
  });
}

/** One layout more than are read, all alike. */
function withManyLayouts(): Uint8Array {
  const numbers = Array.from({ length: TEMPLATE.layouts - LAYOUTS.length + 1 }, (_, i) => i);
  const relation = (n: number) =>
    `<Relationship Id="more${n}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/slideLayout" Target="/ppt/slideLayouts/more${n}.xml"/>`;
  return edited((edit, parts) => {
    edit(MASTER_RELATIONSHIPS, '</Relationships>', `${numbers.map(relation).join('')}</Relationships>`);
    for (const n of numbers) parts.set(`ppt/slideLayouts/more${n}.xml`, parts.get(LAYOUT) ?? '');
  });
}

/** What readers look at in an OLE compound file: its first bytes, and the streams that its directory names ([MS-CFB] 2.2, 2.6.1). */
function compoundFile(streams: readonly string[]): Uint8Array {
  const bytes = Buffer.alloc(512 * 3);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  ['Root Entry', ...streams].forEach((name, i) => {
    bytes.write(name, 1024 + 128 * i, 'utf16le');
  });
  return new Uint8Array(bytes);
}

/** Namespaces of the transitional form, and what the strict form has in their place. */
const STRICT: readonly (readonly [string, string])[] = [
  [
    'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
    'http://purl.oclc.org/ooxml/officeDocument/relationships',
  ],
  ['http://schemas.openxmlformats.org/presentationml/2006/main', 'http://purl.oclc.org/ooxml/presentationml/main'],
  ['http://schemas.openxmlformats.org/drawingml/2006/main', 'http://purl.oclc.org/ooxml/drawingml/main'],
];

function inStrict(): Uint8Array {
  return edited((_, parts) => {
    for (const [name, bytes] of parts) {
      if (!/\.(xml|rels)$/.test(name)) continue;
      const strict = STRICT.reduce((text, [from, to]) => text.replaceAll(from, to), strFromU8(bytes as Uint8Array));
      parts.set(name, strict.replace('<p:presentation ', '<p:presentation conformance="strict" '));
    }
  });
}

/** The first file is not compressed, and says the type (ODF 1.3 part 2, 3.3). */
function openDocument(): Uint8Array {
  const type = 'application/vnd.oasis.opendocument.presentation';
  const manifest = `<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3"><manifest:file-entry manifest:full-path="/" manifest:media-type="${type}"/><manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>`;
  const content =
    '<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" office:version="1.3"><office:body><office:presentation/></office:body></office:document-content>';
  return zipSync({
    mimetype: [strToU8(type), { level: 0 }],
    'content.xml': strToU8(content),
    'META-INF/manifest.xml': strToU8(manifest),
  });
}

function wordDocument(): Uint8Array {
  const type = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
  return zip(
    new Map([
      [
        CONTENT_TYPES,
        `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${type}"/></Types>`,
      ],
      [
        '_rels/.rels',
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
      ],
      [
        'word/document.xml',
        '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p/></w:body></w:document>',
      ],
    ]),
  );
}
