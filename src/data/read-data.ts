import type { Path } from '../core/path.ts';
import { type RowsData, RowsRef, type SeriesData, SeriesRef } from '../fields/data.ts';
import type { Files } from '../files/files.ts';
import { DATA_FILES, readNamedFile } from '../files/named-file.ts';
import type { Finding } from '../findings/finding.ts';
import type { Outline } from '../outline/outline.ts';
import { valuesOf } from '../outline/values-of.ts';
import type { DataTable, Problem, QueryProblem } from './data-table.ts';
import { queryRows } from './query-rows.ts';
import { querySeries } from './query-series.ts';
import { readCsv } from './read-csv.ts';
import { readJson } from './read-json.ts';
import { readXlsx } from './read-xlsx.ts';

/** The data that an outline's slides name, by the field that names it, and what is wrong with it. */
interface ReadData {
  readonly data: ReadonlyMap<SeriesRef | RowsRef, SeriesData | RowsData>;
  readonly findings: readonly Finding[];
}

/**
 * Reads every data file that the outline's slides name, from the outline's folder, and takes from it what each asks for.
 * Gives `unknown-file`, `outside-folder`, and `bad-data` with file, row and column.
 */
export async function readData(outline: Outline, files: Files, folder: string): Promise<ReadData> {
  const data = new Map<SeriesRef | RowsRef, SeriesData | RowsData>();
  const findings: Finding[] = [];
  const tables = new Map<string, Promise<DataTable | { readonly problem: QueryProblem }>>();
  for (const { value: ref, path } of valuesOf<SeriesRef | RowsRef>([SeriesRef, RowsRef], outline.slides, ['slides'])) {
    const { file, sheet, range, header } = ref.query;
    const wanted = wantedColumns(ref);
    const key = JSON.stringify([file, sheet, range, header, wanted]);
    const reading = tables.get(key) ?? readTable(ref, wanted, files, folder);
    tables.set(key, reading);
    const table = await reading;
    const problem = 'problem' in table ? table.problem : withoutRows(table, file, range);
    if (problem) {
      // The file may be named by itself, or among keys.
      findings.push(placed({ below: ['file'], at: { text: file }, ...problem }, path));
      continue;
    }
    if ('problem' in table) continue;
    const taken = ref instanceof SeriesRef ? querySeries(table, ref.query) : queryRows(table, ref.query);
    if ('problems' in taken) findings.push(...taken.problems.map((problem) => placed(problem, path)));
    else data.set(ref, taken);
  }
  return { data, findings: withoutRepeats(findings) };
}

/** A cell that several charts read is reported once. */
function withoutRepeats(findings: readonly Finding[]): Finding[] {
  const keys = findings.map(({ span, message, path }) => JSON.stringify([span ?? path, message]));
  return findings.filter((_, i) => keys.indexOf(keys[i] ?? '') === i);
}

function placed({ below = [], ...problem }: QueryProblem, path: Path): Finding {
  return { ...problem, path: [...path, ...below] };
}

/** The columns that are asked for by name. */
function wantedColumns(ref: SeriesRef | RowsRef): string[] {
  const { where, sort } = ref.query;
  const own =
    ref instanceof SeriesRef
      ? [ref.query.labels, ref.query.series, ...[ref.query.values ?? []].flat()]
      : [...(ref.query.columns ?? []), ...(typeof sort === 'object' ? [sort.by] : [])];
  return [...own.filter((name) => name !== undefined), ...Object.keys(where)];
}

/** That a file, or what is read of it, holds nothing, or nothing but the names of its columns. */
function withoutRows({ columns, rows }: DataTable, file: string, range: string | undefined): Problem | undefined {
  if (rows.length > 0) return undefined;
  const place = range === undefined ? { en: file, zh: file } : { en: `${range} of ${file}`, zh: `${file} 的 ${range}` };
  const message =
    columns.length === 0
      ? { en: `${place.en} is empty.`, zh: `${place.zh} 是空的。` }
      : {
          en: `${place.en} has one row, which names the columns ${columns.slice(0, NAMED).join(', ')}, and no rows of data.`,
          zh: `${place.zh} 只有一行列名（${columns.slice(0, NAMED).join('、')}），没有数据。`,
        };
  const hint =
    columns.length === 0
      ? { en: 'Save the data into it again, or name another file.', zh: '请重新把数据存进去，或换一个文件。' }
      : {
          en: 'Add rows below it; if it holds data and no names, write `header: false`.',
          zh: '请在它下面补上数据；如果这一行本身就是数据，请写 `header: false`。',
        };
  return { code: 'bad-data', message, hint };
}

/** Columns that a message lists. */
const NAMED = 6;

async function readTable(
  { query }: SeriesRef | RowsRef,
  wanted: readonly string[],
  files: Files,
  folder: string,
): Promise<DataTable | { readonly problem: QueryProblem }> {
  const { file, sheet, range, header } = query;
  const reading = { header, range, wanted };
  const named = readNamedFile(files, folder, file, DATA_FILES);
  if ('problem' in named) return named;
  const { bytes } = named;
  if (/\.xlsx$/i.test(file)) return readXlsx(bytes, file, { ...reading, sheet });
  // A file that is no workbook is its own first sheet.
  if (sheet !== undefined && sheet !== 1) return { problem: noSheets(file) };
  if (!/\.json$/i.test(file)) return readCsv(bytes, file, reading);
  return range === undefined ? readJson(bytes, file, reading) : { problem: noCells(file, range) };
}

function noSheets(file: string): QueryProblem {
  return {
    code: 'bad-data',
    message: {
      en: `${file} is no workbook: it has no sheets, and all of it is read.`,
      zh: `${file} 不是工作簿，没有工作表，会整个读取。`,
    },
    hint: {
      en: 'Leave out `sheet`, or name the workbook, a file that ends in `.xlsx`.',
      zh: '请去掉 `sheet`，或者写出工作簿文件（以 `.xlsx` 结尾）。',
    },
    below: ['sheet'],
    at: 'key',
  };
}

function noCells(file: string, range: string): QueryProblem {
  return {
    code: 'bad-data',
    message: {
      en: `${file} is a list in JSON: it has no cells that could be called ${range}.`,
      zh: `${file} 是 JSON 列表，没有 ${range} 这样的单元格。`,
    },
    hint: {
      en: 'Leave out `range`, and choose rows with `where` and columns by their names.',
      zh: '请去掉 `range`，用 `where` 选行，用列名选列。',
    },
    below: ['range'],
    at: 'key',
  };
}
