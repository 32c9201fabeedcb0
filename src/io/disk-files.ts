import { readdirSync, readFileSync, realpathSync } from 'node:fs';
import { createRequire } from 'node:module';
import { isAbsolute, relative, resolve } from 'node:path';
import type { Files } from '../core/files.ts';

const require = createRequire(import.meta.url);

/**
 * The files below a folder of the disk. A path that leads out of the folder, be it by a link, reads as absent, save
 * `npm:package/file`, which names a file of an installed package.
 */
export function diskFiles(folder: string): Files {
  const leaves = (path: string) => {
    const real = orAbsent(() => realpathSync(resolve(folder, path)));
    return real !== undefined && !isInside(realpathSync(folder), real);
  };
  const inside = (path: string) => {
    const full = resolve(folder, path);
    return isInside(folder, full) && !leaves(path) ? full : undefined;
  };
  return {
    read(path) {
      const full = path.startsWith('npm:') ? packageFile(path.slice(4)) : inside(path);
      return full === undefined ? undefined : orAbsent(() => readFileSync(full));
    },
    list(path) {
      const full = inside(path);
      return full === undefined ? [] : (orAbsent(() => readdirSync(full).sort()) ?? []);
    },
    leaves: (path) => isInside(folder, resolve(folder, path)) && leaves(path),
  };
}

function isInside(folder: string, full: string): boolean {
  const way = relative(folder, full);
  return !way.startsWith('..') && !isAbsolute(way);
}

/** Several file trees as one: the first that has a path answers. */
export function layeredFiles(layers: readonly Files[]): Files {
  return {
    read(path) {
      for (const layer of layers) {
        const bytes = layer.read(path);
        if (bytes) return bytes;
      }
      return undefined;
    },
    list: (path) => [...new Set(layers.flatMap((layer) => layer.list(path)))].sort(),
    leaves: (path) => layers.some((layer) => layer.leaves(path)),
  };
}

function packageFile(name: string): string | undefined {
  try {
    return require.resolve(name);
  } catch {
    return undefined;
  }
}

function orAbsent<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR' || code === 'EISDIR') return undefined;
    throw error;
  }
}
