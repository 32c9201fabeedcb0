/** A language of the deck, as the outline writes it: `en`, `zh`. */
export type Language = string;

/** The language tag that a run of text carries in the file (BCP 47), by the outline's name of the language. */
const TAGS: Readonly<Record<Language, string>> = { en: 'en-GB', zh: 'zh-CN' };

/** The BCP 47 tag of a deck language; an unknown one is handed on as it is. */
export function languageTag(language: Language): string {
  return TAGS[language] ?? language;
}

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

/** What a language is called in English, by its code; undefined where there is no such language. */
export function languageName(code: string): string | undefined {
  return isLanguage(code) ? names().of(code) : undefined;
}

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

/** Whether a character is written with the East Asian font. */
export const isEastAsianCharacter = (character: string): boolean => isEastAsian(character.codePointAt(0) ?? 0);

/** Whether a character is a small picture, for which systems have a font of their own. */
export function isEmoji(character: string): boolean {
  return /^[\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Regional_Indicator}]/u.test(character);
}

/** Whether text of the language is counted in characters rather than in words. */
export function countsCharacters(language: Language): boolean {
  return language === 'zh';
}

/** The languages in which the tool speaks to the people who use it; a deck's own languages are another matter. */
export const UI_LANGUAGES = ['en', 'zh'] as const;
export type UiLanguage = (typeof UI_LANGUAGES)[number];

/** What the tool says, in each language that it speaks. */
export type Words = Readonly<Record<UiLanguage, string>>;

/** The words in one language. */
export function inWords(words: Words, ui: UiLanguage): string {
  return words[ui];
}

/** Words at the beginning of an English sentence. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** About how wide a text is, in Latin letters: what the East Asian font writes counts for two. */
export const letterWidths = (text: string): number =>
  [...text].reduce((sum, sign) => sum + (isEastAsianCharacter(sign) ? 2 : 1), 0);
