import { type MarkupNode, parseMarkup } from '../resolve/markup.ts';

/** A stretch of a text as translation tools hold it: words, a placeholder, or a pair of codes around others. */
export type Inline =
  | { readonly sort: 'words'; readonly text: string }
  | { readonly sort: 'fact'; readonly raw: string }
  | {
      readonly sort: 'bold' | 'link' | 'note';
      readonly open: string;
      readonly close: string;
      readonly inner: readonly Inline[];
    };

/** A text's words and codes; joined again they are the text, to the letter. */
export function inlineOf(raw: string): Inline[] {
  return between(raw, parseMarkup(raw), 0, raw.length);
}

function between(raw: string, nodes: readonly MarkupNode[], from: number, to: number): Inline[] {
  const parts: Inline[] = [];
  let at = from;
  const wordsTo = (end: number) => {
    if (end > at) parts.push({ sort: 'words', text: raw.slice(at, end) });
  };
  for (const node of nodes) {
    if (node.sort === 'text' || node.sort === 'stray' || node.sort === 'open-note') continue;
    wordsTo(node.start);
    parts.push(code(raw, node));
    at = node.end;
  }
  wordsTo(to);
  return parts;
}

function code(raw: string, node: Exclude<MarkupNode, { sort: 'text' | 'stray' | 'open-note' }>): Inline {
  const { start, end } = node;
  if (node.sort === 'reference') return { sort: 'fact', raw: raw.slice(start, end) };
  const [from, to] = insideOf(raw, node);
  const inner = between(raw, node.inner, from, to);
  return { sort: node.sort, open: raw.slice(start, from), close: raw.slice(to, end), inner };
}

function insideOf(raw: string, { sort, start, end }: { sort: string; start: number; end: number }): [number, number] {
  if (sort === 'link') return [start + 1, raw.lastIndexOf('](', end)];
  return [start + 2, sort === 'bold' ? end - 2 : end - 1];
}

/** The text of its words and codes. */
export function textOf(parts: readonly Inline[]): string {
  return parts
    .map((part) => {
      if (part.sort === 'words') return part.text;
      return part.sort === 'fact' ? part.raw : part.open + textOf(part.inner) + part.close;
    })
    .join('');
}
