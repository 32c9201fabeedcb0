import { lookUp } from '../../core/collections.ts';
import type { Words } from '../../core/language.ts';
import type { Severity } from '../../findings/finding.ts';
import type { ZipEntry } from '../../io/zip.ts';
import { say } from '../../messages/say.ts';
import type { XmlElement } from '../../office/xml.ts';
import {
  elements,
  label,
  type Markup,
  OBJECTS,
  type OpenedPackage,
  partsOfKind,
  type ReadRelationship,
  upFrom,
} from './opened-package.ts';
import RULES from './rules.json' with { type: 'json' };

/**
 * What a rule is about. `repair`: PowerPoint, or another program, offers to repair the file, drops something or refuses
 * it. `accessibility`: people who do not see the slide miss something. `manners`: privacy, size, links.
 */
export type RuleClass = 'repair' | 'accessibility' | 'manners';

export interface Fault {
  /** The part's name in the archive; empty for the file as a whole. */
  readonly part: string;
  readonly message: Words;
  readonly object?: string;
}

export const fault = (part: string, message: Words): Fault => ({ part, message });

/** A fault of an element, with the object that it belongs to. */
export function faultAt(part: string, element: XmlElement, message: Words): Fault {
  const object = [...upFrom(element)].find(({ name }) => OBJECTS.includes(name));
  return { part, message, ...(object ? { object: label(object) } : {}) };
}

type Check = (opened: OpenedPackage) => readonly Fault[];

/** How rules find faults, by their codes, which rules.json explains. */
export type Checks = Readonly<Partial<Record<keyof typeof RULES, Check>>>;

export interface Rule {
  readonly code: string;
  readonly class: RuleClass;
  /** What it demands, in a sentence for the documentation. */
  readonly about: string;
  readonly upstream: string;
  readonly check: Check;
}

export const rulesOf = (checks: Checks): Rule[] =>
  Object.entries(checks).map(([code, check]) => {
    const rule = RULES[code as keyof typeof RULES];
    return { code, ...rule, class: rule.class as RuleClass, check };
  });

type Wrong = Words | readonly Words[] | false | undefined;

const messagesOf = (wrong: Wrong): readonly Words[] => (wrong ? [wrong].flat() : []);

export interface CheckedPlace {
  readonly part: string;
  readonly opened: OpenedPackage;
}

export function eachPart(kinds: readonly string[], wrong: (document: Markup, place: CheckedPlace) => Wrong): Check {
  return (opened) =>
    partsOfKind(opened, ...kinds).flatMap(([part, document]) =>
      messagesOf(wrong(document, { part, opened })).map((message) => fault(part, message)),
    );
}

export function eachElement(
  kinds: readonly string[],
  names: readonly string[],
  wrong: (element: XmlElement, place: CheckedPlace) => Wrong,
): Check {
  return (opened) =>
    partsOfKind(opened, ...kinds).flatMap(([part, document]) => inPart(names, wrong, document, { part, opened }));
}

export function everyElement(
  names: readonly string[],
  wrong: (element: XmlElement, place: CheckedPlace) => Wrong,
): Check {
  return (opened) =>
    [...opened.documents].flatMap(([part, document]) => inPart(names, wrong, document, { part, opened }));
}

function inPart(
  names: readonly string[],
  wrong: (element: XmlElement, place: CheckedPlace) => Wrong,
  document: Markup,
  place: CheckedPlace,
): Fault[] {
  return names.flatMap((name) =>
    elements(document, name).flatMap((element) =>
      messagesOf(wrong(element, place)).map((message) => faultAt(place.part, element, message)),
    ),
  );
}

export function eachRelationship(wrong: (entry: ReadRelationship, place: CheckedPlace) => Wrong): Check {
  return (opened) =>
    [...opened.relationships].flatMap(([part, entries]) =>
      entries.flatMap((entry) => messagesOf(wrong(entry, { part, opened })).map((message) => fault(part, message))),
    );
}

export function eachEntry(wrong: (entry: ZipEntry, opened: OpenedPackage) => Wrong): Check {
  return (opened) =>
    opened.entries.flatMap((entry) => messagesOf(wrong(entry, opened)).map((message) => fault(entry.name, message)));
}

/** The items whose key one before them has too. */
export function repeats<T>(items: readonly T[], keyOf: (item: T) => string): T[] {
  const seen = new Set<string>();
  return items.filter((item) => seen.size === seen.add(keyOf(item)).size);
}

/** The values that occur more than once, each once. */
export const repeated = (values: readonly string[]): string[] => [...new Set(repeats(values, (value) => value))];

/** The parts that slides are drawn from. */
export const DRAWN = ['slide', 'notesSlide', 'slideLayout', 'slideMaster', 'notesMaster', 'handoutMaster'];

export const severityOfClass = (own: RuleClass): Severity => (own === 'repair' ? 'error' : 'warning');

/** Why a rule matters, and what to do about what it finds, in the menus of PowerPoint. */
export function ruleWords({ code, class: own }: Pick<Rule, 'code' | 'class'>) {
  const { classes, why, remedy } = say.lint;
  return { why: lookUp(why, code) ?? classes[own].why, remedy: lookUp(remedy, code) ?? classes[own].remedy };
}
