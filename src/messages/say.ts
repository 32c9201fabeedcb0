import { UI_LANGUAGES, type UiLanguage, type Words } from '../core/language.ts';
import { en } from './en/en.ts';
import { zh } from './zh/zh.ts';

/** All messages of a language, by room and key; English is what the others are typed by. */
export type Messages = typeof en;

export const LANGUAGES: Readonly<Record<UiLanguage, Messages>> = { en, zh };

/** Messages in all languages at once: each text as `Words`, and functions of what is put into it. */
type Said<Entry> = Entry extends string
  ? Words
  : Entry extends (params: infer Params) => infer Result
    ? (params: { readonly [Name in keyof Params]: Filled<Params[Name]> }) => Said<Result>
    : { readonly [Key in keyof Entry]: Said<Entry[Key]> };

/** What fills a place in a message: where that is a text, words too, of which each language takes its own. */
type Filled<Param> =
  | Param
  | (string extends Param ? Words : never)
  | (Param extends readonly (infer Item)[] ? readonly Filled<Item>[] : never);

/** `say.data.noColumn({ name })`: a message in all languages, its message and hint apart where it has both. */
export const say = said((language) => LANGUAGES[language]) as Said<Messages>;

function said(entryOf: (language: UiLanguage) => unknown): unknown {
  const entry = entryOf(UI_LANGUAGES[0]);
  if (typeof entry === 'function') {
    return (params: Readonly<Record<string, unknown>>) =>
      said((language) => {
        const own = Object.entries(params).map(([name, value]) => [name, inLanguage(value, language)]);
        return (entryOf(language) as (filled: unknown) => unknown)(Object.fromEntries(own));
      });
  }
  const keys = typeof entry === 'string' ? undefined : Object.keys(entry as object);
  if (!keys) return Object.fromEntries(UI_LANGUAGES.map((language) => [language, entryOf(language)]));
  return Object.fromEntries(keys.map((key) => [key, said((language) => (entryOf(language) as Entries)[key])]));
}

type Entries = Readonly<Record<string, unknown>>;

function inLanguage(value: unknown, language: UiLanguage): unknown {
  if (Array.isArray(value)) return value.map((item) => inLanguage(item, language));
  return typeof value === 'object' && value !== null && language in value ? (value as Words)[language] : value;
}
