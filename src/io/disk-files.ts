import { readdirSync, realpathSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, isAbsolute, join, relative, resolve, sep } from 'node:path';
import type { Files } from '../files/files.ts';
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

/** What is at a path from a folder; `outside` where it is not below that folder. */
function fileInside(folder: string, path: string): { readonly full: string; readonly seen: Seen | 'outside' } {
  const full = resolve(folder, path);
  if (!isInside(folder, full)) return { full, seen: 'outside' };
  const seen = lookAt(full);
  if (seen === 'absent' || seen === 'locked') return { full, seen };
  return { full, seen: isInside(realpathSync(folder), realpathSync(full)) ? seen : 'outside' };
}

export function isInside(folder: string, full: string): boolean {
  const way = relative(folder, full);
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

/** Several file trees as one: the first in which something is at a path answers. */
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

/** A name of a package as npm allows them, perhaps in a scope, and names of folders and a file: no `..`, drive or address. */
const NAMED = /^((?:@[a-z0-9~-][a-z0-9._~-]*\/)?[a-z0-9~-][a-z0-9._~-]*)((?:\/(?!\.{1,2}(?:\/|$))[^/\\:\p{Cc}]+)+)$/iu;
/** A folder that is a package: it is in a node_modules, perhaps in a scope. */
const PACKAGE = /[/\\]node_modules[/\\](@[^/\\]+[/\\])?[^/\\]+$/;

/**
 * What is where `package/file` names a file of a package that is installed for this tool, or in `homes`. `outside`
 * for anything else than a package’s name and a path in it, and where links lead out of the package. A package may itself
 * be a link to one in another node_modules, as pnpm makes them, but not to any other folder, such as one of a workspace.
 */
export function packageFile(
  name: string,
  homes: readonly string[] = HOMES,
): { readonly full: string; readonly seen: Seen | 'outside' } {
  const [, owner = '', path = ''] = NAMED.exec(name) ?? [];
  if (owner === '' || owner === 'node_modules') return { full: '', seen: 'outside' };
  const folder = homes.map((home) => join(home, owner)).find((each) => lookAt(each) === 'folder');
  if (folder === undefined) return { full: '', seen: 'absent' };
  const full = join(folder, path);
  const seen = lookAt(full);
  if (seen === 'absent' || seen === 'locked') return { full, seen };
  const real = realpathSync(folder);
  const within = PACKAGE.test(real) && realpathSync(full).startsWith(real + sep);
  return { full, seen: within ? seen : 'outside' };
}

/** The folders in which Node.js looks for packages of this tool. */
const HOMES = (createRequire(import.meta.url).resolve.paths('a/b') ?? []).filter(
  (home) => basename(home) === 'node_modules',
);
