import { countsCharacters } from './language.ts';

/** Where a deck is read: in a hall, from the third row, or at a desk. */
export const READINGS = ['hall', 'desk'] as const;
export type Reading = (typeof READINGS)[number];

/** How fast words go by: words of Latin letters, and hanzi, a minute. */
interface Pace {
  readonly words: number;
  readonly hanzi: number;
}

/** Of an unhurried talk with pauses. */
export const SPEAKING: Pace = { words: 130, hanzi: 230 };
/** Of silent reading, slower than the 240 words of an undisturbed reader (Brysbaert 2019), for people who stand. */
export const READING: Pace = { words: 180, hanzi: 300 };

/** How long a text takes at a pace, in minutes. */
export function minutesOf(text: string, language: string, pace: Pace): number {
  const hanzi = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  const words = text.match(/[\p{Script=Latin}\d][\p{Script=Latin}\d.,'’-]*/gu)?.length ?? 0;
  if (!countsCharacters(language)) return words / pace.words;
  return hanzi / pace.hanzi + words / pace.words;
}
