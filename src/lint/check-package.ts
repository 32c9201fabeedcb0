import { type OpenedPackage, openPackage } from './base/opened-package.ts';
import type { Fault, RuleDefinition } from './base/rule.ts';
import { type PackageRule, RULES } from './rules/rules.ts';

export { PACKAGE_RULES, type PackageRule } from './rules/rules.ts';

/** Something wrong with a part of a package, and the rule that found it. */
export interface PackageFinding extends Fault {
  readonly rule: PackageRule;
}

/**
 * What is wrong with a .pptx that a schema does not see, or that makes PowerPoint repair it; empty for a sound file. It
 * reads the bytes afresh and knows nothing of how they were written. Rules of the class `own` are promises of our own
 * decks; `foreign` leaves them out.
 */
export function checkPackage(bytes: Uint8Array, { foreign = false } = {}): PackageFinding[] {
  let opened: OpenedPackage;
  try {
    opened = openPackage(bytes);
  } catch (error) {
    const why = (error as Error).message;
    const message = { en: `The file is no archive: ${why}`, zh: `文件不是压缩包：${why}` };
    return [{ rule: 'unreadable', part: '', message }];
  }
  return checkOpened(opened, foreign);
}

/** What is wrong with a package that was opened. */
export function checkOpened(opened: OpenedPackage, foreign: boolean): PackageFinding[] {
  const rules: readonly RuleDefinition<PackageRule>[] = RULES;
  return rules
    .filter((rule) => !foreign || rule.class !== 'own')
    .flatMap(({ code, check }) => check(opened).map((fault) => ({ rule: code, ...fault })));
}
