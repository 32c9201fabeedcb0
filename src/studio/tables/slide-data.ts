import { posix } from 'node:path';
import { isSeq } from 'yaml';
import { attempt, groupOf, isGroup } from '../../core/collections.ts';
import { formatPath, foundIn, type Path, parsePath } from '../../core/path.ts';
import { writtenRecords } from '../../data/read-csv.ts';
import { readXlsx } from '../../data/read-xlsx.ts';
import { readText } from '../../files/files.ts';
import { findNode } from '../../outline/edit/yaml-source.ts';
import { valueAt } from '../../yaml/plain-words.ts';
import { isRefusal, type OpenProject, openProject, type Project, type Refusal } from '../edits/project.ts';
import { seriesTexts } from '../edits/series-edits.ts';
import { cellText } from '../edits/table-cells.ts';
import type { DataCell, DataTable, SlideData } from '../protocol/tables.ts';

interface Asked {
  /** The slide's path: `slides[3]`. */
  readonly slide: string;
  readonly language?: string | undefined;
}

/** The rows of a workbook or of JSON that are shown. */
const MAX_ROWS = 200;

/** The tables that a slide shows, as they are written. Refused where a file of the outline cannot be read as YAML. */
export async function slideData(project: Project, { slide, language }: Asked): Promise<SlideData | Refusal> {
  const open = openProject(project);
  if (isRefusal(open)) return open;
  const { data } = open.main;
  const languages = valueAt(data, ['deck', 'languages']);
  const shown = language ?? (Array.isArray(languages) ? String(languages[0]) : '');
  const path = parsePath(slide);
  const found = foundIn(valueAt(data, path), path, (value, at) => {
    const made = tableAt(open, value, at, shown);
    return made ? [made] : undefined;
  });
  const tables = await Promise.all(found);
  return { tables: tables.filter((table) => table !== undefined) };
}

function tableAt(
  open: OpenProject,
  value: unknown,
  path: Path,
  language: string,
): DataTable | Promise<DataTable | undefined> | undefined {
  const group = groupOf(value);
  if (Array.isArray(group.series) && Array.isArray(group.labels)) return chartTable(open, path, language);
  if (path.at(-1) === 'rows' && Array.isArray(value) && value.every((row) => Array.isArray(row))) {
    return rowsTable(open, path, language);
  }
  if (path.at(-1) === 'data' && Array.isArray(value) && value.every((each) => typeof each === 'string')) {
    const cells = value.map((name: string) => [{ text: name, ...factOf(open, name, language) }]);
    return { of: 'facts', path: formatPath(path), cells };
  }
  if (path.at(-1) !== 'from') return undefined;
  const file = isGroup(value) ? value.file : value;
  return typeof file === 'string' ? fileTable(open, file) : undefined;
}

/** The inline data of a chart: a row a label, a column a series. */
function chartTable(open: OpenProject, path: Path, language: string): DataTable | undefined {
  const texts = seriesTexts(open.main.yaml, path);
  const pathOf = (r: number, c: number): Path => {
    if (r === 0) return [...path, 'series', c - 1, 'name'];
    return c === 0 ? [...path, 'labels', r - 1] : [...path, 'series', c - 1, 'values', r - 1];
  };
  const cells = texts?.map((row, r) =>
    row.map(
      (text, c): DataCell => ({
        ...(r + c === 0 ? { text } : spoken(open, pathOf(r, c), text, language)),
        ...(r > 0 && c > 0 ? factOf(open, text, language) : {}),
      }),
    ),
  );
  return cells && { of: 'chart', path: formatPath(path), cells };
}

/** A cell with what it says in a language, where it is stated by language. */
function spoken({ main }: OpenProject, path: Path, text: string, language: string): DataCell {
  const value = valueAt(main.data, path);
  const said = isGroup(value) ? value[language] : undefined;
  if (typeof said !== 'string') return { text };
  return { text, shown: said, own: { path: formatPath(path), value: said, language } };
}

/** What a fact of that name says, in short. */
function factOf({ main }: OpenProject, name: string, language: string): Pick<DataCell, 'fact'> {
  const facts = groupOf(valueAt(main.data, ['facts']));
  if (!Object.hasOwn(facts, name)) return {};
  const { value, calc, unit } = groupOf(facts[name]);
  const unitSaid = isGroup(unit) ? unit[language] : unit;
  return { fact: [value ?? calc, unitSaid].filter((each) => each !== undefined).join(' ') };
}

function rowsTable(open: OpenProject, path: Path, language: string): DataTable | undefined {
  const { yaml, data } = open.main;
  const list = findNode(yaml, path)?.node;
  if (!isSeq(list)) return undefined;
  const titles = valueAt(data, [...path.slice(0, -1), 'columns']);
  const named = Array.isArray(titles)
    ? titles.map((each) => {
        const title = groupOf(each).title ?? each;
        return String((isGroup(title) ? title[language] : title) ?? '');
      })
    : undefined;
  const cells = list.items.map((row, r) =>
    (isSeq(row) ? row.items : []).map((cell, c) => spoken(open, [...path, r, c], cellText(yaml, cell), language)),
  );
  return { of: 'rows', path: formatPath(path), cells, ...(named ? { columns: named } : {}) };
}

async function fileTable({ files, main }: OpenProject, file: string): Promise<DataTable | undefined> {
  const path = posix.join(posix.dirname(main.yaml.file), file);
  const asCells = (rows: readonly (readonly unknown[])[]) =>
    rows.slice(0, MAX_ROWS).map((row) => row.map((cell) => ({ text: textOf(cell) })));
  if (/\.csv$/i.test(file)) {
    const text = readText(files, path);
    if (text === undefined) return undefined;
    const rows = writtenRecords(text).records.map(({ fields }) => fields);
    const filled = rows.filter((fields) => fields.length !== 1 || fields[0] !== '');
    return { of: 'csv', path, cells: filled.map((fields) => fields.map((field) => ({ text: field }))) };
  }
  if (/\.json$/i.test(file)) {
    const data = attempt(() => JSON.parse(readText(files, path) ?? '') as unknown);
    return { of: 'json', path, cells: asCells(jsonRows(data)) };
  }
  const bytes = files.read(path);
  const book = bytes ? await readXlsx(bytes, file) : [];
  return { of: 'xlsx', path, cells: 'problem' in book ? [] : asCells(book[0]?.data ?? []) };
}

function jsonRows(data: unknown): readonly (readonly unknown[])[] {
  if (!Array.isArray(data)) return [];
  if (data.every((row) => Array.isArray(row))) return data;
  const rows = data.map((row) => groupOf(row));
  const keys = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  return [keys, ...rows.map((row) => keys.map((key) => row[key]))];
}

function textOf(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  return cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell);
}
