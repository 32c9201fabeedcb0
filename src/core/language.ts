export type Language = string;

/** The language tag that a run of text carries in the file (BCP 47), by the outline's name of the language. */
const TAGS: Readonly<Record<Language, string>> = { en: 'en-GB', zh: 'zh-CN' };

/** The BCP 47 tag of a deck language; an unknown one is handed on as it is. */
export const languageTag = (language: Language): string => TAGS[language] ?? language;

/** What people call the languages, beside their codes. */
const CALLED: Readonly<Record<Language, readonly string[]>> = {
  en: ['english', 'eng', '英文', '英语'],
  zh: ['chinese', 'cn', 'chn', 'zho', 'mandarin', '中文', '汉语', '简体中文', '简体'],
};

/** Whether a word means the language: its name, or its code with a region, such as `zh-CN`. */
export function meansLanguage(language: Language, word: string): boolean {
  const plain = word.toLowerCase();
  // Traditional characters are another script, which nobody typed by mistake.
  if (/^zh[-_](tw|hk|mo|hant)/.test(plain)) return false;
  return (CALLED[language] ?? []).includes(plain) || plain.replace(/[-_].*$/, '') === language;
}

let kept: Intl.DisplayNames | undefined;

/** The names of languages in English: loaded when one is asked for, for that takes longer than a deck's whole outline. */
function names(): Intl.DisplayNames {
  kept ??= new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });
  return kept;
}

export const languageName = (code: string): string | undefined => (isLanguage(code) ? names().of(code) : undefined);

/** Whether a word is the code of a language that there is: `en` and `pt-BR`, and not `url`. */
export function isLanguage(code: string): boolean {
  return Object.hasOwn(TAGS, code) || (/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/.test(code) && hasName(code));
}

function hasName(code: string): boolean {
  try {
    return names().of(code) !== undefined;
  } catch {
    // Not formed as a tag is.
    return false;
  }
}

/** Whether the code point is written with the East Asian font: hanzi, kana, and full-width forms and punctuation. */
export function isEastAsian(codePoint: number): boolean {
  return (
    (codePoint >= 0x2e80 && codePoint <= 0x4dbf) ||
    (codePoint >= 0x4e00 && codePoint <= 0x9fff) ||
    (codePoint >= 0xf900 && codePoint <= 0xfaff) ||
    (codePoint >= 0xfe30 && codePoint <= 0xfe4f) ||
    (codePoint >= 0xff00 && codePoint <= 0xffef) ||
    (codePoint >= 0x20000 && codePoint <= 0x3ffff)
  );
}

export const isEastAsianCharacter = (character: string): boolean => isEastAsian(character.codePointAt(0) ?? 0);

/** Whether a character is a small picture, for which systems have a font of their own. */
export function isEmoji(character: string): boolean {
  return /^[\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Regional_Indicator}]/u.test(character);
}

export const countsCharacters = (language: Language): boolean => language === 'zh';

/** The languages in which the tool speaks to the people who use it; a deck's own languages are another matter. */
export const UI_LANGUAGES = ['en', 'zh'] as const;
export type UiLanguage = (typeof UI_LANGUAGES)[number];

/** What the tool says, in each language that it speaks. */
export type Words = Readonly<Record<UiLanguage, string>>;

/** A text that is the same in each language, such as a name. */
export const sameWords = (text: string): Words => ({ en: text, zh: text });

export const NO_WORDS: Words = sameWords('');

export const inWords = (words: Words, ui: UiLanguage): string => words[ui];

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Chinese with one space between code quotes and hanzi, and none beside punctuation or at the ends. */
export function spacedChinese(text: string): string {
  return text
    .replace(/ *(`[^`]*`) */g, ' $1 ')
    .replace(/ (?=[，。：；、！？”）])|(?<=[，。：；、！？“（]) /g, '')
    .trim();
}

/** About how wide a text is, in Latin letters: what the East Asian font writes counts for two. */
export const letterWidths = (text: string): number =>
  [...text].reduce((sum, sign) => sum + (isEastAsianCharacter(sign) ? 2 : 1), 0);

export interface Spoken {
  readonly text: string;
  readonly language: Language;
}

/** Letters of the Latin script and what is between their words: a name, an address, a few words in a row. */
const LATIN = /\p{Script=Latin}(?:[\p{Script=Latin}\p{M}\p{N} @&:/._’'–-]*[\p{Script=Latin}\p{N}])?/gu;
/** What is not read letter by letter: abbreviations in capitals, and signs of units, are said in the language around them. */
const LATIN_WORD = /\p{Lu}\p{Ll}{2}|\p{Ll}{3}/u;
const HANZI = /\p{Script=Han}(?:[\p{Script=Han}\p{M}\p{N}、，。：；·《》“”（）]*\p{Script=Han})?/gu;

/** What in a text of a language is written in another, by the script of its letters. */
function foreignWords(
  text: string,
  language: Language,
): { readonly found: readonly RegExpExecArray[]; language: Language } {
  if (language === 'zh') {
    return { found: [...text.matchAll(LATIN)].filter(([words]) => LATIN_WORD.test(words)), language: 'en' };
  }
  return { found: /^(?:ja|ko)\b/.test(language) ? [] : [...text.matchAll(HANZI)], language: 'zh' };
}

/** The text in stretches of one language each: English words in a Chinese text, hanzi in one of another language. */
export function spokenStretches(text: string, language: Language): Spoken[] {
  const { found, language: other } = foreignWords(text, language);
  const stretches: Spoken[] = [];
  let at = 0;
  const add = (to: number, own: Language) => {
    if (to > at) stretches.push({ text: text.slice(at, to), language: own });
    at = to;
  };
  for (const { 0: words, index } of found) {
    add(index, language);
    add(index + words.length, other);
  }
  add(text.length, language);
  return stretches;
}

/** The one language of a text that is in one: the deck's where it has words of both. */
export function languageOf(text: string, language: Language): Language {
  const { found, language: other } = foreignWords(text, language);
  const left = found.reduceRight(
    (rest, { 0: words, index }) => rest.slice(0, index) + rest.slice(index + words.length),
    text,
  );
  return found.length > 0 && !/\p{L}/u.test(left) ? other : language;
}
