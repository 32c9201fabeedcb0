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

export const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** Whether a list begins with these: bytes, keys of a path, names. */
export function beginsWith<T>(list: ArrayLike<T>, start: readonly T[]): boolean {
  return start.every((each, i) => list[i] === each);
}

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
 * What is under a key that somebody chose; undefined where nothing does. Reading `record[key]` would find what every
 * object inherits: `constructor`, `toString`, `__proto__`.
 */
export function lookUp<T>(record: Readonly<Record<string, T>>, key: string | number): T | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}

export function mapValues<Key extends string, T, U>(
  record: Readonly<Record<Key, T>>,
  change: (value: T, key: Key) => U,
): Record<Key, U> {
  const entries = Object.entries(record) as [Key, T][];
  return Object.fromEntries(entries.map(([key, value]) => [key, change(value, key)])) as Record<Key, U>;
}

/** A function that computes each value once, and keeps it: in a weak map as long as what it is of. */
export function remembered<Key, Value>(
  compute: (key: Key) => Value,
  kept: { get(key: Key): Value | undefined; set(key: Key, value: Value): unknown } = new Map<Key, Value>(),
): (key: Key) => Value {
  return (key) => {
    const value = kept.get(key) ?? compute(key);
    kept.set(key, value);
    return value;
  };
}

/** What the work gives; undefined where it throws. */
export function attempt<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}

/** A value with each text in it changed, at any depth. */
export function mapStrings<Value>(value: Value, change: (text: string) => string): Value {
  if (typeof value === 'string') return change(value) as Value;
  if (Array.isArray(value)) return value.map((item) => mapStrings(item, change)) as Value;
  if (value === null || typeof value !== 'object') return value;
  return mapValues(value as Record<string, unknown>, (item) => mapStrings(item, change)) as Value;
}

/** A group of keys, as YAML and JSON write it. */
export type Group = Readonly<Record<string, unknown>>;

/** Whether a value is a group of keys, and no list. */
export const isGroup = (value: unknown): value is Group =>
  value !== null && typeof value === 'object' && !Array.isArray(value);

/** A value's entries if it is a group of keys; none of anything else. */
export const groupOf = (value: unknown): Group => (isGroup(value) ? value : {});
