import type { DataTable } from '../../protocol/tables.ts';

export type Texts = readonly (readonly string[])[];

/** The texts of a table as an edit expects them. */
export const textsOf = ({ cells }: DataTable): Texts => cells.map((row) => row.map(({ text }) => text));

/** A table with a block of texts from a cell on; rows and columns are added where it reaches beyond the others. */
export function withBlock(rows: Texts, at: { readonly row: number; readonly column: number }, block: Texts): Texts {
  const last = Math.max(rows.length, at.row + block.length);
  const widest = Math.max(0, ...rows.map((row) => row.length));
  return Array.from({ length: last }, (_, r) => {
    const own = rows[r];
    const put = block[r - at.row];
    if (own && !put) return own;
    const texts = put ?? [];
    const length = Math.max(own?.length ?? widest, at.column + texts.length);
    return Array.from({ length }, (_, c) => texts[c - at.column] ?? own?.[c] ?? '');
  });
}

/** A table with the rows made as wide as the widest. */
export function squared(rows: Texts): Texts {
  const widest = Math.max(0, ...rows.map((row) => row.length));
  return rows.map((row) => [...row, ...Array.from({ length: widest - row.length }, () => '')]);
}
