import { plainText } from '../../core/rich-text.ts';
import type { TableItem } from '../../scene/items.ts';

/**
 * A table whose rows appear one by one. Neither PowerPoint nor its format shows a part of a table, so it becomes what
 * presenters make by hand: its header, and below it a table for each row, whose columns stand exactly under the header's.
 * The rule between two rows comes with the lower one. `rowWord` is what alternative text says before a row's name.
 */
export function tableByRow(table: TableItem, rowWord: string): TableItem[] {
  const [header, ...rows] = table.rows;
  if (!header || rows.length === 0) return [table];
  const { totalRow: _, ...whole } = table;
  let y = table.box.y + header.height;
  const below = rows.map((row, i): TableItem => {
    const { rule: __, ...own } = row;
    const box = { ...table.box, y, h: row.height };
    y += row.height;
    const above = i === 0 ? undefined : rows[i - 1]?.rule;
    const isLast = i === rows.length - 1;
    const name = row.cells[0] ? plainText(row.cells[0].text) : '';
    return {
      ...whole,
      name: `${table.name} row ${i + 1}`,
      alt: `${rowWord}${name}`,
      box,
      rows: [{ ...own, ...(above ? { ruleAbove: above } : {}), ...(isLast && row.rule ? { rule: row.rule } : {}) }],
      headless: true,
      build: i + 1,
      ...(isLast && table.totalRow ? { totalRow: true } : {}),
    };
  });
  return [{ ...whole, box: { ...table.box, h: header.height }, rows: [header] }, ...below];
}
