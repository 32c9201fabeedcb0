import { beginsWith } from '../core/collections.ts';
import type { Words } from '../core/language.ts';
import type { Severity } from '../findings/finding.ts';
import { ArchiveTooLarge, DamagedPart } from '../io/zip.ts';
import { COMPOUND_FILE } from '../office/open-package.ts';
import { mainPart, type OpenedPackage, openForChecking, related, slidesInOrder } from './base/opened-package.ts';
import { ECMA_376, type Rule, ruleReason, ruleRemedy, severityOfClass } from './base/rule.ts';
import { contentTypesOf } from './rules/content-type-rules.ts';
import { RULES } from './rules/rules.ts';

export interface FilePlace {
  /** The part of the archive; empty for the file as a whole. */
  readonly part: string;
  /** The slide that the part is, or whose notes, chart or picture it is. */
  readonly slide?: { readonly number: number; readonly title: string };
  /** The name of the object, as PowerPoint's selection pane lists it. */
  readonly object?: string;
}

/** What a rule found in a file, with why it matters and what to do. */
export interface FileFinding extends Required<Pick<Rule, 'class' | 'why' | 'remedy' | 'upstream'>> {
  readonly severity: Severity;
  readonly code: string;
  readonly places: readonly (FilePlace & { readonly message: Words })[];
}

export interface FileReport {
  readonly slides: number;
  /** Errors first. */
  readonly findings: readonly FileFinding[];
}

/**
 * What is wrong with anybody's .pptx, .potx or .ppsx: what would make PowerPoint or another program repair or refuse it as
 * errors, what those miss who do not see it and what lacks manners as warnings.
 */
export function checkFile(bytes: Uint8Array): FileReport {
  let opened: OpenedPackage;
  try {
    opened = openForChecking(bytes);
  } catch (error) {
    return { slides: 0, findings: [unusable(bytes, error)] };
  }
  if (!isPresentation(opened)) return { slides: 0, findings: [unusableAs('no-presentation')] };
  const placeOf = placeReader(opened);
  const findings = RULES.flatMap((rule): FileFinding[] => {
    const places = rule
      .check(opened)
      .map(({ part, object, message }) => ({ ...placeOf(part), ...(object ? { object } : {}), message }));
    if (places.length === 0) return [];
    const { code, upstream, class: sort } = rule;
    const words = { why: ruleReason(rule), remedy: ruleRemedy(rule) };
    return [{ severity: severityOfClass(sort), code, class: sort, ...words, upstream, places }];
  });
  const errors = (finding: FileFinding) => (finding.severity === 'error' ? 0 : 1);
  return { slides: slidesInOrder(opened).length, findings: findings.toSorted((a, b) => errors(a) - errors(b)) };
}

/** Parts that belong to the slides which are related to them. */
const OF_SLIDES = ['notesSlide', 'chart', 'image', 'media', 'video'];

/** The place of a part: its slide, by number and title, where it is or belongs to one. */
function placeReader(opened: OpenedPackage): (part: string) => FilePlace {
  const slides = new Map<string, FilePlace['slide']>();
  for (const [i, { part, title }] of slidesInOrder(opened).entries()) {
    const slide = { number: i + 1, title };
    slides.set(part, slide);
    for (const type of OF_SLIDES) {
      const own = related(opened, part, type);
      if (own !== undefined && !slides.has(own)) slides.set(own, slide);
    }
  }
  return (part) => {
    const slide = slides.get(part);
    return { part, ...(slide ? { slide } : {}) };
  };
}

/** Whether an archive has a presentation; one whose main part is broken has. */
function isPresentation(opened: OpenedPackage): boolean {
  const type = contentTypesOf(opened).typeOf(mainPart(opened)) ?? '';
  const root = opened.documents.get(mainPart(opened))?.root.name;
  const broken = opened.errors.size > 0 && root === undefined;
  return broken || root === 'p:presentation' || /presentationml/.test(type);
}

function unusable(bytes: Uint8Array, error: unknown): FileFinding {
  if (error instanceof ArchiveTooLarge) return unusableAs('too-large', error.words);
  if (error instanceof DamagedPart) return unusableAs('damaged-part', error.words);
  // The first bytes show what kind of file it is instead.
  if (!beginsWith(bytes, COMPOUND_FILE)) return unusableAs('no-archive');
  // Names of streams are UTF-16 in the directory of a compound file ([MS-CFB] 2.6.1).
  const names = new TextDecoder('utf-16le').decode(bytes.subarray(0, bytes.length & ~1));
  return unusableAs(names.includes('PowerPoint Document') ? 'old-format' : 'encrypted');
}

function unusableAs(code: keyof typeof UNUSABLE, words?: Words): FileFinding {
  const why = {
    en: 'Nothing else can be said about the file.',
    zh: '因此无法检查其他内容。',
  };
  const { remedy, upstream, ...own } = UNUSABLE[code];
  const message = 'message' in own ? own.message : { en: `The file ${words?.en}.`, zh: `文件${words?.zh}。` };
  return { severity: 'error', code, class: 'repair', why, remedy, upstream, places: [{ part: '', message }] };
}

/** Files that cannot be checked; what has no message of its own is said in words that go on after “The file”. */
const UNUSABLE = {
  encrypted: {
    message: {
      en: 'The file is protected by a password or by rights management: nothing in it can be read.',
      zh: '文件有密码保护或权限限制，无法读取内容。',
    },
    remedy: {
      en: 'In PowerPoint: File > Info > Protect Presentation > Encrypt with Password, and empty the password of a copy.',
      zh: '在 PowerPoint 中：“文件”>“信息”>“保护演示文稿”>“用密码进行加密”，清空副本的密码。',
    },
    upstream: 'https://learn.microsoft.com/en-us/openspecs/office_file_formats/ms-offcrypto/',
  },
  'old-format': {
    message: {
      en: 'The file is in the format of PowerPoint 97–2003 (.ppt), and not a .pptx.',
      zh: '文件是 PowerPoint 97–2003 格式（.ppt），不是 .pptx。',
    },
    remedy: {
      en: 'In PowerPoint: File > Info > Convert, or File > Save As > PowerPoint Presentation (*.pptx).',
      zh: '在 PowerPoint 中：“文件”>“信息”>“转换”，或“文件”>“另存为”>“PowerPoint 演示文稿 (*.pptx)”。',
    },
    upstream: 'https://learn.microsoft.com/en-us/openspecs/office_file_formats/ms-ppt/',
  },
  'no-archive': {
    message: {
      en: 'The file is no .pptx: it is no archive, or was cut off on its way here.',
      zh: '文件不是 .pptx：它不是压缩包，或者传输时被截断。',
    },
    remedy: {
      en: 'Fetch the file again from where it came; what a web page sent instead of it opens in a text editor.',
      zh: '请重新获取文件；如果下载到的其实是网页，用文本编辑器就能看到。',
    },
    upstream: ECMA_376,
  },
  'no-presentation': {
    message: {
      en: 'The file is an archive, and no PowerPoint presentation: it may be a document, a workbook or of another program.',
      zh: '文件是压缩包，却不是 PowerPoint 演示文稿，可能是文档、表格或其他程序的文件。',
    },
    remedy: {
      en: 'Name a .pptx, .potx or .ppsx; other presentations have to be saved as .pptx first.',
      zh: '请指定 .pptx、.potx 或 .ppsx 文件；其他格式的演示文稿请先另存为 .pptx。',
    },
    upstream: ECMA_376,
  },
  'too-large': {
    remedy: {
      en: 'No program writes such a presentation by itself: do not open it unless you know where it comes from.',
      zh: '正常的程序不会生成这样的演示文稿：如不清楚来源，请不要打开。',
    },
    upstream: 'https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT',
  },
  'damaged-part': {
    remedy: {
      en: 'Fetch the file again from where it came, or from a backup.',
      zh: '请从原处重新获取文件，或使用备份。',
    },
    upstream: ECMA_376,
  },
} as const;
