/** The languages in which the tool speaks to the people who use it; a deck's own languages are another matter. */
export const UI_LANGUAGES = ['en', 'zh'] as const;
export type UiLanguage = (typeof UI_LANGUAGES)[number];

/** What the tool says, in each language that it speaks. */
export type Words = Readonly<Record<UiLanguage, string>>;

/** The words in one language. */
export function inWords(words: Words, ui: UiLanguage): string {
  return words[ui];
}
