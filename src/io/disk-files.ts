import { readdirSync, realpathSync } from 'node:fs';
import { isAbsolute, relative, resolve, sep } from 'node:path';
import type { Files } from '../files/files.ts';
import { packageFile } from './package-file.ts';
import { lookAt, readRegular, type Seen } from './regular-file.ts';

/**
 * The files below a folder of the disk, and as `npm:package/file` those of installed packages. Only regular files are
 * read; a path that leads out of the folder or the package, be it by a link, reads as absent.
 */
export function diskFiles(folder: string): Files {
  const find = (path: string) => (path.startsWith('npm:') ? packageFile(path.slice(4)) : fileInside(folder, path));
  return {
    read(path) {
      const { full, seen } = find(path);
      const bytes = seen === 'file' ? readRegular(full) : seen;
      return bytes instanceof Uint8Array ? bytes : undefined;
    },
    list(path) {
      const { full, seen } = fileInside(folder, path);
      return seen === 'folder' ? readdirSync(full).sort() : [];
    },
    refusal(path) {
      const { seen } = find(path);
      return seen === 'file' || seen === 'absent' ? undefined : seen;
    },
  };
}

/** What stands at a path from a folder; `outside` where it is not below that folder. */
function fileInside(folder: string, path: string): { readonly full: string; readonly seen: Seen | 'outside' } {
  const full = resolve(folder, path);
  if (!isInside(folder, full)) return { full, seen: 'outside' };
  const seen = lookAt(full);
  if (seen === 'absent' || seen === 'locked') return { full, seen };
  return { full, seen: isInside(realpathSync(folder), realpathSync(full)) ? seen : 'outside' };
}

/** Whether a path is that of a folder, or of something below it; both whole. */
export function isInside(folder: string, full: string): boolean {
  const way = relative(folder, full);
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

/** Several file trees as one: the first in which something stands at a path answers. */
export function layeredFiles(layers: readonly Files[]): Files {
  return {
    read(path) {
      for (const layer of layers) {
        const bytes = layer.read(path);
        if (bytes || layer.refusal(path)) return bytes;
      }
      return undefined;
    },
    list: (path) => [...new Set(layers.flatMap((layer) => layer.list(path)))].sort(),
    refusal(path) {
      for (const layer of layers) {
        const refusal = layer.refusal(path);
        if (refusal || layer.read(path)) return refusal;
      }
      return undefined;
    },
  };
}
