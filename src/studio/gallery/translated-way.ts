import { type Group, groupOf, isGroup } from '../../core/collections.ts';
import { formatPath, type Path, parsePath } from '../../core/path.ts';
import { isTexts } from '../../outline/place-translations.ts';
import { valueAt } from '../../yaml/plain-words.ts';
import type { OpenProject } from '../edits/project.ts';
import type { SectionTexts } from '../protocol/edits.ts';
import { OF } from './words.ts';

/** Texts of a slide in files of translations, by their languages. */
type Texts = Readonly<Record<string, SectionTexts>>;

/**
 * A slide with its texts of files of translations beside those of the outline, each with the one that it was made of;
 * undefined where one of them has no text in the slide, or stands in both.
 */
export function withTranslations({ main, translations }: OpenProject, id: string, slide: Group): Group | undefined {
  const merged = structuredClone(slide);
  const languages = groupOf(groupOf(main.data).deck).languages;
  const reference = String(Array.isArray(languages) ? languages[0] : languages);
  for (const { language, data } of translations) {
    for (const [key, value] of Object.entries(groupOf(groupOf(data)[id]))) {
      const path = parsePath(key);
      const there = valueAt(merged, path);
      const texts = typeof there === 'string' ? { [reference]: there } : isWritten(there) ? there : undefined;
      const parent = valueAt(merged, path.slice(0, -1)) as Record<string | number, unknown> | undefined;
      const { text = value, of } = groupOf(value);
      const name = path.at(-1);
      if (!parent || name === undefined || !texts || language in texts || typeof text !== 'string') return undefined;
      parent[name] = { ...texts, [language]: text, ...(typeof of === 'string' ? { [language + OF]: of } : {}) };
    }
  }
  return merged;
}

/** Texts by language, some with the one that they were made of. */
const isWritten = (value: unknown): value is Record<string, string> =>
  isTexts(value) || (isGroup(value) && Object.keys(value).some((key) => key.endsWith(OF)));

/** The languages of the files that have texts of a slide. */
export const translatedInto = ({ translations }: OpenProject, id: string): readonly string[] =>
  translations.filter(({ data }) => Object.hasOwn(groupOf(data), id)).map(({ language }) => language);

/** What of a slide stands in the outline, and what in files of translations into some languages. */
export function apartFrom(
  merged: Group,
  languages: readonly string[],
): { readonly slide: Group; readonly texts: Texts } {
  const texts = Object.fromEntries(languages.map((language) => [language, {} as Record<string, SectionTexts[string]>]));
  const own = (value: unknown, path: Path): unknown => {
    if (Array.isArray(value)) return value.map((each, i) => own(each, [...path, i]));
    if (!isGroup(value)) return value;
    if (!isWritten(value))
      return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, own(each, [...path, key])]));
    const [first = ''] = Object.keys(value);
    for (const language of languages) {
      const [text, of] = [value[language], value[language + OF]];
      const into = texts[language];
      if (into && text !== undefined) into[formatPath(path)] = of === undefined ? text : { text, of };
    }
    const rest = Object.entries(value).filter(([key]) => !languages.includes(key) && !key.endsWith(OF));
    const isAlone = rest.length === 1 && Object.keys(value).length > 1;
    return isAlone && rest[0]?.[0] === first ? rest[0][1] : Object.fromEntries(rest);
  };
  return { slide: own(merged, []) as Group, texts };
}
