import { packFile, zipPacked } from '../../../io/zip.ts';
import { escapeCodes } from '../../../office/clean-text.ts';
import { CONTENT_TYPES, RELATIONSHIPS } from '../../../office/names.ts';
import { packPackage } from '../../../office/pack-package.ts';
import type { Package, Part } from '../../../office/package.ts';
import { element, writeXml, type XmlElement } from '../../../office/xml.ts';
import type { NativeChart } from '../../../scene/native-chart.ts';
import { type Cell, chartSheet, columnName, SHEET } from './chart-sheet.ts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATED = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** The name of the one sheet's part. */
const SHEET_PART = 'xl/worksheets/sheet1.xml';

/**
 * Writes the data of a chart as a workbook (ECMA-376 part 1, 18); a missing value is an empty cell. What all workbooks
 * have in common is packed once.
 */
export function workbookWriter(): (chart: NativeChart) => Uint8Array {
  const common = packPackage(emptyWorkbook()).filter(({ name }) => name !== SHEET_PART);
  return (chart) => zipPacked([...common, packFile(SHEET_PART, writeXml(worksheet(chartSheet(chart).rows)))]);
}

function emptyWorkbook(): Package {
  const parts: [string, Part][] = [
    ['xl/workbook.xml', { contentType: CONTENT_TYPES.workbook, content: workbook() }],
    [SHEET_PART, { contentType: CONTENT_TYPES.worksheet, content: worksheet([]) }],
    ['xl/styles.xml', { contentType: CONTENT_TYPES.styles, content: styles() }],
  ];
  return {
    parts: new Map(parts),
    relationships: new Map([
      ['', [{ id: 'rId1', type: RELATIONSHIPS.document, target: 'xl/workbook.xml' }]],
      [
        'xl/workbook.xml',
        [
          { id: 'rId1', type: RELATIONSHIPS.worksheet, target: SHEET_PART },
          { id: 'rId2', type: RELATIONSHIPS.styles, target: 'xl/styles.xml' },
        ],
      ],
    ]),
  };
}

function workbook(): XmlElement {
  const sheet = element('sheet', { name: SHEET, sheetId: 1, 'r:id': 'rId1' });
  return element('workbook', { xmlns: MAIN, 'xmlns:r': RELATED }, element('sheets', {}, sheet));
}

function worksheet(rows: readonly (readonly Cell[])[]): XmlElement {
  const written = rows.map((cells, r) =>
    element(
      'row',
      { r: r + 1 },
      cells.map((value, c) => cell(value, `${columnName(c)}${r + 1}`)),
    ),
  );
  return element('worksheet', { xmlns: MAIN }, element('sheetData', {}, written));
}

/** A number as a number, words as words (c, 18.3.1.4); nothing for an empty cell. */
function cell(value: Cell, r: string): XmlElement | undefined {
  if (value === undefined || value === '') return undefined;
  if (typeof value === 'number') return element('c', { r }, element('v', {}, String(value)));
  return element(
    'c',
    { r, t: 'inlineStr' },
    element('is', {}, element('t', { 'xml:space': 'preserve' }, escapeCodes(value))),
  );
}

/** The least that a style sheet has (18.8.39). */
function styles(): XmlElement {
  const none = (patternType: string) => element('fill', {}, element('patternFill', { patternType }));
  const border = element(
    'border',
    {},
    ['left', 'right', 'top', 'bottom', 'diagonal'].map((side) => element(side)),
  );
  const plain = { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0 };
  return element(
    'styleSheet',
    { xmlns: MAIN },
    element('fonts', { count: 1 }, element('font', {}, element('sz', { val: 11 }))),
    element('fills', { count: 2 }, none('none'), none('gray125')),
    element('borders', { count: 1 }, border),
    element('cellStyleXfs', { count: 1 }, element('xf', plain)),
    element('cellXfs', { count: 1 }, element('xf', { ...plain, xfId: 0 })),
    element('cellStyles', { count: 1 }, element('cellStyle', { name: 'Normal', xfId: 0, builtinId: 0 })),
  );
}
