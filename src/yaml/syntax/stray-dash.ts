import type { YAMLError } from 'yaml';
import type { Reading } from '../reading.ts';
import { columnOf, contentLines, lineAt, type SourceLine } from '../source-line.ts';
import { readYaml, type YamlFile } from '../yaml-file.ts';

/** An edit of a file's text. */
export interface Move {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Lines above an error that may be what it comes from. */
const FAR = 12;

/**
 * A list's dash that does not stand below the dashes of its list, where moving it there makes the file read better: the
 * error may show only further down. Undefined where an error has another reason.
 */
export function readStrayDash(yaml: YamlFile, error: YAMLError): Reading | undefined {
  const at = lineAt(yaml, error.pos[0]).start;
  const lines = contentLines(yaml);
  const last = lines.findLastIndex((line) => line.start <= at);
  for (let index = Math.max(1, last - FAR); index <= last; index += 1) {
    const line = lines[index];
    const entry = line && entryOf(line.text);
    if (!line || !entry) continue;
    const targets = targetsOf(lines.slice(0, index), entry);
    if (targets.some(({ column }) => column === entry.column)) continue;
    for (const { column, sure } of targets) {
      const move = bestMove(yaml, lines.slice(index), column);
      if (move) return reading(line, entry.column, column, move, sure && isWhole(edited(yaml, move)));
    }
  }
  return undefined;
}

/** Whether a file can be read as YAML once an edit is made. */
export function readsAfter(yaml: YamlFile, move: Move): boolean {
  return errorsAfter(yaml, move) === 0;
}

function errorsAfter(yaml: YamlFile, move: Move): number {
  return edited(yaml, move).tree.errors.length;
}

function edited({ file, text }: YamlFile, { start, end, text: replacement }: Move): YamlFile {
  return readYaml(file, text.slice(0, start) + replacement + text.slice(end));
}

/** Whether a file can be read, or could be once other dashes are moved as surely. */
function isWhole(yaml: YamlFile): boolean {
  const [error] = yaml.tree.errors;
  return error === undefined || readStrayDash(yaml, error)?.safe === true;
}

function reading(line: SourceLine, from: number, column: number, edit: Move, safe: boolean): Reading {
  return {
    ...{ start: line.start + from, end: line.start + line.text.trimEnd().length, edit, safe, structural: true },
    message: {
      en: 'The dash of this entry does not stand below the dashes of its list.',
      zh: '这一项的短横线没有与同一列表的其他短横线对齐。',
    },
    hint: {
      en: `Let it stand below the dashes above, in column ${column + 1}.`,
      zh: `请与上面的短横线对齐，放在第 ${column + 1} 列。`,
    },
  };
}

/** What an entry of a list is: a text, or entries with keys, or a list. */
interface Entry {
  readonly column: number;
  readonly sort: 'text' | 'keys' | 'list';
  readonly key: string;
}

function entryOf(text: string, from = 0): Entry | undefined {
  const match = /^ *- +(?=\S)/.exec(text.slice(from));
  if (!match) return undefined;
  const rest = text.slice(from + match[0].length);
  const column = from + columnOf(text.slice(from));
  const key = /^([\w-]+):(?:\s|$)/.exec(rest)?.[1] ?? '';
  if (/^-\s/.test(rest)) return { column, sort: 'list', key };
  return { column, sort: key === '' ? 'text' : 'keys', key };
}

interface Target {
  readonly column: number;
  readonly sure: boolean;
}

/** The columns of lists that are open after the lines, and have entries of that sort: the likeliest first. */
function targetsOf(above: readonly SourceLine[], entry: Entry): Target[] {
  const alike = openEntries(above).filter(({ sort }) => sort === entry.sort);
  const same = alike.filter(({ key }) => key === entry.key);
  const likely = same.length > 0 ? same : alike;
  const columns = [...new Set(likely.map(({ column }) => column))].toSorted((a, b) => b - a);
  return columns.map((column) => ({ column, sure: columns.length === 1 }));
}

/** The last entry of each list that is open after the lines. */
function openEntries(lines: readonly SourceLine[]): Entry[] {
  const entries: Entry[] = [];
  let outermost = Number.POSITIVE_INFINITY;
  for (const line of lines.toReversed()) {
    const column = columnOf(line.text);
    if (column >= outermost) continue;
    for (let entry = entryOf(line.text); entry; entry = entryOf(line.text, entry.column + 1)) {
      if (entry.column < outermost) entries.push(entry);
    }
    outermost = column;
  }
  return entries;
}

/** The line at the column, alone or with what belongs to it, whichever leaves fewer errors than there are. */
function bestMove(yaml: YamlFile, [line, ...below]: readonly SourceLine[], column: number): Move | undefined {
  if (!line) return undefined;
  const at = columnOf(line.text);
  const alone = { start: line.start, end: line.start + at, text: ' '.repeat(column) };
  const stop = below.find(({ text }) => columnOf(text) <= at || entryOf(text)?.column === column);
  const end = stop?.start ?? yaml.text.length;
  const block = yaml.text.slice(line.start, end);
  const by = column - at;
  const moved =
    by > 0 ? block.replace(/^(?=.*\S)/gm, ' '.repeat(by)) : block.replace(new RegExp(`^ {${-by}}`, 'gm'), '');
  const tried = [alone, { start: line.start, end, text: moved }].map((move) => ({
    move,
    left: errorsAfter(yaml, move),
  }));
  const best = tried.reduce((a, b) => (b.left < a.left ? b : a));
  return best.left < yaml.tree.errors.length ? best.move : undefined;
}
