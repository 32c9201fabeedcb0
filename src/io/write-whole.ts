import { chmodSync, closeSync, fsyncSync, readdirSync, renameSync, rmSync, statSync, writeSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { created, makeFolder } from './make-folder.ts';

/**
 * Writes the files, all or none: each first beside its place under a passing name, and only when every one is on the
 * disk under its own. A build that fails or is killed leaves the earlier files whole.
 */
export function writeWhole(files: readonly { readonly path: string; readonly bytes: Uint8Array }[]): void {
  const parts = files.map(({ path, bytes }) => ({
    path,
    bytes,
    part: join(dirname(path), `.${basename(path)}.${process.pid}.part`),
  }));
  for (const { path } of parts) sweep(path);
  try {
    for (const { part, path, bytes } of parts) named(path, () => writeSynced(part, path, bytes));
    for (const { part, path } of parts) named(path, () => keepMode(path, part));
    for (const { part, path } of parts) named(path, () => renameSync(part, path));
  } catch (error) {
    for (const { part } of parts) rmSync(part, { force: true });
    throw error;
  }
}

/** Does the work; what the system says against it is about the file as people know it, and not its part. */
function named(path: string, work: () => void): void {
  try {
    work();
  } catch (error) {
    throw Object.assign(error as Error, { path });
  }
}

/** Removes what a killed build may have left beside a file. */
function sweep(path: string): void {
  const folder = dirname(path);
  makeFolder(folder);
  const left = readdirSync(folder).filter((name) => name.startsWith(`.${basename(path)}.`) && name.endsWith('.part'));
  for (const name of left) rmSync(join(folder, name), { force: true });
}

/** Gives a part the permissions of the file that it replaces. */
function keepMode(path: string, part: string): void {
  const mode = statSync(path, { throwIfNoEntry: false })?.mode;
  if (mode !== undefined) chmodSync(part, mode);
}

function writeSynced(part: string, path: string, bytes: Uint8Array): void {
  const file = created(part, path);
  try {
    for (let written = 0; written < bytes.length; ) written += writeSync(file, bytes, written);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}
