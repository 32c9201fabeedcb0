import { childrenOf, parseXml, type XmlElement } from '../../office/xml.ts';

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

/** Styles of words that are code. */
const CODE = ['Verbatim Char', 'HTML Code', 'Source Text', 'Code Char', 'Inline Code'].map(
  (name) => `r[style-name='${name}'] => code`,
);

/** How the styles of a document are written in HTML: mammoth's style map, from word/styles.xml. */
export function styleMapOf(source: string | undefined): string[] {
  const styles = source === undefined ? [] : stylesIn(source);
  const paragraphs = styles.flatMap((style) => {
    const made = BY_NAME.find(([pattern]) => pattern.test(style.name))?.[1];
    const level = levelOf(style, styles);
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

/** The order of headings that a style is of, its own or that of the style it is based on; undefined for text. */
function levelOf({ level, basedOn, name }: Style, styles: readonly Style[], depth = 0): number | undefined {
  if (level !== undefined) return level >= 0 && level < TEXT_LEVEL ? level : undefined;
  const [, order] = /^heading (\d)$/i.exec(name) ?? [];
  if (order !== undefined) return Number(order) - 1;
  const base = depth < styles.length ? styles.find(({ id }) => id === basedOn) : undefined;
  return base && levelOf(base, styles, depth + 1);
}

function valueBelow(style: XmlElement, key: string): string | undefined {
  const found = [style, ...childrenOf(style).filter(({ name }) => isNamed(name, 'pPr'))].flatMap((parent) =>
    childrenOf(parent).filter(({ name }) => isNamed(name, key)),
  )[0];
  return found && attributeOf(found.attributes, 'val');
}

/** Names are compared without their prefix: Strict documents have another namespace than others. */
function isNamed(name: string, local: string): boolean {
  return name.split(':').at(-1) === local;
}

function attributeOf(attributes: Readonly<Record<string, string>>, local: string): string | undefined {
  return Object.entries(attributes).find(([name]) => isNamed(name, local))?.[1];
}
