import { visit, type YAMLError } from 'yaml';
import { lookUp } from '../../core/collections.ts';
import type { Words } from '../../core/language.ts';
import type { Advice } from '../../findings/finding.ts';
import { say } from '../../messages/say.ts';
import { contentLines, indentColumn, lineAt, nextLine, quoted, type SourceLine } from '../source-line.ts';
import { type Misreading, rangeOf, type YamlFile } from '../yaml-file.ts';
import { readIndentation } from './misread-indent.ts';

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

export const COLON: Advice = { message: say.yaml.colon, hint: say.yaml.quoteAll };

/** A key that its colon and its value stick to; undefined where the line has none. */
export function readMissingSpace(line: SourceLine): Misreading | undefined {
  const match = /^(\s*(?:-\s+)*[\w-]+):(?=[^\s:/])/.exec(line.text);
  if (!match?.[1]) return undefined;
  const start = line.start + match[1].length;
  return { ...{ start, end: start + 1, replacement: ': ', safe: true }, ...say.yaml.glued };
}

/** What stands against a text that begins with a character which means something to YAML. */
export function startsOtherwise(first: string): Advice {
  const meaning = lookUp(say.yaml.begins, first) ?? say.yaml.otherwise;
  return { message: say.yaml.startsOtherwise({ first, meaning }), hint: say.yaml.quoteAll };
}

/** A text that begins with a dash and a space, on the line of its key. */
export function readDash(line: SourceLine): Misreading | undefined {
  return /:\s+-\s/.test(line.text) ? readValueStart(dashValue(line)) : undefined;
}

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
  if (first in say.yaml.begins)
    return { ...stretch, replacement: quoted(line.value), safe: true, ...startsOtherwise(first) };
  const comma = /^(["'])[\w-]+\1\s*:.*?(\s*,)$/.exec(line.value)?.[2];
  if (comma !== undefined) {
    return {
      ...{ start: stretch.end - comma.length, end: stretch.end, replacement: '', safe: true },
      ...say.yaml.commaAtEnd,
    };
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

export const endsEarly = (quote: string): { readonly message: Words } => ({ message: say.yaml.endsEarly({ quote }) });

function readFoldSign(first: string, value: string): Omit<Misreading, 'start' | 'end'> {
  const cells = first === '|' ? value.split('|').map((cell) => cell.trim()) : [];
  const row = `[${cells.filter((cell) => cell !== '').join(', ')}]`;
  if (cells.length > 2) return { ...say.yaml.tableRow({ row }), replacement: row };
  return {
    // More than a figure: the sign belongs to the text.
    ...(/^>=?\s*\d/.test(value) ? { replacement: quoted(value), safe: true } : {}),
    ...say.yaml.foldSign({ first }),
  };
}

/** A quote or a brace that is opened and not closed; the parser notices only later. */
export function readUnclosed(yaml: YamlFile, error: YAMLError): Misreading | undefined {
  const mark = /closing (["'])|(?:end|ends) with an? ([}\]])/.exec(error.message);
  const close = mark?.[1] ?? mark?.[2];
  if (close === undefined) return undefined;
  const open = close === '}' ? '{' : close === ']' ? '[' : close;
  const start = mark?.[1]
    ? openingQuote(yaml, error.pos[0], close)
    : yaml.text.slice(0, error.pos[0]).lastIndexOf(open);
  if (start < 0) return undefined;
  const line = lineAt(yaml, start);
  const end = line.start + line.text.trimEnd().length;
  const brace = close === '}';
  return {
    ...{ start, end: line.start + line.text.length },
    ...(endsHere(yaml, line) ? { edit: { start: end, end, text: brace ? ` ${close}` : close }, safe: true } : {}),
    structural: true,
    ...say.yaml.unclosed({ open, close, brace }),
  };
}

/** Whether what is open on a line can only end there: the next line is a key or an entry that is no deeper. */
function endsHere(yaml: YamlFile, line: SourceLine): boolean {
  const next = nextLine(yaml, line.start);
  if (!next) return true;
  return /^\s*(?:-\s|[\w-]+:(?:\s|$))/.test(next.text) && indentColumn(next.text) <= line.indent.length;
}

/** The first value that begins with the quote and does not end with one; -1 where there is none. Remarks are no values. */
function openingQuote(yaml: YamlFile, before: number, quote: string): number {
  const closed = closedTexts(yaml);
  const opening = new RegExp(`(?:[:,{[]\\s+|-\\s+)${quote}(?=[^${quote}]*$)`);
  for (const line of contentLines(yaml)) {
    if (line.start > before) break;
    const match = opening.exec(withoutRemark(line.text, quote));
    const start = match ? line.start + match.index + match[0].length - 1 : -1;
    if (match && !closed.has(start)) return start;
  }
  return yaml.text.slice(0, before).lastIndexOf(quote);
}

/** Where texts in quotes begin that go over several lines and end, without a key on any of these. */
function closedTexts(yaml: YamlFile): ReadonlySet<number> {
  const starts = new Set<number>();
  visit(yaml.tree, {
    Scalar: (_, scalar) => {
      const { start, end } = rangeOf(scalar);
      const text = yaml.text.slice(start, end);
      if (/^(["'])[\s\S]*\1$/.test(text) && !/\n\s*(?:-\s+)?[\w-]+:\s/.test(text)) starts.add(start);
    },
  });
  return starts;
}

/** A line without the remark at its end; a `#` within quotes does not begin one. */
function withoutRemark(text: string, quote: string): string {
  const remark = [...text.matchAll(/\s#/g)].find(({ index }) => text.slice(0, index).split(quote).length % 2 === 1);
  return remark ? text.slice(0, remark.index) : text;
}

/** A line without `key: value` where one is expected, or one that is indented wrongly. */
export function readKeyless(yaml: YamlFile, error: YAMLError, line: SourceLine): Misreading | undefined {
  if (error.code === 'BAD_INDENT' || /without - indicator/.test(error.message)) return readIndentation(yaml, line);
  const spaces = line.text.length - line.text.trimStart().length;
  const stretch = { start: line.start + spaces, end: line.start + line.text.trimEnd().length };
  if (/^\s*-(\s|$)/.test(line.text)) return { ...stretch, ...say.yaml.dashAmongKeys };
  const equals = /^\s*[a-z][\w-]*(\s*=\s*)(?=\S)/i.exec(line.text);
  if (equals?.[1] !== undefined) return readEquals(line.start + equals[0].length - equals[1].length, equals[1]);
  return { ...stretch, ...say.yaml.keylessLine };
}

function readEquals(start: number, sign: string): Misreading {
  return { ...{ start, end: start + sign.length, replacement: ': ', safe: true }, ...say.yaml.equals };
}
