/** Values kept from one build to the next, by key. It may forget any of them at any time; nobody changes one. */
export interface Cache {
  /** What was set, or a structured clone of it. */
  get(key: string): unknown;
  set(key: string, value: unknown): void;
}

/** A cache that keeps nothing. */
export const NO_CACHE: Cache = { get: () => undefined, set: () => {} };

/** The value of a key, made where the cache has none. */
export function kept<T>(cache: Cache, key: string, make: () => T): T {
  const known = cache.get(key) as T | undefined;
  if (known !== undefined) return known;
  const value = make();
  cache.set(key, value);
  return value;
}

/** A cache that has in memory what was used lately, over one that keeps more. */
export interface RecentCache extends Cache {
  /** Begins a turn: of what is in memory, what nobody used since the last one began goes. */
  turn(): void;
}

/** A cache in memory over another. */
export function recentCache(below: Cache = NO_CACHE): RecentCache {
  let before = new Map<string, unknown>();
  let now = new Map<string, unknown>();
  return {
    get(key) {
      const value = now.get(key) ?? before.get(key) ?? below.get(key);
      if (value !== undefined) now.set(key, value);
      return value;
    },
    set(key, value) {
      now.set(key, value);
      below.set(key, value);
    },
    turn() {
      before = now;
      now = new Map();
    },
  };
}
