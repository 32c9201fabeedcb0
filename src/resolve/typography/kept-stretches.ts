import type { Stretch } from '../../core/rich-text.ts';
import { matchesOf } from './rules.ts';

/** What stays as it is written in every language: addresses, dates, times, telephone numbers, codes. */
const KEPT: readonly RegExp[] = [
  /(?:https?:\/\/|www\.)[!-~]+|[\w.+-]{1,256}@[\w-]+(?:\.[\w-]+)+/g,
  // Dates and months; a year and two digits above twelve are a range.
  /(?<![\d-])\d{4}-(?:0\d|1[0-2])(?:-\d{2})?(?![\d-])/g,
  /(?<!\d)\d{1,2}:\d{2}(?::\d{2})?(?!\d)/g,
  /\+\d[\d\s()-]{6,}\d|(?<![\d-])0\d{2,3}-\d{7,8}(?!\d)|(?<![\d-])\d+(?:-\d+){2,}/g,
  // Products, standards and diseases: letters with digits, and what hangs on them; not square and cubic metres.
  /(?<![A-Za-z\d])(?!(?:[A-Za-z]{1,3}\/)?[kcm]?m[23](?![\w/-]))[A-Za-z]+(?:\/[A-Za-z]+)?-?\d[\w.:/-]*|(?<![\w.,-])\d+-?(?![kcm]?m[23](?![\w/-]))[A-Za-z]+\d[\w-]*/g,
  /\b(?:ISO|IEC|GB|EN|DIN|ANSI|IEEE|ASTM|BS|JIS)(?:\/[A-Z]+)? \d[\d.]*(?:[:-]\d+)*/g,
];

/** The stretches of a text that no rule may touch: what is kept in every deck, and this deck's names. */
export function keptStretches(text: string, names: readonly string[]): Stretch[] {
  return [...KEPT.flatMap((pattern) => stretchesOf(text, pattern)), ...namedStretches(text, names)];
}

/**
 * Where the names stand in a text, in any case and with any space between their words; of those that begin at one place the
 * longest. The work grows with the text, however many names there are.
 */
export function namedStretches(text: string, names: readonly string[]): Stretch[] {
  const root = treeOf(names);
  if (root.next.size === 0) return [];
  return Array.from({ length: text.length }, (_, i) => i).flatMap((start) => {
    const end = endOf(text, start, root);
    return end === undefined ? [] : [{ start, end }];
  });
}

/** Where the longest name ends that begins at a place of the text. */
function endOf(text: string, start: number, root: NameTree): number | undefined {
  let [node, end]: [NameTree, number | undefined] = [root, undefined];
  for (let at = start; at < text.length; at++) {
    const isSpace = SPACE.test(text.charAt(at));
    if (isSpace && at > start && SPACE.test(text.charAt(at - 1))) continue;
    const next = node.next.get(isSpace ? ' ' : text.charAt(at).toLowerCase());
    if (!next) return end;
    node = next;
    if (node.isEnd) end = at + 1;
  }
  return end;
}

const SPACE = /\s/;

/** Names letter by letter in small letters, with one space between words. */
interface NameTree {
  readonly next: Map<string, NameTree>;
  isEnd: boolean;
}

/** The trees of lists of names, which are asked about every text of a deck. */
const TREES = new WeakMap<readonly string[], NameTree>();

function treeOf(names: readonly string[]): NameTree {
  const known = TREES.get(names);
  if (known) return known;
  const root: NameTree = { next: new Map(), isEnd: false };
  for (const name of names) {
    let node = root;
    for (const letter of name.trim().replace(/\s+/g, ' ').split('')) {
      const next = node.next.get(letter.toLowerCase()) ?? { next: new Map(), isEnd: false };
      node.next.set(letter.toLowerCase(), next);
      node = next;
    }
    node.isEnd = node !== root;
  }
  TREES.set(names, root);
  return root;
}

export function stretchesOf(text: string, pattern: RegExp): Stretch[] {
  return matchesOf(text, pattern).map((match) => ({ start: match.index, end: match.index + match[0].length }));
}
