import type { Token, Tokens } from 'marked';
import { lookUp } from '../../core/collections.ts';

export interface NotesPicture {
  readonly href: string;
  readonly alt: string;
}

/** Signs that mean something to the outline, and those of no script that stand for them until a draft is written. */
const SIGNS = '{}*]^';
const HELD = ['\u{e000}', '\u{e001}', '\u{e002}', '\u{e003}', '\u{e004}'];

/** A draft's text as the outline writes it: its signs are signs, and no marks. */
export function written(text: string): string {
  return released(text.replaceAll(/\u{e002}{2,}/gu, '').replaceAll(/(\u{e003}(?=\()|\u{e004}(?=\[))/gu, '$1 '))
    .replaceAll('\u{e000}', '{{')
    .replaceAll('\u{e001}', '}}');
}

export function readable(text: string): string {
  return released(text).replaceAll('\u{e000}', '{').replaceAll('\u{e001}', '}');
}

function released(text: string): string {
  return HELD.slice(2).reduce((result, held, i) => result.replaceAll(held, SIGNS.charAt(i + 2)), text);
}

/** A plain text as a draft holds it: nothing in it is markup. */
export const draftText = (text: string): string => plain(text).text;

/** What a stretch of Markdown says: its text as the outline writes it, and what is in it beside text. */
export interface Inline {
  readonly text: string;
  readonly pictures: readonly NotesPicture[];
  /** Words set as code: names, whatever digits they have. */
  readonly codes: readonly string[];
}

/** Pictographs, and marks that only change how others look: no font of a brand has them. */
const PICTOGRAPHS =
  /\p{Extended_Pictographic}|\p{Regional_Indicator}|\p{Variation_Selector}|\p{Join_Control}|\u{200b}|\u{20e3}/gu;
const KEPT_SIGNS = /[©®™↔→←↑↓✓]/u;
const ENTITIES: Readonly<Record<string, string>> = {
  ...{ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ', ndash: '–', mdash: '—', hellip: '…' },
  ...{ lsquo: '‘', rsquo: '’', ldquo: '“', rdquo: '”', times: '×', deg: '°', euro: '€', pound: '£', middot: '·' },
};

/** The outline's text of inline tokens: bold and links kept, all else as plain words. */
export function inlineOf(tokens: readonly Token[] = []): Inline {
  const raw = rawInline(tokens);
  return { ...raw, text: tidy(raw.text) };
}

/** A text without marks of any kind, as the outline writes it. */
export const plainInline = (tokens: readonly Token[] = []): string => unmarked(inlineOf(tokens).text);

/** An outline's text without bold and links. */
export const unmarked = (text: string): string => text.replaceAll('**', '').replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1');

const NOTHING: Inline = { text: '', pictures: [], codes: [] };

function partOf(token: Token): Inline {
  switch (token.type) {
    case 'text':
      return token.tokens ? rawInline(token.tokens) : plain(token.text);
    case 'escape':
      return plain(token.text);
    case 'codespan':
      return { ...plain(token.text), codes: [token.text] };
    case 'strong':
      return bold(rawInline(token.tokens ?? []));
    case 'link':
      return link(token as Tokens.Link);
    case 'image':
      return { ...NOTHING, pictures: [{ href: token.href, alt: unmarked(plain(token.text).text) }] };
    case 'br':
      return { ...NOTHING, text: ' ' };
    case 'html':
      return html(token.text);
    case 'em':
    case 'del':
    case 'paragraph':
      return rawInline(token.tokens ?? []);
    default:
      return NOTHING;
  }
}

function rawInline(tokens: readonly Token[]): Inline {
  const parts = tokens.map(partOf);
  return {
    text: parts.map(({ text }) => text).join(''),
    pictures: parts.flatMap(({ pictures }) => pictures),
    codes: parts.flatMap(({ codes }) => codes),
  };
}

function html(source: string): Inline {
  const pictures = [...source.matchAll(/<img\b[^>]*>/gi)].flatMap(([tag]) => {
    const [href, alt] = ['src', 'alt'].map(
      (name) => new RegExp(`\\b${name}\\s*=\\s*(["'])(.*?)\\1`, 'i').exec(tag)?.[2],
    );
    return href ? [{ href, alt: alt ?? '' }] : [];
  });
  return {
    ...plain(
      source.replace(/<\/?(?:br|hr|p|div|li|td|th|tr|h[1-6]|summary|dt|dd)\b[^>]*>/gi, ' ').replaceAll(/<[^>]*>/g, ''),
    ),
    pictures,
  };
}

/** A text in which nothing is markup of the outline, and braces are braces. */
function plain(text: string): Inline {
  const decoded = text
    .replaceAll(/&(?:#(\d{1,6})|#x([\da-f]{1,5})|(\w+));/gi, (whole, decimal, hex, name: string | undefined) =>
      name === undefined
        ? codePoint(decimal ? Number(decimal) : Number.parseInt(hex, 16))
        : (lookUp(ENTITIES, name) ?? whole),
    )
    .replaceAll(PICTOGRAPHS, (sign) => (KEPT_SIGNS.test(sign) ? sign : ''))
    .replaceAll(/(?![\n\t])\p{Cc}/gu, '')
    .replaceAll('｛', '{')
    .replaceAll('｝', '}')
    .replaceAll(/[{}*\]^]/g, (sign) => HELD[SIGNS.indexOf(sign)] ?? sign);
  return { ...NOTHING, text: decoded };
}

const codePoint = (code: number) => (code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '');

function bold(inner: Inline): Inline {
  const text = unmarked(inner.text).trim();
  return { ...inner, text: text === '' ? '' : `**${text}**` };
}

/** A link to an address; of any other only its words. */
function link({ href, tokens }: Tokens.Link): Inline {
  const inner = rawInline(tokens);
  const text = unmarked(inner.text).trim();
  const isAddress = /^(https?:\/\/|mailto:)[^\s()<>{}]+$/.test(href);
  return isAddress && text !== '' && !/[[\u{e000}-\u{e004}]/u.test(text)
    ? { ...inner, text: `[${text}](${href})` }
    : { ...inner, text };
}

/** One line, without a space between hanzi where the line was broken. */
function tidy(text: string): string {
  return text
    .replaceAll(/(?<=[\p{Script=Han}，。；：、？！）])\s*\n\s*(?=[\p{Script=Han}（“])/gu, '')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/\s+([,.])(?=\s|$)/g, '$1')
    .trim();
}
