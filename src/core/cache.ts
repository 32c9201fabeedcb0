import { createHash } from 'node:crypto';

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

export interface RecentCache extends Cache {
  /** Begins a turn: of what is in memory, what nobody used since the last one began goes. */
  turn(): void;
}

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

/** The prints of objects that were asked for before: values are never changed. */
const PRINTS = new WeakMap<object, string>();

/**
 * A name for a value by what it is, as 32 hex digits: equal values have one, and others have others. Values are plain
 * ones, lists, maps and bytes; a key whose value is undefined is as good as none.
 */
export function printOf(value: unknown): string {
  if (value === null || typeof value !== 'object') return hashOf(written(value));
  const known = PRINTS.get(value);
  if (known !== undefined) return known;
  const print = hashOf(value instanceof Uint8Array ? value : written(value));
  PRINTS.set(value, print);
  return print;
}

export function hashOf(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex').slice(0, 32);
}

function written(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value);
  if (typeof value === 'function') throw new Error('A function has no print.');
  if (value === null || typeof value !== 'object') return String(value);
  if (ArrayBuffer.isView(value)) return `#${printOf(bytesOf(value))}`;
  if (value instanceof Map) return `m${written([...value])}`;
  if (Array.isArray(value)) return `[${value.map(written).join()}]`;
  let text = '{';
  for (const [key, each] of Object.entries(value)) {
    if (each !== undefined) text += `${JSON.stringify(key)}:${written(each)},`;
  }
  return `${text}}`;
}

/** The bytes of a typed array. */
function bytesOf(view: ArrayBufferView): Uint8Array {
  return view instanceof Uint8Array ? view : new Uint8Array(view.buffer, view.byteOffset, view.byteLength);
}
