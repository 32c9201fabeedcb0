import { groupedDigits } from '../../core/counted.ts';

const SUM_UP =
  'Sum up the data in the program that they come from, and save only the rows and columns that the deck needs.';
const CLOSE_QUOTE =
  'A quote is opened in this cell and not closed, so that it goes on over the lines below: close it, or remove it.';
const QUOTE_CELLS =
  'Put a cell in quotes that has the separator in it, as "1,8", save the file with semicolons between cells, or as an Excel workbook (.xlsx). If a column has no name, name it in the header.';

export const data = {
  rowTooLongByCommas: ({
    count,
    named,
    name,
    cell,
    joined,
  }: {
    count: number;
    named: number;
    name: string;
    cell: string | number | boolean | null | undefined;
    joined: string;
  }) => ({
    message: `the row has ${count} cells, and the header names ${named}. Cell by cell, ${name} is ${cell} here; with commas within numbers, it is ${joined}.`,
    hint: QUOTE_CELLS,
  }),
  rowTooLong: ({ count, named }: { count: number; named: number }) => ({
    message: `the row has ${count} cells, and the header names ${named}: figures would stand in wrong columns.`,
    hint: QUOTE_CELLS,
  }),
  at: ({ place, message }: { place: string; message: string }) => `${place}: ${message}`,
  oldExcel: 'a workbook of the old Excel (.xls)',
  noTextFile: ({ file, sort }: { file: string; sort: string }) => ({
    message: `${file} is ${sort}, and data are read from .xlsx, CSV and JSON.`,
    hint: 'Open it in a spreadsheet program, save it as an Excel workbook (.xlsx) or as CSV, and name that file here.',
  }),
  unknownEncoding: ({ file }: { file: string }) => ({
    message: `${file} is written in an encoding that the tool cannot recognise.`,
    hint: 'Save it as “CSV UTF-8”, or as an Excel workbook (.xlsx).',
  }),
  cellTooLong: ({ characters, isOpen }: { characters: number; isOpen: boolean }) => ({
    message: `the cell has more than ${groupedDigits(characters)} characters, and is not read.`,
    hint: isOpen ? CLOSE_QUOTE : 'Shorten it, or leave it out of the file.',
  }),
  tooManyColumns: ({ columns }: { columns: number }) => ({
    message: `a row has at most ${groupedDigits(columns)} cells; what is here and after it is not read.`,
    hint: SUM_UP,
  }),
  tooManyRows: ({ rows }: { rows: number }) => ({
    message: `a file has at most ${groupedDigits(rows)} rows; what is here and below is not read.`,
    hint: SUM_UP,
  }),
  tooManyCells: ({ cells }: { cells: number }) => ({
    message: `the data files of a deck have at most ${groupedDigits(cells)} cells together; what is here and below is not read.`,
    hint: SUM_UP,
  }),
  tooDeep: ({ depth }: { depth: number }) => ({
    message: `lists and objects stand more than ${groupedDigits(depth)} deep within one another, and are not read.`,
    hint: 'Save a list of objects whose values are numbers and texts.',
  }),
  callColumnByName: ({ place, name }: { place: string; name: string }) =>
    `Columns are called by their names: \`${place}\` is \`${name}\`.`,
  noColumn: ({ name }: { name: string }) => `The file has no column \`${name}\`.`,
  noColumnInRow: ({ header, name }: { header: number; name: string }) =>
    `Row ${header} of the file names its columns, and none is called \`${name}\`.`,
  columnsCalledAlike: ({ name }: { name: string }) => ({
    message: `Several columns of the file are called \`${name}\`.`,
    hint: 'Give each column of the file a name of its own; or read a part that has it once, with `range`.',
  }),
  columnsInOneText: ({ name, parts }: { name: string; parts: readonly string[] }) => ({
    message: `\`${name}\` is no column but ${parts.length} of them.`,
    hint: `Write a list: \`[${parts.join(', ')}]\`.`,
  }),
  columnsAreFigures: ({ shown }: { shown: string }) =>
    `The row that should name them holds figures (${shown}): write a row of names above it in the file. If names stand in the first column, as in a table turned on its side, turn it round: \`Paste special\`, \`Transpose\`.`,
  columns: ({ names, more }: { names: readonly string[]; more: number }) =>
    `Its columns are ${names.join(', ')}${more > 0 ? ` and ${more} more` : ''}. If titles or notes stand above the row that names them, say what to read: \`range: A3:D20\`.`,
  decimalsUnclear: ({
    cell,
    point,
    comma,
  }: {
    cell: string | number | boolean | null;
    point: number;
    comma: number;
  }) => ({
    message: `“${cell}” is ${point} if decimals follow a point, and ${comma} if they follow a comma; nothing in its column or its file says which.`,
    hint: 'Say it under `from`: `decimal: point`, or `decimal: comma`.',
  }),
  tableTooWide: ({ columns, most }: { columns: number; most: number }) => ({
    message: `The table has ${groupedDigits(columns)} columns, and a slide has room for at most ${most}.`,
    hint: 'Choose those that matter with `columns`, under `from`.',
  }),
  tableTooLong: ({ rows, columns, most }: { rows: number; columns: number; most: number }) => ({
    message: `The table has ${groupedDigits(rows)} rows of ${columns} columns, and a deck shows at most ${groupedDigits(most)} such rows.`,
    hint: 'Choose the rows that matter (`where`, `top: 20`), and hand out the rest as a file.',
  }),
  noRowLeft: ({ count }: { count: number }) => `None of the file’s ${count} rows meets the conditions.`,
  noSigns: ({ name }: { name: string }) =>
    `Signs are not compared: write the least value and the greatest, \`${name}: { from: … }\` and \`{ to: … }\`.`,
  conditionsTogether: 'Each condition is met by some row, but all together by none.',
  columnHolds: ({ name, values, andOthers }: { name: string; values: readonly string[]; andOthers: boolean }) =>
    `The column \`${name}\` holds ${values.join(', ')}${andOthers ? ' and others' : ''}.`,
  noNumber: ({ cell }: { cell: string | boolean }) => `“${cell}” is no number.`,
  rowWithoutName: ({ column }: { column: string }) => ({
    message: `the row has figures, and no name in \`${column}\`.`,
    hint: 'Write the name in; of merged cells only the first holds one. Or choose other rows with `where`.',
  }),
  remarkBelow: {
    message: 'this is a remark below the figures, and it would be drawn as one more of them.',
    hint: 'Say which cells to read, such as `range: A1:D6` under `from`, or remove the line from the file.',
  },
  closeQuote: CLOSE_QUOTE,
  digitsAlone: 'Write the digits alone in the file; what they count in is the `unit` of the chart.',
  writeNumber: 'Write a number there, or leave the cell empty where there is none.',
  noColumnOfNumbers: ({ columns }: { columns: readonly string[] }) => ({
    message: `No column of the file holds numbers; it has ${columns.join(', ')}.`,
    hint: 'Name the column with `values`.',
  }),
  severalColumnsOfNumbers: ({ names }: { names: readonly string[] }) => ({
    message: `With \`series\`, the values stand in one column, and ${names.join(', ')} all hold numbers.`,
    hint: 'Name the one column with `values`.',
  }),
  tooManyValues: ({ count, most }: { count: number; most: number }) => ({
    message: `The chart would have ${groupedDigits(count)} values, and no chart has room for more than ${groupedDigits(most)}.`,
    hint: 'Choose a part of them (`where`), or put rows together by a column with few entries (`labels`, `combine: sum`).',
  }),
  categoryTwice: ({ category }: { category: string }) => ({
    message: `“${category}” stands in more than one row, and only one value can be drawn.`,
    hint: 'Say how to put them together (`combine: sum`), or choose the rows with `where`.',
  }),
  placeInFile: ({ row, column, file }: { row: number; column: number; file: string }) =>
    `Row ${row}, column ${column} of ${file}`,
  tooManyRowsAsked: ({ most }: { most: number }) => ({
    message: `The charts and tables of the deck go through more than ${groupedDigits(most)} rows of its files.`,
    hint: 'Sum up the data in the program that they come from, or let each chart read a part of them (`range`).',
  }),
  rangeOf: ({ range, file }: { range: string; file: string }) => `${range} of ${file}`,
  empty: ({ place }: { place: string }) => ({
    message: `${place} is empty.`,
    hint: 'Save the data into it again, or name another file.',
  }),
  onlyNames: ({ place, columns }: { place: string; columns: readonly string[] }) => ({
    message: `${place} has one row, which names the columns ${columns.slice(0, 6).join(', ')}, and no rows of data.`,
    hint: 'Add rows below it; if it holds data and no names, write `header: false`.',
  }),
  fileHasNoSheets: ({ file }: { file: string }) => ({
    message: `${file} is no workbook: it has no sheets, and all of it is read.`,
    hint: 'Leave out `sheet`, or name the workbook, a file that ends in `.xlsx`.',
  }),
  fileHasNoCells: ({ file, range }: { file: string; range: string }) => ({
    message: `${file} is a list in JSON: it has no cells that could be called ${range}.`,
    hint: 'Leave out `range`, and choose rows with `where` and columns by their names.',
  }),
  placeInJson: ({ entry, field, file }: { entry: number; field: number; file: string }) =>
    `Entry ${entry}, field ${field} of ${file}`,
  lineOf: ({ line, file }: { line: number; file: string }) => `Line ${line} of ${file}`,
  jsonLines: 'Each line is JSON by itself: put `[` before the first, `]` behind the last, and commas between them.',
  jsonSyntax: 'Correct it there: names and texts stand in double quotes, and no comma stands before `]` or `}`.',
  saveListUnder: ({ key }: { key: string }) => `Save the list that stands under \`${key}\` by itself.`,
  noListInJson: ({ file, reason }: { file: string; reason: string }) => ({
    message: `${file} is not a list of rows in JSON${reason === '' ? '' : ` (${reason})`}.`,
    hint: 'It must be a list of objects, [{ "Year": 2019, "Exports": 3.1 }, …], or a list of lists.',
  }),
  placeInSheet: ({ column, row, sheet, file }: { column: string; row: number; sheet: string; file: string }) =>
    `Cell ${column}${row} of the sheet “${sheet}” in ${file}`,
  workbookRefused: ({ file, reason }: { file: string; reason: string }) => `${file} ${reason}.`,
  copyRows: 'Copy the rows and columns that the deck needs into a new workbook, or save them as .csv.',
  fetchAgain:
    'Fetch it again from where it came; or open it in a spreadsheet program, let it be repaired, and save it anew.',
  noWorkbook: ({ file }: { file: string }) => ({
    message: `${file} cannot be read as an XLSX workbook.`,
    hint: 'Open it in a spreadsheet program and save it as .xlsx without a password, or as .csv.',
  }),
  noSheet: ({ file, sheet }: { file: string; sheet: string | number }) => `${file} has no sheet \`${sheet}\`.`,
  sheets: ({ names }: { names: readonly string[] }) => `Its sheets are ${names.join(', ')}.`,
};
