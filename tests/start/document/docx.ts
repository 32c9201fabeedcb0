import { zip } from '../../../src/io/zip.ts';

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const TYPES = 'http://schemas.openxmlformats.org/package/2006/content-types';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const WORDS = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

/** Parts of a Word document beside its body, as XML without their roots. */
export interface DocxParts {
  readonly styles?: string;
  readonly numbering?: string;
  readonly footnotes?: string;
  /** Targets of relationships by their ids. */
  readonly links?: Readonly<Record<string, string>>;
  readonly pictures?: Readonly<Record<string, Uint8Array>>;
}

/** A small Word document: its body as WordprocessingML. */
export function docx(body: string, parts: DocxParts = {}): Uint8Array {
  const { styles = '', numbering, footnotes, links = {}, pictures = {} } = parts;
  const root = (name: string, content: string) =>
    `<?xml version="1.0" encoding="UTF-8"?><w:${name} xmlns:w="${W}" xmlns:r="${R}" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture">${content}</w:${name}>`;
  const relations = [
    `<Relationship Id="s" Type="${R}/styles" Target="styles.xml"/>`,
    ...(numbering === undefined ? [] : [`<Relationship Id="n" Type="${R}/numbering" Target="numbering.xml"/>`]),
    ...(footnotes === undefined ? [] : [`<Relationship Id="f" Type="${R}/footnotes" Target="footnotes.xml"/>`]),
    ...Object.entries(links).map(
      ([id, target]) => `<Relationship Id="${id}" Type="${R}/hyperlink" Target="${target}" TargetMode="External"/>`,
    ),
    ...Object.keys(pictures).map((name, i) => `<Relationship Id="p${i}" Type="${R}/image" Target="media/${name}"/>`),
  ];
  const overrides = ['document.main', 'styles', 'numbering', 'footnotes'].map((type) => {
    const part = type.split('.')[0];
    return `<Override PartName="/word/${part}.xml" ContentType="${WORDS}.${type}+xml"/>`;
  });
  return zip(
    new Map<string, string | Uint8Array>([
      [
        '[Content_Types].xml',
        `<Types xmlns="${TYPES}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/><Default Extension="emf" ContentType="image/x-emf"/>${overrides.join('')}</Types>`,
      ],
      [
        '_rels/.rels',
        `<Relationships xmlns="${RELATIONSHIPS}"><Relationship Id="d" Type="${R}/officeDocument" Target="word/document.xml"/></Relationships>`,
      ],
      ['word/_rels/document.xml.rels', `<Relationships xmlns="${RELATIONSHIPS}">${relations.join('')}</Relationships>`],
      ['word/document.xml', root('document', `<w:body>${body}</w:body>`)],
      ['word/styles.xml', root('styles', styles)],
      ...(numbering === undefined ? [] : [['word/numbering.xml', root('numbering', numbering)] as const]),
      ...(footnotes === undefined ? [] : [['word/footnotes.xml', root('footnotes', footnotes)] as const]),
      ...Object.entries(pictures).map(([name, bytes]) => [`word/media/${name}`, bytes] as const),
    ]),
  );
}

/** A paragraph of a style, in a list where a level is given. */
export function paragraph(content: string, style?: string, level?: number): string {
  const numbered = level === undefined ? '' : `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="1"/></w:numPr>`;
  const styled = style === undefined ? '' : `<w:pStyle w:val="${style}"/>`;
  return `<w:p><w:pPr>${styled}${numbered}</w:pPr>${content.startsWith('<') ? content : run(content)}</w:p>`;
}

/** A run of text with properties such as `<w:b/>`. */
export function run(text: string, properties = ''): string {
  return `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
}

/** A style of paragraphs: its id and name, and what it is based on or its level in an outline. */
export function style(id: string, name: string, more = ''): string {
  return `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${more}</w:style>`;
}

/** A table of rows of cells. */
export function table(...rows: readonly (readonly string[])[]): string {
  const cell = (text: string) => `<w:tc>${text.startsWith('<') ? text : paragraph(text)}</w:tc>`;
  return `<w:tbl>${rows.map((row) => `<w:tr>${row.map(cell).join('')}</w:tr>`).join('')}</w:tbl>`;
}

/** A picture in the place of text: that of a relationship, with a description. */
export function drawing(id: string, description: string): string {
  return `<w:r><w:drawing><wp:inline><wp:docPr id="1" name="Picture" descr="${description}"/><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip r:embed="${id}"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`;
}

/** Bulleted (0, 1, 2) levels of one list. */
export const BULLETS = `<w:abstractNum w:abstractNumId="1">${[0, 1, 2]
  .map((level) => `<w:lvl w:ilvl="${level}"><w:numFmt w:val="bullet"/></w:lvl>`)
  .join('')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>`;
