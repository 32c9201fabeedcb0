import { createHash } from 'node:crypto';
import { sum } from '../../core/collections.ts';
import { MARKUP, megabytes } from '../../core/limits.ts';
import { RefusedContent } from '../../core/refused-content.ts';
import { ArchiveTooLarge, MARKUP_FILE, unzipMarkup } from '../../io/zip.ts';
import { say } from '../../messages/say.ts';
import { childrenOf, parseXml, type XmlElement } from '../../office/xml.ts';
import { htmlNotes } from './html-notes.ts';

export type UnshownKind = 'chart' | 'diagram' | 'formula' | 'object' | 'picture';

/** The types of pictures that slides show, and how the names of such files end. */
const ENDINGS: Readonly<Record<string, string>> = {
  ...{ 'image/png': 'png', 'image/jpeg': 'jpg', 'image/jpg': 'jpg', 'image/gif': 'gif', 'image/bmp': 'bmp' },
  ...{ 'image/webp': 'webp', 'image/x-ms-bmp': 'bmp' },
};
/** Elements that slides show nothing of: charts and SmartArt (DrawingML), formulas, embedded objects. */
const UNSHOWN: readonly (readonly [UnshownKind, RegExp])[] = [
  ['chart', /<(?:c|cx):chart\b/g],
  ['diagram', /<dgm:relIds\b/g],
  ['formula', /<m:oMath>|<m:oMath\s/g],
  ['object', /<o:OLEObject\b/g],
];

/**
 * A Word document (.docx) as notes; undefined where the bytes are none, or damaged. Throws a
 * RefusedContent where it holds more than is read, or where one of its parts cannot be unpacked.
 */
export async function readDocument(bytes: Uint8Array) {
  const mammoth = await import('mammoth');
  const pictures = new Map<string, Uint8Array>();
  const names = new Map<string, string>();
  let foreign = 0;
  const convertImage = mammoth.default.images.imgElement(async ({ contentType, readAsBuffer }) => {
    const ending = ENDINGS[contentType];
    const content = ending === undefined ? undefined : new Uint8Array(await readAsBuffer());
    if (!content || content.length === 0) {
      foreign++;
      return { src: '' };
    }
    const print = createHash('sha256').update(content).digest('hex');
    const src = names.get(print) ?? `picture-${pictures.size + 1}.${ending}`;
    names.set(print, src);
    pictures.set(src, content);
    return { src };
  });
  try {
    const parts = unzipMarkup(bytes, MARKUP.documentMarks);
    refuseLargeDocument(parts);
    const textOf = (name: string) => {
      const part = parts.get(name);
      return part && new TextDecoder().decode(part);
    };
    if ([...parts.keys()].some((name) => /\.rels$/i.test(name) && !leadsToMarkup(textOf(name) ?? ''))) return undefined;
    const styleMap = styleMapOf(textOf('word/styles.xml'));
    const buffer = Buffer.from(bytes);
    const options = { styleMap, convertImage, includeEmbeddedStyleMap: false };
    const { value } = await mammoth.default.convertToHtml({ buffer }, options);
    const source = textOf('word/document.xml') ?? '';
    const counts = UNSHOWN.map(([what, pattern]) => [what, source.match(pattern)?.length ?? 0] as const);
    const unshown = new Map([...counts, ['picture', foreign] as const].filter(([, count]) => count > 0));
    return { notes: htmlNotes(value), pictures, unshown };
  } catch (error) {
    if (error instanceof RefusedContent) throw error;
    return undefined;
  }
}

function refuseLargeDocument(parts: ReadonlyMap<string, Uint8Array>): void {
  const [found, most] = [parts.size, MARKUP.documentFiles];
  if (found > most) throw new ArchiveTooLarge(say.start.tooManyFiles({ found, most }));
  const bytes = sum([...parts].map(([name, content]) => (MARKUP_FILE.test(name) ? content.length : 0)));
  if (bytes > MARKUP.documentBytes)
    throw new ArchiveTooLarge(say.start.tooMuchMarkup({ most: megabytes(MARKUP.documentBytes) }));
}

/** What mammoth reads as markup, by the types of relationships (ECMA-376 part 1, 11.3). */
const READ = /\/(officeDocument|styles|numbering|footnotes|endnotes|comments)$/;

/** Whether what is read as markup has the name of markup: what goes by another was not counted. */
function leadsToMarkup(relationships: string): boolean {
  return childrenOf(parseXml(relationships)).every(
    ({ attributes: { Type = '', Target = '' } }) => !READ.test(Type) || MARKUP_FILE.test(Target),
  );
}

/** A style of paragraphs, as the document defines it (ECMA-376 part 1, 17.7.4). */
interface Style {
  readonly id: string;
  readonly name: string;
  readonly basedOn?: string;
  /** 0 for a heading of the highest order; 9 is text (17.3.1.20). */
  readonly level?: number;
}

const TEXT_LEVEL = 9;
const LOWEST_HEADING = 6;
/** Styles by their names, which Word writes in English in every language, and what they come to in HTML. */
const BY_NAME: readonly (readonly [RegExp, string])[] = [
  [/^(?:toc|contents|table of (?:figures|authorities)|index) ?(?:\d|heading)?$|^(?:toc|contents|index) heading$/i, '!'],
  [/^title$/i, 'h1.title:fresh'],
  [/^subtitle$/i, 'p.subtitle:fresh'],
  [/^(?:caption|illustration|figure|image caption|table caption)$/i, 'p.caption:fresh'],
  [/^(?:(?:intense )?quote|block text|quotations|blockquote)$/i, 'blockquote > p:fresh'],
  [/^(?:source code|html preformatted|preformatted text|code|plain text code)$/i, "pre:separator('\\n')"],
];

const CODE = ['Verbatim Char', 'HTML Code', 'Source Text', 'Code Char', 'Inline Code'].map(
  (name) => `r[style-name='${name}'] => code`,
);

/** How the styles of a document are written in HTML: mammoth's style map, from word/styles.xml. */
function styleMapOf(source: string | undefined): string[] {
  const styles = source === undefined ? [] : stylesIn(source);
  const byId = new Map(styles.map((style) => [style.id, style]));
  const paragraphs = styles.flatMap((style) => {
    const made = BY_NAME.find(([pattern]) => pattern.test(style.name))?.[1];
    const level = levelOf(style, byId);
    const heading = level === undefined ? undefined : `h${Math.min(level + 1, LOWEST_HEADING)}:fresh`;
    const html = made ?? heading;
    return html === undefined ? [] : [`p[style-name='${style.name.replaceAll(/['\\]/g, '\\$&')}'] => ${html}`];
  });
  return [...paragraphs, ...CODE];
}

function stylesIn(source: string): Style[] {
  return childrenOf(parseXml(source))
    .filter(({ name, attributes }) => isNamed(name, 'style') && attributeOf(attributes, 'type') === 'paragraph')
    .map((style) => {
      const [basedOn, level] = ['basedOn', 'outlineLvl'].map((key) => valueBelow(style, key));
      return {
        id: attributeOf(style.attributes, 'styleId') ?? '',
        name: valueBelow(style, 'name') ?? '',
        ...(basedOn === undefined ? {} : { basedOn }),
        ...(level === undefined ? {} : { level: Number(level) }),
      };
    });
}

/** Styles that are based on one another, at most: Word goes no further. */
const MAX_BASES = 20;

/** The order of headings that a style is of, its own or that of the style it is based on; undefined for text. */
function levelOf(
  { level, basedOn = '', name }: Style,
  styles: ReadonlyMap<string, Style>,
  depth = 0,
): number | undefined {
  if (level !== undefined) return level >= 0 && level < TEXT_LEVEL ? level : undefined;
  const [, order] = /^heading (\d)$/i.exec(name) ?? [];
  if (order !== undefined) return Number(order) - 1;
  const base = depth < MAX_BASES ? styles.get(basedOn) : undefined;
  return base && levelOf(base, styles, depth + 1);
}

function valueBelow(style: XmlElement, key: string): string | undefined {
  const found = [style, ...childrenOf(style).filter(({ name }) => isNamed(name, 'pPr'))].flatMap((parent) =>
    childrenOf(parent).filter(({ name }) => isNamed(name, key)),
  )[0];
  return found && attributeOf(found.attributes, 'val');
}

/** Names are compared without their prefix: Strict documents have another namespace than others. */
const isNamed = (name: string, local: string) => name.split(':').at(-1) === local;

function attributeOf(attributes: Readonly<Record<string, string>>, local: string): string | undefined {
  return Object.entries(attributes).find(([name]) => isNamed(name, local))?.[1];
}
