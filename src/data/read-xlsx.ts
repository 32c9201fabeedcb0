import type { Words } from '../core/language.ts';
import type { Cell } from '../fields/data.ts';
import { guess, hintOf } from '../findings/suggest.ts';
import { readableWorkbook } from '../io/workbook.ts';
import { ArchiveTooLarge, DamagedPart } from '../io/zip.ts';
import { say } from '../messages/say.ts';
import {
  type CellGrid,
  columnLetters,
  type DataRow,
  hasCells,
  type Problem,
  problemAt,
  type QueryProblem,
} from './data-table.ts';
import { type CellReading, excessOf } from './excess.ts';
import { cellOf, cellOfNumber, DecimalSigns } from './numbers.ts';

type SheetCell = string | number | boolean | Date | null | undefined;

/** The sheets of a workbook, as their reader has them. */
export type Workbook = readonly { readonly sheet: string; readonly data: readonly (readonly SheetCell[])[] }[];

export async function readXlsx(bytes: Uint8Array, file: string): Promise<Workbook | { readonly problem: Problem }> {
  const { default: readSheets } = await import('read-excel-file/node');
  try {
    return (await readSheets(Buffer.from(readableWorkbook(bytes)))) as Workbook;
  } catch (error) {
    if (error instanceof ArchiveTooLarge) return { problem: refused(file, error.words, say.data.copyRows) };
    return {
      problem:
        error instanceof DamagedPart
          ? refused(file, error.words, say.data.fetchAgain)
          : {
              code: 'bad-data',
              ...say.data.noWorkbook({ file }),
            },
    };
  }
}

export function sheetOf(
  workbook: Workbook,
  file: string,
  sheet: string | number = 1,
  { decimal, ...most }: Pick<CellReading, 'decimal' | 'room' | 'limits'>,
): CellGrid | { readonly problem: QueryProblem } {
  const found = typeof sheet === 'string' ? workbook.find((each) => each.sheet === sheet) : workbook[sheet - 1];
  if (!found)
    return {
      problem: noSheet(
        file,
        sheet,
        workbook.map((each) => each.sheet),
      ),
    };
  const place: CellGrid['place'] = (row, column) => ({
    words: say.data.placeInSheet({ column: columnLetters(column), row: row.number, sheet: found.sheet, file }),
  });
  const signs = new DecimalSigns();
  for (const cells of found.data) {
    for (const [i, cell] of cells.entries()) if (typeof cell === 'string') signs.note(i, cell);
  }
  const rows: DataRow[] = [];
  for (const [i, read] of found.data.entries()) {
    const row = { number: i + 1, cells: read.map((cell, column) => asCell(cell, decimal ?? signs.of(column))) };
    if (!hasCells(row.cells)) continue;
    const excess = excessOf(row.cells, row.number, most);
    if (excess) return { problem: problemAt({ place }, row, excess.column, excess) };
    rows.push(row);
  }
  return { rows, place };
}

/** A date is written as ISO 8601 does, without its time where that is midnight; numbers kept as text are numbers. */
function asCell(value: SheetCell, decimal: CellReading['decimal']): Cell {
  if (value instanceof Date)
    return value
      .toISOString()
      .replace(/T00:00:00\.000Z$/, '')
      .replace(/\.\d+Z$/, '');
  if (typeof value === 'string') return cellOf(value, decimal);
  return typeof value === 'number' ? cellOfNumber(value) : (value ?? null);
}

const refused = (file: string, reason: Words, hint: Words): Problem => ({
  ...{ code: 'bad-data', message: say.data.workbookRefused({ file, reason }), hint },
});

function noSheet(file: string, sheet: string | number, names: readonly string[]): QueryProblem {
  const found = typeof sheet === 'string' ? guess(sheet, names) : {};
  const { suggestion } = found;
  return {
    code: 'bad-data',
    message: say.data.noSheet({ file, sheet }),
    hint: hintOf(suggestion, say.data.sheets({ names })),
    ...found,
    below: ['sheet'],
  };
}
