import { children, elements, elementsIn, isOn, type MarkupElement, runWords } from '../base/opened-package.ts';
import { defineRule, type Fault, faultAt, MICROSOFT_RULES } from '../base/rule.ts';

/** Tables that have rows below a first one. */
const isTable = (table: MarkupElement) => children(table, 'a:tr').length > 1;

export const tableHeader = defineRule({
  code: 'table-header',
  class: 'accessibility',
  about: 'Tables mark their first row as the header row.',
  why: {
    en: 'Screen readers say the head of the column before each cell only where it is marked.',
    zh: '只有标记了标题行，读屏软件才会在读每个单元格前说出列名。',
  },
  remedy: {
    en: 'Click into the table: Table Design > tick Header Row.',
    zh: '单击表格：“表设计”> 勾选“标题行”。',
  },
  upstream: MICROSOFT_RULES,
  check: (opened) =>
    elementsIn(opened, ['slide'], 'a:tbl')
      .filter(([, table]) => isTable(table) && !isOn(children(table, 'a:tblPr')[0]?.attributes.firstRow))
      .map(([part, table]) => faultAt(part, table, { en: 'The table has no header row.', zh: '表格没有标题行。' })),
});

export const mergedCells = defineRule({
  code: 'merged-cells',
  class: 'accessibility',
  about: 'Tables have a simple structure, without merged or split cells.',
  why: {
    en: 'Screen readers lose the place: columns no longer tell which head belongs to a cell.',
    zh: '读屏软件会读错位置，无法判断单元格属于哪一列。',
  },
  remedy: {
    en: 'Click into the cell: Layout > Split Cells, and write its words into each; or make two tables.',
    zh: '单击该单元格：“布局”>“拆分单元格”，并在每格写上内容；或者分成两个表格。',
  },
  upstream: MICROSOFT_RULES,
  check: (opened) =>
    elementsIn(opened, ['slide'], 'a:tbl')
      .filter(([, table]) =>
        elements(table, 'a:tc').some(
          ({ attributes }) => Number(attributes.gridSpan ?? 1) > 1 || Number(attributes.rowSpan ?? 1) > 1,
        ),
      )
      .map(([part, table]) => faultAt(part, table, { en: 'The table has merged cells.', zh: '表格有合并的单元格。' })),
});

export const blankLine = defineRule({
  code: 'blank-table-line',
  class: 'accessibility',
  about: 'No row and no column of a table is empty, as if to make room.',
  why: {
    en: 'Who listens takes the table to end there.',
    zh: '听的人会以为表格到此结束。',
  },
  remedy: {
    en: 'Click into it: Layout > Delete, and make room by row height or cell margins instead.',
    zh: '单击该行或列：“布局”>“删除”，改用行高或单元格边距留白。',
  },
  upstream: MICROSOFT_RULES,
  check: (opened) =>
    elementsIn(opened, ['slide'], 'a:tbl').flatMap(([part, table]) =>
      blankLines(table).map((message) => faultAt(part, table, message)),
    ),
});

/** The empty rows and columns of a table that has words at all. */
function blankLines(table: MarkupElement): Fault['message'][] {
  const rows = children(table, 'a:tr').map((row) => children(row, 'a:tc').map(isFilled));
  if (!rows.flat().some(Boolean)) return [];
  const columns = (rows[0] ?? []).map((_, x) => rows.map((row) => row[x] ?? false));
  return [
    ...rows.flatMap((row, y) =>
      row.some(Boolean) ? [] : [{ en: `Row ${y + 1} is empty.`, zh: `第 ${y + 1} 行是空的。` }],
    ),
    ...columns.flatMap((column, x) =>
      column.some(Boolean) ? [] : [{ en: `Column ${x + 1} is empty.`, zh: `第 ${x + 1} 列是空的。` }],
    ),
  ];
}

/** Whether a cell has words, a picture of its own, or is part of one that has. */
function isFilled(cell: MarkupElement): boolean {
  if (isOn(cell.attributes.hMerge) || isOn(cell.attributes.vMerge)) return true;
  return runWords(cell) !== '' || elements(cell, 'a:blipFill').length > 0;
}
