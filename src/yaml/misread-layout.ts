import type { YAMLError } from 'yaml';
import type { Reading } from './reading.ts';
import { lineAt, type SourceLine } from './source-line.ts';
import type { YamlFile } from './yaml-file.ts';

/** A tab for indentation, to become as many spaces as the line above has, and two more below a key without value. */
export function readTab(yaml: YamlFile, line: SourceLine): Reading {
  const tabs = /^\s*/.exec(line.text)?.[0].length ?? 1;
  const above = line.start === 0 ? undefined : lineAt(yaml, line.start - 1);
  const spaces = (above?.indent.length ?? 0) + (above?.text.trimEnd().endsWith(':') ? 2 : 0);
  return {
    ...{ start: line.start, end: line.start + tabs, replacement: ' '.repeat(spaces) },
    message: 'A tab indents this line; YAML takes only spaces for indentation.',
    hint: 'Replace the tab by spaces, two for each level.',
  };
}

/** A line that begins in another column than its block; undefined where there is no line. */
export function readIndentation(line: SourceLine | undefined): Reading | undefined {
  if (!line) return undefined;
  const spaces = line.text.length - line.text.trimStart().length;
  return {
    ...{ start: line.start + spaces, end: line.start + line.text.length },
    structural: true,
    message: 'This line is indented differently from the lines that it belongs with.',
    hint: 'Keys of one block begin in the same column, two spaces further in than the key above them.',
  };
}

/** A quote or a brace that is opened and not closed; the parser notices only later. */
export function readUnclosed(yaml: YamlFile, error: YAMLError): Reading | undefined {
  const mark = /closing (["'])|(?:end|ends) with an? ([}\]])/.exec(error.message);
  const close = mark?.[1] ?? mark?.[2];
  if (close === undefined) return undefined;
  const open = close === '}' ? '{' : close === ']' ? '[' : close;
  const from = yaml.text.slice(0, error.pos[0]);
  const start = mark?.[1] ? openingQuote(from, close) : from.lastIndexOf(open);
  if (start < 0) return undefined;
  const line = lineAt(yaml, start);
  return {
    ...{ start, end: line.start + line.text.length },
    structural: true,
    message: `\`${open}\` is opened here and not closed.`,
    hint: `Write \`${close}\` where it ends${close === '}' ? '; a line below an open brace must be indented further' : ''}.`,
  };
}

/** The first value that begins with the quote and has no second one on its line; -1 where there is none. */
function openingQuote(text: string, quote: string): number {
  const match = new RegExp(`(?:[:,{[]\\s+|-\\s+)${quote}(?=[^${quote}\\n]*(?:\\n|$))`).exec(text);
  return match ? match.index + match[0].length - 1 : text.lastIndexOf(quote);
}

/** A line without `key: value` where one is expected, or one that is indented wrongly. */
export function readKeyless(error: YAMLError, line: SourceLine): Reading | undefined {
  if (error.code === 'BAD_INDENT' || /without - indicator/.test(error.message)) return readIndentation(line);
  const spaces = line.text.length - line.text.trimStart().length;
  const dash = /^\s*-(\s|$)/.test(line.text);
  return {
    ...{ start: line.start + spaces, end: line.start + line.text.trimEnd().length },
    message: dash
      ? 'A list entry stands among keys, where YAML expects `key: value`.'
      : 'This line is neither `key: value` nor part of the value above it.',
    hint: dash
      ? 'Indent the dash below the key that the list belongs to.'
      : 'Write a colon and a space after the key, or indent the line further if it continues the text above.',
  };
}
