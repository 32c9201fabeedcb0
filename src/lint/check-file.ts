import type { Words } from '../core/words.ts';
import type { Severity } from '../findings/finding.ts';
import { ArchiveTooLarge, DamagedPart } from '../io/unzip.ts';
import { type OpenedPackage, openPackage, related, slidesInOrder } from './base/opened-package.ts';
import { type RuleClass, type RuleDefinition, remedyOf, severityOfClass, whyOf } from './base/rule.ts';
import { checkOpened, type PackageFinding } from './check-package.ts';
import { RULES } from './rules/rules.ts';
import { type Unusable, unusableBytes, unusableExcess, unusablePackage, unusablePart } from './unusable-file.ts';

/** Where in a presentation something is wrong. */
export interface FilePlace {
  /** The part of the archive; empty for the file as a whole. */
  readonly part: string;
  /** The slide that the part is, or whose notes, chart or picture it is. */
  readonly slide?: { readonly number: number; readonly title: string };
  /** The name of the object, as PowerPoint's selection pane lists it. */
  readonly object?: string;
}

/** What a rule found in a file, with all that there is to say of it. */
export interface FileFinding {
  readonly severity: Severity;
  readonly code: string;
  readonly class: RuleClass;
  readonly why: Words;
  readonly remedy: Words;
  /** Where it is known from. */
  readonly upstream: string;
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
    return openPackage(bytes);
  } catch (error) {
    if (error instanceof ArchiveTooLarge) return { unusable: unusableExcess(error.words) };
    if (error instanceof DamagedPart) return { unusable: unusablePart(error) };
    // What kind of file it is instead is told from its first bytes.
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
    why: whyOf(rule),
    remedy: remedyOf(rule),
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
