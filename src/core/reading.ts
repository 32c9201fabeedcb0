import { remembered } from './collections.ts';
import { countsCharacters } from './language.ts';
import { plainText, type RichText } from './rich-text.ts';

/** Where a deck is read: in a hall, from the third row, or at a desk. */
export const READINGS = ['hall', 'desk'] as const;
export type Reading = (typeof READINGS)[number];
/** Of a deck that does not say. */
export const DEFAULT_READING: Reading = 'hall';

/** Words of Latin letters and hanzi: how many there are, or go by in a minute. */
interface Words {
  readonly words: number;
  readonly hanzi: number;
}

/** Of an unhurried talk with pauses. */
const SPEAKING: Words = { words: 130, hanzi: 230 };
/** Of silent reading, slower than the 240 words of an undisturbed reader (Brysbaert 2019), for people who stand. */
const READING: Words = { words: 180, hanzi: 300 };

/** How long a text takes to read, in minutes. */
export function minutesToRead(text: string, language: string): number {
  return minutesAt(READING, countsOf(text), language);
}

/** How long notes take to say, in minutes. */
export function minutesToSay(notes: RichText, language: string): number {
  return minutesAt(SPEAKING, countsOfNotes(notes), language);
}

const countsOfNotes = remembered((notes: RichText) => countsOf(plainText(notes)), new WeakMap<RichText, Words>());

function countsOf(text: string): Words {
  return {
    words: text.match(/[\p{Script=Latin}\d][\p{Script=Latin}\d.,'’-]*/gu)?.length ?? 0,
    hanzi: text.match(/\p{Script=Han}/gu)?.length ?? 0,
  };
}

function minutesAt(pace: Words, { words, hanzi }: Words, language: string): number {
  if (!countsCharacters(language)) return words / pace.words;
  return hanzi / pace.hanzi + words / pace.words;
}
