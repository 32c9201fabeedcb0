import { strFromU8, strToU8, zipSync } from 'fflate';
import { TEMPLATE } from '../../src/core/limits.ts';
import { unzip, zip } from '../../src/io/zip.ts';
import { zipBomb } from '../support/bombs.ts';
import { compoundFile } from './compound-file.ts';
import { fill, groundOf } from './markup.ts';
import type { TemplateFile } from './sound-templates.ts';
import { type Layout, LIGHT, templatePackage } from './template-package.ts';
import { textStyles } from './text-styles.ts';
import { withoutFooters } from './without-footers.ts';

/** Files that are called templates and are none, or none that can be built on as they are. */
export const FAULTY: Readonly<Record<string, () => TemplateFile>> = {
  /** A .potm: a sound template with a project of Visual Basic in it ([MS-OFFMACRO2] 2.2.1). */
  macros: () => ({ name: 'corporate.potm', bytes: withMacros(withoutFooters()) }),
  /** What a password to open makes of a .potx: an OLE file around it ([MS-OFFCRYPTO] 2.3). */
  password: () => ({ name: 'corporate.potx', bytes: compoundFile(['EncryptionInfo', 'EncryptedPackage']) }),
  /** PowerPoint's format up to 2003 ([MS-PPT] 2.1). */
  old: () => ({ name: 'corporate.ppt', bytes: compoundFile(['Current User', 'PowerPoint Document']) }),
  /** Half of a download. */
  truncated: () => ({ name: 'corporate.potx', bytes: withoutFooters().slice(0, 4000) }),
  /** Saved as “Strict Open XML Presentation”: the same elements in other namespaces (ECMA-376 part 1, annex A). */
  strict: () => ({ name: 'corporate.pptx', bytes: inStrict(withoutFooters()) }),
  /** LibreOffice's own format under PowerPoint's name. */
  openDocument: () => ({ name: 'corporate.pptx', bytes: openDocument() }),
  /** A Word file under PowerPoint's name. */
  word: () => ({ name: 'corporate.pptx', bytes: wordDocument() }),
  /** An archive of something else. */
  archive: () => ({
    name: 'corporate.pptx',
    bytes: zip(new Map([['readme.txt', 'The template is on the intranet.']])),
  }),
  /** A master without any layout. */
  noLayouts: () => ({ name: 'corporate.pptx', bytes: bare([]) }),
  /** Layouts without any placeholder. */
  emptyLayouts: () => ({ name: 'corporate.pptx', bytes: bare([{ name: 'Leer', type: 'blank', shapes: [] }]) }),
  /** A layout's markup ends in the middle. */
  brokenXml: () => ({
    name: 'corporate.potx',
    bytes: withPart('ppt/slideLayouts/slideLayout2.xml', (text) => text.slice(0, 900)),
  }),
  /** A master that the presentation lists is not in the file. */
  missingPart: () => ({
    name: 'corporate.potx',
    bytes: withPart('ppt/slideMasters/slideMaster1.xml', () => undefined),
  }),
  /** Four hundred thousand bytes that come to four hundred million. */
  bomb: () => ({ name: 'corporate.potx', bytes: zipBomb(20, 20, unzip(withoutFooters())) }),
  manyLayouts: () => ({
    name: 'corporate.potx',
    bytes: bare(Array.from({ length: TEMPLATE.layouts + 1 }, () => ({ name: 'Leer', type: 'blank', shapes: [] }))),
  }),
  fullLayout: () => ({
    name: 'corporate.potx',
    bytes: withPart('ppt/slideLayouts/slideLayout2.xml', (text) =>
      text.replace('</p:spTree>', `${'<a:ln/>'.repeat(TEMPLATE.marks)}</p:spTree>`),
    ),
  }),
  empty: () => ({ name: 'corporate.potx', bytes: new Uint8Array() }),
};

function withPart(name: string, change: (text: string) => string | undefined): Uint8Array {
  const files = new Map<string, Uint8Array | string>(unzip(withoutFooters()));
  const changed = change(strFromU8(files.get(name) as Uint8Array));
  if (changed === undefined) files.delete(name);
  else files.set(name, changed);
  return zip(files);
}

function withMacros(template: Uint8Array): Uint8Array {
  const files = new Map<string, Uint8Array | string>(unzip(template));
  const text = (name: string) => strFromU8(files.get(name) as Uint8Array);
  const types = text('[Content_Types].xml')
    .replace(/"[^"]*template\.main\+xml"/, '"application/vnd.ms-powerpoint.template.macroEnabled.main+xml"')
    .replace('</Types>', '<Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/></Types>');
  const rels = 'ppt/_rels/presentation.xml.rels';
  const project =
    '<Relationship Id="rIdVba" Type="http://schemas.microsoft.com/office/2006/relationships/vbaProject" Target="vbaProject.bin"/>';
  files.set('[Content_Types].xml', types);
  files.set(rels, text(rels).replace('</Relationships>', `${project}</Relationships>`));
  files.set('ppt/vbaProject.bin', compoundFile(['PROJECT', 'dir']));
  return zip(files);
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

function inStrict(template: Uint8Array): Uint8Array {
  const files = new Map<string, Uint8Array | string>();
  for (const [name, bytes] of unzip(template)) {
    const isMarkup = /\.(xml|rels)$/.test(name);
    const strict = isMarkup ? STRICT.reduce((text, [from, to]) => text.replaceAll(from, to), strFromU8(bytes)) : bytes;
    const isMain = name === 'ppt/presentation.xml' && typeof strict === 'string';
    files.set(name, isMain ? strict.replace('<p:presentation ', '<p:presentation conformance="strict" ') : strict);
  }
  return zip(files);
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
        '[Content_Types].xml',
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

function bare(layouts: readonly Layout[]): Uint8Array {
  return templatePackage({
    saved: 'presentation',
    size: { cx: 12_192_000, cy: 6_858_000 },
    masters: [
      {
        theme: {
          name: 'Bare',
          colors: [
            '000000',
            'FFFFFF',
            '44546A',
            'E7E6E6',
            '4472C4',
            'ED7D31',
            'A5A5A5',
            'FFC000',
            '5B9BD5',
            '70AD47',
            '0563C1',
            '954F72',
          ],
          fonts: { heading: 'Arial', body: 'Arial' },
        },
        colors: LIGHT,
        ground: groundOf(fill('bg1')),
        shapes: [],
        styles: textStyles({ size: 32 }, { sizes: [20], bullets: ['•'] }),
        layouts,
      },
    ],
  });
}
