import type { Stretch } from '../core/rich-text.ts';
export type MarkupNode =
  | { readonly sort: 'text'; readonly text: string }
  | ({ readonly sort: 'reference'; readonly id: string; readonly form?: string } & Stretch)
  | ({ readonly sort: 'bold'; readonly inner: readonly MarkupNode[] } & Stretch)
  | ({
      readonly sort: 'link';
      readonly url: string;
      readonly urlStart: number;
      readonly inner: readonly MarkupNode[];
    } & Stretch)
  | ({ readonly sort: 'note'; readonly inner: readonly MarkupNode[] } & Stretch)
  /** The beginning of a note that never ends. */
  | ({ readonly sort: 'open-note' } & Stretch)
  /** Braces that name no fact: never closed, full-width, or with something else between them. */
  | ({ readonly sort: 'stray'; readonly text: string } & Stretch);

const ESCAPE = /\{\{|\}\}|\{([*[^｛])\}/y;
const REFERENCE = /\{\s*([A-Za-z][A-Za-z0-9_-]*)(?:\.([A-Za-z]+))?\s*\}/y;
const STRAY = /\{[^{}\n]*\}?|｛\s*[A-Za-z][\w.-]*\s*[｝}]/y;
const BOLD = /\*\*(?=\S)((?:(?!\*\*)[\s\S])*?\S)\*\*/y;
const ADDRESS = /\(\s*([^()\s]+)\s*\)/y;

/**
 * The inline markup of a text: `{fact}` and `{fact.form}`, `**bold**`, `[text](url)`, `^[note]`; `{{` and `}}` write
 * braces, `{*}`, `{[}`, `{^}` and `{｛}` the sign in them. `offset` is where the text begins in the one that offsets are to count in.
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
    const end = nextSign(raw, at);
    plain += raw.slice(at, end);
    at = end;
    if (at === raw.length) break;
    const braces = matchAt(ESCAPE, raw, at);
    const found = braces ? undefined : nodeAt(raw, at, offset);
    if (found) {
      flush();
      nodes.push(found.node);
    } else plain += braces?.[1] ?? raw.charAt(at);
    at += braces?.[0].length ?? found?.length ?? 1;
  }
  flush();
  return nodes;
}

interface Found {
  readonly node: MarkupNode;
  readonly length: number;
}

function nodeAt(raw: string, at: number, offset: number): Found | undefined {
  switch (raw.charAt(at)) {
    case '{':
    case '｛':
      return referenceAt(raw, at, offset);
    case '*': {
      const match = matchAt(BOLD, raw, at);
      return (
        match && {
          node: {
            sort: 'bold',
            inner: parseMarkup(match[1] ?? '', offset + at + 2),
            ...offsets(at, match[0].length, offset),
          },
          length: match[0].length,
        }
      );
    }
    case '[':
      return linkAt(raw, at, offset);
    case '^':
      return noteAt(raw, at, offset);
    default:
      return undefined;
  }
}

function referenceAt(raw: string, at: number, offset: number): Found | undefined {
  const reference = matchAt(REFERENCE, raw, at);
  const match = reference ?? matchAt(STRAY, raw, at);
  if (!match) return undefined;
  const [whole, id = '', form] = match;
  const place = offsets(at, whole.length, offset);
  const node: MarkupNode = reference
    ? { sort: 'reference', id, ...(form === undefined ? {} : { form }), ...place }
    : { sort: 'stray', text: whole, ...place };
  return { node, length: whole.length };
}

function linkAt(raw: string, at: number, offset: number): Found | undefined {
  const close = closing(raw, at);
  const address = close !== undefined && close > at + 1 ? matchAt(ADDRESS, raw, close + 1) : undefined;
  if (close === undefined || !address) return undefined;
  const url = address[1] ?? '';
  const length = close + 1 + address[0].length - at;
  const urlStart = offset + close + 1 + address[0].indexOf(url);
  const inner = parseMarkup(raw.slice(at + 1, close), offset + at + 1);
  return { node: { sort: 'link', url, urlStart, inner, ...offsets(at, length, offset) }, length };
}

function noteAt(raw: string, at: number, offset: number): Found | undefined {
  if (raw.charAt(at + 1) !== '[') return undefined;
  const close = closing(raw, at + 1);
  if (close === undefined) return { node: { sort: 'open-note', ...offsets(at, 2, offset) }, length: 2 };
  const length = close + 1 - at;
  const inner = parseMarkup(raw.slice(at + 2, close), offset + at + 2);
  return { node: { sort: 'note', inner, ...offsets(at, length, offset) }, length };
}

function closing(raw: string, open: number): number | undefined {
  let depth = 0;
  for (let at = open; at < raw.length && raw.charAt(at) !== '\n'; at++) {
    if (raw.charAt(at) === '[') depth += 1;
    else if (raw.charAt(at) === ']') depth -= 1;
    if (depth === 0) return at;
  }
  return undefined;
}

const offsets = (at: number, length: number, offset: number): Stretch => ({
  start: offset + at,
  end: offset + at + length,
});

function matchAt(pattern: RegExp, raw: string, at: number): RegExpExecArray | undefined {
  pattern.lastIndex = at;
  return pattern.exec(raw) ?? undefined;
}

/** What markup can begin with. */
const SIGN = /[{}｛*[^]/g;

function nextSign(raw: string, from: number): number {
  SIGN.lastIndex = from;
  return SIGN.exec(raw)?.index ?? raw.length;
}

/** A text that shows another one to the letter: whatever markup would begin with in it is written as a sign. */
export function escapeMarkup(text: string): string {
  const hasLinks = text.includes('](');
  return text.replace(/[{}]|\*{2,}|\^(?=\[)|\[|｛/g, (sign) => {
    if (sign === '{' || sign === '}') return sign + sign;
    if (sign === '[' && !hasLinks) return sign;
    return [...sign].map((each) => `{${each}}`).join('');
  });
}

/** A text with blanks where it writes signs of markup that are none. */
export const withoutSigns = (raw: string): string => raw.replace(/\{[*[^｛]\}/g, '   ');

/** Whether a text has a bold mark without a partner, so that its stars are shown. */
export function hasStrayBold(raw: string): boolean {
  const stray = (nodes: readonly MarkupNode[]): boolean =>
    nodes.some((node) => (node.sort === 'text' ? node.text.includes('**') : 'inner' in node && stray(node.inner)));
  return stray(parseMarkup(withoutSigns(raw)));
}
