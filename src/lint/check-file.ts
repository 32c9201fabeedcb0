import { beginsWith } from '../core/collections.ts';
import type { Words } from '../core/language.ts';
import type { Severity } from '../findings/finding.ts';
import { ArchiveTooLarge, DamagedPart } from '../io/zip.ts';
import { say } from '../messages/say.ts';
import { COMPOUND_FILE } from '../office/open-package.ts';
import { mainPart, type OpenedPackage, openForChecking, related, slidesInOrder } from './base/opened-package.ts';
import { type Rule, ruleWords, severityOfClass } from './base/rule.ts';
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
export interface FileFinding extends Pick<Rule, 'class' | 'upstream'> {
  readonly why: Words;
  readonly remedy: Words;
  readonly severity: Severity;
  readonly code: string;
  readonly places: readonly (FilePlace & { readonly message: Words })[];
}

export interface FileReport {
  readonly slides: number;
  /** Errors first. */
  readonly findings: readonly FileFinding[];
}

export function checkFile(bytes: Uint8Array): FileReport {
  let opened: OpenedPackage;
  try {
    opened = openForChecking(bytes);
  } catch (error) {
    return { slides: 0, findings: [unusable(bytes, error)] };
  }
  if (!isPresentation(opened))
    return { slides: 0, findings: [unusableAs('no-presentation', say.lint.unusable.message['no-presentation'])] };
  const placeOf = placeReader(opened);
  const findings = RULES.flatMap((rule): FileFinding[] => {
    const places = rule
      .check(opened)
      .map(({ part, object, message }) => ({ ...placeOf(part), ...(object ? { object } : {}), message }));
    if (places.length === 0) return [];
    const { code, upstream, class: sort } = rule;
    return [{ severity: severityOfClass(sort), code, class: sort, ...ruleWords(rule), upstream, places }];
  });
  const errors = (finding: FileFinding) => (finding.severity === 'error' ? 0 : 1);
  return { slides: slidesInOrder(opened).length, findings: findings.toSorted((a, b) => errors(a) - errors(b)) };
}

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
  const { message, because } = say.lint.unusable;
  if (error instanceof ArchiveTooLarge) return unusableAs('too-large', because({ why: error.words }));
  if (error instanceof DamagedPart) return unusableAs('damaged-part', because({ why: error.words }));
  // The first bytes show what kind of file it is instead.
  if (!beginsWith(bytes, COMPOUND_FILE)) return unusableAs('no-archive', message['no-archive']);
  // Names of streams are UTF-16 in the directory of a compound file ([MS-CFB] 2.6.1).
  const names = new TextDecoder('utf-16le').decode(bytes.subarray(0, bytes.length & ~1));
  const code = names.includes('PowerPoint Document') ? 'old-format' : 'encrypted';
  return unusableAs(code, message[code]);
}

/** Office Open XML: part 1 is the markup, part 2 the packages. */
const ECMA_376 = 'https://ecma-international.org/publications-and-standards/standards/ecma-376/';

/** The source of what is said of files that cannot be checked. */
const UNUSABLE = {
  encrypted: 'https://learn.microsoft.com/en-us/openspecs/office_file_formats/ms-offcrypto/',
  'old-format': 'https://learn.microsoft.com/en-us/openspecs/office_file_formats/ms-ppt/',
  'no-archive': ECMA_376,
  'no-presentation': ECMA_376,
  'too-large': 'https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT',
  'damaged-part': ECMA_376,
} as const;

function unusableAs(code: keyof typeof UNUSABLE, message: Words): FileFinding {
  const { why, remedy } = say.lint.unusable;
  const words = { why, remedy: remedy[code], upstream: UNUSABLE[code] };
  return { severity: 'error', code, class: 'repair', ...words, places: [{ part: '', message }] };
}
