import type { Words } from '../core/words.ts';
import type { DamagedPart } from '../io/unzip.ts';
import type { OpenedPackage } from './base/opened-package.ts';
import { mainPart } from './base/opened-package.ts';
import { ECMA_376 } from './base/references.ts';
import { contentTypeReader } from './rules/content-type-rules.ts';

/** Why a file is none that can be checked. */
export interface Unusable {
  readonly code: 'encrypted' | 'old-format' | 'no-archive' | 'damaged-part' | 'no-presentation' | 'too-large';
  readonly message: Words;
  readonly remedy: Words;
  readonly upstream: string;
}

/** An OLE compound file: what a password makes of a .pptx ([MS-OFFCRYPTO] 1.3.2), and what a .ppt is. */
const COMPOUND_FILE = [0xd0, 0xcf, 0x11, 0xe0];

const ENCRYPTED: Unusable = {
  code: 'encrypted',
  message: {
    en: 'The file is protected by a password or by rights management: nothing in it can be read.',
    zh: '文件有密码保护或权限限制，无法读取内容。',
  },
  remedy: {
    en: 'In PowerPoint: File > Info > Protect Presentation > Encrypt with Password, and empty the password of a copy.',
    zh: '在 PowerPoint 中：“文件”>“信息”>“保护演示文稿”>“用密码进行加密”，清空副本的密码。',
  },
  upstream: 'https://learn.microsoft.com/en-us/openspecs/office_file_formats/ms-offcrypto/',
};

const OLD_FORMAT: Unusable = {
  code: 'old-format',
  message: {
    en: 'The file is in the format of PowerPoint 97–2003 (.ppt), and not a .pptx.',
    zh: '文件是 PowerPoint 97–2003 格式（.ppt），不是 .pptx。',
  },
  remedy: {
    en: 'In PowerPoint: File > Info > Convert, or File > Save As > PowerPoint Presentation (*.pptx).',
    zh: '在 PowerPoint 中：“文件”>“信息”>“转换”，或“文件”>“另存为”>“PowerPoint 演示文稿 (*.pptx)”。',
  },
  upstream: 'https://learn.microsoft.com/en-us/openspecs/office_file_formats/ms-ppt/',
};

const NO_ARCHIVE: Unusable = {
  code: 'no-archive',
  message: {
    en: 'The file is no .pptx: it is no archive, or was cut off on its way here.',
    zh: '文件不是 .pptx：它不是压缩包，或者传输时被截断。',
  },
  remedy: {
    en: 'Fetch the file again from where it came; what a web page sent instead of it opens in a text editor.',
    zh: '请重新获取文件；如果下载到的其实是网页，用文本编辑器就能看到。',
  },
  upstream: ECMA_376,
};

const NO_PRESENTATION: Unusable = {
  code: 'no-presentation',
  message: {
    en: 'The file is an archive, and no PowerPoint presentation: it may be a document, a workbook or of another program.',
    zh: '文件是压缩包，却不是 PowerPoint 演示文稿，可能是文档、表格或其他程序的文件。',
  },
  remedy: {
    en: 'Name a .pptx, .potx or .ppsx; other presentations have to be saved as .pptx first.',
    zh: '请指定 .pptx、.potx 或 .ppsx 文件；其他格式的演示文稿请先另存为 .pptx。',
  },
  upstream: ECMA_376,
};

/** Why an archive is not unpacked that holds more than is read. */
export function unusableExcess({ en, zh }: Words): Unusable {
  return {
    code: 'too-large',
    message: { en: `The file ${en}.`, zh: `文件${zh}。` },
    remedy: {
      en: 'No program writes such a presentation by itself: do not open it unless you know where it comes from.',
      zh: '正常的程序不会生成这样的演示文稿：如不清楚来源，请不要打开。',
    },
    upstream: 'https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT',
  };
}

/** Why an archive cannot be checked of which a part cannot be unpacked. */
export function unusablePart({ words: { en, zh } }: DamagedPart): Unusable {
  return {
    code: 'damaged-part',
    message: { en: `The file ${en}.`, zh: `文件${zh}。` },
    remedy: {
      en: 'Fetch the file again from where it came, or from a backup.',
      zh: '请从原处重新获取文件，或使用备份。',
    },
    upstream: ECMA_376,
  };
}

/** Why bytes that are no archive cannot be checked. */
export function unusableBytes(bytes: Uint8Array): Unusable {
  if (!COMPOUND_FILE.every((byte, i) => bytes[i] === byte)) return NO_ARCHIVE;
  // Names of streams are UTF-16 in the directory of a compound file ([MS-CFB] 2.6.1).
  return new TextDecoder('utf-16le').decode(bytes.subarray(0, bytes.length & ~1)).includes('PowerPoint Document')
    ? OLD_FORMAT
    : ENCRYPTED;
}

/** Why an archive cannot be checked: it has no presentation. */
export function unusablePackage(opened: OpenedPackage): Unusable | undefined {
  const type = contentTypeReader(opened)(mainPart(opened)) ?? '';
  const root = opened.documents.get(mainPart(opened))?.root.name;
  const broken = opened.errors.size > 0 && root === undefined;
  return broken || root === 'p:presentation' || /presentationml/.test(type) ? undefined : NO_PRESENTATION;
}
