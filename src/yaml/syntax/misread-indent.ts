import type { YAMLError } from 'yaml';
import type { Edit } from '../../findings/finding.ts';
import { say } from '../../messages/say.ts';
import { contentLines, indentColumn, keyColumn, lineAt, opensBlock, type SourceLine } from '../source-line.ts';
import { type Misreading, readYaml, type YamlFile } from '../yaml-file.ts';

/**
 * A line that begins in another column than its block, with the edit that moves it where it belongs; undefined where
 * there is no line.
 */
export function readIndentation(yaml: YamlFile, line: SourceLine | undefined): Misreading | undefined {
  if (!line) return undefined;
  const bare = readBareSlide(yaml, line);
  if (bare) return bare;
  const spaces = line.text.length - line.text.trimStart().length;
  const reading = {
    ...{ start: line.start + spaces, end: line.start + line.text.length },
    structural: true,
    ...say.yaml.indentation,
  };
  const target = columnFor(yaml, line);
  if (!target) return readBareEntry(yaml, line) ?? reading;
  const edit = moved(yaml, line, target.column);
  if (isEntry(line))
    return {
      ...reading,
      ...say.yaml.entryWords({ column: target.column }),
      edit,
      safe: target.sure && readsAfter(yaml, edit),
    };
  return { ...reading, edit, safe: target.sure && readsAfter(yaml, edit) };
}

/** A text without a dash where the dashes of a list stand; undefined for other lines. */
function readBareEntry(yaml: YamlFile, line: SourceLine): Misreading | undefined {
  const at = indentColumn(line.text);
  const before = contentLines(yaml).filter((each) => each.start < line.start);
  if (isEntry(line) || /^\s*[\w-]+:(?:\s|$)/.test(line.text) || !openColumns(before).dashes.includes(at))
    return undefined;
  const start = line.start + at;
  return {
    ...{ start, end: line.start + line.text.trimEnd().length, structural: true },
    edit: { start, end: start, text: '- ' },
    ...say.yaml.bareEntry,
  };
}

const isEntry = (line: SourceLine) => /^\s*-(?:\s|$)/.test(line.text);

/** A line that begins in the column of no open block; undefined where it does not. */
export function readMisplaced(yaml: YamlFile, line: SourceLine): Misreading | undefined {
  return columnFor(yaml, line) ? readIndentation(yaml, line) : undefined;
}

interface Target {
  readonly column: number;
  readonly sure: boolean;
}

/** The column that a line was meant for, among those of the blocks that are open above it. */
function columnFor(yaml: YamlFile, line: SourceLine): Target | undefined {
  const at = indentColumn(line.text);
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

/** The one of two columns that the line below speaks for: it is further in than its own key, or beside its sibling. */
function between(line: SourceLine, below: SourceLine | undefined, columns: readonly number[]): Target {
  const next = below ? indentColumn(below.text) : 0;
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
    const column = indentColumn(line.text);
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
  const at = indentColumn(line.text);
  const head = { start: line.start, end: line.start + at, text: ' '.repeat(column) };
  if (!opensBlock(line)) return head;
  const following = contentLines(yaml).filter((each) => each.start > line.start);
  const depth = following[0] ? indentColumn(following[0].text) : 0;
  if (depth <= at || depth > column) return head;
  const stop = following.find((each) => indentColumn(each.text) < depth)?.start ?? yaml.text.length;
  const block = yaml.text.slice(line.start, stop).replace(/^(?=.*\S)/gm, ' '.repeat(column - at));
  return { start: line.start, end: stop, text: block };
}

/** A key with a text on its line and a list of several entries below it; undefined where there is none at an error. */
export function readTwoValues(yaml: YamlFile, error: YAMLError): Misreading | undefined {
  const lines = contentLines(yaml);
  const last = lines.findLastIndex((line) => line.start <= error.pos[0]);
  for (const index of [last, last + 1]) {
    const [above, line] = [lines[index - 1], lines[index]];
    if (!above || !line || !isEntry(line) || opensBlock(above) || /^["'[{|>&*!]/.test(above.value)) continue;
    const key = /^\s*(?:-\s+)*([\w-]+):\s/.exec(above.text)?.[1];
    const at = indentColumn(line.text);
    const beside = lines.slice(index + 1).find((each) => indentColumn(each.text) <= at);
    if (key === undefined || at < keyColumn(above) || !beside || !isEntry(beside) || indentColumn(beside.text) !== at)
      continue;
    const start = above.valueStart;
    const end = start + above.value.length;
    return {
      ...{ start, end, structural: true },
      edit: { start: above.start + above.text.slice(0, start - above.start).trimEnd().length, end, text: '' },
      ...say.yaml.twoValues({ key, value: above.value }),
    };
  }
  return undefined;
}

/** The first slide of an outline that has slides and no `slides:` above them; undefined where a line is none. */
function readBareSlide(yaml: YamlFile, line: SourceLine): Misreading | undefined {
  if (!/^ *- kind:/.test(line.text) || /^slides:/m.test(yaml.text)) return undefined;
  const edit = { start: line.start, end: line.start, text: 'slides:\n' };
  return {
    ...{ start: line.start + indentColumn(line.text), end: line.start + line.text.length, structural: true },
    ...{ edit, safe: readsAfter(yaml, edit) },
    ...say.yaml.bareSlide,
  };
}

/** Lines above an error that may be what it comes from. */
const MAX_LINES_ABOVE = 12;

/**
 * A list's dash that is not below the dashes of its list, where moving it there makes the file read better: the
 * error may show only further down. Undefined where an error has another reason.
 */
export function readStrayDash(yaml: YamlFile, error: YAMLError): Misreading | undefined {
  const at = lineAt(yaml, error.pos[0]).start;
  const lines = contentLines(yaml);
  const last = lines.findLastIndex((line) => line.start <= at);
  for (let index = Math.max(1, last - MAX_LINES_ABOVE); index <= last; index += 1) {
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

const readsAfter = (yaml: YamlFile, move: Edit) => errorsAfter(yaml, move) === 0;

const errorsAfter = (yaml: YamlFile, move: Edit) => edited(yaml, move).tree.errors.length;

function edited({ file, text }: YamlFile, { start, end, text: replacement }: Edit): YamlFile {
  return readYaml(file, text.slice(0, start) + replacement + text.slice(end));
}

/** Whether a file can be read, or could be once other dashes are moved as surely. */
function isWhole(yaml: YamlFile): boolean {
  const [error] = yaml.tree.errors;
  return error === undefined || readStrayDash(yaml, error)?.safe === true;
}

function reading(line: SourceLine, from: number, column: number, edit: Edit, safe: boolean): Misreading {
  return {
    ...{ start: line.start + from, end: line.start + line.text.trimEnd().length, edit, safe, structural: true },
    ...say.yaml.strayDash({ column }),
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
  const column = from + indentColumn(text.slice(from));
  const key = /^([\w-]+):(?:\s|$)/.exec(rest)?.[1] ?? '';
  if (/^-\s/.test(rest)) return { column, sort: 'list', key };
  return { column, sort: key === '' ? 'text' : 'keys', key };
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
    const column = indentColumn(line.text);
    if (column >= outermost) continue;
    for (let entry = entryOf(line.text); entry; entry = entryOf(line.text, entry.column + 1)) {
      if (entry.column < outermost) entries.push(entry);
    }
    outermost = column;
  }
  return entries;
}

/** The line at the column, alone or with what belongs to it, whichever leaves fewer errors than there are. */
function bestMove(yaml: YamlFile, [line, ...below]: readonly SourceLine[], column: number): Edit | undefined {
  if (!line) return undefined;
  const at = indentColumn(line.text);
  const alone = { start: line.start, end: line.start + at, text: ' '.repeat(column) };
  const stop = below.find(({ text }) => indentColumn(text) <= at || entryOf(text)?.column === column);
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
