import { type BrandInUse, useBrand } from '../../src/app/use-brand.ts';
import type { Cache } from '../../src/core/cache.ts';

/** A cache for as long as the process lives. */
export function keepAll(): Cache {
  const kept = new Map<string, Uint8Array>();
  return { get: (key) => kept.get(key), set: (key, bytes) => void kept.set(key, bytes) };
}

/** Loads the brand of each name once. */
export function keepBrands(): typeof useBrand {
  const kept = new Map<string, Promise<BrandInUse>>();
  return (files, name) => {
    const brand = kept.get(name) ?? useBrand(files, name);
    kept.set(name, brand);
    return brand;
  };
}

/** What builds of decks in shipped brands keep for one another, in all files of tests that share a process. */
export const kept = { cache: keepAll(), useBrand: keepBrands() };
