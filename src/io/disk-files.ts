import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { isAbsolute, relative, resolve } from 'node:path';
import type { Files } from '../core/files.ts';

const require = createRequire(import.meta.url);

/**
 * The files below a folder of the disk. A path that leads out of the folder reads as absent, save `npm:package/file`,
 * which names a file of an installed package.
 */
export function diskFiles(folder: string): Files {
  const inside = (path: string) => {
    const full = resolve(folder, path);
    const way = relative(folder, full);
    return way.startsWith('..') || isAbsolute(way) ? undefined : full;
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
  };
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
