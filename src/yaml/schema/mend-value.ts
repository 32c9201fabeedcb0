import { isMap, isScalar, type Node, type Scalar } from 'yaml';
import type { Path } from '../../core/path.ts';
import type { TextEdit } from '../../findings/finding.ts';
import type { Places } from '../places.ts';
import { indentColumn, lineAt, quoted } from '../source-line.ts';
import { locateIn, rangeOf, type YamlFile } from '../yaml-file.ts';

/** The edit that parts a key and the value that sticks to it: `kind:cover`. */
export function spacedKeyEdit(places: Places, path: Path): TextEdit | undefined {
  const found = scalarAt(places, path);
  const colon = found ? found.yaml.text.indexOf(':', rangeOf(found.node).start) : -1;
  if (found?.node.type !== 'PLAIN' || colon === -1) return undefined;
  return { file: found.yaml.file, start: colon, end: colon + 1, text: ': ', safe: true };
}

/**
 * The edit that makes a list of a text: of lines that begin with numbers or bullets, of choices between commas, or of
 * the one text. Only where nothing else can be meant it is a safe one.
 */
export function listEdit(places: Places, path: Path, choices: readonly string[]): TextEdit | undefined {
  const found = scalarAt(places, path);
  if (!found) return undefined;
  const { yaml, node } = found;
  const parts = String(node.value)
    .split(/\s*[,，、;；]\s*|\s+/)
    .filter((part) => part !== '');
  if (choices.length > 0 && parts.every((part) => choices.includes(part))) {
    const { start, end } = stretchOf(yaml, node);
    return { file: yaml.file, start, end, text: `[${parts.join(', ')}]`, safe: true };
  }
  const { start, end } = stretchOf(yaml, node);
  const lines = yaml.text
    .slice(start, end)
    .split('\n')
    .map((line) => line.trim());
  const entries = entriesIn(lines);
  return (
    entries &&
    below(
      yaml,
      node,
      entries.map((entry) => `- ${entry}`),
    )
  );
}

/** The entries that lines with bullets or numbers make, or one line; the first may stand on its key's line without. */
function entriesIn(lines: readonly string[]): string[] | undefined {
  const [first = '', ...rest] = lines;
  const others = rest.map(unmarked);
  if (others.includes(undefined)) return undefined;
  return [unmarked(first) ?? first, ...others.map((entry) => entry ?? '')];
}

function unmarked(line: string): string | undefined {
  return /^(?:[-•·*]|\(?\d{1,2}[.)、）]|（\d{1,2}）)\s*(\S.*)$/.exec(line)?.[1];
}

export function groupEdit(places: Places, path: Path, key: string): TextEdit | undefined {
  const found = scalarAt(places, path);
  if (!found) return undefined;
  const { yaml, node } = found;
  const { start, end } = stretchOf(yaml, node);
  return below(yaml, node, [`${key}: ${yaml.text.slice(start, end)}`]);
}

/** The edit that puts an entry of a list in quotes that reads as one key and its value; undefined for other groups. */
export function colonEdit(places: Places, path: Path): TextEdit | undefined {
  const found = places.node(path);
  if (!found || !isMap(found.node) || found.node.flow || typeof path.at(-1) !== 'number') return undefined;
  const { start, end } = stretchOf(found.yaml, found.node);
  const source = found.yaml.text.slice(start, end);
  const [pair, ...others] = found.node.items;
  const plain = isScalar(pair?.key) && isScalar(pair.value) && pair.value.type === 'PLAIN';
  if (!plain || others.length > 0 || source.includes('\n')) return undefined;
  return { file: found.yaml.file, start, end, text: quoted(source), safe: true };
}

export function dashEdit(places: Places, path: Path): TextEdit | undefined {
  const found = places.node(path);
  if (!found || !isMap(found.node) || found.node.flow) return undefined;
  const { yaml, node } = found;
  const { start, end } = stretchOf(yaml, node);
  const text = `- ${yaml.text.slice(start, end).replaceAll(/\n(?=.*\S)/g, '\n  ')}`;
  return { file: yaml.file, start, end, text };
}

/** A value of one or more lines in place of a scalar, on lines of its own two spaces further in than its key. */
function below(yaml: YamlFile, node: Scalar, lines: readonly string[]): TextEdit | undefined {
  const { start, end } = stretchOf(yaml, node);
  const line = lineAt(yaml, start);
  if (yaml.text.slice(line.start, start).trim() === '') {
    return { file: yaml.file, start, end, text: lines.join(`\n${' '.repeat(start - line.start)}`) };
  }
  // Among entries in braces there are no lines.
  if (line.valueStart !== start) return undefined;
  const colon = yaml.text.lastIndexOf(':', start) + 1;
  const indent = `\n${' '.repeat(line.indent.length + 2)}`;
  return { file: yaml.file, start: colon, end, text: lines.map((each) => indent + each).join('') };
}

function stretchOf(yaml: YamlFile, node: Node): { start: number; end: number } {
  const { start, end } = rangeOf(node);
  return { start, end: start + yaml.text.slice(start, end).trimEnd().length };
}

function scalarAt(places: Places, path: Path): { yaml: YamlFile; node: Scalar } | undefined {
  const found = places.node(path);
  return found && isScalar(found.node) ? { yaml: found.yaml, node: found.node } : undefined;
}

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

/** The edit that moves a key out of its group into one that the group is in, below it. */
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
