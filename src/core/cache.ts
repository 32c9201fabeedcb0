/** Bytes kept from one build to the next, by key. It may forget any of them at any time. */
export interface Cache {
  get(key: string): Uint8Array | undefined;
  set(key: string, bytes: Uint8Array): void;
}

/** A cache that keeps nothing. */
export const NO_CACHE: Cache = { get: () => undefined, set: () => {} };
