import { visit, type YAMLError } from 'yaml';
import { say } from '../../messages/say.ts';
import { contentLines, indentColumn, lineAt, nextLine, type SourceLine } from '../source-line.ts';
import { type Misreading, rangeOf, type YamlFile } from '../yaml-file.ts';
import { readIndentation } from './misread-indent.ts';

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

/** Whether what is open on a line can only end there: the next line is a key or an entry that stands no deeper. */
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
  if (/^\s*-(\s|$)/.test(line.text)) {
    return {
      ...stretch,
      ...say.yaml.dashAmongKeys,
    };
  }
  const equals = /^\s*[a-z][\w-]*(\s*=\s*)(?=\S)/i.exec(line.text);
  if (equals?.[1] !== undefined) return readEquals(line.start + equals[0].length - equals[1].length, equals[1]);
  return {
    ...stretch,
    ...say.yaml.keylessLine,
  };
}

/** An equals sign between a key and its value. */
function readEquals(start: number, sign: string): Misreading {
  return {
    ...{ start, end: start + sign.length, replacement: ': ', safe: true },
    ...say.yaml.equals,
  };
}
