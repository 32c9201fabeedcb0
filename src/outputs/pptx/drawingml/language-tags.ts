import { languageTag } from '../../../core/language.ts';

/** The language of a run, and the one that its other characters are in (a:rPr/@lang and @altLang, 21.1.2.3.9). */
export function languageAttributes(language: string): { readonly lang: string; readonly altLang: string } {
  return { lang: languageTag(language), altLang: languageTag(language.startsWith('zh') ? 'en' : 'zh') };
}
