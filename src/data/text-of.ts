import type { Words } from '../core/language.ts';
import { BINARY_WORDS } from '../files/binary-words.ts';
import { type Binary, decodeText } from '../files/decode-text.ts';
import type { Problem } from './data-table.ts';

/** The text of a data file, in whatever encoding its program saved it; a problem where it is no text. */
export function textOf(bytes: Uint8Array, file: string): { readonly text: string } | { readonly problem: Problem } {
  const decoded = decodeText(bytes);
  if ('text' in decoded) return decoded;
  const words: Words =
    'binary' in decoded
      ? {
          en: `${file} is ${binaryWords(decoded.binary, file).en}, and data are read from .xlsx, CSV and JSON.`,
          zh: `${file} 是${binaryWords(decoded.binary, file).zh}，而数据只能取自 .xlsx、CSV 和 JSON。`,
        }
      : {
          en: `${file} is written in an encoding that cannot be told.`,
          zh: `无法判断 ${file} 的文字编码。`,
        };
  return { problem: { code: 'bad-data', message: words, hint: 'binary' in decoded ? SAVE_AS : AS_UTF8 } };
}

/** What a file is; of the older Office its name says which program it is of. */
function binaryWords(binary: Binary, file: string): Words {
  const isOldExcel = binary === 'office' && /\.xls$/i.test(file);
  return isOldExcel
    ? { en: 'a workbook of the old Excel (.xls)', zh: '旧版 Excel 工作簿（.xls）' }
    : BINARY_WORDS[binary];
}

const SAVE_AS: Words = {
  en: 'Open it in a spreadsheet program, save it as an Excel workbook (.xlsx) or as CSV, and name that file here.',
  zh: '请用电子表格软件打开，另存为 Excel 工作簿（.xlsx）或 CSV，再在这里写那个文件。',
};

const AS_UTF8: Words = {
  en: 'Save it as “CSV UTF-8”, or as an Excel workbook (.xlsx).',
  zh: '请另存为“CSV UTF-8”，或 Excel 工作簿（.xlsx）。',
};
