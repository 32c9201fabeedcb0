import { maxOf } from '../core/collections.ts';
import { DATA, type DataLimits } from '../core/limits.ts';
import type { Cell } from '../fields/data.ts';
import { say } from '../messages/say.ts';
import { type CellGrid, type DataRow, dataText, HEADER_ROWS, hasCells, type Problem, problemAt } from './data-table.ts';
import { type CellReading, type Excess, excessOf } from './excess.ts';
import { cellOf, DecimalSigns, wholeIn } from './numbers.ts';

/** Characters among which the first line is looked for. */
const HEAD = 50_000;
const DELIMITERS = [',', ';', '\t', '|'] as const;

interface CsvRow extends DataRow {
  readonly cells: Cell[];
  readonly start: number;
  readonly line: number;
}

/** The cells of a CSV file: fields parted by commas, semicolons, tabs or bars, quoted as RFC 4180 says. */
export function readCsv(
  bytes: Uint8Array,
  file: string,
  reading: CellReading,
): CellGrid | { readonly problem: Problem } {
  const read = dataText(bytes, file);
  if ('problem' in read) return read;
  const { text } = read;
  const separator = delimiterOf(text.slice(0, HEAD));
  const recordFrom = recordsOf(text, separator, reading.limits);
  const place: CellGrid['place'] = (row, column) => placeIn(text, file, recordFrom, row as CsvRow, column);
  const { rows, excess } = rowsOf(text, recordFrom, reading);
  const last = rows.at(-1);
  if (excess && last) return { problem: problemAt({ place }, last, excess.column, excess) };
  return { rows: rows.filter(({ cells }) => hasCells(cells)), place, separator };
}

function rowsOf(
  { length }: string,
  recordFrom: (start: number) => CsvRecord,
  { decimal, heads, last, room, limits }: CellReading,
): { readonly rows: readonly CsvRow[]; readonly excess?: Excess | undefined } {
  const rows: CsvRow[] = [];
  const signs = new DecimalSigns();
  let line = 1;
  for (let number = 1, start = 0; start < length && number <= last + 1; number++) {
    const { fields, end } = recordFrom(start);
    const cells: Cell[] = fields;
    const excess = excessOf(fields, number, { room, limits });
    if (excess) return { rows: [...rows, { number, start, line, cells }], excess };
    const mayName = heads.some((head) => number > head && number <= head + HEADER_ROWS);
    const texts = mayName ? { texts: [...fields] } : {};
    if (fields.length > 1 || fields[0] !== '') rows.push({ number, start, line, cells, ...texts });
    line += takeNote(cells, signs);
    [start, line] = [end, line + 1];
  }
  for (const { cells } of rows) settle(cells, (column) => decimal ?? signs.of(column));
  return { rows };
}

/** Takes note of the texts among a row's fields, and makes whole numbers of others; how many lines the row goes on for. */
function takeNote(cells: Cell[], signs: DecimalSigns): number {
  let lines = 0;
  for (const [i, field] of (cells as string[]).entries()) {
    const whole = wholeIn(field);
    if (whole !== undefined) cells[i] = whole;
    else {
      signs.note(i, field);
      if (field.includes('\n')) lines += field.split('\n').length - 1;
    }
  }
  return lines;
}

/** Makes of a row's texts what they are, where it is known how each column writes decimals. */
function settle(cells: Cell[], decimalOf: (column: number) => CellReading['decimal']): void {
  for (const [i, cell] of cells.entries()) if (typeof cell === 'string') cells[i] = cellOf(cell, decimalOf(i));
}

/** A record of a file of texts: its fields, where each begins, and where the next record does. */
interface CsvRecord {
  readonly fields: string[];
  readonly starts: readonly number[];
  readonly end: number;
}

/** What reads the record of a text that begins at `start`; of one that has too many fields, no more than those. */
function recordsOf(text: string, separator: string, limits: DataLimits): (start: number) => CsvRecord {
  const plain = new RegExp(`[^${separator}\\r\\n]*`, 'y');
  return (start) => recordAt(text, { separator, plain, limits }, start);
}

interface RecordShape {
  readonly separator: string;
  /** What is before the next separator or line end. */
  readonly plain: RegExp;
  readonly limits: DataLimits;
}

function recordAt(text: string, { separator, plain, limits }: RecordShape, start: number): CsvRecord {
  const fields: string[] = [];
  const starts: number[] = [];
  for (let at = start; ; at++) {
    starts.push(at);
    const close = text[at] === '"' ? closingQuote(text, at, limits) : undefined;
    const from = close === undefined ? at : Math.min(close + 1, text.length);
    plain.lastIndex = from;
    plain.test(text);
    const bare = text.slice(from, plain.lastIndex);
    fields.push(close === undefined ? bare : text.slice(at + 1, close).replaceAll('""', '"') + bare.trim());
    at = plain.lastIndex;
    if (text[at] === separator && fields.length <= limits.columns) continue;
    return { fields, starts, end: at + (text.startsWith('\r\n', at) ? 2 : 1) };
  }
}

/** Where the quote that opens at `start` closes; the end of the text, or where a field is too long, if it does not before. */
function closingQuote(text: string, start: number, { characters }: DataLimits): number {
  const most = Math.min(text.length, start + 2 * characters + 3);
  for (let at = text.indexOf('"', start + 1); at >= 0 && at < most; at = text.indexOf('"', at + 2)) {
    if (text[at + 1] !== '"') return at;
  }
  return most;
}

/** A record of a CSV file as it is written, and what its fields say. */
export interface WrittenRecord {
  readonly fields: readonly string[];
  /** The fields with their quotes. */
  readonly sources: readonly string[];
}

/** All records of a CSV file as they are written; empty lines are records of one empty field. */
export function writtenRecords(text: string): {
  readonly separator: string;
  readonly records: readonly WrittenRecord[];
} {
  const separator = delimiterOf(text.slice(0, HEAD));
  const recordFrom = recordsOf(text, separator, DATA);
  const records: WrittenRecord[] = [];
  for (let start = 0; start < text.length; ) {
    const { fields, starts, end } = recordFrom(start);
    const last = text.slice(start, end).replace(/\r?\n$/, '').length + start;
    const sources = starts.map((from, i) => text.slice(from, i + 1 < starts.length ? (starts[i + 1] ?? 0) - 1 : last));
    records.push({ fields, sources });
    start = end;
  }
  return { separator, records };
}

function delimiterOf(head: string): string {
  const line = head.slice(0, /\r?\n/.exec(head)?.index).replace(/"[^"]*"/g, '');
  const counts = DELIMITERS.map((delimiter) => line.split(delimiter).length);
  return DELIMITERS[counts.indexOf(maxOf(counts))] ?? ',';
}

function placeIn(
  text: string,
  file: string,
  recordFrom: (start: number) => CsvRecord,
  { number, start: first, line }: CsvRow,
  column: number,
) {
  const { starts, end: next } = recordFrom(first);
  const start = starts[column] ?? next - 1;
  const end = (starts[column + 1] ?? next) - 1;
  const before = text.slice(first, start).split('\n');
  return {
    words: say.data.placeInFile({ row: number, column: column + 1, file }),
    span: {
      ...{ file, start, end: Math.max(start, end) },
      ...{ line: line + before.length - 1, column: (before.at(-1)?.length ?? 0) + 1 },
    },
  };
}
