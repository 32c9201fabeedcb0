import { isMap, isScalar } from 'yaml';
import type { Path } from '../../core/path.ts';
import type { TextEdit } from '../../findings/finding.ts';
import type { Places } from '../places.ts';
import { indentColumn, lineAt } from '../source-line.ts';
import { locateIn, rangeOf, type YamlFile } from '../yaml-file.ts';

interface Lines {
  readonly start: number;
  readonly end: number;
  readonly column: number;
}

/** The edit that moves a key to the end of a group in block form beside it; undefined where that takes more than a move. */
export function movedInto(places: Places, from: Path, to: Path): TextEdit | undefined {
  const target = places.node(to);
  const source = places.node(from);
  if (!target || !source || source.yaml !== target.yaml || !isMap(target.node) || target.node.flow) return undefined;
  const last = target.node.items.at(-1);
  const key = isScalar(last?.key) ? linesAt(target.yaml, rangeOf(last.key).start) : undefined;
  const lines = linesOf(source.yaml, from);
  return lines && key && edit(source.yaml, lines, key.end, key.column);
}

/** The edit that puts a key with its value two spaces further in, or into a `group` that it opens on the spot. */
export function indented(places: Places, path: Path, group?: string): TextEdit | undefined {
  const source = places.node(path);
  const lines = source && linesOf(source.yaml, path);
  if (!lines || lines.start < 0) return undefined;
  const { file, text } = source.yaml;
  const block = text.slice(lines.start, lines.end).replaceAll(/^(?=.*\S)/gm, '  ');
  const head = group === undefined ? '' : `${' '.repeat(lines.column)}${group}:\n`;
  return { file, start: lines.start, end: lines.end, text: head + block };
}

/** The edit that moves a key out of its group into one that the group stands in, below it. */
export function movedOut(places: Places, from: Path, to: Path): TextEdit | undefined {
  const source = places.node(from);
  const lines = source && linesOf(source.yaml, from);
  const group = source && linesOf(source.yaml, from.slice(0, to.length + 1));
  return lines && group && edit(source.yaml, lines, group.end, group.column);
}

/** The lines of the key at a path; undefined where other things stand on them. */
function linesOf(yaml: YamlFile, path: Path): Lines | undefined {
  const { span, exact } = locateIn(yaml, path, 'key');
  return exact && typeof path.at(-1) === 'string' ? linesAt(yaml, span.start) : undefined;
}

function linesAt(yaml: YamlFile, key: number): Lines | undefined {
  const line = lineAt(yaml, key);
  const column = key - line.start;
  // A key on the line of its list's dash, or among entries in braces, does not stand alone.
  const alone = indentColumn(line.text) === column;
  return alone || /^\s*(-\s+)+$/.test(line.text.slice(0, column))
    ? { start: alone ? line.start : -1, end: blockEnd(yaml, line.start, column), column }
    : undefined;
}

/** Where the lines end that stand further in than a column, after the line at an offset. */
function blockEnd(yaml: YamlFile, lineStart: number, column: number): number {
  let end = nextStart(yaml, lineStart);
  for (let at = end; at < yaml.text.length; at = nextStart(yaml, at)) {
    const { text } = lineAt(yaml, at);
    if (text.trim() === '') continue;
    if (indentColumn(text) <= column) break;
    end = nextStart(yaml, at);
  }
  return end;
}

function nextStart(yaml: YamlFile, offset: number): number {
  const end = yaml.text.indexOf('\n', offset);
  return end === -1 ? yaml.text.length : end + 1;
}

/** One edit that takes lines away and puts them in at a line's start, at another column. */
function edit(yaml: YamlFile, lines: Lines, at: number, column: number): TextEdit | undefined {
  if (lines.start < 0 || (at > lines.start && at < lines.end)) return undefined;
  const { text, file } = yaml;
  const block = text
    .slice(lines.start, lines.end)
    .replace(/(?<!\n)$/, '\n')
    .replaceAll(/^ */gm, (spaces) => ' '.repeat(Math.max(0, spaces.length - lines.column + column)))
    .replace(/ +$/, '');
  if (at <= lines.start) return { file, start: at, end: lines.end, text: block + text.slice(at, lines.start) };
  const between = text.slice(lines.end, at).replace(/(?<=[^\n])$/, '\n');
  return { file, start: lines.start, end: at, text: between + block };
}
