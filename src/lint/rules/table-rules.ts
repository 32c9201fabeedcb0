import { children, DRAWN, elements, elementsIn, isOn, type MarkupElement } from '../base/opened-package.ts';
import { defineRule, type Fault, faultAt, issue } from '../base/rule.ts';

export const tableGrid = defineRule({
  code: 'table-grid',
  class: 'repair',
  about:
    'Every row of a table has as many cells as the table has columns; merged cells stay within it and are marked as merged (21.1.3.13).',
  upstream: issue(180),
  check: (opened) =>
    elementsIn(opened, DRAWN, 'a:tbl').flatMap(([part, table]) =>
      wrongGrid(table).map((message) => faultAt(part, table, message)),
    ),
});

function wrongGrid(table: MarkupElement): Fault['message'][] {
  const columns = elements(table, 'a:gridCol').length;
  const rows = children(table, 'a:tr').map((row) => children(row, 'a:tc'));
  if (rows.length === 0 || columns === 0)
    return [{ en: 'The table has no rows or no columns.', zh: '表格没有行或列。' }];
  return rows.flatMap((cells, y): Fault['message'][] => {
    if (cells.length !== columns) {
      return [
        {
          en: `Row ${y + 1} has ${cells.length} cells of ${columns}.`,
          zh: `第 ${y + 1} 行应有 ${columns} 个单元格，现有 ${cells.length} 个。`,
        },
      ];
    }
    return cells.flatMap((cell, x): Fault['message'][] => {
      const [across, down] = [Number(cell.attributes.gridSpan ?? 1), Number(cell.attributes.rowSpan ?? 1)];
      const message = {
        en: `The merged cell in row ${y + 1}, column ${x + 1} does not fit the table.`,
        zh: `第 ${y + 1} 行第 ${x + 1} 列的合并单元格与表格不符。`,
      };
      if (x + across > columns || y + down > rows.length) return [message];
      const covered = cells.slice(x + 1, x + across).every((other) => isOn(other.attributes.hMerge));
      const below = rows.slice(y + 1, y + down).every((row) => isOn(row[x]?.attributes.vMerge));
      return covered && below ? [] : [message];
    });
  });
}
