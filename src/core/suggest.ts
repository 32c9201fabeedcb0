import { closest, distance } from 'fastest-levenshtein';
import type { Words } from './words.ts';

/**
 * The candidate that was probably meant by a misspelt name: one that differs only in letter case or separators, else
 * the nearest if it differs by one letter in four, two in longer names, at most by a third. Nothing where none is near.
 */
export function nearest(name: string, candidates: readonly string[]): string | undefined {
  const plain = (text: string) => text.toLowerCase().replace(/[\s_-]/g, '');
  const same = candidates.find((candidate) => plain(candidate) === plain(name));
  if (same !== undefined) return same;
  if (candidates.length === 0) return undefined;
  const best = closest(name, [...candidates]);
  const length = Math.max(name.length, best.length);
  const allowed = length < 5 ? 1 : Math.max(2, Math.floor(length / 3));
  return distance(name, best) <= allowed && best.length > 1 ? best : undefined;
}

/** The question that a hint asks about a misspelt name. */
export function didYouMean(suggestion: string): Words {
  return { en: `Did you mean \`${suggestion}\`?`, zh: `是不是想写 \`${suggestion}\`？` };
}
