import { closest, distance } from 'fastest-levenshtein';

/**
 * The candidate that was probably meant by a misspelt name: the nearest one, if it differs by no more than a third of
 * its letters (but one letter always may differ), or only in letter case or separators. Nothing where none is near.
 */
export function nearest(name: string, candidates: readonly string[]): string | undefined {
  const plain = (text: string) => text.toLowerCase().replace(/[\s_-]/g, '');
  const same = candidates.find((candidate) => plain(candidate) === plain(name));
  if (same !== undefined) return same;
  if (candidates.length === 0) return undefined;
  const best = closest(name, [...candidates]);
  const allowed = Math.max(1, Math.floor(Math.max(name.length, best.length) / 3));
  return distance(name, best) <= allowed && best.length > 1 ? best : undefined;
}
