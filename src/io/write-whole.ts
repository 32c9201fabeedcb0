import { chmodSync, closeSync, fsyncSync, lstatSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { attempt } from '../core/collections.ts';
import { created, makeFolder } from './make-folder.ts';
import { passingFile, sweep } from './passing-file.ts';

/**
 * Writes files, each whole or not at all, also where several processes write the same ones:
 *
 * 1. What processes that were killed left in their folders is swept.
 * 2. Each file is written beside its place under a passing name, until all of them are on the disk.
 * 3. One after the other, they get their names.
 *
 * Where step 2 fails, as on a full disk, all earlier files stay; where step 3 does, as at a deck that is held open, those
 * before it are replaced. Throws a RefusedWrite with what the system says.
 */
export function writeWhole(files: readonly { readonly path: string; readonly bytes: Uint8Array }[]): void {
  const staged = files.map((file) => ({ ...file, part: passingFile(dirname(file.path)) }));
  const replaced: string[] = [];
  let about = '';
  try {
    for (const [folder, { path }] of new Map(files.map((file) => [dirname(file.path), file]))) {
      about = path;
      makeFolder(folder);
      sweep(folder);
    }
    for (const { path, part, bytes } of staged) {
      about = path;
      writeSynced(part, path, bytes);
    }
    for (const { path, part } of staged) {
      about = path;
      renameSync(part, path);
      replaced.push(path);
    }
  } catch (error) {
    throw Object.assign(error as NodeJS.ErrnoException, { path: about, replaced });
  } finally {
    for (const { part } of staged.slice(replaced.length)) attempt(() => rmSync(part, { force: true }));
  }
}

/** What the system refused, about the file as people know it. */
export interface RefusedWrite extends NodeJS.ErrnoException {
  readonly path: string;
  /** The files of the same change that have been replaced. */
  readonly replaced: readonly string[];
}

/** Writes a new file until its content is on the disk, with the permissions of the one that it is to replace. */
function writeSynced(part: string, path: string, content: Uint8Array): void {
  const file = created(part);
  try {
    writeFileSync(file, content);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  const earlier = lstatSync(path, { throwIfNoEntry: false });
  if (earlier?.isFile()) chmodSync(part, earlier.mode);
}
