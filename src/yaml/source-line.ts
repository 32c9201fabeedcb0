import type { YamlFile } from './yaml-file.ts';

/** One line of a YAML file, and the value that begins on it. */
export interface SourceLine {
  /** Offset of its first character in the file. */
  readonly start: number;
  readonly text: string;
  /** What stands before its content: spaces and list dashes. */
  readonly indent: string;
  /** Offset in the file of the value after `key: ` or `- `. */
  readonly valueStart: number;
  /** The value to the line's end, without a comment. */
  readonly value: string;
}

/** The line that an offset of the file lies on. */
export function lineAt(yaml: Pick<YamlFile, 'text'>, offset: number): SourceLine {
  const start = yaml.text.lastIndexOf('\n', offset - 1) + 1;
  const end = yaml.text.indexOf('\n', start);
  const text = yaml.text.slice(start, end === -1 ? undefined : end).replace(/\r$/, '');
  const lead = /^(\s*(?:-\s+)*)(?:[\w.[\]-]+:\s+)?/.exec(text);
  const valueStart = lead?.[0].length ?? 0;
  const value = text
    .slice(valueStart)
    .replace(/\s#\s.*$/, '')
    .trimEnd();
  return { start, text, indent: lead?.[1] ?? '', valueStart: start + valueStart, value };
}

/** The next line after an offset that is neither empty nor a comment; undefined at the end of the file. */
export function nextLine(yaml: Pick<YamlFile, 'text'>, offset: number): SourceLine | undefined {
  const end = yaml.text.indexOf('\n', offset);
  if (end === -1 || end + 1 >= yaml.text.length) return undefined;
  const line = lineAt(yaml, end + 1);
  return isBlank(line.text) ? nextLine(yaml, line.start) : line;
}

/** Whether a line is empty or a comment. */
function isBlank(text: string): boolean {
  return /^\s*(#|$)/.test(text);
}

/** A text that begins with `|` or `>` on the line of its key and goes on below it. */
const OPENS_TEXT = /(?:^|:|-)\s+[|>][-+\d]*\s*(?:\s#.*)?$/;

/** The lines that say something to YAML: no empty ones, no comments, none of a text over several lines after `|` or `>`. */
export function contentLines(yaml: Pick<YamlFile, 'text'>): SourceLine[] {
  const lines: SourceLine[] = [];
  let textBelow: number | undefined;
  for (let start = 0; start < yaml.text.length; ) {
    const line = lineAt(yaml, start);
    const end = yaml.text.indexOf('\n', start);
    start = end === -1 ? yaml.text.length : end + 1;
    if (line.text.trim() === '') continue;
    if (textBelow !== undefined && columnOf(line.text) > textBelow) continue;
    textBelow = undefined;
    if (isBlank(line.text)) continue;
    lines.push(line);
    if (OPENS_TEXT.test(line.text)) textBelow = /:\s+\S*\s*$/.test(line.text) ? keyColumn(line) : columnOf(line.text);
  }
  return lines;
}

/** The column, from 0, that a line's content begins in, where it is indented by plain spaces. */
export function columnOf(text: string): number {
  return /^ */.exec(text)?.[0].length ?? 0;
}

/** The column, from 0, of what stands after a line's list dashes. */
export function keyColumn(line: SourceLine): number {
  return line.indent.length;
}

/** The text in the quotes that YAML needs the least escaping for. Quotes of a Chinese keyboard around it give way to them. */
export function quoted(text: string): string {
  const bare = /^[“„＂]([^“”„＂"]*)[“”＂]$/.exec(text)?.[1] ?? text;
  return /["\\]/.test(bare) ? `'${bare.replaceAll("'", "''")}'` : `"${bare}"`;
}
