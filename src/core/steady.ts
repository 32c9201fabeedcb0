/**
 * Gives, for a value that was made anew, the one that it gave under that name before, as far as the two are equal: what is
 * kept by a value's identity is then found again.
 */
export type Steady = <T>(name: string, value: T) => T;

/** Every value as it is. */
export const asMade: Steady = (_, value) => value;

/** Remembers the last value of each name. */
export function steadily(): Steady {
  const last = new Map<string, unknown>();
  return (name, value) => {
    const same = equalParts(last.get(name), value);
    last.set(name, same);
    return same;
  };
}

/** `before` where both are equal; else `now`, with those parts of `before` that are equal to its own. Neither is changed. */
export function equalParts<T>(before: unknown, now: T): T {
  if (Object.is(before, now) || !isComparable(before, now)) return now;
  if (Array.isArray(now)) return sharedList(before as unknown[], now) as T;
  if (now instanceof Map) return sharedMap(before as Map<unknown, unknown>, now) as T;
  return sharedGroup(before as Group, now as Group) as T;
}

type Group = Record<string, unknown>;

/** Whether two values are of one sort, whose parts may be compared. Bytes, sets and the like are equal only to themselves. */
function isComparable(before: unknown, now: unknown): boolean {
  if (typeof before !== 'object' || typeof now !== 'object' || before === null || now === null) return false;
  if (Object.getPrototypeOf(before) !== Object.getPrototypeOf(now)) return false;
  return !(ArrayBuffer.isView(now) || now instanceof Set || now instanceof Date || now instanceof Promise);
}

function sharedList(before: readonly unknown[], now: unknown[]): unknown[] {
  const parts = now.map((each, i) => equalParts(before[i], each));
  if (parts.length === before.length && parts.every((each, i) => Object.is(each, before[i])))
    return before as unknown[];
  return parts.every((each, i) => Object.is(each, now[i])) ? now : parts;
}

function sharedMap(before: ReadonlyMap<unknown, unknown>, now: Map<unknown, unknown>): ReadonlyMap<unknown, unknown> {
  const parts = [...now].map(([key, each]) => [key, equalParts(before.get(key), each)] as const);
  const keys = [...before.keys()];
  const isSame =
    keys.length === parts.length &&
    parts.every(([key, each], i) => key === keys[i] && Object.is(each, before.get(key)));
  if (isSame) return before;
  return parts.every(([key, each]) => Object.is(each, now.get(key))) ? now : new Map(parts);
}

function sharedGroup(before: Group, now: Group): Group {
  const keys = Object.keys(now);
  const parts = keys.map((key) => equalParts(Object.hasOwn(before, key) ? before[key] : undefined, now[key]));
  const known = Object.keys(before);
  if (known.length === keys.length && keys.every((key, i) => key === known[i] && Object.is(parts[i], before[key])))
    return before;
  if (keys.every((key, i) => Object.is(parts[i], now[key]))) return now;
  return Object.assign(
    Object.create(Object.getPrototypeOf(now)),
    Object.fromEntries(keys.map((key, i) => [key, parts[i]])),
  );
}
