import { openForChecking, readMarkup } from '../../src/lint/base/opened-package.ts';
import type { Fault, Rule } from '../../src/lint/base/rule.ts';
import { RULES } from '../../src/lint/rules/rules.ts';
import { OWN_RULES } from './own-rules.ts';

/** What is wrong with a package, and the rule that found it. */
export interface PackageFinding extends Fault {
  readonly rule: string;
}

const FOREIGN: readonly Pick<Rule, 'code' | 'check'>[] = RULES;
const OWN = Object.entries(OWN_RULES).map(([code, check]) => ({ code, check }));

/** The rules that every deck of ours keeps, by their codes. */
export const PACKAGE_RULES: readonly string[] = [...FOREIGN, ...OWN].map(({ code }) => code);

/**
 * What is wrong with a .pptx that was written: what the check of anybody's finds, and where it is not `foreign`, what our
 * own decks promise. It reads the bytes afresh and knows nothing of how they were written.
 */
export function checkPackage(bytes: Uint8Array, { foreign = false } = {}): PackageFinding[] {
  const opened = openForChecking(bytes, keptMarkup);
  return [...FOREIGN, ...(foreign ? [] : OWN)].flatMap(({ code, check }) =>
    check(opened).map((fault) => ({ rule: code, ...fault })),
  );
}

/** Parts that are kept: those of some decks. */
const MAX_KEPT = 300;
const kept = new Map<string, ReturnType<typeof readMarkup>>();

/** The markup of a part, which most decks of tests share with those before: their theme, master and layouts. */
function keptMarkup(text: string): ReturnType<typeof readMarkup> {
  const markup = kept.get(text) ?? readMarkup(text);
  kept.delete(text);
  kept.set(text, markup);
  const [oldest] = kept.keys();
  if (kept.size > MAX_KEPT && oldest !== undefined) kept.delete(oldest);
  return markup;
}
