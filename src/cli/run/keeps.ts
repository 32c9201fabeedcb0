import type { BuildOptions } from '../../app/build-decks.ts';
import { type RecentCache, recentCache } from '../../core/cache.ts';
import { diskCache } from '../../io/disk-cache.ts';
import { toolPrint } from '../../io/tool-print.ts';
import { cacheFolder } from '../cache-folder.ts';

/** What builds keep for later ones. */
export type Keeps = Pick<BuildOptions, 'cache' | 'useBrand'>;

/** False under `--no-cache`. */
interface CacheFlag {
  readonly cache?: boolean;
}

/** What builds by this very tool keep where the system has its caches; nothing under `--no-cache`. */
export function keepsOnDisk({ cache }: CacheFlag, home: string): Keeps {
  if (cache === false) return {};
  const disk = diskCache(cacheFolder('builds'));
  const print = toolPrint(home);
  const own = (key: string) => `${print}-${key}`;
  return { cache: { get: (key) => disk.get(own(key)), set: (key, value) => disk.set(own(key), value) } };
}

/** The same for a process that builds again and again, which has in memory what its last builds used. */
export async function keepsInMemory(flags: CacheFlag, home: string): Promise<Keeps & { readonly cache: RecentCache }> {
  const { keptBrands } = await import('../../app/kept-brands.ts');
  return { cache: recentCache(keepsOnDisk(flags, home).cache), useBrand: keptBrands() };
}
