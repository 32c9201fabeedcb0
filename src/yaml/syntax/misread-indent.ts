import type { YAMLError } from 'yaml';
import type { Edit } from '../../findings/finding.ts';
import { say } from '../../messages/say.ts';
import { contentLines, indentColumn, keyColumn, opensBlock, type SourceLine } from '../source-line.ts';
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

/** The line at another column, alone or with the lines below that belong to it, whichever reads better. */
function moved(yaml: YamlFile, line: SourceLine, column: number): Edit {
  const at = indentColumn(line.text);
  const alone = { start: line.start, end: line.start + at, text: ' '.repeat(column) };
  const below = contentLines(yaml).filter((each) => each.start > line.start);
  const depth = below[0] ? indentColumn(below[0].text) : 0;
  const isOpen = opensBlock(line) && depth > at;
  if (isOpen && depth > column) return alone;
  const isBeside = (own: number) => (isOpen ? own < depth : own <= at || own === column);
  const end = below.find(({ text }) => isBeside(indentColumn(text)))?.start ?? yaml.text.length;
  const block = yaml.text.slice(line.start, end);
  const shifted =
    column > at
      ? block.replace(/^(?=.*\S)/gm, ' '.repeat(column - at))
      : block.replace(new RegExp(`^ {${at - column}}`, 'gm'), '');
  const whole = { start: line.start, end, text: shifted };
  return isOpen || errorsAfter(yaml, whole) < errorsAfter(yaml, alone) ? whole : alone;
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

const errorsAfter = ({ file, text }: YamlFile, { start, end, text: replacement }: Edit): number =>
  readYaml(file, text.slice(0, start) + replacement + text.slice(end)).tree.errors.length;

const readsAfter = (yaml: YamlFile, move: Edit): boolean => errorsAfter(yaml, move) === 0;
