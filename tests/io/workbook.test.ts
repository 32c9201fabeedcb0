import { expect, it } from 'vitest';
import { SHEET } from '../../src/core/limits.ts';
import { readableWorkbook } from '../../src/io/workbook.ts';
import { unzip, zip } from '../../src/io/zip.ts';
import { smugglingZip } from '../support/bombs.ts';

const sheet = (cells: string) => `<worksheet><sheetData>${cells}</sheetData></worksheet>`;
const workbook = (cells: string) => zip(new Map([['xl/worksheets/sheet1.xml', sheet(cells)]]));

it('a workbook is handed on as it is', () => {
  const bytes = workbook('<row r="1"><c r="A1"/></row>');
  expect(readableWorkbook(bytes)).toBe(bytes);
});

it.each([
  '<row r="1"><c r="ZZZZZ1"/></row>',
  '<row r="1"><c r="XFE1"/></row>',
  '<row r="1"><c r="A1048577"/></row>',
  '<row r="4000000000"/>',
  "<row><c r = 'A99999999999'/></row>",
  '<row><c r="&#65;1"/></row>',
  '<row/>'.repeat(SHEET.rows + 1),
])('a cell beyond the last of a sheet is refused: %.40s', (cells) => {
  expect(() => readableWorkbook(workbook(cells))).toThrow('goes beyond XFD1048576');
});

it('cells so far apart that more would be read than a limit are refused', () => {
  expect(() => readableWorkbook(workbook('<row r="1"><c r="XFD1"/></row><row r="1048576"/>'))).toThrow(
    `at most ${SHEET.cells} are`,
  );
});

it('what the directory of a workbook does not list is taken out of it', () => {
  const listed = new Map([['xl/worksheets/sheet1.xml', sheet('')]]);
  const bytes = readableWorkbook(smugglingZip(listed, 'x'.repeat(100_000)));
  expect(bytes).toEqual(zip(listed));
  expect([...unzip(bytes).keys()]).toEqual([...listed.keys()]);
});
