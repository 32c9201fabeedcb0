import type { Reading } from './reading.ts';
import { quoted, type SourceLine } from './source-line.ts';

/** A key with a full-width colon, which an input method writes for Chinese text. */
export function readFullWidth(line: SourceLine): Reading | undefined {
  const match = /^\s*(?:-\s+)*[\w-]+\s*(：\s*)/.exec(line.text);
  if (!match?.[1]) return undefined;
  const start = line.start + match[0].length - match[1].length;
  return {
    start,
    end: start + match[1].length,
    message: 'A full-width colon stands after the key, and YAML does not take it for a colon.',
    hint: 'Write an ASCII colon and a space after the key.',
    replacement: ': ',
  };
}

/** A text with a colon and a space in it, from where it begins on the line. */
export function readColon(line: SourceLine, start: number): Reading {
  const value = line.text
    .slice(start - line.start)
    .replace(/\s#\s.*$/, '')
    .trimEnd();
  return {
    ...{ start, end: start + value.length, replacement: quoted(value) },
    message: 'A colon and a space stand within this text, and YAML reads the words before them as a key.',
    hint: 'Put the whole text in quotes.',
  };
}

/** A key that its colon and its value stick to; undefined where the line has none. */
export function readMissingSpace(line: SourceLine): Reading | undefined {
  const match = /^(\s*(?:-\s+)*[\w-]+):(?=[^\s:/])/.exec(line.text);
  if (!match?.[1]) return undefined;
  const start = line.start + match[1].length;
  return {
    ...{ start, end: start + 1, replacement: ': ' },
    message: 'No space stands after the colon, and YAML takes the two sides for one word.',
    hint: 'Write a space after the colon.',
  };
}

/** Characters that may not begin an unquoted text, and what YAML takes them for. */
const STARTERS: Readonly<Record<string, string>> = {
  '{': 'as entries in braces',
  '[': 'as a list in brackets',
  '*': 'as a reference to another value',
  '&': 'as the name of a value',
  '!': 'as a type',
  '%': 'as an instruction to the parser',
  '@': 'as nothing: it is reserved',
  '`': 'as nothing: it is reserved',
};

/** A text that begins with a character that means something to YAML. */
export function readValueStart(line: SourceLine): Reading | undefined {
  const first = line.value.charAt(0);
  const stretch = { start: line.valueStart, end: line.valueStart + line.value.length };
  const meaning = STARTERS[first];
  if (meaning !== undefined) {
    return {
      ...{ ...stretch, replacement: quoted(line.value) },
      message: `This text begins with \`${first}\`, which YAML reads ${meaning}.`,
      hint: 'Put the whole text in quotes.',
    };
  }
  if (first === '"' || first === "'") {
    const inner = line.value.slice(1, line.value.endsWith(first) ? -1 : undefined);
    return {
      ...{ ...stretch, replacement: quoted(first === "'" ? inner.replaceAll("''", "'") : inner) },
      message: `The text ends at the second \`${first}\`, and more follows it.`,
      hint: `Put the whole text in quotes of the other kind, or double each \`'\` within single quotes.`,
    };
  }
  if (first === '>' || first === '|') {
    return {
      ...stretch,
      message: `After \`${first}\` the text begins on the next line.`,
      hint: `Leave \`${first}\` alone on its line and indent the text below it, or put the text in quotes.`,
    };
  }
  return undefined;
}
