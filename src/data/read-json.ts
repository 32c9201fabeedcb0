import { lookUp } from '../core/collections.ts';
import type { Words } from '../core/language.ts';
import type { Cell } from '../fields/data.ts';
import { type DataRow, type DataTable, dataText, type Problem, type ReadingWishes, tableOf } from './data-table.ts';
import { cellOfNumber } from './numbers.ts';

/** The table of a JSON file: a list of objects, whose keys are the columns, or a list of lists. */
export function readJson(
  bytes: Uint8Array,
  file: string,
  reading: ReadingWishes,
): DataTable | { readonly problem: Problem } {
  const read = dataText(bytes, file);
  if ('problem' in read) return read;
  let data: unknown;
  try {
    data = JSON.parse(read.text);
  } catch (error) {
    const hint = linesOf(read.text) ? OF_LINES : OF_SYNTAX;
    return { problem: { ...unreadable((error as Error).message, file), hint } };
  }
  if (!Array.isArray(data)) return { problem: { ...unreadable('', file), ...listWithin(data) } };
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
  if (typeof value === 'number') return cellOfNumber(value);
  return ['string', 'number', 'boolean'].includes(typeof value) ? (value as Cell) : JSON.stringify(value);
}

/** Whether each line is JSON by itself. */
function linesOf(text: string): boolean {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  return lines.length > 1 && lines.every((line) => /^\s*[{[].*[}\]]\s*$/.test(line));
}

const OF_LINES: Words = {
  en: 'Each line is JSON by itself: put `[` before the first, `]` behind the last, and commas between them.',
  zh: '每一行各是一段 JSON：请在第一行前写 `[`，最后一行后写 `]`，各行之间加逗号。',
};
const OF_SYNTAX: Words = {
  en: 'Correct it there: names and texts stand in double quotes, and no comma stands before `]` or `}`.',
  zh: '请在文件里改正：名称和文字要用双引号，`]` 和 `}` 前面不能有逗号。',
};

/** What to do where the list stands under a key. */
function listWithin(data: unknown): { readonly hint?: Words } {
  const lists = Object.entries((data ?? {}) as object).filter(([, value]) => Array.isArray(value));
  const [key, ...others] = lists.map(([name]) => name);
  if (key === undefined || others.length > 0) return {};
  return {
    hint: {
      en: `Save the list that stands under \`${key}\` by itself.`,
      zh: `请只保存 \`${key}\` 下面的列表。`,
    },
  };
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
