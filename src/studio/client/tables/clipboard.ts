/** The cells of a text that a spreadsheet copied: rows in lines, cells between tabs, those with breaks or quotes quoted. */
export function cellsOfText(text: string): string[][] {
  const rows: string[][] = [[]];
  const cell = /(?:"((?:[^"]|"")*)"(?=[\t\r\n]|$)|([^\t\r\n]*))(\t|\r\n|\r|\n|$)/gy;
  while (cell.lastIndex < text.length) {
    const [, quoted, plain = '', end] = cell.exec(text) ?? [];
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain);
    if (end === undefined || end === '') break;
    if (end !== '\t') rows.push([]);
    else if (cell.lastIndex === text.length) {
      rows.at(-1)?.push('');
      break;
    }
  }
  return rows.filter((row) => row.length > 0);
}

/** Cells as a spreadsheet pastes them. */
export const textOfCells = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => row.map(quotedCell).join('\t')).join('\n');

const quotedCell = (text: string) => (/[\t\r\n"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
