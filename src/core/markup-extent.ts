import { MARKUP } from './limits.ts';
import type { Words } from './words.ts';

const LESS = 0x3c;
const GREATER = 0x3e;
const EQUALS = 0x3d;
const SLASH = 0x2f;
const QUOTES = [0x22, 0x27];
/** What is no element: comments, character data, declarations, and what ends each. */
const OTHERS: readonly (readonly [begins: string, ends: string])[] = [
  ['!--', '-->'],
  ['![CDATA[', ']]>'],
  ['?', '?>'],
  ['!', '>'],
];

/** How much markup there is. */
export interface MarkupExtent {
  /** Elements that stand within one another, at most. */
  readonly depth: number;
  /** Tags and attributes. */
  readonly marks: number;
}

/**
 * How much markup a text in XML holds, without reading it into a tree; counted no further than `MARKUP.depth` and `most`
 * marks. Markup that is not well-formed is counted somehow.
 */
export function markupExtent(source: Uint8Array, most: number = MARKUP.marks): MarkupExtent {
  // UTF-16 has a zero for each of these characters.
  const bytes = source.includes(0) ? source.filter((byte) => byte !== 0) : source;
  let [depth, deepest, marks] = [0, 0, 0];
  for (let at = bytes.indexOf(LESS); at >= 0; at = bytes.indexOf(LESS, at)) {
    const other = OTHERS.find(([begins]) => isAt(bytes, at + 1, begins));
    if (other) {
      at = after(bytes, at + 1 + other[0].length, other[1]);
      continue;
    }
    marks++;
    const tag = tagAt(bytes, at);
    marks += tag.attributes;
    if (bytes[at + 1] === SLASH) depth--;
    else if (!tag.isEmpty) deepest = Math.max(deepest, ++depth);
    if (deepest > MARKUP.depth || marks > most) break;
    at = tag.end;
  }
  return { depth: deepest, marks };
}

/** Where a tag ends, how many attributes it has, and whether it is an element by itself. */
function tagAt(bytes: Uint8Array, start: number) {
  let attributes = 0;
  let at = start + 1;
  for (; at < bytes.length && bytes[at] !== GREATER; at++) {
    const byte = bytes[at] as number;
    if (byte === EQUALS) attributes++;
    else if (QUOTES.includes(byte)) {
      const closing = bytes.indexOf(byte, at + 1);
      at = closing < 0 ? bytes.length : closing;
    }
  }
  return { end: at, attributes, isEmpty: bytes[at - 1] === SLASH };
}

function isAt(bytes: Uint8Array, at: number, text: string): boolean {
  for (let i = 0; i < text.length; i++) if (bytes[at + i] !== text.charCodeAt(i)) return false;
  return true;
}

/** Where what ends in a text ends; the end of the bytes where it does not. */
function after(bytes: Uint8Array, start: number, text: string): number {
  const last = text.charCodeAt(text.length - 1);
  for (let at = bytes.indexOf(last, start); at >= 0; at = bytes.indexOf(last, at + 1)) {
    if (isAt(bytes, at - text.length + 1, text)) return at + 1;
  }
  return bytes.length;
}

/** Why markup of that extent is not read; undefined where it is. The words go on after what it is in: “The file …”. */
export function markupRefusal({ depth, marks }: MarkupExtent, limit: number = MARKUP.marks): Words | undefined {
  if (depth > MARKUP.depth) {
    return {
      en: `has more than ${MARKUP.depth} elements within one another, and is not read`,
      zh: `的元素嵌套超过 ${MARKUP.depth} 层，不予读取`,
    };
  }
  if (marks <= limit) return undefined;
  const most = limit / 1_000_000;
  return {
    en: `has more than ${most} million tags and attributes, and is not read`,
    zh: `的标签和属性超过 ${most * 100} 万个，不予读取`,
  };
}
