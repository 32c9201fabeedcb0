import { type BrandInUse, useBrand } from '../../src/app/use-brand.ts';
import { type Cache, recentCache } from '../../src/core/cache.ts';

/** A cache for as long as the process lives. */
export const keepAll = (): Cache => recentCache();

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
