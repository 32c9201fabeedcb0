import { inchToEmu } from '../../../core/lengths.ts';
import { childrenOf, descend, element, findAll, withAttributes, type XmlElement } from '../../../office/xml.ts';
import type { TableItem } from '../../../scene/items.ts';
import { cellAnchor, cellMarginRight } from '../../../scene/page/place-table.ts';
import { transform } from '../drawingml/shape-parts.ts';
import { ANCHOR } from '../drawingml/text-style.ts';
import { dressParagraphs } from './dress-text.ts';
import { type Dresser, recolored } from './dresser.ts';

/** A table with a header row, under its name (p:graphicFrame with a:tbl, 21.1.3.13). */
export function dressTable(drawn: XmlElement, item: TableItem, named: XmlElement, dresser: Dresser): XmlElement {
  const source = descend(drawn, 'a:graphic', 'a:graphicData', 'a:tbl') ?? element('a:tbl');
  const total = (lengths: readonly number[]) => lengths.reduce((sum, length) => sum + length, 0);
  const box = { ...item.box, w: total(item.columnWidths), h: total(item.rows.map((row) => row.height)) };
  const properties = element(
    'a:tblPr',
    {
      firstRow: !item.headless || undefined,
      firstCol: item.rowHeader || undefined,
      lastRow: item.totalRow,
      bandRow: true,
    },
    element('a:tableStyleId', {}, dresser.tableStyle),
  );
  const rows = childrenOf(source, 'a:tr').map((row, r) =>
    element(
      'a:tr',
      row.attributes,
      childrenOf(row, 'a:tc').map((cell, c) => tableCell(cell, item, r, c, dresser)),
    ),
  );
  const grid = childrenOf(source, 'a:tblGrid');
  return element(
    'p:graphicFrame',
    {},
    element(
      'p:nvGraphicFramePr',
      {},
      named,
      element('p:cNvGraphicFramePr', {}, element('a:graphicFrameLocks', { noGrp: true })),
      element('p:nvPr'),
    ),
    transform(box, 'p:xfrm'),
    element(
      'a:graphic',
      {},
      element(
        'a:graphicData',
        { uri: 'http://schemas.openxmlformats.org/drawingml/2006/table' },
        element('a:tbl', {}, properties, grid, rows),
      ),
    ),
  );
}

/** A cell; text stands at its left edge, on the slide's grid (a:tc, 21.1.3.16). */
function tableCell(drawn: XmlElement, item: TableItem, row: number, column: number, dresser: Dresser): XmlElement {
  const cell = item.rows[row]?.cells[column];
  if (!cell) throw new Error(`The table ${item.name} has no cell ${row}, ${column}.`);
  const text = { ...cell, paragraphs: cell.text.paragraphs, paragraphSpacing: 0 };
  const y = inchToEmu(item.cellMargin.y);
  const margins = { marL: 0, marR: inchToEmu(cellMarginRight(item, column)), marT: y, marB: y };
  const properties = descend(drawn, 'a:tcPr') ?? element('a:tcPr');
  return element(
    'a:tc',
    {},
    element(
      'a:txBody',
      {},
      element('a:bodyPr'),
      dresser.listStyle,
      dressParagraphs(findAll(drawn, 'a:p'), text, 'nothing', dresser),
    ),
    withAttributes(recolored(properties, dresser), { ...margins, anchor: ANCHOR[cellAnchor(item, row)] }),
  );
}
