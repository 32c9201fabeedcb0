import type { UiLanguage } from '../core/language.ts';

/** The variables that say a program's language, first come first served (POSIX, XBD 8.2). */
const VARIABLES = ['LC_ALL', 'LC_MESSAGES', 'LANG'] as const;

/**
 * The language that a computer is set to, among those that the tool speaks: Chinese where the locale says so, else
 * English. `locale` is what the system says by itself, for systems that set none of the variables.
 */
export function uiLanguageOf(environment: Readonly<Record<string, string | undefined>>, locale: string): UiLanguage {
  const named = VARIABLES.map((name) => environment[name]).find((value) => value !== undefined && value !== '');
  return /^(zh|chinese)/i.test(named ?? locale) ? 'zh' : 'en';
}
