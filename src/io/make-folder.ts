import { closeSync, mkdirSync, openSync, rmdirSync, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { ownName, passingFile } from './passing-file.ts';
import { lookAt } from './regular-file.ts';

/**
 * Makes a folder, and those above it that are not there; the ones that it made, the uppermost first. Throws what the
 * system says, and `EACCES` where a file system takes no folders at all, as /proc.
 */
export function makeFolder(path: string): string[] {
  const folder = resolve(path);
  if (lookAt(folder) === 'folder') return [];
  const parent = dirname(folder);
  const above = parent === folder || lookAt(parent) !== 'absent' ? [] : makeFolder(parent);
  try {
    // Not with `recursive`: where the folder above is there and takes none, Node tries for ever.
    mkdirSync(folder);
  } catch (error) {
    // Another command may have made it meanwhile.
    if (lookAt(folder) === 'folder') return above;
    throw refusedBy(error);
  }
  return [...above, folder];
}

/** Checks that a folder can be made, with files in it, and leaves nothing behind: throws what the system says where not. */
export function tryFolder(path: string): void {
  const made = makeFolder(path);
  try {
    const file = passingFile(join(path, 'try'), ownName(), 'part');
    closeSync(created(file, path));
    rmSync(file, { force: true });
  } finally {
    for (const folder of made.toReversed()) rmdirSync(folder);
  }
}

/** A new empty file of a folder that is there, opened to be written; `name` is the path that errors mention. */
export function created(file: string, name: string): number {
  try {
    return openSync(file, 'w');
  } catch (error) {
    throw Object.assign(refusedBy(error), { path: name });
  }
}

/** What the system says; file systems that take nothing new say that there is no such thing. */
function refusedBy(error: unknown): NodeJS.ErrnoException {
  const said = error as NodeJS.ErrnoException;
  if (said.code !== 'ENOENT') return said;
  return Object.assign(new Error(`EACCES: ${said.path}`, { cause: error }), { code: 'EACCES', path: said.path });
}
