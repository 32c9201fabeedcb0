import { marked, type Token, type Tokens } from 'marked';
import { inlineOf, type NotedPicture, plainInline } from './inline.ts';

/** An entry of a list, with those below it. */
export interface NotedItem {
  readonly text: string;
  readonly items: readonly string[];
}

/** A part of notes between two headings. */
export type Block =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'list'; readonly numbered: boolean; readonly items: readonly NotedItem[] }
  | { readonly type: 'table'; readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] }
  | { readonly type: 'quote'; readonly text: string; readonly speaker?: string; readonly role?: string }
  | { readonly type: 'picture'; readonly picture: NotedPicture }
  | { readonly type: 'code'; readonly text: string };

/** A heading and what stands below it. */
export interface Part {
  readonly title: string;
  readonly depth: number;
  readonly blocks: readonly Block[];
}

/** Notes as headings with what stands below each; `lead` is what stands above the first. */
export interface Notes {
  readonly title?: string;
  readonly lead: readonly Block[];
  readonly parts: readonly Part[];
  /** Words set as code. */
  readonly codes: readonly string[];
}

/** Numbers before a heading: "1.", "2.1.3", "一、", "第二章". */
const NUMBERING =
  /^\s*(?:\d+(?:\.\d+)*[.)、．]?\s+|\d+[.、．]\s*|[（(]?[一二三四五六七八九十]+[）)、．.]\s*|第[一二三四五六七八九十]+[章节部分篇]+\s*[:：、]?\s*)(?=\S)/;
const FRONT_MATTER = /^\uFEFF?---\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/;

/** What a Markdown text says, as headings and blocks. HTML, remarks and rules are passed over. */
export function readNotes(markdown: string): Notes {
  const front = FRONT_MATTER.exec(markdown)?.[1] ?? '';
  const tokens = marked.lexer(markdown.replace(FRONT_MATTER, '').replace(/^\uFEFF/, ''), { gfm: true });
  const codes: string[] = [];
  const lead: Block[] = [];
  const parts: { title: string; depth: number; blocks: Block[] }[] = [];
  for (const token of tokens) {
    if (token.type === 'heading') {
      const title = plainInline(token.tokens).replace(NUMBERING, '');
      parts.push({ title, depth: token.depth, blocks: [] });
    } else {
      (parts.at(-1)?.blocks ?? lead).push(...blocksOf(token, codes));
    }
  }
  const title = /^title:\s*["']?(.+?)["']?\s*$/m.exec(front)?.[1];
  const kept = parts.filter((part) => part.title !== '' || part.blocks.length > 0);
  return { ...(title ? { title } : {}), lead, parts: kept, codes };
}

function blocksOf(token: Token, codes: string[]): Block[] {
  switch (token.type) {
    case 'paragraph':
    case 'text':
      return paragraph(token.tokens ?? [], codes);
    case 'list':
      return list(token as Tokens.List, codes);
    case 'table':
      return [table(token as Tokens.Table, codes)];
    case 'blockquote':
      return quote(token as Tokens.Blockquote, codes);
    case 'code':
      return [{ type: 'code', text: token.text }];
    default:
      return [];
  }
}

function paragraph(tokens: readonly Token[], codes: string[]): Block[] {
  const { text, pictures, codes: more } = inlineOf(tokens);
  codes.push(...more);
  const shown = pictures.map((picture): Block => ({ type: 'picture', picture }));
  return text === '' ? shown : [{ type: 'text', text }, ...shown];
}

/** The entries of a list, those below an entry in one level: what stands deeper is no talk. */
function list({ ordered, items }: Tokens.List, codes: string[]): Block[] {
  const entries = items
    .map((item) => entry(item, codes))
    .filter(({ text, items: below }) => text !== '' || below.length > 0);
  return entries.length === 0 ? [] : [{ type: 'list', numbered: ordered, items: entries }];
}

function entry(item: Tokens.ListItem, codes: string[]): NotedItem {
  const nested = item.tokens.filter((token) => token.type === 'list') as Tokens.List[];
  const own = item.tokens.filter((token) => token.type === 'text' || token.type === 'paragraph');
  const texts = own.flatMap((token) => paragraph((token as Tokens.Text).tokens ?? [], codes));
  const text = texts.flatMap((block) => (block.type === 'text' ? [block.text] : [])).join(' ');
  const below = nested
    .flatMap((each) => list(each, codes))
    .flatMap((block) => (block.type === 'list' ? block.items : []));
  return { text, items: below.flatMap((each) => [each.text, ...each.items]).filter((each) => each !== '') };
}

function table({ header, rows }: Tokens.Table, codes: string[]): Block {
  const cell = ({ tokens }: Tokens.TableCell) => {
    const { text, codes: more } = inlineOf(tokens);
    codes.push(...more);
    return text;
  };
  return { type: 'table', head: header.map(cell), rows: rows.map((row) => row.map(cell)) };
}

/** What somebody said, where the last line names them after a dash; else a text like others. */
function quote({ tokens }: Tokens.Blockquote, codes: string[]): Block[] {
  const blocks = tokens.flatMap((token) => blocksOf(token, codes));
  const whole = blocks.flatMap((block) => (block.type === 'text' ? [block.text] : [])).join('\n');
  const [, said, name, role] =
    /^([\s\S]+?)\s*(?:—{1,2}|–|--)\s*([^\n,，—]{2,40})(?:[,，]\s*([^\n]{2,60}))?$/.exec(whole) ?? [];
  if (said === undefined || name === undefined) {
    const text = whole.replace(/^\[!\w+\S\s*/, '');
    return [
      ...(text === '' ? [] : [{ type: 'text', text } as const]),
      ...blocks.filter((each) => each.type !== 'text'),
    ];
  }
  const text = said
    .replaceAll('\n', ' ')
    .replace(/^["“”「]|["“”」]$/g, '')
    .trim();
  return [{ type: 'quote', text, speaker: name.trim(), ...(role ? { role: role.trim() } : {}) }];
}
