import type { Words } from '../core/language.ts';
import type { Binary } from './decode-text.ts';

/** What a file is that is no text. */
export const BINARY_WORDS: Readonly<Record<Binary, Words>> = {
  word: { en: 'a Word document', zh: 'Word 文档' },
  excel: { en: 'an Excel workbook', zh: 'Excel 工作簿' },
  powerpoint: { en: 'a PowerPoint deck', zh: 'PowerPoint 演示文稿' },
  opendocument: { en: 'an OpenDocument', zh: 'OpenDocument 文档' },
  office: { en: 'a document of an older Office', zh: '旧版 Office 文档' },
  pdf: { en: 'a PDF', zh: 'PDF 文件' },
  rtf: { en: 'a document with formatting (RTF)', zh: '带格式的文档（RTF）' },
  'web page': { en: 'a web page', zh: '网页' },
  unknown: { en: 'no text', zh: '非文本文件' },
};
