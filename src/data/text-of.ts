import { decodeText } from '../files/decode-text.ts';
import type { Problem } from './data-table.ts';

/** The text of a data file, in whatever encoding its program saved it; a problem where it is no text. */
export function textOf(bytes: Uint8Array, file: string): { readonly text: string } | { readonly problem: Problem } {
  const decoded = decodeText(bytes);
  if ('text' in decoded) return decoded;
  return {
    problem: {
      code: 'bad-data',
      message: { en: `${file} is not a text that can be read.`, zh: `${file} 不是可以读取的文本文件。` },
      hint: {
        en: 'Save it as CSV in UTF-8; a workbook must keep its ending .xlsx.',
        zh: '请另存为 UTF-8 编码的 CSV；工作簿请保留 .xlsx 扩展名。',
      },
    },
  };
}
