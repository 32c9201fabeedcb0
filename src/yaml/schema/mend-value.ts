import { isMap, isScalar, type Node, type Scalar } from 'yaml';
import type { Path } from '../../core/path.ts';
import type { TextEdit } from '../../findings/finding.ts';
import type { Places } from '../places.ts';
import { lineAt, quoted } from '../source-line.ts';
import { rangeOf, type YamlFile } from '../yaml-file.ts';

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

/** The edit that puts a value under a key of its own, below the key where it stands. */
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

/** The edit that makes a list of a group in block form: a dash before its first key. */
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
