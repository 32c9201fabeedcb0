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
  return /^\s*(#|$)/.test(line.text) ? nextLine(yaml, line.start) : line;
}

/** The text in the quotes that YAML needs the least escaping for. */
export function quoted(text: string): string {
  return /["\\]/.test(text) ? `'${text.replaceAll("'", "''")}'` : `"${text}"`;
}
