import type { YAMLError } from 'yaml';
import type { Finding } from '../core/diagnostic.ts';
import { lineAt, nextLine, quoted, type SourceLine } from './source-line.ts';
import { spanAt, type YamlFile } from './yaml-file.ts';

/** What is wrong at a stretch of the file, in plain words. */
interface Reading {
  readonly start: number;
  readonly end: number;
  readonly message: string;
  readonly hint: string;
  /** Text that mends it in place of the stretch. */
  readonly replacement?: string;
}

/** A `syntax` finding at a stretch of a file. */
export function syntaxFinding(yaml: YamlFile, reading: Reading): Finding {
  const { start, end, message, hint, replacement } = reading;
  const span = spanAt(yaml, start, end);
  const finding: Finding = { code: 'syntax', message, hint, path: [], span };
  return replacement === undefined ? finding : { ...finding, edit: { file: yaml.file, start, end, text: replacement } };
}

/** What the YAML parser refuses, as `syntax` findings in plain words, one a line: later ones of a line only follow. */
export function syntaxFindings(yaml: YamlFile): Finding[] {
  const { errors, warnings } = yaml.tree;
  const readings = [...errors, ...warnings].map((error) => read(yaml, error));
  const lines = new Set<number>();
  return readings
    .map((reading) => syntaxFinding(yaml, reading))
    .filter(({ span }) => {
      const line = span?.line ?? 0;
      return !lines.has(line) && lines.add(line);
    })
    .sort((a, b) => (a.span?.start ?? 0) - (b.span?.start ?? 0));
}

function read(yaml: YamlFile, error: YAMLError): Reading {
  const [start, end] = error.pos;
  const line = lineAt(yaml, start);
  return (
    readFullWidth(line) ??
    readByCode(yaml, error, line) ??
    readValueStart(line) ?? {
      start,
      end: Math.max(start, Math.min(end, line.start + line.text.length)),
      message: 'This line cannot be read as YAML.',
      hint: `Check colons, quotes and indentation here. The parser says: ${error.message}.`,
    }
  );
}

/** A key with a full-width colon, which an input method writes for Chinese text. */
function readFullWidth(line: SourceLine): Reading | undefined {
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

function readByCode(yaml: YamlFile, error: YAMLError, line: SourceLine): Reading | undefined {
  const [start, end] = error.pos;
  switch (error.code) {
    case 'TAB_AS_INDENT':
      return {
        ...{ start, end: start + 1, replacement: '  ' },
        message: 'A tab indents this line; YAML takes only spaces for indentation.',
        hint: 'Replace the tab by two spaces.',
      };
    case 'DUPLICATE_KEY': {
      const key = /^[^:\n]+/.exec(yaml.text.slice(start))?.[0].trimEnd() ?? '';
      return {
        ...{ start, end: start + key.length },
        message: `\`${key}\` stands twice in the same place, and only one of the two could count.`,
        hint: 'Keep one of them, or rename one.',
      };
    }
    case 'MULTIPLE_DOCS':
      return {
        ...{ start, end: start + 3 },
        message: 'A line of three dashes begins a second document, and a file holds one outline.',
        hint: 'Remove the dashes.',
      };
    case 'BAD_DQ_ESCAPE':
      return {
        ...{ start, end },
        message: 'In double quotes a backslash begins a special character, and this is none.',
        hint: 'Put the text in single quotes, or double the backslash.',
        replacement: `\\\\${yaml.text.slice(start + 1, end)}`,
      };
    default:
      return readStructure(yaml, error, line);
  }
}

function readStructure(yaml: YamlFile, error: YAMLError, line: SourceLine): Reading | undefined {
  const [start] = error.pos;
  switch (error.code) {
    case 'BLOCK_IN_FLOW':
      return readColonInBraces(yaml, start);
    case 'BLOCK_AS_IMPLICIT_KEY':
      return /:(\s|$)/.test(line.text.slice(start - line.start))
        ? readColon(line, start)
        : readIndentation(nextLine(yaml, start));
    case 'MULTILINE_IMPLICIT_KEY':
    case 'MISSING_CHAR':
    case 'BAD_INDENT':
      return readUnclosed(yaml, error) ?? readMissingSpace(line) ?? readKeyless(error, line);
    default:
      return undefined;
  }
}

function readColonInBraces(yaml: YamlFile, start: number): Reading {
  const stretch = /^[^,}\]\n]*/.exec(yaml.text.slice(start))?.[0].trimEnd() ?? '';
  const comma = stretch.indexOf('，');
  if (comma !== -1) {
    return {
      ...{ start: start + comma, end: start + comma + 1, replacement: ', ' },
      message: 'A full-width comma stands between two entries in braces, and YAML does not take it for a comma.',
      hint: 'Write an ASCII comma and a space.',
    };
  }
  return {
    ...{ start, end: start + stretch.length, replacement: quoted(stretch) },
    message: 'A colon stands within a text in braces, and YAML reads what follows it as another entry.',
    hint: 'Put the text in quotes, or write the entries one below the other.',
  };
}

function readColon(line: SourceLine, start: number): Reading {
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

function readIndentation(line: SourceLine | undefined): Reading | undefined {
  if (!line) return undefined;
  const spaces = line.text.length - line.text.trimStart().length;
  return {
    ...{ start: line.start + spaces, end: line.start + line.text.length },
    message: 'This line is indented differently from the lines that it belongs with.',
    hint: 'Keys of one block begin in the same column, two spaces further in than the key above them.',
  };
}

/** A quote or a brace that is opened and not closed; the parser notices only later. */
function readUnclosed(yaml: YamlFile, error: YAMLError): Reading | undefined {
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
    message: `\`${open}\` is opened here and not closed.`,
    hint: `Write \`${close}\` where it ends${close === '}' ? '; a line below an open brace must be indented further' : ''}.`,
  };
}

/** The first value that begins with the quote and has no second one on its line; -1 where there is none. */
function openingQuote(text: string, quote: string): number {
  const match = new RegExp(`(?:[:,{[]\\s+|-\\s+)${quote}(?=[^${quote}\\n]*(?:\\n|$))`).exec(text);
  return match ? match.index + match[0].length - 1 : text.lastIndexOf(quote);
}

function readMissingSpace(line: SourceLine): Reading | undefined {
  const match = /^(\s*(?:-\s+)*[\w-]+):(?=[^\s:/])/.exec(line.text);
  if (!match?.[1]) return undefined;
  const start = line.start + match[1].length;
  return {
    ...{ start, end: start + 1, replacement: ': ' },
    message: 'No space stands after the colon, and YAML takes the two sides for one word.',
    hint: 'Write a space after the colon.',
  };
}

function readKeyless(error: YAMLError, line: SourceLine): Reading | undefined {
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
function readValueStart(line: SourceLine): Reading | undefined {
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
