import { distance } from 'fastest-levenshtein';
import type { Words } from '../core/language.ts';
import { say } from '../messages/say.ts';

/**
 * The candidate that was probably meant by a misspelt name: one that differs only in letter case or separators, else
 * the nearest if at most a third of its letters differ, one in short names, else the one that begins it, or that it
 * begins. Nothing where none is near.
 */
export function nearest(name: string, candidates: readonly string[]): string | undefined {
  return guess(name, candidates).suggestion;
}

export interface Guess {
  readonly suggestion?: string;
  readonly sure?: boolean;
}

/** Letters below which a name is so short that another letter makes another word. */
const SHORT = 5;
/** Letters of a name from which on two slips may be one misspelling. */
const LONG = 8;
/**
 * `nearest`, and whether it is beyond doubt. That is one rule, wherever a name is misspelt: one candidate is near (one
 * slip, two in long names, not another letter in a very short one) and all others are far (none would be suggested in its
 * absence); the two begin alike, for train and brain are two words; and no digit differs, for 2018 and 2019 are two things.
 */
export function guess(name: string, candidates: readonly string[]): Guess {
  const same = candidates.filter((candidate) => plainName(candidate) === plainName(name));
  const [first] = same;
  if (first !== undefined) return { suggestion: first, sure: same.length === 1 };
  const [best, ...others] = candidates
    .map((candidate) => ({ candidate, slips: slips(name, candidate) }))
    .filter((each) => each.candidate.length > 1 && each.slips <= mostSlips(name, each.candidate))
    .sort((a, b) => a.slips - b.slips);
  if (!best) return cutOrLonger(name, candidates);
  const length = Math.max(name.length, best.candidate.length);
  const otherLetter = name.length === best.candidate.length && !swaps(name, best.candidate);
  const near = length < SHORT ? !otherLetter : best.slips <= (length < LONG ? 1 : 2);
  const begins = name.charAt(0) === best.candidate.charAt(0) || swaps(name, best.candidate);
  const sure = near && begins && others.length === 0 && digits(name) === digits(best.candidate);
  return { suggestion: best.candidate, sure };
}

/**
 * The one candidate that is a name cut off, or that goes on where it ends: `invest` for `investment`. None where another
 * has a word of it: `firms_begin` may be `firms` or `firms_start`.
 */
function cutOrLonger(name: string, candidates: readonly string[]): Guess {
  const goesOn = (candidate: string) => {
    const [short = '', long = ''] = [plainName(name), plainName(candidate)].sort((a, b) => a.length - b.length);
    return short.length >= SHORT && long.startsWith(short) && 2 * short.length >= long.length;
  };
  const words = wordsOf(name);
  const isAlike = (candidate: string) =>
    wordsOf(candidate).some((word) => word.length >= SHORT && words.includes(word));
  const [only, ...others] = candidates.filter((candidate) => goesOn(candidate) || isAlike(candidate));
  return only === undefined || others.length > 0 || !goesOn(only) ? {} : { suggestion: only, sure: false };
}

/** How many letters may differ between a misspelt name and the one that is suggested: a third, one in short names. */
function mostSlips(name: string, candidate: string): number {
  return Math.max(1, Math.floor(Math.max(name.length, candidate.length) / 3));
}

/**
 * The one name that people call so: by its own word or by another, or by one of the parts of what they say, in the plural
 * or not: `harbours` is the port. `otherWords` are in single words with spaces between them.
 */
export function calledOtherwise<Name extends string>(
  said: string,
  names: readonly Name[],
  otherWords: (name: Name) => string,
): Name | undefined {
  const known = names.map((name) => ({ name, words: [name, ...otherWords(name).split(' ')].map(plainName) }));
  for (const word of [said, ...said.split(/[\s_.-]+/)].map(plainName)) {
    const one = word.replace(/s$/, '');
    const found = known.filter(({ words }) => words.includes(word) || (one !== '' && words.includes(one)));
    if (found.length === 1) return found[0]?.name;
  }
  return undefined;
}

export const didYouMean = (suggestion: string): Words => say.findings.didYouMean({ name: suggestion });

export const hintOf = (suggestion: string | undefined, otherwise: Words): Words =>
  suggestion ? didYouMean(suggestion) : otherwise;

/** The hint that says what to write instead, word for word. */
export const writeThis = (meant: string): Words => say.findings.writeThis({ text: meant });

export const plainName = (name: string): string => name.toLowerCase().replace(/[\s_-]/g, '');

const digits = (text: string) => text.replace(/\D/g, '');

/** Letters to add, drop or change; two neighbours in the wrong order are one slip. */
const slips = (name: string, candidate: string) => (swaps(name, candidate) ? 1 : distance(name, candidate));

function swaps(name: string, candidate: string): boolean {
  const at = [...name].findIndex((letter, index) => letter !== candidate[index]);
  return candidate === name.slice(0, at) + name.charAt(at + 1) + name.charAt(at) + name.slice(at + 2);
}

/**
 * The candidates that are nearest to a name, the nearest first: those that hold it, then those with most words in common,
 * then those with the most pairs of letters, wherever these stand, so that words whose parts are in another order are
 * near. Those with nothing in common stay in their order.
 */
export function closestFew(name: string, candidates: readonly string[], count: number): string[] {
  const [own, words] = [pairsOf(name), wordsOf(name)];
  const ranked = candidates.map((candidate) => ({
    candidate,
    holds: candidate.includes(name) ? 0 : 1,
    words: wordsOf(candidate).filter((word) => words.includes(word)).length,
    alike: likeness(own, pairsOf(candidate)),
  }));
  ranked.sort((a, b) => a.holds - b.holds || b.words - a.words || b.alike - a.alike);
  return ranked.slice(0, count).map(({ candidate }) => candidate);
}

const wordsOf = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{N}]{2,}/gu) ?? [];

const pairsOf = (text: string) => {
  const letters = plainName(text);
  return new Set(Array.from({ length: Math.max(0, letters.length - 1) }, (_, i) => letters.slice(i, i + 2)));
};

function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const common = [...a].filter((pair) => b.has(pair)).length;
  return (2 * common) / Math.max(1, a.size + b.size);
}
