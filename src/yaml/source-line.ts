interface Source {
  readonly text: string;
}

export interface SourceLine {
  readonly start: number;
  readonly text: string;
  /** What is before its content: spaces and list dashes. */
  readonly indent: string;
  /** Offset in the file of the value after `key: ` or `- `. */
  readonly valueStart: number;
  /** The value to the line's end, without a comment. */
  readonly value: string;
}

const kept = new WeakMap<Source, readonly number[]>();

/** The offsets at which the lines of a file begin, found once for each. */
export function lineOffsets(source: Source): readonly number[] {
  const known = kept.get(source);
  if (known) return known;
  let next = 0;
  const starts = source.text.split('\n').map((line) => {
    const start = next;
    next += line.length + 1;
    return start;
  });
  kept.set(source, starts);
  return starts;
}

/** How many lines begin at an offset or before it: the number, from 1, of the line that it lies on. */
export function lineNumberAt(source: Source, offset: number): number {
  const starts = lineOffsets(source);
  let [from, to] = [1, starts.length];
  while (from < to) {
    const middle = Math.ceil((from + to) / 2);
    if ((starts[middle - 1] ?? 0) <= offset) from = middle;
    else to = middle - 1;
  }
  return from;
}

const keptLines = new WeakMap<Source, Map<number, SourceLine>>();

/** The line that an offset of the file lies on; each is taken apart once. */
export function lineAt(yaml: Source, offset: number): SourceLine {
  const number = lineNumberAt(yaml, offset);
  const lines = keptLines.get(yaml) ?? new Map<number, SourceLine>();
  keptLines.set(yaml, lines);
  const line = lines.get(number) ?? takenApart(yaml, number);
  lines.set(number, line);
  return line;
}

function takenApart(yaml: Source, number: number): SourceLine {
  const starts = lineOffsets(yaml);
  const start = starts[number - 1] ?? 0;
  const next = starts[number];
  const text = yaml.text.slice(start, next === undefined ? undefined : next - 1).replace(/\r$/, '');
  const lead = /^(\s*(?:-\s+)*)(?:[\w.[\]-]+:\s+)?/.exec(text);
  const valueStart = lead?.[0].length ?? 0;
  const value = text
    .slice(valueStart)
    .replace(/\s#\s.*$/, '')
    .trimEnd();
  return { start, text, indent: lead?.[1] ?? '', valueStart: start + valueStart, value };
}

/** The next line after an offset that is neither empty nor a comment; undefined at the end of the file. */
export function nextLine(yaml: Source, offset: number): SourceLine | undefined {
  const end = yaml.text.indexOf('\n', offset);
  if (end === -1 || end + 1 >= yaml.text.length) return undefined;
  const line = lineAt(yaml, end + 1);
  return isBlank(line.text) ? nextLine(yaml, line.start) : line;
}

const isBlank = (text: string) => /^\s*(#|$)/.test(text);

/** A text that begins with `|` or `>` on the line of its key and goes on below it. */
const OPENS_TEXT = /(?:^|:|-)\s+[|>][-+\d]*\s*(?:\s#.*)?$/;

export interface ScannedLines {
  /** Those that say something: no empty ones, no comments, none of a text over several lines after `|` or `>`. */
  readonly content: readonly SourceLine[];
  /** Those of such a text that a tab indents, with the column of the text. */
  readonly tabbedText: readonly { readonly line: SourceLine; readonly column: number }[];
}

export function scanLines(yaml: Source): ScannedLines {
  const content: SourceLine[] = [];
  const tabbedText: { line: SourceLine; column: number }[] = [];
  /** The column that a text over several lines is further in than, and its own once that is known. */
  let text: { readonly below: number; readonly column?: number } | undefined;
  for (const line of filledLines(yaml)) {
    const column = indentColumn(line.text);
    if (text && column > text.below) text = { column, ...text };
    else if (text && tabWidth(line.text) > text.below) {
      tabbedText.push({ line, column: text.column ?? text.below + 2 });
    } else {
      text = openedText(line);
      if (!isBlank(line.text)) content.push(line);
    }
  }
  return { content, tabbedText };
}

function filledLines(yaml: Source): SourceLine[] {
  return lineOffsets(yaml)
    .map((start) => lineAt(yaml, start))
    .filter(({ text }) => text.trim() !== '');
}

/** The text over several lines that a line opens, by the column that it is further in than. */
function openedText(line: SourceLine): { readonly below: number } | undefined {
  if (isBlank(line.text) || !OPENS_TEXT.test(line.text)) return undefined;
  return { below: /:\s+\S*\s*$/.test(line.text) ? keyColumn(line) : indentColumn(line.text) };
}

/** How far in a line is that begins with tabs, each as wide as a level; 0 for others. */
function tabWidth(text: string): number {
  const lead = /^\s*/.exec(text)?.[0] ?? '';
  return lead.includes('\t') ? lead.replaceAll('\t', '  ').length : 0;
}

export const contentLines = (yaml: Source): readonly SourceLine[] => scanLines(yaml).content;

export const opensBlock = (line: SourceLine): boolean => /:\s*(?:\s#.*)?$/.test(line.text);

/** The column, from 0, that a line's content begins in, where it is indented by plain spaces. */
export const indentColumn = (text: string): number => /^ */.exec(text)?.[0].length ?? 0;

export const keyColumn = (line: SourceLine): number => line.indent.length;

/** The text in the quotes that YAML needs the least escaping for. Quotes of a Chinese keyboard around it give way to them. */
export function quoted(text: string): string {
  const bare = /^[“„＂]([^“”„＂"]*)[“”＂]$/.exec(text)?.[1] ?? text;
  return /["\\]/.test(bare) ? `'${bare.replaceAll("'", "''")}'` : `"${bare}"`;
}
