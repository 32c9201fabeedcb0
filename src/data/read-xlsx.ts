import type { Words } from '../core/language.ts';
import type { Cell } from '../fields/data.ts';
import { didYouMean, guess } from '../findings/suggest.ts';
import { readableWorkbook } from '../io/workbook.ts';
import { ArchiveTooLarge, DamagedPart } from '../io/zip.ts';
import {
  areaOf,
  columnLetters,
  type DataTable,
  type Problem,
  type QueryProblem,
  type ReadingWishes,
  rowsIn,
  tableOf,
} from './data-table.ts';
import { cellOf, cellOfNumber } from './numbers.ts';

/** What of an XLSX file is wanted. */
interface SheetReading extends ReadingWishes {
  readonly sheet?: string | number | undefined;
}

type SheetCell = string | number | boolean | Date | null | undefined;

/** The table of a sheet of an XLSX file. The reader is loaded only where there is one. */
export async function readXlsx(
  bytes: Uint8Array,
  file: string,
  reading: SheetReading,
): Promise<DataTable | { readonly problem: QueryProblem }> {
  const { sheet } = reading;
  const { default: readSheets } = await import('read-excel-file/node');
  let sheets: readonly { readonly sheet: string; readonly data: readonly (readonly SheetCell[])[] }[];
  try {
    sheets = (await readSheets(Buffer.from(readableWorkbook(bytes)))) as typeof sheets;
  } catch (error) {
    if (error instanceof ArchiveTooLarge) return { problem: refused(file, error.words, CHOOSE) };
    return { problem: error instanceof DamagedPart ? refused(file, error.words, FETCH) : unreadable(file) };
  }
  const found = typeof sheet === 'string' ? sheets.find((each) => each.sheet === sheet) : sheets[(sheet ?? 1) - 1];
  if (!found)
    return {
      problem: noSheet(
        file,
        sheet ?? 1,
        sheets.map((each) => each.sheet),
      ),
    };
  const area = areaOf(reading.range);
  const rows = rowsIn(found.data, area).map(({ number, cells }) => ({ number, cells: cells.map(asCell) }));
  return tableOf(rows, reading, (row, column) => ({
    words: {
      en: `Cell ${columnLetters(area.left + column)}${row.number} of the sheet “${found.sheet}” in ${file}`,
      zh: `${file} 工作表“${found.sheet}”的单元格 ${columnLetters(area.left + column)}${row.number}`,
    },
  }));
}

/** A date is written as ISO 8601 does, without its time where that is midnight; numbers kept as text are numbers. */
function asCell(value: SheetCell): Cell {
  if (value instanceof Date)
    return value
      .toISOString()
      .replace(/T00:00:00\.000Z$/, '')
      .replace(/\.\d+Z$/, '');
  if (typeof value === 'string') return cellOf(value, '.');
  return typeof value === 'number' ? cellOfNumber(value) : (value ?? null);
}

const refused = (file: string, { en, zh }: Words, hint: Words): Problem => ({
  ...{ code: 'bad-data', message: { en: `${file} ${en}.`, zh: `${file} ${zh}。` }, hint },
});

const CHOOSE: Words = {
  en: 'Copy the rows and columns that the deck needs into a new workbook, or save them as .csv.',
  zh: '请把演示需要的行和列复制到新的工作簿，或存为 .csv。',
};
const FETCH: Words = {
  en: 'Fetch it again from where it came; or open it in a spreadsheet program, let it be repaired, and save it anew.',
  zh: '请从原处重新获取；或者用电子表格软件打开并修复，再重新保存。',
};

function unreadable(file: string): Problem {
  return {
    code: 'bad-data',
    message: { en: `${file} cannot be read as an XLSX workbook.`, zh: `${file} 无法作为 XLSX 工作簿读取。` },
    hint: {
      en: 'Open it in a spreadsheet program and save it as .xlsx without a password, or as .csv.',
      zh: '请用电子表格软件打开，另存为不带密码的 .xlsx，或存为 .csv。',
    },
  };
}

function noSheet(file: string, sheet: string | number, names: readonly string[]): QueryProblem {
  const found = typeof sheet === 'string' ? guess(sheet, names) : {};
  const { suggestion } = found;
  return {
    code: 'bad-data',
    message: { en: `${file} has no sheet \`${sheet}\`.`, zh: `${file} 没有工作表 \`${sheet}\`。` },
    hint: suggestion
      ? didYouMean(suggestion)
      : { en: `Its sheets are ${names.join(', ')}.`, zh: `它的工作表有 ${names.join('、')}。` },
    ...found,
    below: ['sheet'],
  };
}
