import type { Cache } from '../../src/core/cache.ts';
import { type Look, loadLook } from './painted-deck.ts';

/** A cache for as long as the process lives. */
export function keepAll(): Cache {
  const kept = new Map<string, Uint8Array>();
  return { get: (key) => kept.get(key), set: (key, bytes) => void kept.set(key, bytes) };
}

/** Loads each brand once. */
export function keepLooks(): typeof loadLook {
  const kept = new Map<string, Promise<Look>>();
  return (files, name) => {
    const look = kept.get(name) ?? loadLook(files, name);
    kept.set(name, look);
    return look;
  };
}
