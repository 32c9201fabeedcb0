import type { Words } from '../../core/language.ts';
import type { Reading } from '../reading.ts';
import { quoted, type SourceLine } from '../source-line.ts';
import { endsEarly, startsOtherwise } from './misread-text.ts';

/** A text among entries in braces or brackets that YAML cannot read there; undefined where the line has no such entries. */
export function readEntry(line: SourceLine, offset: number): Reading | undefined {
  const value = line.valueStart - line.start;
  if (!opensMap(line.text, value) && !opensList(line.text, value)) return undefined;
  const at = offset - line.start;
  const entry = entriesFrom(line.text, value).find(({ start, end }) => start <= at && at <= end);
  const text = entry ? line.text.slice(entry.start, entry.end).trimEnd() : '';
  if (!entry || text === '' || isQuoted(text)) return undefined;
  const start = line.start + entry.start;
  const comma = /，\s*(?=[\w-]+\s*:\s)/.exec(text);
  if (comma) {
    return {
      ...{ start: start + comma.index, end: start + comma.index + comma[0].length, replacement: ', ', safe: true },
      message: {
        en: 'A full-width comma stands between two entries in braces, and YAML does not take it for a comma.',
        zh: '大括号里的两项之间用了全角逗号，YAML 不把它当作逗号。',
      },
      hint: { en: 'Write an ASCII comma and a space.', zh: '请改为半角逗号加空格。' },
    };
  }
  const bare = /^(["'])(.*)\1$/.exec(text)?.[2] ?? text;
  return {
    ...{ start, end: start + text.length, replacement: quoted(bare), safe: true },
    message: whyUnread(text),
    hint: {
      en: 'Put the whole text in quotes, or write the entries one below the other.',
      zh: '请给整段文字加上引号，或把各项分行书写。',
    },
  };
}

function whyUnread(text: string): Words {
  const first = text.charAt(0);
  if (first === '"' || first === "'") return endsEarly(first).message;
  if (/:\s/.test(text)) {
    return {
      en: 'A colon stands within a text in braces, and YAML reads what follows it as another entry.',
      zh: '大括号里的文字含有冒号，YAML 会把后面的部分当作另一项。',
    };
  }
  if (/[{}[\]]/.test(text)) {
    return {
      en: 'Braces or brackets stand within a text in braces, and YAML reads them as entries of their own.',
      zh: '大括号里的文字含有括号，YAML 会把它当作另一组内容。',
    };
  }
  return startsOtherwise(first).message;
}

function isQuoted(text: string): boolean {
  return /^"(?:[^"\\]|\\.)*"$|^'(?:[^']|'')*'$/.test(text);
}

const KEY = /\s*["']?[\w-]+["']?\s*:\s+/y;

/** Whether entries in braces begin there, rather than a text that begins with `{fact}`. */
function opensMap(text: string, at: number): boolean {
  return text.charAt(at) === '{' && matchEnd(KEY, text, at + 1) !== undefined;
}

/** Whether a list in brackets begins there, rather than a text that begins with a link. */
function opensList(text: string, at: number): boolean {
  return text.charAt(at) === '[' && !/^\[[^\]]*\]\(/.test(text.slice(at));
}

/** Where a pattern ends that matches at an offset; undefined where it does not. */
function matchEnd(pattern: RegExp, text: string, at: number): number | undefined {
  const sticky = new RegExp(pattern);
  sticky.lastIndex = at;
  return sticky.exec(text) ? sticky.lastIndex : undefined;
}

interface Entry {
  readonly start: number;
  readonly end: number;
}

/** The texts of the entries in braces or brackets that begin at an offset, nested ones included, as they were meant. */
function entriesFrom(text: string, from: number): Entry[] {
  const entries: Entry[] = [];
  const scan = (start: number, inList: boolean): number => {
    const map = opensMap(text, start);
    if (!map && !opensList(text, start)) {
      const end = leafEnd(text, start, inList);
      entries.push({ start, end });
      return end;
    }
    let at = start + 1;
    while (at < text.length) {
      const key = map ? matchEnd(KEY, text, at) : undefined;
      at = scan(key ?? skipSpaces(text, at), !map);
      at = skipSpaces(text, at);
      if (text.charAt(at) !== ',') return at + 1;
      at += 1;
    }
    return at;
  };
  scan(from, false);
  return entries;
}

function skipSpaces(text: string, at: number): number {
  return matchEnd(/\s*/y, text, at) ?? at;
}

/** Where a text ends: at the bracket that closes its entries, or at a comma that parts it from the next. */
function leafEnd(text: string, from: number, inList: boolean): number {
  const closed = matchEnd(/(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*')(?=\s*[,}\]])/y, text, from);
  if (closed !== undefined) return closed;
  let depth = 0;
  for (let at = from; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (character === '{' || character === '[') depth += 1;
    if (character === '}' || character === ']') {
      if (depth === 0) return at;
      depth -= 1;
    }
    const parts = character === ',' && depth === 0;
    if (parts && (inList || matchEnd(KEY, text, at + 1) !== undefined)) return at;
  }
  return text.length;
}
