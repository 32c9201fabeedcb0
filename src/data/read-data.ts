import { maxOf } from '../core/collections.ts';
import { DATA, type DataLimits } from '../core/limits.ts';
import type { Path } from '../core/path.ts';
import { type RowsData, RowsRef, type SeriesData, SeriesRef } from '../fields/data.ts';
import type { Files } from '../files/files.ts';
import { DATA_FILES, readNamedFile } from '../files/named-file.ts';
import type { Finding } from '../findings/finding.ts';
import { say } from '../messages/say.ts';
import type { Outline } from '../outline/outline.ts';
import { valuesOf } from '../outline/values-of.ts';
import { areaOf, type CellGrid, type DataTable, type Problem, type QueryProblem, tableOf } from './data-table.ts';
import { type CellReading, Room } from './excess.ts';
import { queryRows } from './query-rows.ts';
import { querySeries } from './query-series.ts';
import { readCsv } from './read-csv.ts';
import { readJson } from './read-json.ts';
import { readXlsx, sheetOf } from './read-xlsx.ts';

/**
 * Reads every data file that the outline's slides name, from the outline's folder, and takes from it what each asks for.
 * Gives `unknown-file`, `outside-folder`, and `bad-data` with file, row and column.
 */
export async function readData(outline: Outline, files: Files, folder: string, limits: DataLimits = DATA) {
  const data = new Map<SeriesRef | RowsRef, SeriesData | RowsData>();
  const findings: Finding[] = [];
  const refs = [...valuesOf<SeriesRef | RowsRef>([SeriesRef, RowsRef], outline.slides, ['slides'])];
  const gridOf = gridReader(
    refs.map(({ value }) => value.query),
    { files, folder, limits },
  );
  const asked = new Room(limits.asked);
  for (const { value: ref, path } of refs) {
    const { file, range, header } = ref.query;
    const grid = await gridOf(ref.query);
    const table =
      'problem' in grid ? grid : tableFor(grid, { header, range, wanted: wantedColumns(ref) }, asked, limits);
    const problem = 'problem' in table ? table.problem : withoutRows(table, file, range);
    if (problem) {
      // The file may be named by itself, or among keys.
      findings.push(placed({ below: ['file'], at: { text: file }, ...problem }, path));
      continue;
    }
    if ('problem' in table) continue;
    const taken = ref instanceof SeriesRef ? querySeries(table, ref.query, limits) : queryRows(table, ref.query);
    if ('problems' in taken) findings.push(...taken.problems.map((problem) => placed(problem, path)));
    else data.set(ref, taken);
  }
  return { data, findings: withoutRepeats(findings) };
}

/** The table of a grid, as far as there is room for going through its rows. */
function tableFor(
  grid: CellGrid,
  wishes: Parameters<typeof tableOf>[1],
  room: Room,
  { asked }: DataLimits,
): ReturnType<typeof tableOf> {
  const area = areaOf(wishes.range);
  return room.take(Math.min(grid.rows.length, area.bottom - area.top + 1))
    ? tableOf(grid, wishes)
    : { problem: { code: 'bad-data', ...say.data.tooManyRowsAsked({ most: asked }) } };
}

/** A cell that several charts read is reported once. */
function withoutRepeats(findings: readonly Finding[]): Finding[] {
  const keys = findings.map(({ span, message, path }) => JSON.stringify([span ?? path, message]));
  return findings.filter((_, i) => keys.indexOf(keys[i] ?? '') === i);
}

function placed({ below = [], ...problem }: QueryProblem, path: Path): Finding {
  return { ...problem, path: [...path, ...below] };
}

function wantedColumns(ref: SeriesRef | RowsRef): string[] {
  const { where, sort } = ref.query;
  const own =
    ref instanceof SeriesRef
      ? [ref.query.labels, ref.query.series, ...[ref.query.values ?? []].flat()]
      : [...(ref.query.columns ?? []), ...(typeof sort === 'object' ? [sort.by] : [])];
  return [...own.filter((name) => name !== undefined), ...Object.keys(where)];
}

function withoutRows({ columns, rows }: DataTable, file: string, range: string | undefined): Problem | undefined {
  if (rows.length > 0) return undefined;
  const place = range === undefined ? file : say.data.rangeOf({ range, file });
  const advice = columns.length === 0 ? say.data.empty({ place }) : say.data.onlyNames({ place, columns });
  return { code: 'bad-data', ...advice };
}

/** What of a query says how a file is read. */
interface Query {
  readonly file: string;
  readonly sheet?: string | number | undefined;
  readonly range?: string | undefined;
  readonly decimal?: keyof typeof SIGNS | undefined;
}

/** The columns of a data file, as a query finds them; none where it cannot be read. */
export async function columnsOf(
  query: Query & { readonly header: boolean },
  files: Files,
  folder: string,
): Promise<readonly string[]> {
  const grid = await gridReader([query], { files, folder, limits: DATA })(query);
  const table = 'problem' in grid ? grid : tableOf(grid, { ...query, wanted: [] });
  return 'problem' in table ? [] : table.columns;
}

/** What reads the cells that a query is about; each file once, however many read it. */
function gridReader(
  queries: readonly Query[],
  { files, folder, limits }: { readonly files: Files; readonly folder: string; readonly limits: DataLimits },
) {
  const room = new Room(limits.cells);
  const workbooks = new Map<string, ReturnType<typeof readXlsx>>();
  const grids = new Map<string, Promise<CellGrid | { readonly problem: QueryProblem }>>();
  const readingOf = ({ file, decimal }: Query): CellReading => {
    const areas = queries.filter((each) => each.file === file).map((each) => areaOf(each.range));
    const heads = [...new Set(areas.map(({ top }) => top))];
    const last = maxOf(areas.map(({ bottom }) => bottom));
    return { decimal: decimal && SIGNS[decimal], heads, last, room, limits };
  };
  const readSheet = async (query: Query, bytes: Uint8Array) => {
    const { file, sheet } = query;
    const opened = workbooks.get(file) ?? readXlsx(bytes, file);
    workbooks.set(file, opened);
    const workbook = await opened;
    return 'problem' in workbook ? workbook : sheetOf(workbook, file, sheet, readingOf(query));
  };
  const read = async (query: Query): Promise<CellGrid | { readonly problem: QueryProblem }> => {
    const { file, sheet, range } = query;
    const named = readNamedFile(files, folder, file, DATA_FILES);
    if ('problem' in named) return named;
    if (/\.xlsx$/i.test(file)) return await readSheet(query, named.bytes);
    // A file that is no workbook is its own first sheet.
    if (sheet !== undefined && sheet !== 1)
      return {
        problem: {
          code: 'bad-data',
          ...say.data.fileHasNoSheets({ file }),
          below: ['sheet'],
          at: 'key',
        },
      };
    if (!/\.json$/i.test(file)) return readCsv(named.bytes, file, readingOf(query));
    return range === undefined
      ? readJson(named.bytes, file, readingOf(query))
      : {
          problem: {
            code: 'bad-data',
            ...say.data.fileHasNoCells({ file, range }),
            below: ['range'],
            at: 'key',
          },
        };
  };
  return (query: Query) => {
    const { file, sheet = 1, decimal } = query;
    // Of JSON there are no parts.
    const key = JSON.stringify([file, sheet, decimal, /\.json$/i.test(file) && query.range]);
    const reading = grids.get(key) ?? read(query);
    grids.set(key, reading);
    return reading;
  };
}

const SIGNS = { point: '.', comma: ',' } as const;
