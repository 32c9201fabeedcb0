import { zip } from '../../../io/zip.ts';
import { CONTENT_TYPES, RELATIONSHIPS } from '../../../office/names.ts';
import { type Package, type Part, packageFiles } from '../../../office/package.ts';
import { element, type XmlElement } from '../../../office/xml.ts';
import type { NativeChart } from '../../../scene/native-chart.ts';
import { type Cell, chartSheet, columnName, SHEET } from './chart-sheet.ts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATED = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** The data of a chart as a workbook (ECMA-376 part 1, 18). A missing value is an empty cell. */
export function chartWorkbook(chart: NativeChart): Uint8Array {
  const sheet = 'xl/worksheets/sheet1.xml';
  const parts: [string, Part][] = [
    ['xl/workbook.xml', { contentType: CONTENT_TYPES.workbook, content: workbook() }],
    [sheet, { contentType: CONTENT_TYPES.worksheet, content: worksheet(chartSheet(chart).rows) }],
    ['xl/styles.xml', { contentType: CONTENT_TYPES.styles, content: styles() }],
  ];
  const opc: Package = {
    parts: new Map(parts),
    relationships: new Map([
      ['', [{ id: 'rId1', type: RELATIONSHIPS.document, target: 'xl/workbook.xml' }]],
      [
        'xl/workbook.xml',
        [
          { id: 'rId1', type: RELATIONSHIPS.worksheet, target: sheet },
          { id: 'rId2', type: RELATIONSHIPS.styles, target: 'xl/styles.xml' },
        ],
      ],
    ]),
  };
  return zip(packageFiles(opc));
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
  return element('c', { r, t: 'inlineStr' }, element('is', {}, element('t', { 'xml:space': 'preserve' }, value)));
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
