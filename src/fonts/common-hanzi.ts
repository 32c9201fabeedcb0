/** Rows of GB/T 2312-1980 that hold the hanzi in common use (level 1), in the order of their sound. */
const FIRST_ROW = 16;
const LAST_ROW = 55;
const CELLS = 94;
/** The last row of level 1 ends before its last cells. */
const LAST_CELLS = 89;
/** Rows and cells count from 1 and are stored with this added to each. */
const OFFSET = 0xa0;

/** The 3,755 hanzi of level 1 of GB/T 2312-1980: those in common use. */
export function commonHanzi(): string {
  const rows = Array.from({ length: LAST_ROW - FIRST_ROW + 1 }, (_, i) => FIRST_ROW + i);
  const bytes = rows.flatMap((row) =>
    Array.from({ length: row === LAST_ROW ? LAST_CELLS : CELLS }, (_, cell) => [OFFSET + row, OFFSET + 1 + cell]),
  );
  return new TextDecoder('gb18030', { fatal: true }).decode(Uint8Array.from(bytes.flat()));
}
