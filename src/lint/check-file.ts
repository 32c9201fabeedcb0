import { beginsWith } from '../core/collections.ts';
import type { Words } from '../core/language.ts';
import type { Severity } from '../findings/finding.ts';
import { ArchiveTooLarge, DamagedPart } from '../io/zip.ts';
import {
  mainPart,
  type OpenedPackage,
  openForChecking,
  readMarkup,
  related,
  slidesInOrder,
} from './base/opened-package.ts';
import { ECMA_376, type Fault, type RuleDefinition, ruleReason, ruleRemedy, severityOfClass } from './base/rule.ts';
import { contentTypeReader } from './rules/content-type-rules.ts';
import { type PackageRule, RULES } from './rules/rules.ts';

/** Where in a presentation something is wrong. */
export interface FilePlace {
  /** The part of the archive; empty for the file as a whole. */
  readonly part: string;
  /** The slide that the part is, or whose notes, chart or picture it is. */
  readonly slide?: { readonly number: number; readonly title: string };
  /** The name of the object, as PowerPoint's selection pane lists it. */
  readonly object?: string;
}

/** What a rule found in a file, with why it matters and what to do. */
export interface FileFinding extends Required<Pick<RuleDefinition, 'code' | 'class' | 'why' | 'remedy' | 'upstream'>> {
  readonly severity: Severity;
  readonly places: readonly (FilePlace & { readonly message: Words })[];
}

/** How a file was found. */
export interface FileReport {
  readonly slides: number;
  /** Errors first. */
  readonly findings: readonly FileFinding[];
}

/**
 * What is wrong with anybody's .pptx, .potx or .ppsx: what would make PowerPoint or another program repair or refuse it as
 * errors, what those miss who do not see it and what lacks manners as warnings. Rules of our own decks are left out.
 */
export function checkFile(bytes: Uint8Array): FileReport {
  const opened = tryOpen(bytes);
  if ('unusable' in opened) return { slides: 0, findings: [ofUnusable(opened.unusable)] };
  const unusable = unusablePackage(opened);
  if (unusable) return { slides: 0, findings: [ofUnusable(unusable)] };
  const found = checkOpened(opened, true);
  const placeOf = placeReader(opened);
  const rules: readonly RuleDefinition[] = RULES;
  const findings = rules.flatMap((rule): FileFinding[] => {
    const own = found.filter((finding) => finding.rule === rule.code);
    return own.length === 0 ? [] : [ofRule(rule, own, placeOf)];
  });
  const errors = (finding: FileFinding) => (finding.severity === 'error' ? 0 : 1);
  return { slides: slidesInOrder(opened).length, findings: findings.toSorted((a, b) => errors(a) - errors(b)) };
}

function tryOpen(bytes: Uint8Array): OpenedPackage | { readonly unusable: Unusable } {
  try {
    return openForChecking(bytes);
  } catch (error) {
    if (error instanceof ArchiveTooLarge) return { unusable: unusableExcess(error.words) };
    if (error instanceof DamagedPart) return { unusable: unusablePart(error) };
    // The first bytes show what kind of file it is instead.
    return { unusable: unusableBytes(bytes) };
  }
}

function ofUnusable({ code, message, remedy, upstream }: Unusable): FileFinding {
  const why = {
    en: 'Nothing else can be said about the file.',
    zh: '因此无法检查其他内容。',
  };
  return { severity: 'error', code, class: 'repair', why, remedy, upstream, places: [{ part: '', message }] };
}

function ofRule(
  rule: RuleDefinition,
  found: readonly PackageFinding[],
  placeOf: (part: string) => FilePlace,
): FileFinding {
  return {
    severity: severityOfClass(rule.class),
    code: rule.code,
    class: rule.class,
    why: ruleReason(rule),
    remedy: ruleRemedy(rule),
    upstream: rule.upstream,
    places: found.map(({ part, object, message }) => ({ ...placeOf(part), ...(object ? { object } : {}), message })),
  };
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

export { PACKAGE_RULES, type PackageRule } from './rules/rules.ts';

/** Something wrong with a part of a package, and the rule that found it. */
interface PackageFinding extends Fault {
  readonly rule: PackageRule;
}

/**
 * What is wrong with a .pptx that a schema does not see, or that makes PowerPoint repair it; empty for a sound file. It
 * reads the bytes afresh and knows nothing of how they were written. Rules of the class `own` are promises of our own
 * decks; `foreign` leaves them out. Callers that check many packages may have `read` keep the markup that they share.
 */
export function checkPackage(
  bytes: Uint8Array,
  { foreign = false, read = readMarkup }: { readonly foreign?: boolean; readonly read?: typeof readMarkup } = {},
): PackageFinding[] {
  let opened: OpenedPackage;
  try {
    opened = openForChecking(bytes, read);
  } catch (error) {
    const why = (error as Error).message;
    const message = { en: `The file is no archive: ${why}`, zh: `文件不是压缩包：${why}` };
    return [{ rule: 'unreadable', part: '', message }];
  }
  return checkOpened(opened, foreign);
}

/** What is wrong with a package that was opened. */
function checkOpened(opened: OpenedPackage, foreign: boolean): PackageFinding[] {
  const rules: readonly RuleDefinition<PackageRule>[] = RULES;
  return rules
    .filter((rule) => !foreign || rule.class !== 'own')
    .flatMap(({ code, check }) => check(opened).map((fault) => ({ rule: code, ...fault })));
}

/** Why a file cannot be checked. */
interface Unusable {
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
function unusableExcess({ en, zh }: Words): Unusable {
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

/** Why an archive with a part that cannot be unpacked is not checked. */
function unusablePart({ words: { en, zh } }: DamagedPart): Unusable {
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
function unusableBytes(bytes: Uint8Array): Unusable {
  if (!beginsWith(bytes, COMPOUND_FILE)) return NO_ARCHIVE;
  // Names of streams are UTF-16 in the directory of a compound file ([MS-CFB] 2.6.1).
  return new TextDecoder('utf-16le').decode(bytes.subarray(0, bytes.length & ~1)).includes('PowerPoint Document')
    ? OLD_FORMAT
    : ENCRYPTED;
}

/** Why an archive cannot be checked: it has no presentation. */
function unusablePackage(opened: OpenedPackage): Unusable | undefined {
  const type = contentTypeReader(opened)(mainPart(opened)) ?? '';
  const root = opened.documents.get(mainPart(opened))?.root.name;
  const broken = opened.errors.size > 0 && root === undefined;
  return broken || root === 'p:presentation' || /presentationml/.test(type) ? undefined : NO_PRESENTATION;
}
