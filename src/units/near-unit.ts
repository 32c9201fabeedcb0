import { guess, nearest } from '../findings/suggest.ts';
import { BASE_UNITS } from './base-units.ts';
import { CURRENCIES, CURRENCY_WORDS, MONEY_SCALES, parseUnit, SCALES, suggestUnit } from './unit.ts';

/** The words that known units are written in, each by itself; but for mille, which is as near to million as slips are. */
const WORDS: readonly string[] = [
  ...new Set([
    ...CURRENCIES,
    ...CURRENCY_WORDS,
    ...Object.keys(SCALES),
    ...MONEY_SCALES.flatMap(([, names]) => names),
    ...Object.values(BASE_UNITS).flatMap(({ name, one, also }) => [name, one, ...also].flatMap(wordsOf)),
  ]),
].filter((word) => word !== 'mille');

/** Letters from which on a word is one that people say, and a slip in it can be told. */
const [SAID, TELLING] = [4, 5];

/**
 * The known unit that words for a unit misspell: each of them is one that units are written in, or would be but for a
 * slip. Undefined where they are words of their own, or spelt as they should be.
 */
export function nearUnit(text: string): string | undefined {
  const words = wordsOf(text);
  const meant = words.map((word) => (isKnown(word) ? word : nearWord(word, words.length > 1)));
  if (meant.some((word) => word === undefined) || meant.every((word, i) => word === words[i])) return undefined;
  return knownBy(meant.join(' '));
}

function wordsOf(text: string): string[] {
  return text.split(/[\s_-]+/).filter((word) => word !== '');
}

/** The name of the unit that words stand for which are spelt as they should be. */
function knownBy(words: string): string | undefined {
  const name = suggestUnit(words, []);
  return name !== undefined && parseUnit(name) ? name : undefined;
}

/** Whether a word is spelt as units spell it, or has a capital in front as labels do, or is one for many or many for one. */
function isKnown(word: string): boolean {
  const plain = word.length < SAID ? word : word.toLowerCase();
  return [word, plain, plain.replace(/s$/, ''), `${plain}s`].some((each) => each === 'per' || WORDS.includes(each));
}

/** The word of units that another one misspells; abbreviations only by their capitals, and alone only from three letters. */
function nearWord(word: string, inUnit: boolean): string | undefined {
  // Where words begin otherwise, they are two words: million is not far from billion, and is another thing.
  const candidates = WORDS.filter((each) => each.charAt(0).toLowerCase() === word.charAt(0).toLowerCase());
  const near = nearest(word, candidates);
  if (near === undefined) return undefined;
  const others = candidates.filter((each) => each !== near && (knownBy(each) ?? each) !== knownBy(near));
  if (!guess(word, [near, ...others]).sure) return undefined;
  const recased = near.toLowerCase() === word.toLowerCase();
  return word.length >= TELLING || (recased && (inUnit || word.length > 2)) ? near : undefined;
}
