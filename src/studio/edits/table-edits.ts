import { isDeepStrictEqual } from 'node:util';
import { isMap, isScalar, isSeq, type Node, type YAMLSeq } from 'yaml';
import { type Path, parsePath } from '../../core/path.ts';
import { writtenRecords } from '../../data/read-csv.ts';
import { readText } from '../../files/files.ts';
import { applyEdits, type Edit as TextEdit } from '../../findings/finding.ts';
import { say } from '../../messages/say.ts';
import { addedEntry, removedEntry } from '../../outline/edit/entries.ts';
import { extentOf, findNode, plainSource } from '../../outline/edit/yaml-source.ts';
import { valueAt } from '../../yaml/plain-words.ts';
import { readYaml, type YamlFile } from '../../yaml/yaml-file.ts';
import type { Edit, EditResult } from '../protocol/edits.ts';
import { changesBetween } from '../texts/changes.ts';
import { isRefusal, madeOf, type OpenProject, placeAt, refuse } from './project.ts';
import { editFactList, editSeries } from './series-edits.ts';
import { placesNear, scalarEdit } from './set-value.ts';
import { cellText, NUMBER, type Rows, steps, withFigures } from './table-cells.ts';
import { changedAt } from './values-at.ts';

type TableEdit = Extract<Edit, { readonly do: 'table' }>;

/** Writes the cells of a table that differ: of rows or series in the outline, or of a CSV file in its own manner. */
export function editTable(project: OpenProject, edit: TableEdit): EditResult {
  if (/\.csv$/i.test(edit.path)) return editCsv(project, edit);
  const node = findNode(project.main.yaml, parsePath(edit.path))?.node;
  if (isMap(node)) return editSeries(project, edit);
  const isList = isSeq(node) && node.items.length > 0 && node.items.every((each) => isScalar(each));
  return isList ? editFactList(project, edit) : editRows(project, edit);
}

function editCsv({ files }: OpenProject, { path, expects, rows }: TableEdit): EditResult {
  const text = readText(files, path);
  if (text === undefined) return refuse(say.studio.noTable);
  const { separator, records } = writtenRecords(text);
  const isEmpty = ({ fields }: (typeof records)[number]) => fields.length === 1 && fields[0] === '';
  const filled = records.filter((record) => !isEmpty(record));
  const before = filled.map(({ fields }) => fields);
  if (!isDeepStrictEqual(before, expects)) return refuse(say.studio.stale, [placeAt({ file: path, text }, 0, 0)]);
  const field = (cell: string, like: string | undefined) =>
    like?.startsWith('"') || cell.includes(separator) || /["\r\n]/.test(cell)
      ? `"${cell.replaceAll('"', '""')}"`
      : cell;
  const { changed, removed, added, at } = steps(before, rows);
  const lineEnd = text.includes('\r\n') ? '\r\n' : '\n';
  const kept = filled.map(({ fields, sources }, i) => {
    const now = changed.includes(i) ? (rows[i] ?? []) : fields;
    return now.map((cell, c) => (cell === fields[c] ? (sources[c] ?? '') : field(cell, sources[c]))).join(separator);
  });
  const like = filled[at - 1] ?? filled.at(-1);
  const put = added.map((row) => row.map((cell, c) => field(cell, like?.sources[c])).join(separator));
  // Empty lines stay behind the row that they follow.
  const own: string[] = [];
  for (const record of records) {
    if (!isEmpty(record)) own.push(kept[own.length] ?? '');
    else if (own.length > 0) own.push(`${own.pop()}${lineEnd}`);
  }
  const now = own.toSpliced(at, removed, ...put).join(lineEnd) + (/\n$/.test(text) ? lineEnd : '');
  const after = writtenRecords(now).records.filter((record) => !isEmpty(record));
  if (
    !isDeepStrictEqual(
      after.map(({ fields }) => fields),
      rows,
    )
  )
    return refuse(say.studio.notByItself, [placeAt({ file: path, text }, 0, 0)]);
  const changes = changesBetween(text, now);
  return { changes: changes.length > 0 ? [{ file: path, changes }] : [] };
}

function editRows({ main }: OpenProject, { path: text, expects, rows: asked }: TableEdit): EditResult {
  const path = parsePath(text);
  const { yaml, data } = main;
  const list = findNode(yaml, path)?.node;
  const before = isSeq(list) ? list.items.map((row) => rowTexts(yaml, row)) : undefined;
  if (!isSeq(list) || !before || before.some((row) => row === undefined))
    return refuse(say.studio.noTable, placesNear(yaml, path));
  const cells = before as Rows;
  if (!isDeepStrictEqual(cells, expects)) return refuse(say.studio.stale, placesNear(yaml, path));
  const columns = valueAt(data, [...path.slice(0, -1), 'columns']);
  const isFigures = (column: number) =>
    columnOf(list, column).some((node) => typeof node.value === 'number') ||
    valueAt(columns, [column, 'type']) === 'number';
  const rows = withFigures(cells, asked, isFigures);
  if (isRefusal(rows)) return rows;
  const { changed, removed, added, at } = steps(cells, rows);
  const edits = changed.flatMap((r) => rowEdits(yaml, [...path, r], cells[r] ?? [], rows[r] ?? [], isFigures));
  let now = readYaml(yaml.file, applyEdits(yaml.text, edits).text);
  const make = (edit: (list: YAMLSeq) => TextEdit | undefined) => {
    const own = findNode(now, path)?.node;
    const made = isSeq(own) ? edit(own) : undefined;
    if (made) now = readYaml(yaml.file, applyEdits(now.text, [made]).text);
  };
  for (let count = 0; count < removed; count += 1) make((own) => removedEntry(now, own, at));
  for (const [i, row] of added.entries()) {
    const source = `[${row.map((cell, c) => cellSource(cell, isFigures(c))).join(', ')}]`;
    make((own) =>
      addedEntry(now, own, at + i, { block: (column) => `${' '.repeat(column)}- ${source}\n`, flow: () => source }),
    );
  }
  const old = list.items.map((row) => (row as Node).toJS(yaml.tree) as unknown[]);
  const readCell = (cell: string, c: number) => (isFigures(c) && NUMBER.test(cell) ? Number(cell) : cell);
  const kept = old.map((row, r) =>
    changed.includes(r) ? (rows[r] ?? []).map((cell, c) => (cell === cells[r]?.[c] ? row[c] : readCell(cell, c))) : row,
  );
  const wanted = kept.toSpliced(at, removed, ...added.map((row) => row.map(readCell)));
  return madeOf([
    { yaml, edits: [{ start: 0, end: yaml.text.length, text: now.text }], data: changedAt(data, path, wanted) },
  ]);
}

function cellSource(cell: string, isFigures: boolean): string {
  return isFigures && NUMBER.test(cell) ? cell : plainSource(cell, { indent: '', inFlow: true });
}

const columnOf = (list: YAMLSeq, column: number) =>
  list.items.flatMap((row) => {
    const cell = isSeq(row) ? row.items[column] : undefined;
    return isScalar(cell) ? [cell] : [];
  });

/** The cells of a row as they are shown to be edited: texts by what they say, all else as it is written. */
function rowTexts(yaml: YamlFile, row: unknown): string[] | undefined {
  if (!isSeq(row)) return undefined;
  return row.items.map((cell) => cellText(yaml, cell));
}

function rowEdits(
  yaml: YamlFile,
  path: Path,
  before: readonly string[],
  after: readonly string[],
  isFigures: (column: number) => boolean,
): TextEdit[] {
  const row = findNode(yaml, path)?.node;
  if (row && before.length !== after.length) {
    const { start, end } = extentOf(yaml, row);
    return [{ start, end, text: `[${after.map((cell, c) => cellSource(cell, isFigures(c))).join(', ')}]` }];
  }
  return after.flatMap((cell, c): TextEdit[] => {
    const found = findNode(yaml, [...path, c]);
    if (cell === before[c] || !found?.node || !isScalar(found.node)) return [];
    if (!isFigures(c) || !NUMBER.test(cell)) return [scalarEdit(yaml, found, cell)];
    return [{ ...extentOf(yaml, found.node), text: cell }];
  });
}
