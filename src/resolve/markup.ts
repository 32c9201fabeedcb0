/** What a text of the outline consists of. Offsets are those of the raw text. */
export type MarkupNode =
  | { readonly sort: 'text'; readonly text: string }
  | {
      readonly sort: 'reference';
      readonly id: string;
      readonly form?: string;
      readonly start: number;
      readonly end: number;
    }
  | { readonly sort: 'bold'; readonly inner: readonly MarkupNode[]; readonly start: number; readonly end: number }
  | {
      readonly sort: 'link';
      readonly url: string;
      readonly inner: readonly MarkupNode[];
      readonly start: number;
      readonly end: number;
    }
  /** Braces that name no fact: never closed, full-width, or with something else between them. */
  | { readonly sort: 'stray'; readonly text: string; readonly start: number; readonly end: number };

const PATTERNS = [
  { sort: 'escape', pattern: /\{\{|\}\}/y },
  { sort: 'reference', pattern: /\{\s*([A-Za-z][A-Za-z0-9_-]*)(?:\.([A-Za-z]+))?\s*\}/y },
  { sort: 'stray', pattern: /\{[^{}\n]*\}?|｛\s*[A-Za-z][\w.-]*\s*[｝}]/y },
  { sort: 'bold', pattern: /\*\*(?=\S)((?:(?!\*\*)[\s\S])*?\S)\*\*/y },
  { sort: 'link', pattern: /\[((?:[^[\]]|\{\{)+)\]\(\s*([^()\s]+)\s*\)/y },
] as const;

/**
 * The inline markup of a text: `{fact}` and `{fact.form}`, `**bold**`, `[text](url)`; `{{` and `}}` write braces.
 * `offset` is where the text begins in the one that offsets are to count in.
 */
export function parseMarkup(raw: string, offset = 0): MarkupNode[] {
  const nodes: MarkupNode[] = [];
  let plain = '';
  let at = 0;
  const flush = () => {
    if (plain !== '') nodes.push({ sort: 'text', text: plain });
    plain = '';
  };
  while (at < raw.length) {
    const found = matchAt(raw, at);
    if (!found) {
      plain += raw.charAt(at);
      at += 1;
      continue;
    }
    const { sort, match } = found;
    if (sort === 'escape') plain += match[0].charAt(0);
    else {
      flush();
      nodes.push(nodeFrom(sort, match, offset));
    }
    at += match[0].length;
  }
  flush();
  return nodes;
}

type Sort = (typeof PATTERNS)[number]['sort'];

function matchAt(raw: string, at: number): { sort: Sort; match: RegExpExecArray } | undefined {
  if (!'{}｛*['.includes(raw.charAt(at))) return undefined;
  for (const { sort, pattern } of PATTERNS) {
    const sticky = new RegExp(pattern);
    sticky.lastIndex = at;
    const match = sticky.exec(raw);
    if (match) return { sort, match };
  }
  return undefined;
}

function nodeFrom(sort: Exclude<Sort, 'escape'>, match: RegExpExecArray, offset: number): MarkupNode {
  const [whole, first = '', second] = match;
  const place = { start: offset + match.index, end: offset + match.index + whole.length };
  switch (sort) {
    case 'reference':
      return { sort, id: first, ...(second === undefined ? {} : { form: second }), ...place };
    case 'stray':
      return { sort, text: whole, ...place };
    case 'bold':
      return { sort, inner: parseMarkup(first, place.start + 2), ...place };
    case 'link':
      return { sort, url: second ?? '', inner: parseMarkup(first, place.start + 1), ...place };
  }
}
