import { isDeepStrictEqual } from 'node:util';
import { isMap, isScalar, isSeq } from 'yaml';
import { groupOf } from '../../core/collections.ts';
import { type Path, parsePath } from '../../core/path.ts';
import { applyEdits, type Edit as TextEdit } from '../../findings/finding.ts';
import { say } from '../../messages/say.ts';
import { addedEntry, removedEntry } from '../../outline/edit/entries.ts';
import { extentOf, findNode, plainSource } from '../../outline/edit/yaml-source.ts';
import { valueAt } from '../../yaml/plain-words.ts';
import { readYaml, type YamlFile } from '../../yaml/yaml-file.ts';
import type { Edit, EditResult } from '../protocol/edits.ts';
import { isRefusal, madeOf, type OpenProject, type Refusal, refuse } from './project.ts';
import { fromFact, placesNear, scalarEdit } from './set-value.ts';
import { cellText, NUMBER, type Rows, steps, withFigures } from './table-cells.ts';
import { changedAt } from './values-at.ts';

type TableEdit = Extract<Edit, { readonly do: 'table' }>;
type Value = string | number | null;

/** The inline series of a chart as a table: first the names of the series, then a row a label; undefined where there are none. */
export function seriesTexts(yaml: YamlFile, path: Path): Rows | undefined {
  const labels = findNode(yaml, [...path, 'labels'])?.node;
  const series = findNode(yaml, [...path, 'series'])?.node;
  if (!isSeq(labels) || !isSeq(series)) return undefined;
  const lists = series.items.map((_, c) => findNode(yaml, [...path, 'series', c, 'values'])?.node);
  const columns = lists.map((list) => (isSeq(list) ? list.items.map((cell) => valueText(yaml, cell)) : []));
  const rows = Math.max(labels.items.length, ...columns.map((cells) => cells.length));
  return [
    ['', ...series.items.map((_, c) => cellText(yaml, findNode(yaml, [...path, 'series', c, 'name'])?.node))],
    ...Array.from({ length: rows }, (_, r) => [
      cellText(yaml, labels.items[r]),
      ...columns.map((cells) => cells[r] ?? ''),
    ]),
  ];
}

const valueText = (yaml: YamlFile, cell: unknown): string => {
  const text = cellText(yaml, cell);
  return text === 'null' || text === '~' ? '' : text;
};

/** Lines of a table that are new or gone, counted without its first one. */
interface Shift {
  readonly at: number;
  readonly removed: number;
  readonly added: number;
}

/** At the end where a table has both other rows and other columns: what lies between is told from one alone. */
function shiftOf(before: Rows, after: Rows, isAlone: boolean): Shift {
  if (isAlone) {
    const { at, removed, added } = steps(before, after);
    return { at, removed, added: added.length };
  }
  const at = Math.min(before.length, after.length);
  return { at, removed: before.length - at, added: after.length - at };
}

/** Where a line that stays stood before; undefined for a new one. */
const originOf = ({ at, removed, added }: Shift, index: number): number | undefined =>
  index < at ? index : index < at + added ? undefined : index - added + removed;

const columnOf = (rows: Rows, column: number): readonly string[] => rows.map((row) => row[column] ?? '');
const columnsOf = (rows: Rows): Rows => (rows[0] ?? []).map((_, c) => columnOf(rows, c)).slice(1);
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** A number where the outline has numbers beside it, too: a year. Otherwise a text. */
const namedLike =
  (others: readonly unknown[]) =>
  (cell: string): Value =>
    NUMBER.test(cell) && others.some((each) => typeof each === 'number') ? Number(cell) : cell;
const figureOf = (cell: string): Value => (cell === '' ? null : NUMBER.test(cell) ? Number(cell) : cell);

/** Writes the names, labels and values that differ in the inline series of a chart; rows and columns may come and go. */
export function editSeries(project: OpenProject, { path: text, expects, rows }: TableEdit): EditResult {
  const path = parsePath(text);
  const { yaml, data } = project.main;
  const before = seriesTexts(yaml, path);
  if (!before) return refuse(say.studio.noTable, placesNear(yaml, path));
  if (!isDeepStrictEqual(before, expects)) return refuse(say.studio.stale, placesNear(yaml, path));
  const width = Math.max(...rows.map((row) => row.length));
  const squared = rows.map((row) => Array.from({ length: width }, (_, c) => row[c] ?? ''));
  const now = withFigures(before, squared, (column) => column > 0, 1);
  if (isRefusal(now)) return now;
  const [old, body] = [before.slice(1), now.slice(1)];
  const down = shiftOf(old, body, before[0]?.length === width);
  const right = shiftOf(columnsOf(before), columnsOf(now), old.length === body.length);

  const chart = groupOf(valueAt(data, path));
  const [labels, series] = [listOf(chart.labels), listOf(chart.series).map((each) => groupOf(each))];
  const named = namedLike(series.map(({ name }) => name));
  const listed = (c: number, like: readonly unknown[], from: number | undefined, read: (cell: string) => Value) =>
    columnOf(body, c).map((cell, r) => {
      const row = originOf(down, r);
      const isKept = row !== undefined && row < like.length && from !== undefined && old[row]?.[from] === cell;
      return isKept ? like[row] : read(cell);
    });
  const columns = Array.from({ length: width - 1 }, (_, c) => {
    const from = originOf(right, c);
    const own = from === undefined ? {} : (series[from] ?? {});
    const cell = now[0]?.[c + 1] ?? '';
    const name = from !== undefined && before[0]?.[from + 1] === cell ? own.name : named(cell);
    const values = listed(c + 1, listOf(own.values), from === undefined ? undefined : from + 1, figureOf);
    return { from, group: { ...own, name, values } };
  });
  const wrong = wrongFigure(project, columns, (r, from) => {
    const row = originOf(down, r);
    return row === undefined || from === undefined ? undefined : old[row]?.[from + 1];
  });
  if (wrong) return wrong;
  const lists = [
    { path: [...path, 'labels'], like: labels, values: listed(0, labels, 0, namedLike(labels)) },
    ...columns.flatMap(({ from, group }) => {
      const like = from === undefined ? [] : listOf(series[from]?.values);
      return from === undefined ? [] : [{ path: [...path, 'series', from, 'values'], like, values: group.values }];
    }),
  ];
  const names = columns.flatMap(({ from, group }) => {
    const own = from === undefined ? undefined : findNode(yaml, [...path, 'series', from, 'name']);
    if (!own || from === undefined || series[from]?.name === group.name) return [];
    return [scalarEdit(yaml, own, group.name as Value)];
  });
  let made = withLists(changed(yaml, names), lists, down);
  const fresh = columns.filter(({ from }) => from === undefined).map(({ group }) => group);
  made = changed(made, newSeries(made, [...path, 'series'], right.at, fresh));
  made = shortened(made, [...path, 'series'], right);
  const wanted = { ...chart, labels: lists[0]?.values, series: columns.map(({ group }) => group) };
  const edits = [{ start: 0, end: yaml.text.length, text: made.text }];
  return madeOf([{ yaml, edits, data: changedAt(data, path, wanted) }]);
}

/** Writes the names of facts that a chart shows, where they are other ones; such as are none are refused. */
export function editFactList(project: OpenProject, { path: text, expects, rows }: TableEdit): EditResult {
  const path = parsePath(text);
  const { yaml, data } = project.main;
  const list = findNode(yaml, path)?.node;
  const before = isSeq(list) ? list.items.map((each) => [cellText(yaml, each)]) : [];
  if (!isDeepStrictEqual(before, expects)) return refuse(say.studio.stale, placesNear(yaml, path));
  const facts = groupOf(valueAt(data, ['facts']));
  const shift = shiftOf(before, rows, true);
  const values = rows.map(([name = '']) => name);
  for (const [row, name] of values.entries()) {
    const from = originOf(shift, row);
    const was = from === undefined ? undefined : before[from]?.[0];
    if (name === was || Object.hasOwn(facts, name)) continue;
    const isFigure = was !== undefined && Object.hasOwn(facts, was) && /\d/.test(name);
    const why = isFigure ? fromFact(project, was) : refuse(say.studio.noName({ name }));
    return { ...why, cell: { row, column: 0 } };
  }
  const made = withLists(yaml, [{ path, like: listOf(valueAt(data, path)), values }], shift);
  const edits = [{ start: 0, end: yaml.text.length, text: made.text }];
  return madeOf([{ yaml, edits, data: changedAt(data, path, values) }]);
}

/** Writes the entries of lists that differ, all of them with the same ones new or gone. */
function withLists(yaml: YamlFile, lists: readonly List[], shift: Shift): YamlFile {
  let made = changed(
    yaml,
    lists.flatMap((list) => changesIn(yaml, list, shift)),
  );
  made = changed(
    made,
    lists.flatMap((list) => additionsIn(made, list, shift)),
  );
  for (const list of lists) made = isRegular(list, shift) ? shortened(made, list.path, shift) : made;
  return made;
}

interface List {
  readonly path: Path;
  /** What it says before, and after. */
  readonly like: readonly unknown[];
  readonly values: readonly unknown[];
}

const changed = (yaml: YamlFile, edits: readonly TextEdit[]): YamlFile =>
  edits.length > 0 ? readYaml(yaml.file, applyEdits(yaml.text, edits).text) : yaml;

const sourceOf = (value: unknown) => plainSource(value as Value, { indent: '', inFlow: true });

/** Whether a list has as many entries as the table has rows, so that it can be changed entry by entry. */
const isRegular = ({ like, values }: List, { added, removed }: Shift) =>
  like.length + added - removed === values.length;

function changesIn(yaml: YamlFile, list: List, shift: Shift): TextEdit[] {
  const whole = findNode(yaml, list.path)?.node;
  if (whole && !isRegular(list, shift)) {
    return [{ ...extentOf(yaml, whole), text: `[${list.values.map(sourceOf).join(', ')}]` }];
  }
  return list.values.flatMap((value, i): TextEdit[] => {
    const from = originOf(shift, i);
    const found = from === undefined ? undefined : findNode(yaml, [...list.path, from]);
    if (from === undefined || !found?.node || isDeepStrictEqual(list.like[from], value)) return [];
    if (isScalar(found.node)) return [scalarEdit(yaml, found, value as Value)];
    return [{ ...extentOf(yaml, found.node), text: sourceOf(value) }];
  });
}

function additionsIn(yaml: YamlFile, list: List, shift: Shift): TextEdit[] {
  const node = findNode(yaml, list.path)?.node;
  if (!isSeq(node) || shift.added === 0 || !isRegular(list, shift)) return [];
  const sources = list.values.slice(shift.at, shift.at + shift.added).map(sourceOf);
  const edit = addedEntry(yaml, node, shift.at, {
    block: (column) => sources.map((source) => `${' '.repeat(column)}- ${source}\n`).join(''),
    flow: () => sources.join(', '),
  });
  return edit ? [edit] : [];
}

function shortened(yaml: YamlFile, path: Path, shift: Shift): YamlFile {
  let now = yaml;
  for (let count = 0; count < shift.removed; count += 1) {
    const node = findNode(now, path)?.node;
    const edit = isSeq(node) ? removedEntry(now, node, shift.at) : undefined;
    if (edit) now = changed(now, [edit]);
  }
  return now;
}

function newSeries(yaml: YamlFile, path: Path, at: number, groups: readonly Record<string, unknown>[]): TextEdit[] {
  const list = findNode(yaml, path)?.node;
  if (!isSeq(list) || groups.length === 0) return [];
  const [first] = list.items;
  const inLines = isMap(first) && !first.flow;
  const parts = groups.map(({ name, values }) => [
    `name: ${sourceOf(name)}`,
    `values: [${listOf(values).map(sourceOf).join(', ')}]`,
  ]);
  const inBraces = (own: readonly string[]) => `{ ${own.join(', ')} }`;
  const edit = addedEntry(yaml, list, at, {
    block: (column) => {
      const indent = ' '.repeat(column);
      const entry = (own: readonly string[]) => (inLines ? own.join(`\n${indent}  `) : inBraces(own));
      return parts.map((own) => `${indent}- ${entry(own)}\n`).join('');
    },
    flow: () => parts.map(inBraces).join(', '),
  });
  return edit ? [edit] : [];
}

/** Refuses what is neither a number nor a fact, and a figure in the place of a fact. */
function wrongFigure(
  project: OpenProject,
  columns: readonly { readonly from: number | undefined; readonly group: { readonly values: readonly unknown[] } }[],
  beforeAt: (row: number, from: number | undefined) => string | undefined,
): Refusal | undefined {
  const facts = groupOf(valueAt(project.main.data, ['facts']));
  for (const [c, { from, group }] of columns.entries()) {
    for (const [r, value] of group.values.entries()) {
      const was = beforeAt(r, from);
      const cell = { row: r + 1, column: c + 1 };
      if (String(value ?? '') === was) continue;
      if (typeof value === 'number' && was !== undefined && Object.hasOwn(facts, was))
        return { ...fromFact(project, was), cell };
      if (typeof value === 'string' && !Object.hasOwn(facts, value))
        return { ...refuse(say.studio.noFigure({ text: value })), cell };
    }
  }
  return undefined;
}
