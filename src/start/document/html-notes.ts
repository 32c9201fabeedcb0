import type { Token, Tokens } from 'marked';
import { maxOf } from '../../core/collections.ts';
import { isElement, parseXml, textOf, type XmlElement, type XmlNode } from '../../office/xml.ts';
import { type Inline, inlineOf } from '../notes/inline.ts';
import { footnoteMark, superscript } from '../notes/markdown-dialects.ts';
import { refuseLargeTable } from '../notes/notes-limits.ts';
import {
  areLines,
  CAPTION,
  type Notes,
  type NotesBlock,
  type NotesItem,
  notesOf,
  quoteOf,
} from '../notes/read-notes.ts';

const MADE_DESCRIPTION =
  /\s*(?:Description automatically generated|AI-generated content may be incorrect\.?|AI 生成的内容可能不正确。?|描述已自动生成).*$/s;
const BULLET = /^(?:[•●▪◦■□◆➢✓‣∙·]|[–-](?=\s))\s*(?=\S)/;
const HEADING = /^h([1-6])$/;
const TITLE = 0;
const CHECKBOX = /^[☐☑☒]\s*/;
const BREAK_SIGN = '\u{e0ff}';

/**
 * The notes in the HTML that mammoth makes of a document: headings, lists, tables, pictures by the names that stand in
 * `src`, and footnotes, which are a list at the end.
 */
export function htmlNotes(html: string): Notes {
  const root = parseXml(`<body>${html.replaceAll(/>\s+</g, `>${BREAK_SIGN}<`)}</body>`);
  const footnotes = footnotesIn(root);
  const reader = new Reader([...footnotes.keys()]);
  const body = elementsOf(root).filter(
    (each) => !elementsOf(each).some(({ attributes }) => footnotes.has(attributes.id ?? '')),
  );
  const lead: NotesBlock[] = [];
  const parts: { title: string; depth: number; blocks: NotesBlock[] }[] = [];
  for (const each of body) {
    const [, order] = HEADING.exec(each.name) ?? [];
    const text = order === undefined ? '' : plainText(each);
    // The title heads all others.
    const depth = each.attributes.class === 'title' ? TITLE : Number(order);
    if (text !== '') parts.push({ title: text, depth, blocks: [] });
    const blocks = parts.at(-1)?.blocks ?? lead;
    if (each.attributes.class === 'caption') withCaption(blocks, reader.blocks(each));
    else if (text === '') joined(blocks, reader.blocks(each));
  }
  return notesOf({
    lead,
    parts,
    codes: reader.codes,
    footnotes: [...footnotes.values()],
  });
}

function footnotesIn(root: XmlElement): Map<string, string> {
  const notes = elementsOf(root)
    .flatMap(elementsOf)
    .filter(({ name, attributes }) => name === 'li' && /note-\d/.test(attributes.id ?? ''));
  const textIn = (note: XmlElement) => elementsOf(withoutBackLinks(note)).map(plainText).join(' ').trim();
  return new Map(notes.map((note) => [note.attributes.id ?? '', textIn(note)]));
}

/** Adds a caption: where a picture is before it, it says what that shows. */
function withCaption(blocks: NotesBlock[], caption: readonly NotesBlock[]): void {
  const [last, [only]] = [blocks.at(-1), caption];
  const isOf = last?.type === 'picture' && only?.type === 'text' && caption.length === 1;
  if (isOf) blocks.splice(-1, 1, { ...last, picture: { ...last.picture, alt: only.text.replace(CAPTION, '') } });
  else blocks.push(...caption);
}

/** Adds blocks; entries of lists that are paragraphs with a bullet become one list. */
function joined(blocks: NotesBlock[], more: readonly NotesBlock[]): void {
  const [last, first] = [blocks.at(-1), more[0]];
  const isOne =
    last?.type === 'list' && first?.type === 'list' && first.items.length === 1 && !first.numbered && !last.numbered;
  if (isOne) blocks.splice(-1, 1, { ...last, items: [...last.items, ...first.items] }, ...more.slice(1));
  else blocks.push(...more);
}

class Reader {
  readonly codes: string[] = [];
  private readonly footnotes: readonly string[];
  constructor(footnotes: readonly string[]) {
    this.footnotes = footnotes;
  }

  blocks(element: XmlElement): NotesBlock[] {
    switch (element.name) {
      case 'ul':
      case 'ol':
        return this.list(element);
      case 'table':
        return this.table(element);
      case 'blockquote':
        return quoteOf(
          elementsOf(element)
            .map((each) => this.inline(each.children).text)
            .join('\n'),
        );
      case 'pre':
        return [{ type: 'code', text: textOf(element) }];
      default:
        return this.paragraph(element);
    }
  }

  private paragraph(element: XmlElement): NotesBlock[] {
    const lines = partedAt(element.children, 'br');
    const isAddress = areLines(lines.map((nodes) => plainText({ ...element, children: nodes })));
    return isAddress ? lines.flatMap((children) => this.line({ ...element, children })) : this.line(element);
  }

  private line(element: XmlElement): NotesBlock[] {
    const { text: whole, pictures } = this.inline(element.children);
    const text = whole.replace(CHECKBOX, '');
    const shown = pictures.map((picture): NotesBlock => ({ type: 'picture', picture }));
    if (BULLET.test(text)) {
      const entry = { text: text.replace(BULLET, ''), items: [] };
      return [{ type: 'list', numbered: false, items: [entry] }, ...shown];
    }
    return text === '' ? shown : [{ type: 'text', text }, ...shown];
  }

  private list(element: XmlElement): NotesBlock[] {
    const beside: NotesBlock[] = [];
    const items = this.entries(element, beside);
    return [
      ...(items.length > 0 ? [{ type: 'list', numbered: element.name === 'ol', items } as const] : []),
      ...beside,
    ];
  }

  private entries(element: XmlElement, beside: NotesBlock[]): NotesItem[] {
    return elementsOf(element).flatMap((item) => {
      const isList = (node: XmlNode) => isElement(node) && (node.name === 'ul' || node.name === 'ol');
      const { text: whole, pictures } = this.inline(item.children.filter((node) => !isList(node)));
      const text = whole.replace(CHECKBOX, '');
      beside.push(...pictures.map((picture): NotesBlock => ({ type: 'picture', picture })));
      const items = item.children
        .filter(isElement)
        .filter(isList)
        .flatMap((each) => this.entries(each, beside));
      return text === '' && items.length === 0 ? [] : [{ text, items }];
    });
  }

  private table(element: XmlElement): NotesBlock[] {
    const rows = elementsOf(element).flatMap((each) => (each.name === 'tr' ? [each] : elementsOf(each)));
    const all = rows.map((row) => elementsOf(row).filter(({ name }) => name === 'td' || name === 'th'));
    const [only, ...others] = all.flat();
    if (only && others.length === 0) return elementsOf(only).flatMap((each) => this.blocks(each));
    const titles = Math.max(
      0,
      all.findIndex((row) => row.length !== 1 || spanOf(row[0], 'colspan') === 1),
    );
    const above = all.slice(0, titles).flatMap((row) => row.flatMap((cell) => this.paragraph(cell)));
    return [...above, ...this.grid(all.slice(titles))];
  }

  private grid(cells: readonly (readonly XmlElement[])[]): NotesBlock[] {
    const beside: NotesBlock[] = [];
    const grid = gridOf(cells, (cell) => {
      const { text, pictures } = this.inline(cell.children);
      beside.push(...pictures.map((picture): NotesBlock => ({ type: 'picture', picture })));
      return text;
    });
    const filled = grid.filter((row) => row.some((cell) => cell !== ''));
    const { head, body } = headed(filled, cells[0] ?? []);
    const table: NotesBlock[] = body.length === 0 ? textsOf(head) : [{ type: 'table', head, rows: body }];
    return [...table, ...beside];
  }

  private inline(nodes: readonly XmlNode[]): Inline {
    const inline = inlineOf(nodes.flatMap((node) => this.tokens(node)));
    this.codes.push(...inline.codes);
    return inline;
  }

  /** What marked would make of it: so a document's texts are read as those of Markdown are. */
  private tokens(node: XmlNode): Token[] {
    if (!isElement(node)) return [textToken(node)];
    const below = () => node.children.flatMap((child) => this.tokens(child));
    switch (node.name) {
      case 'strong':
        return [{ type: 'strong', raw: '', text: '', tokens: below() }];
      case 'code':
        return [{ type: 'codespan', raw: '', text: textOf(node) }];
      case 'br':
        return [{ type: 'br', raw: '' }];
      case 'img':
        return [imageToken(node)];
      case 'sup':
        return this.raised(node);
      case 'a':
        return node.attributes.href === undefined
          ? below()
          : [{ type: 'link', raw: '', href: node.attributes.href, text: '', tokens: below() } as Tokens.Link];
      case 'p':
      case 'li':
      case 'td':
      case 'tr':
        return [...below(), { type: 'br', raw: '' }];
      default:
        return below();
    }
  }

  /** The mark of a footnote, or what is set above the line: a power in raised digits. */
  private raised(node: XmlElement): Token[] {
    const place = elementsOf(node).map(({ attributes }) => this.footnotes.indexOf(attributes.href?.slice(1) ?? ''))[0];
    if (place !== undefined && place >= 0) return [textToken(footnoteMark(place))];
    const text = textOf(node);
    return /^-?\d{1,3}$/.test(text)
      ? [textToken(superscript(text))]
      : node.children.flatMap((child) => this.tokens(child));
  }
}

/** Nodes in groups, parted where an element of that name is. */
function partedAt(nodes: readonly XmlNode[], name: string): XmlNode[][] {
  const groups: XmlNode[][] = [[]];
  for (const node of nodes) {
    if (isElement(node) && node.name === name) groups.push([]);
    else groups.at(-1)?.push(node);
  }
  return groups;
}

function imageToken({ attributes }: XmlElement): Token {
  const alt = (attributes.alt ?? '').replace(MADE_DESCRIPTION, '').replaceAll(/\s+/g, ' ').trim();
  return { type: 'image', raw: '', href: attributes.src ?? '', text: alt } as Token;
}

function textToken(text: string): Token {
  // A reader of Markdown decodes entities in texts; here they are text.
  return { type: 'text', raw: '', text: text.replaceAll('&', '&amp;').replaceAll(BREAK_SIGN, ' ') };
}

const elementsOf = (element: XmlElement): XmlElement[] => element.children.filter(isElement);

const plainText = (element: XmlElement) => textOf(element).replaceAll(BREAK_SIGN, ' ').replaceAll(/\s+/g, ' ').trim();

function withoutBackLinks(element: XmlElement): XmlElement {
  const isBack = (node: XmlNode) =>
    isElement(node) && node.name === 'a' && /note-ref-/.test(node.attributes.href ?? '');
  return {
    ...element,
    children: element.children
      .filter((node) => !isBack(node))
      .map((node) => (isElement(node) ? withoutBackLinks(node) : node)),
  };
}

/** The texts of cells in rows of one length: one that spans rows is said in each, one that spans columns in the first. */
function gridOf(rows: readonly (readonly XmlElement[])[], textIn: (cell: XmlElement) => string): string[][] {
  const columns = rows.map((cells) => cells.reduce((sum, cell) => sum + spanOf(cell, 'colspan'), 0));
  refuseLargeTable(rows.length, maxOf(columns));
  const grid: string[][] = rows.map(() => []);
  rows.forEach((cells, y) => {
    let x = 0;
    for (const cell of cells) {
      while (grid[y]?.[x] !== undefined) x++;
      const [columns, below] = [spanOf(cell, 'colspan'), spanOf(cell, 'rowspan')];
      const text = textIn(cell);
      const taken = [text, ...Array.from({ length: columns - 1 }, () => '')];
      for (const row of grid.slice(y, y + below)) for (const [i, each] of taken.entries()) row[x + i] = each;
      x += columns;
    }
  });
  const width = Math.max(0, ...grid.map((row) => row.length));
  return grid.map((row) => Array.from({ length: width }, (_, i) => row[i] ?? ''));
}

function spanOf(cell: XmlElement | undefined, direction: 'colspan' | 'rowspan'): number {
  return Number(cell?.attributes[direction] ?? 1);
}

/**
 * The headings of a table's columns, and the rows below: where a second row only divides what spans columns in the first,
 * both head them: “Headcount 2023”, “Headcount 2024”.
 */
function headed(grid: readonly string[][], first: readonly XmlElement[]): { head: string[]; body: string[][] } {
  const [head = [], below = [], ...body] = grid;
  const spans = first.flatMap((cell) => {
    const columns = spanOf(cell, 'colspan');
    return Array.from({ length: columns }, (_, i) => ({ isDivided: columns > 1, from: i }));
  });
  const divides =
    body.length > 0 &&
    spans.some(({ isDivided }) => isDivided) &&
    below.every((text, x) => (spans[x]?.isDivided ? text !== '' : text === '' || text === head[x]));
  if (!divides) return { head, body: grid.slice(1) };
  const joined = below.map((text, x) => {
    const { isDivided = false, from = 0 } = spans[x] ?? {};
    return isDivided ? `${head[x - from] ?? ''} ${text}`.trim() : (head[x] ?? '');
  });
  return { head: joined, body };
}

function textsOf(cells: readonly string[]): NotesBlock[] {
  return cells.flatMap((text) => (text === '' ? [] : [{ type: 'text', text } as const]));
}
