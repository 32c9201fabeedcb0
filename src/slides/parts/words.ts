import { type Language, languageTag } from '../../core/language.ts';
import WORDS from './words.json' with { type: 'json' };

/** The tool's own words on slides, by language; a language that is not here gets the English ones. */
export function word(key: keyof typeof WORDS, language: Language): string {
  const forms: Readonly<Record<string, string>> = WORDS[key];
  return forms[language] ?? WORDS[key].en;
}

const HANZI = '一二三四五六七八九';

/** Which of the deck's sections it is: "Chapter 1 of 4", 第一部分; a number above the count stands alone. */
export function chapterWord(number: number, count: number, language: Language): string {
  if (language === 'zh') return `第${hanziNumber(number)}部分`;
  return `Chapter ${number}${number <= count ? ` of ${count}` : ''}`;
}

/** A whole number from 1 to 99 in hanzi, as ordinals of chapters have it. */
function hanziNumber(number: number): string {
  const ones = HANZI[(number % 10) - 1] ?? '';
  if (number < 10) return ones;
  return `${number < 20 ? '' : HANZI[Math.floor(number / 10) - 1]}十${ones}`;
}

const PARTS = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/;

/** A date as the language writes it where it is stated as 2020-10-14 or 2020-10; any other text as it is. */
export function writtenDate(text: string, language: Language): string {
  const [, year, month, day] = PARTS.exec(text.trim()) ?? [];
  if (year === undefined) return text;
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day ?? '1')));
  if (date.toISOString().slice(0, 7) !== `${year}-${month}`) return text;
  const parts = {
    year: 'numeric',
    month: 'long',
    timeZone: 'UTC',
    ...(day ? { day: 'numeric' as const } : {}),
  } as const;
  return new Intl.DateTimeFormat(languageTag(language), parts).format(date);
}

/** The same among other words, where Chinese writes 年 behind a year that stands alone. */
export function dateInText(text: string, language: Language): string {
  return language === 'zh' && /^\d{4}$/.test(text) ? `${text}年` : writtenDate(text, language);
}
