import { marked, type Token, type Tokens } from 'marked';
import { sum } from '../../core/collections.ts';
import { inlineOf, type NotesPicture, plainInline, readable } from './inline.ts';
import { plainMarkdown } from './markdown-dialects.ts';
import { refuseLargeTable, refuseLongNotes, refuseLongTexts, refuseManyNotes } from './notes-limits.ts';

export interface NotesItem {
  readonly text: string;
  readonly items: readonly NotesItem[];
}

export type NotesBlock =
  | { readonly type: 'text'; readonly text: string }
  | {
      readonly type: 'list';
      readonly numbered: boolean;
      readonly items: readonly NotesItem[];
      /** The paragraph that it was made of, and the sentence in it that leads to the list. */
      readonly spoken?: { readonly whole: string; readonly lead: string };
    }
  | { readonly type: 'table'; readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] }
  | { readonly type: 'quote'; readonly text: string; readonly speaker?: string; readonly role?: string }
  | { readonly type: 'picture'; readonly picture: NotesPicture }
  | { readonly type: 'code'; readonly text: string };

export interface NotesPart {
  readonly title: string;
  readonly depth: number;
  readonly blocks: readonly NotesBlock[];
}

/** Notes as headings with what is below each; `lead` is what is above the first. */
export interface Notes {
  readonly title?: string;
  readonly lead: readonly NotesBlock[];
  readonly parts: readonly NotesPart[];
  readonly codes: readonly string[];
  readonly footnotes: readonly string[];
}

/** Numbers before a heading: "1.", "2.1.3", "一、", "第二章". */
const NUMBERING =
  /^\s*(?:\d+(?:\.\d+)*[.)、．]?\s+|\d+[.、．]\s*|[（(]?[一二三四五六七八九十]+[）)、．.]\s*|第[一二三四五六七八九十]+[章节部分篇]+\s*[:：、]?\s*)(?=\S)/;
/** A paragraph in bold no longer than this, in signs, is a heading where notes have no other. */
const BOLD_HEADING = 80;
const SHORT = 70;
/** Lines of an address at least, and the length of one at most. */
const [ADDRESS_LINES, ADDRESS_LINE] = [3, 48];
/** What begins the line that says what a picture or a table is: "Figure 3: Output by year". */
export const CAPTION =
  /^(?:(?:Figure|Fig\.?|Table|Chart|Photo|Picture|Abbildung|Abb\.|Tabelle|Tableau|Tabla|图|表)\s*\d*(?:[-.–]\d+)?\s*[.:：–—]?\s*)(?=\S)/i;

/** What a Markdown text says, as headings and blocks. Scripts, remarks and rules are passed over. Throws a NotesTooLong. */
export function readNotes(source: string): Notes {
  refuseLongNotes(source);
  const { markdown, footnotes, title } = plainMarkdown(source);
  const codes: string[] = [];
  const lead: NotesBlock[] = [];
  const parts: { title: string; depth: number; blocks: NotesBlock[] }[] = [];
  for (const token of marked.lexer(markdown, { gfm: true })) {
    if (token.type === 'heading') parts.push({ title: plainInline(token.tokens), depth: token.depth, blocks: [] });
    else for (const block of blocksOf(token, codes)) (parts.at(-1)?.blocks ?? lead).push(block);
  }
  const notes = footnotes.map((each) => plainInline(marked.Lexer.lexInline(each)));
  return notesOf({ ...(title ? { title } : {}), lead, parts, codes, footnotes: notes });
}

export function notesText(notes: Notes): string {
  return textsIn([notes.title ?? '', notes.lead, notes.parts, notes.footnotes])
    .map(readable)
    .join('\n');
}

/** All texts in blocks, save code and what names a picture's file. */
export function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(textsIn);
  if (value === null || typeof value !== 'object' || ('type' in value && value.type === 'code')) return [];
  return Object.entries(value).flatMap(([key, each]) => (['type', 'href'].includes(key) ? [] : textsIn(each)));
}

/** Notes with headings without numbers; where there is none, short paragraphs in bold are headings. Throws a NotesTooLong. */
export function notesOf(notes: Notes): Notes {
  refuseManyNotes(notes.parts.length, notes.lead.length + sum(notes.parts.map(({ blocks }) => blocks.length)));
  refuseLongTexts(textsIn([notes.title ?? '', notes.lead, notes.parts, notes.footnotes]));
  const { lead, parts } = withHeadings(notes);
  const named = parts.map((part) => ({ ...part, title: part.title.replace(NUMBERING, '') }));
  const kept = named.filter((part) => part.title !== '' || part.blocks.length > 0);
  const captioned = kept.map((part) => ({ ...part, blocks: withCaptions(part.blocks) }));
  return withFirstLine({ ...notes, lead: withCaptions(lead), parts: captioned });
}

function withCaptions(blocks: readonly NotesBlock[]): NotesBlock[] {
  const isShown = (block?: NotesBlock) => block?.type === 'picture' || block?.type === 'table';
  const isCaption = (block?: NotesBlock) =>
    block?.type === 'text' && CAPTION.test(block.text) && block.text.length <= 2 * SHORT;
  return blocks.flatMap((block, i) => {
    const [before, after] = [blocks[i - 1], blocks[i + 1]];
    if (isCaption(block) && isShown(before) && !isCaption(blocks[i - 2])) return [];
    const isCaptioned = isShown(block) && isCaption(after) && !isCaption(before);
    return isCaptioned && after ? [after, block] : [block];
  });
}

/** Notes with lines in bold for headings, where they have at most a title. */
function withHeadings({ lead, parts }: Notes): Pick<Notes, 'lead' | 'parts'> {
  const [title, ...others] = parts;
  if (others.length > 0 || (title && title.depth > 0)) return { lead, parts };
  if (!title) return underBold(lead);
  const below = underBold(title.blocks);
  return { lead, parts: [{ ...title, blocks: below.lead }, ...below.parts] };
}

/** The blocks below paragraphs that are bold from end to end. */
function underBold(blocks: readonly NotesBlock[]): {
  readonly lead: readonly NotesBlock[];
  readonly parts: readonly NotesPart[];
} {
  const lead: NotesBlock[] = [];
  const parts: { title: string; depth: number; blocks: NotesBlock[] }[] = [];
  for (const block of blocks) {
    const heading =
      block.type === 'text' ? (/^\*\*([^*]+)\*\*$/.exec(block.text)?.[1] ?? countedLine(block.text)) : undefined;
    if (heading !== undefined && heading.length <= BOLD_HEADING && !/[.。:：,，;；]$/.test(heading))
      parts.push({ title: heading, depth: 2, blocks: [] });
    else (parts.at(-1)?.blocks ?? lead).push(block);
  }
  return { lead, parts };
}

/** A short line with a number of Chinese before it, as reports head their chapters: "一、主要成绩"; undefined for others. */
const countedLine = (text: string): string | undefined =>
  /^[一二三四五六七八九十]+、.{2,30}$/u.test(text) ? text : undefined;

/** Notes that have no title take their first line for one, if it is short and no sentence. */
function withFirstLine(notes: Notes): Notes {
  const [first, ...rest] = notes.lead;
  const alone =
    notes.parts.length > 1 &&
    notes.parts[0] &&
    notes.parts.slice(1).every(({ depth }) => depth > (notes.parts[0]?.depth ?? 0));
  const isTitle =
    first?.type === 'text' && first.text.length <= SHORT && !/[.。!！?？:：,，;；]$|\]\(/.test(first.text);
  if (notes.title !== undefined || alone || !isTitle || rest.length + notes.parts.length < 2) return notes;
  return { ...notes, title: first.text.replaceAll('**', ''), lead: rest };
}

function blocksOf(token: Token, codes: string[]): NotesBlock[] {
  switch (token.type) {
    case 'paragraph':
    case 'text':
      return (
        linesIn(token)?.flatMap((line) => paragraph(marked.Lexer.lexInline(line), codes)) ??
        paragraph(token.tokens ?? [], codes)
      );
    case 'list':
      return list(token as Tokens.List, codes);
    case 'table':
      return [table(token as Tokens.Table, codes)];
    case 'blockquote':
      return quote(token as Tokens.Blockquote, codes);
    case 'code':
      return [{ type: 'code', text: token.text }];
    case 'html':
      return paragraph([token], codes);
    default:
      return [];
  }
}

/** The lines of a paragraph that is an address or the like; undefined where it is prose. */
function linesIn({ raw }: Token): string[] | undefined {
  const lines = raw.trim().split(/\s*\\?\n/);
  return areLines(lines) ? lines : undefined;
}

/** Whether lines are such as an address has: three or more, short, no sentences, and one with a number or an @. */
export function areLines(lines: readonly string[]): boolean {
  const areShort = lines.every((line) => line !== '' && line.length <= ADDRESS_LINE && !/[.!?。！？；;]$/.test(line));
  return lines.length >= ADDRESS_LINES && areShort && lines.some((line) => /\d|@/.test(line));
}

function paragraph(tokens: readonly Token[], codes: string[]): NotesBlock[] {
  const { text, pictures, codes: more } = inlineOf(tokens);
  codes.push(...more);
  const shown = pictures.map((picture): NotesBlock => ({ type: 'picture', picture }));
  return text === '' ? shown : [{ type: 'text', text }, ...shown];
}

function list({ ordered, items }: Tokens.List, codes: string[]): NotesBlock[] {
  const beside: NotesBlock[] = [];
  const entries = entriesOf(items, codes, beside);
  return entries.length === 0 ? beside : [{ type: 'list', numbered: ordered, items: entries }, ...beside];
}

function entriesOf(items: readonly Tokens.ListItem[], codes: string[], beside: NotesBlock[]): NotesItem[] {
  return items
    .map((item) => entry(item, codes, beside))
    .filter(({ text, items: below }) => text !== '' || below.length > 0);
}

function entry(item: Tokens.ListItem, codes: string[], beside: NotesBlock[]): NotesItem {
  const nested = item.tokens.filter((token) => token.type === 'list') as Tokens.List[];
  const own = item.tokens.filter((token) => token.type !== 'list').flatMap((token) => blocksOf(token, codes));
  beside.push(...own.filter((block) => block.type !== 'text' && block.type !== 'list'));
  const text = own.flatMap((block) => (block.type === 'text' ? [block.text] : [])).join(' ');
  return { text, items: nested.flatMap((each) => entriesOf(each.items, codes, beside)) };
}

function table({ header, rows }: Tokens.Table, codes: string[]): NotesBlock {
  refuseLargeTable(rows.length + 1, header.length);
  const cell = ({ tokens }: Tokens.TableCell) => {
    const { text, codes: more } = inlineOf(tokens);
    codes.push(...more);
    return text;
  };
  return { type: 'table', head: header.map(cell), rows: rows.map((row) => row.map(cell)) };
}

function quote({ tokens }: Tokens.Blockquote, codes: string[]): NotesBlock[] {
  const blocks = tokens.flatMap((token) => blocksOf(token, codes));
  const lines = blocks.flatMap((block) => (block.type === 'text' ? [block.text] : []));
  return [...quoteOf(lines.join('\n')), ...blocks.filter((each) => each.type !== 'text')];
}

/** What somebody said, where the last line names them after a dash; else a text like others. */
export function quoteOf(whole: string): NotesBlock[] {
  const [, said, name, role] =
    /^([\s\S]+?)\s*(?:—{1,2}|–|--)\s*([^\n,，—]{2,40})(?:[,，]\s*([^\n]{2,60}))?$/.exec(whole) ?? [];
  if (said === undefined || name === undefined) {
    const text = whole.replace(/^\[!\w+\S\s*/, '');
    return text === '' ? [] : [{ type: 'text', text }];
  }
  const text = said.replaceAll('\n', ' ').trim();
  const [, within] = /^["“„「«]([^"“”„「」«»]+)["”“」»]$/.exec(text) ?? [];
  return [{ type: 'quote', text: within ?? text, speaker: name.trim(), ...(role ? { role: role.trim() } : {}) }];
}

export interface Outlined {
  readonly part: NotesPart;
  readonly below: readonly Outlined[];
}

export function headingOf({ parts }: Pick<Notes, 'parts'>): { heading?: NotesPart; parts: readonly NotesPart[] } {
  const [first, ...rest] = parts;
  const alone = first !== undefined && rest.every(({ depth }) => depth > first.depth);
  if (!alone) return { parts };
  // Word documents often have their title twice: as such, and as their first heading.
  const below = headingOf({ parts: rest });
  const isEcho = below.heading?.title.toLowerCase() === first.title.toLowerCase();
  if (!below.heading || !isEcho) return { heading: first, parts: rest };
  return { heading: { ...first, blocks: [...first.blocks, ...below.heading.blocks] }, parts: below.parts };
}

/** Parts as a tree; a heading is joined with the only one below it where both say the same. */
export function outlinedParts(parts: readonly NotesPart[]): Outlined[] {
  const groups: Outlined[] = [];
  let index = 0;
  while (index < parts.length) {
    const part = parts[index];
    if (!part) break;
    let end = index + 1;
    while ((parts[end]?.depth ?? part.depth) > part.depth) end++;
    groups.push(withoutEcho({ part, below: outlinedParts(parts.slice(index + 1, end)) }));
    index = end;
  }
  return groups;
}

function withoutEcho(group: Outlined): Outlined {
  const [only, ...others] = group.below;
  const { part } = group;
  if (!only || others.length > 0 || only.part.title.toLowerCase() !== part.title.toLowerCase()) return group;
  return { part: { ...part, blocks: [...part.blocks, ...only.part.blocks] }, below: only.below };
}
