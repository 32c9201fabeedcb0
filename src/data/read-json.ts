import { lookUp } from '../core/collections.ts';
import type { Words } from '../core/language.ts';
import type { DataLimits } from '../core/limits.ts';
import type { Cell } from '../fields/data.ts';
import { say } from '../messages/say.ts';
import { type CellGrid, type DataRow, dataText, type Problem, problemAt } from './data-table.ts';
import { type CellReading, type Excess, excessOf, tooMany, tooWide } from './excess.ts';
import { cellOf, cellOfNumber } from './numbers.ts';

type JsonReading = Pick<CellReading, 'decimal' | 'room' | 'limits'>;

/**
 * The cells of a JSON file: a list of objects, whose keys are the columns and the first row, numbered 0, or a list of
 * lists.
 */
export function readJson(
  bytes: Uint8Array,
  file: string,
  reading: JsonReading,
): CellGrid | { readonly problem: Problem } {
  const read = dataText(bytes, file);
  if ('problem' in read) return read;
  const { text } = read;
  const much = excessIn(text, reading.limits);
  if (much) return { problem: problemAt({ place: () => placeIn(text, file, much.at) }, NO_ROW, 0, much.excess) };
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch (error) {
    const hint = linesOf(text) ? say.data.jsonLines : say.data.jsonSyntax;
    return { problem: { ...unreadable((error as Error).message, file), hint } };
  }
  if (!Array.isArray(data)) return { problem: { ...unreadable('', file), ...listWithin(data) } };
  const place: CellGrid['place'] = (row, column) => ({
    words: say.data.placeInJson({ entry: row.number, field: column + 1, file }),
  });
  const { rows, excess } = rowsOf(data, reading);
  const last = rows.at(-1);
  return excess && last ? { problem: problemAt({ place }, last, excess.column, excess) } : { rows, place };
}

const NO_ROW: DataRow = { number: 0, cells: [] };

/** Where a text in JSON holds more than is read, and of what; found before it takes the room of its values. */
function excessIn(text: string, limits: DataLimits): { readonly at: number; readonly excess: Excess } | undefined {
  let [depth, rows, marks] = [0, 1, 0];
  const sign = /["[\]{},]/g;
  for (let found = sign.exec(text); found; found = sign.exec(text)) {
    const at = found.index;
    const character = text[at] as string;
    if (character === '"') sign.lastIndex = stringEnd(text, at) + 1;
    if ('[{'.includes(character)) depth++;
    if (']}'.includes(character)) depth--;
    if (character === ',' && depth === 1) rows++;
    // A list of its own and a comma at most for each cell.
    marks++;
    if (depth > limits.depth) return { at, excess: { column: 0, ...say.data.tooDeep({ depth: limits.depth }) } };
    if (rows > limits.rows || marks > 4 * limits.cells) return { at, excess: tooMany(rows, limits) };
  }
  return undefined;
}

function stringEnd(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at++) {
    if (text[at] === '\\') at++;
    else if (text[at] === '"') return at;
  }
  return text.length;
}

function placeIn(text: string, file: string, start: number): ReturnType<CellGrid['place']> {
  const before = text.slice(0, start);
  const line = before.split('\n').length;
  return {
    words: say.data.lineOf({ line, file }),
    span: { file, start, end: start + 1, line, column: start - before.lastIndexOf('\n') },
  };
}

interface Rows {
  readonly rows: readonly DataRow[];
  /** Of what the last row has too much. */
  readonly excess?: Excess;
}

function rowsOf(data: readonly unknown[], { decimal, ...most }: JsonReading): Rows {
  const rows: DataRow[] = [];
  const take = (number: number, values: readonly unknown[]) => {
    const cells = values.map((value) => asCell(value, decimal));
    rows.push({ number, cells });
    return excessOf(cells, number, most);
  };
  const named = data.every((entry) => Array.isArray(entry)) ? undefined : keysOf(data, most.limits);
  if (named && 'wide' in named) return { rows: [{ number: named.wide, cells: [] }], excess: tooWide(most.limits) };
  const header = named && take(0, named.keys);
  if (header) return { rows, excess: header };
  for (const [i, entry] of data.entries()) {
    const fields = (entry ?? {}) as Readonly<Record<string, unknown>>;
    const excess = take(i + 1, named ? named.keys.map((key) => lookUp(fields, key)) : (entry as readonly unknown[]));
    if (excess) return { rows, excess };
  }
  return { rows };
}

/** The keys of all entries; or the number of the entry with which they are more than columns may be. */
function keysOf(
  data: readonly unknown[],
  { columns }: DataLimits,
): { readonly keys: readonly string[] } | { readonly wide: number } {
  const keys = new Set<string>();
  for (const [i, entry] of data.entries()) {
    for (const key of Object.keys((entry as object | null) ?? {})) keys.add(key);
    if (keys.size > columns) return { wide: i + 1 };
  }
  return { keys: [...keys] };
}

function asCell(value: unknown, decimal: CellReading['decimal']): Cell {
  if (value === null || value === undefined) return null;
  if (typeof value === 'number') return cellOfNumber(value);
  if (typeof value === 'string') return decimal === undefined ? value : cellOf(value, decimal);
  return typeof value === 'boolean' ? value : JSON.stringify(value);
}

/** Whether each line is JSON by itself. */
function linesOf(text: string): boolean {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  return lines.length > 1 && lines.every((line) => /^\s*[{[].*[}\]]\s*$/.test(line));
}

/** What to do where the list is under a key. */
function listWithin(data: unknown): { readonly hint?: Words } {
  const lists = Object.entries((data ?? {}) as object).filter(([, value]) => Array.isArray(value));
  const [key, ...others] = lists.map(([name]) => name);
  if (key === undefined || others.length > 0) return {};
  return { hint: say.data.saveListUnder({ key }) };
}

function unreadable(reason: string, file: string): Problem {
  return { code: 'bad-data', ...say.data.noListInJson({ file, reason }) };
}
