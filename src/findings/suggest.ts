import { distance } from 'fastest-levenshtein';
import type { Words } from '../core/words.ts';

/**
 * The candidate that was probably meant by a misspelt name: one that differs only in letter case or separators, else
 * the nearest if it differs by one letter in four, two in longer names, at most by a third. Nothing where none is near.
 */
export function nearest(name: string, candidates: readonly string[]): string | undefined {
  return guess(name, candidates).suggestion;
}

/** What was probably meant by a name, to be spread into a finding. */
export interface Guess {
  readonly suggestion?: string;
  /** Whether nothing else can have been meant, so that it may be put in place unasked. */
  readonly sure?: boolean;
}

/**
 * `nearest`, and whether it is beyond doubt: no other candidate is as near, the slip is a small one for so short a
 * name, and no digit differs, for 2018 and 2019 are two things and not one misspelt.
 */
export function guess(name: string, candidates: readonly string[]): Guess {
  const same = candidates.filter((candidate) => plain(candidate) === plain(name));
  const [first] = same;
  if (first !== undefined) return { suggestion: first, sure: same.length === 1 };
  const ranked = candidates
    .map((candidate) => ({ candidate, slips: slips(name, candidate) }))
    .sort((a, b) => a.slips - b.slips);
  const [best, second] = ranked;
  if (!best || best.candidate.length < 2) return {};
  const length = Math.max(name.length, best.candidate.length);
  if (best.slips > (length < 5 ? 1 : Math.max(2, Math.floor(length / 3)))) return {};
  const otherLetter = name.length === best.candidate.length && !swaps(name, best.candidate);
  const small = length < 5 ? !otherLetter : best.slips <= 2;
  // Words that begin otherwise are two words: train and brain.
  const begins = name.charAt(0) === best.candidate.charAt(0) || swaps(name, best.candidate);
  const alone = second === undefined || second.slips > best.slips;
  return { suggestion: best.candidate, sure: small && begins && alone && digits(name) === digits(best.candidate) };
}

/** The hint that goes with a suggestion. */
export function didYouMean(suggestion: string): Words {
  return { en: `Did you mean \`${suggestion}\`?`, zh: `是否想写 \`${suggestion}\`？` };
}

function plain(text: string): string {
  return text.toLowerCase().replace(/[\s_-]/g, '');
}

function digits(text: string): string {
  return text.replace(/\D/g, '');
}

/** Letters to add, drop or change; two neighbours in the wrong order are one slip. */
function slips(name: string, candidate: string): number {
  return swaps(name, candidate) ? 1 : distance(name, candidate);
}

/** Whether two neighbours in the wrong order are all that differs. */
function swaps(name: string, candidate: string): boolean {
  const at = [...name].findIndex((letter, index) => letter !== candidate[index]);
  return candidate === name.slice(0, at) + name.charAt(at + 1) + name.charAt(at) + name.slice(at + 2);
}

/** The candidates that are nearest to a name, the nearest first. */
export function closestFew(name: string, candidates: readonly string[], count: number): string[] {
  const begins = (candidate: string) => (candidate.includes(name) ? 0 : 1);
  return candidates.toSorted((a, b) => begins(a) - begins(b) || slips(name, a) - slips(name, b)).slice(0, count);
}
