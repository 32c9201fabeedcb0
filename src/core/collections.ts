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

/** The total of the values, added in their order. */
export function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

/** The record without the keys whose value is undefined. */
export function defined<T extends object>(record: T): { [Key in keyof T]?: Exclude<T[Key], undefined> } {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as T;
}

/** Values in groups of one name, the groups in the order of their first values. */
export function groupBy<T, Name>(values: readonly T[], nameOf: (value: T) => Name): ReadonlyMap<Name, readonly T[]> {
  const groups = new Map<Name, T[]>();
  for (const value of values) {
    const name = nameOf(value);
    const group = groups.get(name);
    if (group) group.push(value);
    else groups.set(name, [value]);
  }
  return groups;
}

/**
 * What stands under a key that somebody chose; undefined where nothing does. Reading `record[key]` would find what every
 * object inherits: `constructor`, `toString`, `__proto__`.
 */
export function lookUp<T>(record: Readonly<Record<string, T>>, key: string | number): T | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}
