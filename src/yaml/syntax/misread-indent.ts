import type { Reading } from '../reading.ts';
import { columnOf, contentLines, keyColumn, opensBlock, type SourceLine } from '../source-line.ts';
import type { YamlFile } from '../yaml-file.ts';
import { readsAfter } from './stray-dash.ts';

/**
 * A line that begins in another column than its block, with the edit that moves it where it belongs; undefined where
 * there is no line.
 */
export function readIndentation(yaml: YamlFile, line: SourceLine | undefined): Reading | undefined {
  if (!line) return undefined;
  const spaces = line.text.length - line.text.trimStart().length;
  const reading = {
    ...{ start: line.start + spaces, end: line.start + line.text.length },
    structural: true,
    message: {
      en: 'This line is indented differently from the lines that it belongs with.',
      zh: '这一行的缩进与同一组的其他行不一致。',
    },
    hint: {
      en: 'Keys of one block begin in the same column, two spaces further in than the key above them.',
      zh: '同一组的键要左端对齐，并比上一级的键多缩进两个空格。',
    },
  };
  const target = columnFor(yaml, line);
  if (!target) return reading;
  const edit = moved(yaml, line, target.column);
  if (isEntry(line))
    return { ...reading, ...entryWords(target.column), edit, safe: target.sure && readsAfter(yaml, edit) };
  return { ...reading, edit, safe: target.sure && readsAfter(yaml, edit) };
}

function isEntry(line: SourceLine): boolean {
  return /^\s*-(?:\s|$)/.test(line.text);
}

/** What to do about an entry whose dash was meant for another column, counted from 0. */
function entryWords(column: number): Pick<Reading, 'message' | 'hint'> {
  return {
    message: {
      en: 'The dash of this entry does not stand below the dashes of its list.',
      zh: '这一项的短横线没有与列表中其他的短横线对齐。',
    },
    hint: {
      en: `Let it stand in column ${column + 1}, as those above, and move the lines that belong to it as far.`,
      zh: `请让它与上面的短横线对齐，从第 ${column + 1} 列开始，下面属于它的各行也移动同样的距离。`,
    },
  };
}

/** A line that begins in the column of no open block; undefined where it does not. */
export function readMisplaced(yaml: YamlFile, line: SourceLine): Reading | undefined {
  return columnFor(yaml, line) ? readIndentation(yaml, line) : undefined;
}

interface Target {
  readonly column: number;
  readonly sure: boolean;
}

/** The column that a line was meant for, among those of the blocks that are open above it. */
function columnFor(yaml: YamlFile, line: SourceLine): Target | undefined {
  const at = columnOf(line.text);
  const entry = isEntry(line);
  const isKey = /^\s*[\w-]+:(?:\s|$)/.test(line.text);
  if (!entry && !isKey) return undefined;
  const lines = contentLines(yaml);
  const before = lines.filter((each) => each.start < line.start);
  const above = before.at(-1);
  // Below a key without value every further column will do.
  if (above && opensBlock(above) && at > keyColumn(above)) return undefined;
  const { keys, dashes } = openColumns(before);
  const columns = entry ? dashes : keys;
  if (columns.includes(at)) return undefined;
  // A key below the dash of its list entry.
  const below = isKey && dashes.includes(at) ? keys.find((column) => column > at) : undefined;
  if (below !== undefined) return { column: below, sure: true };
  const ranked = columns.toSorted((a, b) => Math.abs(a - at) - Math.abs(b - at));
  const [best, second] = ranked;
  if (best === undefined) return undefined;
  const alone = second === undefined || Math.abs(second - at) > Math.abs(best - at);
  if (!alone) return between(line, lines[before.length + 1], [best, second]);
  // Deeper than everything above it, a key can only stand beside the last one.
  const sure = Math.abs(best - at) === 1 || best === Math.max(...columns);
  return { column: best, sure };
}

/** The one of two columns that the line below speaks for: it stands further in than its own key, or beside its sibling. */
function between(line: SourceLine, below: SourceLine | undefined, columns: readonly number[]): Target {
  const next = below ? columnOf(below.text) : 0;
  const fitting = opensBlock(line)
    ? columns.filter((column) => column < next)
    : columns.filter((each) => each === next);
  const [inner, outer] = [Math.max(...columns), Math.min(...columns)];
  if (fitting.length === 1) return { column: fitting[0] ?? inner, sure: opensBlock(line) || next === inner };
  return { column: fitting.length === 0 ? inner : outer, sure: false };
}

/** The columns of keys and of list dashes whose blocks are open after the lines. */
function openColumns(lines: readonly SourceLine[]): { keys: number[]; dashes: number[] } {
  const keys: number[] = [];
  const dashes: number[] = [];
  let outermost = Number.POSITIVE_INFINITY;
  for (const line of lines.toReversed()) {
    const column = columnOf(line.text);
    if (column >= outermost) continue;
    outermost = column;
    const isKey = /^\s*(?:-\s+)*[\w-]+:(?:\s|$)/.test(line.text);
    if (isKey) keys.push(keyColumn(line));
    if (isEntry(line)) dashes.push(column);
  }
  return { keys: [...new Set(keys)], dashes };
}

/** The line at another column, and with it the lines below it that belong to it, where they would no longer be deeper. */
function moved(yaml: YamlFile, line: SourceLine, column: number): { start: number; end: number; text: string } {
  const at = columnOf(line.text);
  const head = { start: line.start, end: line.start + at, text: ' '.repeat(column) };
  if (!opensBlock(line)) return head;
  const following = contentLines(yaml).filter((each) => each.start > line.start);
  const depth = following[0] ? columnOf(following[0].text) : 0;
  if (depth <= at || depth > column) return head;
  const stop = following.find((each) => columnOf(each.text) < depth)?.start ?? yaml.text.length;
  const block = yaml.text.slice(line.start, stop).replace(/^(?=.*\S)/gm, ' '.repeat(column - at));
  return { start: line.start, end: stop, text: block };
}
