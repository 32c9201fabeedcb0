import { chmodSync, closeSync, fsyncSync, rmSync, statSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { created, makeFolder } from './make-folder.ts';
import { ownName, passingFile } from './passing-file.ts';
import { about, replaceAll, settle } from './write-journal.ts';

/**
 * Writes the files, all or none, also where several processes write the same ones:
 *
 * 1. What a process that was killed left in their folders is undone and swept.
 * 2. Each file is written beside its place under a passing name, until all of them are on the disk.
 * 3. A journal says which files change. Only one process has it at a time; others wait.
 * 4. The earlier files get second names, and the new ones take their places, one after the other.
 * 5. The journal is removed: from then on the new files count, and the earlier ones go.
 *
 * Where step 4 fails, as at a deck that is held open, the earlier files are put back; where the process is killed in it,
 * the next one does so, by the journal. Throws a RefusedWrite with what the system says.
 */
export function writeWhole(files: readonly { readonly path: string; readonly bytes: Uint8Array }[]): void {
  const owner = ownName();
  const staged = files.map((file) => ({ ...file, part: passingFile(file.path, owner, 'part') }));
  for (const folder of new Set(files.map(({ path }) => dirname(path)))) {
    makeFolder(folder);
    settle(folder);
  }
  try {
    for (const { path, part, bytes } of staged) about(path, () => writeSynced(part, path, bytes));
    for (const { path, part } of staged) about(path, () => keepMode(path, part));
    replaceAll(staged, owner);
  } finally {
    for (const { part } of staged) rmSync(part, { force: true });
  }
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
