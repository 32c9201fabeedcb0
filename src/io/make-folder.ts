import { closeSync, lstatSync, mkdirSync, openSync, rmSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { passingFile } from './passing-file.ts';
import { lookAt } from './regular-file.ts';

/**
 * Makes a folder, and those above it that are not there. Throws what the system says, and `EACCES` where a file system
 * takes no folders at all, as /proc.
 */
export function makeFolder(path: string): void {
  const folder = resolve(path);
  if (lookAt(folder) === 'folder') return;
  const parent = dirname(folder);
  if (parent !== folder && lookAt(parent) === 'absent') makeFolder(parent);
  try {
    // Not with `recursive`: where the folder above is there and takes none, Node tries for ever.
    mkdirSync(folder);
  } catch (error) {
    // Another command may have made it meanwhile.
    if (lookAt(folder) !== 'folder') throw refusedBy(error);
  }
}

/**
 * Checks that a folder takes files, or that it can be made: throws what the system says where not. Nothing but a file in
 * passing is made, in the folder or in the nearest one above that is there: others may be making the folder right now.
 */
export function tryFolder(path: string): void {
  let folder = resolve(path);
  while (!lstatSync(folder, { throwIfNoEntry: false })) folder = dirname(folder);
  // A link that leads nowhere: the system says why none can be made in its place.
  if (lookAt(folder) === 'absent') mkdirSync(folder);
  const file = passingFile(folder);
  closeSync(created(file));
  rmSync(file, { force: true });
}

/** A new empty file of a folder that is there, opened to be written. */
export function created(file: string): number {
  try {
    return openSync(file, 'wx');
  } catch (error) {
    throw refusedBy(error);
  }
}

/** What the system says; file systems that take nothing new say that there is no such thing. */
function refusedBy(error: unknown): NodeJS.ErrnoException {
  const said = error as NodeJS.ErrnoException;
  if (said.code !== 'ENOENT') return said;
  return Object.assign(new Error(`EACCES: ${said.path}`, { cause: error }), { code: 'EACCES', path: said.path });
}
