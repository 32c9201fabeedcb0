import type { Words } from '../../core/language.ts';
import type { Advice } from '../../findings/finding.ts';
import { say } from '../../messages/say.ts';
import { quoted, type SourceLine } from '../source-line.ts';
import type { Misreading } from '../yaml-file.ts';

const QUOTE_IT: Words = say.yaml.quoteAll;

/** A text with a colon and a space in it, from where it begins on the line. */
export function readColon(line: SourceLine, start: number): Misreading {
  const value = line.text
    .slice(start - line.start)
    .replace(/\s#\s.*$/, '')
    .trimEnd();
  return {
    ...{ start, end: start + value.length, replacement: quoted(value), safe: true },
    ...COLON,
  };
}

/** A text with a colon and a space in it behind its key; undefined where the line has none. */
export function readInnerColon(line: SourceLine): Misreading | undefined {
  return /^[^\s"'{[|>&*!%@`#].*:\s/.test(line.value) && line.valueStart > line.start + line.indent.length
    ? readColon(line, line.valueStart)
    : undefined;
}

/** A colon and a space within a text. */
export const COLON: Advice = {
  message: say.yaml.colon,
  hint: QUOTE_IT,
};

/** A key that its colon and its value stick to; undefined where the line has none. */
export function readMissingSpace(line: SourceLine): Misreading | undefined {
  const match = /^(\s*(?:-\s+)*[\w-]+):(?=[^\s:/])/.exec(line.text);
  if (!match?.[1]) return undefined;
  const start = line.start + match[1].length;
  return { ...{ start, end: start + 1, replacement: ': ', safe: true }, ...GLUED };
}

/** A key that its colon and its value stick to. */
export const GLUED: Advice = say.yaml.glued;

/** Characters that may not begin an unquoted text, and what YAML takes them for. */
const STARTERS: Readonly<Record<string, Words>> = {
  '{': say.yaml.startsMap,
  '[': say.yaml.startsList,
  '*': say.yaml.startsReference,
  '&': say.yaml.startsName,
  '!': say.yaml.startsType,
  '%': say.yaml.startsInstruction,
  '@': say.yaml.startsReserved,
  '`': say.yaml.startsReserved2,
  '-': say.yaml.startsEntry,
  '?': say.yaml.startsKey,
  ',': say.yaml.endsEntry,
  ']': say.yaml.endsList,
  '}': say.yaml.endsMap,
};

/** What stands against a text that begins with a character which means something to YAML. */
export function startsOtherwise(first: string): Advice {
  const meaning = STARTERS[first] ?? say.yaml.otherwise;
  return {
    message: say.yaml.startsOtherwise({ first, meaning }),
    hint: QUOTE_IT,
  };
}

/** A text that begins with a dash and a space, on the line of its key. */
export function readDash(line: SourceLine): Misreading | undefined {
  return /:\s+-\s/.test(line.text) ? readValueStart(dashValue(line)) : undefined;
}

/** The line with all that follows its key as the value: a dash is no entry there. */
function dashValue(line: SourceLine): SourceLine {
  const at = line.text.search(/(?<=:\s+)-\s/);
  const value = line.text
    .slice(at)
    .replace(/\s#\s.*$/, '')
    .trimEnd();
  return { ...line, valueStart: line.start + at, value };
}

/** A text that begins with a character that means something to YAML. */
export function readValueStart(line: SourceLine): Misreading | undefined {
  const first = line.value.charAt(0);
  if (/^[-?]\S/.test(line.value)) return undefined;
  const stretch = { start: line.valueStart, end: line.valueStart + line.value.length };
  if (first in STARTERS) return { ...stretch, replacement: quoted(line.value), safe: true, ...startsOtherwise(first) };
  const comma = /^(["'])[\w-]+\1\s*:.*?(\s*,)$/.exec(line.value)?.[2];
  if (comma !== undefined) {
    return { ...{ start: stretch.end - comma.length, end: stretch.end, replacement: '', safe: true }, ...COMMA };
  }
  if (first === '"' || first === "'") {
    const inner = line.value.slice(1, line.value.endsWith(first) ? -1 : undefined);
    return {
      ...{ ...stretch, replacement: quoted(first === "'" ? inner.replaceAll("''", "'") : inner), safe: true },
      ...endsEarly(first),
      hint: say.yaml.otherQuotes,
    };
  }
  if (first === '>' || first === '|') return { ...stretch, ...readFoldSign(first, line.value) };
  return undefined;
}

/** A comma behind an entry, as in JSON. */
const COMMA: Advice = say.yaml.commaAtEnd;

/** Why a text in quotes is not one. */
export function endsEarly(quote: string): { readonly message: Words } {
  return {
    message: say.yaml.endsEarly({ quote }),
  };
}

function readFoldSign(first: string, value: string): Omit<Misreading, 'start' | 'end'> {
  const cells = first === '|' ? value.split('|').map((cell) => cell.trim()) : [];
  const row = `[${cells.filter((cell) => cell !== '').join(', ')}]`;
  if (cells.length > 2) {
    return {
      ...say.yaml.tableRow({ row }),
      replacement: row,
    };
  }
  return {
    // More than a figure: the sign belongs to the text.
    ...(/^>=?\s*\d/.test(value) ? { replacement: quoted(value), safe: true } : {}),
    ...say.yaml.foldSign({ first }),
  };
}
