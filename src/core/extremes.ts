/**
 * The largest of the values, and no less than `least`: -Infinity where there is none. For lists of any length, as data
 * give them: `Math.max(...values)` runs out of stack at some hundred thousand.
 */
export function maxOf(values: Iterable<number>, least = Number.NEGATIVE_INFINITY): number {
  let most = least;
  for (const value of values) most = Math.max(most, value);
  return most;
}

/** The least of the values, and no more than `most`: Infinity where there is none. */
export function minOf(values: Iterable<number>, most = Number.POSITIVE_INFINITY): number {
  let least = most;
  for (const value of values) least = Math.min(least, value);
  return least;
}
