import { lookUp } from '../core/look-up.ts';
import type { Cell } from '../fields/data.ts';
import { type DataRow, type DataTable, type Problem, type Reading, tableOf } from './data-table.ts';
import { textOf } from './text-of.ts';

/** The table of a JSON file: a list of objects, whose keys are the columns, or a list of lists. */
export function readJson(bytes: Uint8Array, file: string, reading: Reading): DataTable | { readonly problem: Problem } {
  const read = textOf(bytes, file);
  if ('problem' in read) return read;
  let data: unknown;
  try {
    data = JSON.parse(read.text);
  } catch (error) {
    return { problem: unreadable((error as Error).message, file) };
  }
  if (!Array.isArray(data)) return { problem: unreadable('', file) };
  const place = (row: DataRow, column: number) => ({
    words: {
      en: `Entry ${row.number}, field ${column + 1} of ${file}`,
      zh: `${file} 第 ${row.number} 条第 ${column + 1} 项`,
    },
  });
  if (data.every((entry) => Array.isArray(entry))) {
    return tableOf(
      data.map((cells, i) => ({ number: i + 1, cells: cells.map(asCell) })),
      reading,
      place,
    );
  }
  const keys = [...new Set(data.flatMap((entry) => Object.keys((entry as object | null) ?? {})))];
  const rows = data.map((entry, i): DataRow => {
    const fields = ((entry as object | null) ?? {}) as Record<string, unknown>;
    return { number: i + 1, cells: keys.map((key) => asCell(lookUp(fields, key))) };
  });
  return tableOf([{ number: 0, cells: keys }, ...rows], { header: true, wanted: [] }, place);
}

function asCell(value: unknown): Cell {
  if (value === null || value === undefined) return null;
  return ['string', 'number', 'boolean'].includes(typeof value) ? (value as Cell) : JSON.stringify(value);
}

function unreadable(reason: string, file: string): Problem {
  const why = reason === '' ? '' : ` (${reason})`;
  return {
    code: 'bad-data',
    message: {
      en: `${file} is not a list of rows in JSON${why}.`,
      zh: `${file} 不是由若干行组成的 JSON 列表${why}。`,
    },
    hint: {
      en: 'It must be a list of objects, [{ "Year": 2019, "Exports": 3.1 }, …], or a list of lists.',
      zh: '文件内容须是对象列表，如 [{ "Year": 2019, "Exports": 3.1 }, …]，或列表的列表。',
    },
  };
}
