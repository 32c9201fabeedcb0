/** A language that notes are known to be written in; the deck is in English or Chinese all the same. */
export type Tongue = 'en' | 'zh' | 'de' | 'fr' | 'es' | 'pt' | 'it' | 'nl';

/** Short words that are common in a language, and in none of the others. */
const COMMON: Readonly<Record<Exclude<Tongue, 'zh'>, readonly string[]>> = {
  en: ['the', 'and', 'of', 'to', 'with', 'that', 'is', 'are', 'was', 'by', 'from', 'this'],
  de: ['der', 'und', 'das', 'ist', 'nicht', 'mit', 'für', 'auf', 'von', 'dem', 'eine', 'wir'],
  fr: ['les', 'des', 'est', 'dans', 'pour', 'une', 'sur', 'du', 'au', 'par', 'avec', 'sont'],
  es: ['los', 'el', 'las', 'del', 'por', 'con', 'una', 'para', 'se', 'es', 'y', 'más'],
  pt: ['os', 'uma', 'não', 'do', 'da', 'em', 'para', 'com', 'mais', 'são', 'ao', 'dos'],
  it: ['il', 'della', 'di', 'che', 'per', 'con', 'nel', 'sono', 'gli', 'è', 'dei', 'alla'],
  nl: ['het', 'een', 'van', 'en', 'niet', 'zijn', 'voor', 'met', 'op', 'dat', 'wordt', 'ook'],
};

/** So many of its words tell a language other than English. */
const LEAST = 4;

/** The language that notes are written in: the one most of whose common words they have. */
export function tongueOf(text: string): Tongue {
  const [hanzi, letters] = [/\p{Script=Han}/gu, /\p{Script=Latin}/gu].map((script) => text.match(script)?.length ?? 0);
  if ((hanzi ?? 0) * 3 > (letters ?? 0)) return 'zh';
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  const counts = Object.entries(COMMON).map(([tongue, common]) => ({
    tongue: tongue as Tongue,
    count: words.filter((word) => common.includes(word)).length,
  }));
  const english = counts.find(({ tongue }) => tongue === 'en')?.count ?? 0;
  const best = counts.reduce((most, each) => (each.count > most.count ? each : most));
  return best.count >= Math.max(LEAST, 2 * english) ? best.tongue : 'en';
}
