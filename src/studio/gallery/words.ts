import { isDeepStrictEqual } from 'node:util';
import { isGroup, lookUp, mapValues } from '../../core/collections.ts';

/** A text, or the same in several languages. */
export type Said = string | Readonly<Record<string, string>>;

type Texts = Readonly<Record<string, string>>;

const isTexts = (value: unknown): value is Texts =>
  isGroup(value) && !('text' in value) && Object.values(value).every((each) => typeof each === 'string');

export const isWords = (value: unknown): value is Said => typeof value === 'string' || isTexts(value);

const CHINESE = /\p{Script=Han}/u;

export const isChinese = (text: string): boolean => CHINESE.test(text);

/** What the two groups of a pattern find in a text, in each of its languages; undefined where one of these does not fit. */
export function apart(text: unknown, pattern: RegExp): readonly [Said, Said] | undefined {
  if (typeof text === 'string') {
    const [, first, second] = pattern.exec(text) ?? [];
    return first === undefined || second === undefined ? undefined : [first, second];
  }
  if (!isTexts(text)) return undefined;
  const found = mapValues(text, (each) => apart(each, pattern));
  if (Object.values(found).includes(undefined)) return undefined;
  return [mapValues(found, (each) => String(each?.[0])), mapValues(found, (each) => String(each?.[1]))];
}

/** A heading and what follows it, as one text with a colon and a mark between; undefined where their languages differ. */
export const joined = (head: unknown, text: unknown, mark = ''): Said | undefined =>
  together(head, text, (one, other) => (isChinese(one + other) ? colon(one, mark, other) : `${one}:${mark} ${other}`));

/** As both are written in Chinese: marks stand within the colon. */
const colon = (one: string, mark: string, other: string) => `${one}${mark}：${other}`;

/** Two texts made one, in each of their languages; undefined where these differ. */
export function together(one: unknown, other: unknown, make: (one: string, other: string) => string): Said | undefined {
  if (typeof one === 'string' && typeof other === 'string') return make(one, other);
  if (!isGroup(one) || !isGroup(other) || !isDeepStrictEqual(Object.keys(one), Object.keys(other))) return undefined;
  return mapValues(one, (each, language) => make(String(each), String(other[language])));
}

/** Stands behind a language, where the text is the one that a translation was made of: as the first language has it. */
export const OF = ' of';

/** A word in the languages of a text; undefined where one of these is not known. */
export function likewise(said: unknown, { en, zh }: Readonly<Record<'en' | 'zh', string>>): Said | undefined {
  if (typeof said === 'string') return isChinese(said) ? zh : en;
  if (!isTexts(said)) return undefined;
  const [first = ''] = Object.keys(said);
  const words = mapValues(said, (_, key) => lookUp({ en, zh }, key.endsWith(OF) ? first : key));
  return isTexts(words) ? words : undefined;
}

/** The same text in all languages of another. */
export const inAll = (said: unknown, text: string): Said => (isTexts(said) ? mapValues(said, () => text) : text);
