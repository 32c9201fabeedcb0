import { type Language, languageTag } from '../../core/language.ts';

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
