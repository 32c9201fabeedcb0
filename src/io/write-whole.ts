import {
  chmodSync,
  closeSync,
  constants,
  copyFileSync,
  existsSync,
  fsyncSync,
  linkSync,
  lstatSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { attempt } from '../core/collections.ts';
import { isInside } from './disk-files.ts';
import { created, makeFolder } from './make-folder.ts';
import { ageOf, isLeft, ownName, passingFile, sweep } from './passing-file.ts';

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
    for (const { path, part, bytes } of staged) about(path, () => writeSynced(created(part, path), bytes));
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

/** Writes an open file, until its content is on the disk, and closes it. */
function writeSynced(file: number, content: Uint8Array | string): void {
  try {
    writeFileSync(file, content);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** What the system refused, about the file as people know it. */
export interface RefusedWrite extends NodeJS.ErrnoException {
  readonly path: string;
  /** Whether all files of the change are as they were. */
  readonly unchanged: boolean;
}

/** A file that takes the place of another. */
interface Replacement {
  readonly path: string;
  readonly part: string;
}

/** What a journal says: which files change as one, and by whom. */
interface Change {
  readonly owner: string;
  readonly files: readonly {
    /** From the journal’s folder. */
    readonly path: string;
    /** Whether there was an earlier one. */
    readonly had: boolean;
    /** By which the new file is known in its place. */
    readonly print: string;
  }[];
}

/** Stands in the folder that holds all files of a change, while it is under way. */
const JOURNAL = '.liangjiang-deck.journal';
const PAUSE_MS = 20;

/**
 * Gives parts that are on the disk the names of the files that they are for, all or none; one process at a time. Throws a
 * RefusedWrite, and where that says `unchanged`, the earlier files are all there.
 */
export function replaceAll(files: readonly Replacement[], owner: string): void {
  const [first] = files;
  if (!first) return;
  const folder = folderOf(files.map(({ path }) => path));
  const journal = join(folder, JOURNAL);
  const earlier = files.map(({ path }) => passingFile(path, owner, 'earlier'));
  const change = about(first.path, () => begin(journal, files, owner));
  try {
    files.forEach(({ path }, i) => {
      about(path, () => keepEarlier(path, earlier[i] ?? ''));
    });
    for (const { path, part } of files) about(path, () => renameSync(part, path));
    about(first.path, () => rmSync(journal));
  } catch (error) {
    const undone = undo(folder, change).length === 0;
    if (undone) for (const file of [...earlier, journal]) rmSync(file, { force: true });
    throw Object.assign(error as RefusedWrite, { unchanged: undone });
  }
  // What cannot be removed now, the next process sweeps.
  for (const file of earlier) attempt(() => rmSync(file, { force: true }));
}

/**
 * Puts back what a process that was killed had begun to change in a folder, and removes the files that it left. A change
 * that is still under way stays. Throws a RefusedWrite where an earlier file cannot be put back.
 */
export function settle(folder: string): void {
  if (!existsSync(folder)) return;
  undoLeft(join(folder, JOURNAL));
  sweep(folder);
}

/** Does the work; what the system says against it is about the file as people know it, and not its part. */
export function about<T>(path: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw refused(error, path, true);
  }
}

function refused(error: unknown, path: string, unchanged: boolean): RefusedWrite {
  return Object.assign(error as NodeJS.ErrnoException, { path, unchanged });
}

/** The folder that all of the files are in or below. */
function folderOf(paths: readonly string[]): string {
  const full = paths.map((path) => resolve(path));
  let folder = dirname(full[0] ?? '');
  while (!full.every((path) => isInside(folder, path))) folder = dirname(folder);
  return folder;
}

/** Has the journal say which files change, as soon as no other process has one there that runs. */
function begin(journal: string, files: readonly Replacement[], owner: string): Change {
  const passing = passingFile(journal, owner, 'part');
  try {
    for (;;) {
      const change = changeTo(files, dirname(journal), owner);
      writeSynced(openSync(passing, 'w'), JSON.stringify(change));
      if (placed(passing, journal)) {
        if (isSame(change, changeTo(files, dirname(journal), owner))) return change;
        // Another process made or removed a file in the last moment.
        rmSync(journal);
      } else if (!undoLeft(journal)) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE_MS);
    }
  } finally {
    rmSync(passing, { force: true });
  }
}

function changeTo(files: readonly Replacement[], folder: string, owner: string): Change {
  const changed = files.map(({ path, part }) => ({
    path: relative(folder, resolve(path)),
    had: printOf(path) !== undefined,
    print: printOf(part) ?? '',
  }));
  return { owner, files: changed };
}

const isSame = (a: Change, b: Change) => JSON.stringify(a) === JSON.stringify(b);

/** Gives a journal its place, whole and at once; whether there was none. */
function placed(passing: string, journal: string): boolean {
  try {
    secondName(passing, journal);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/** A second name for a file, so that it stays when the first one goes; a copy where a disk has no second names. */
function secondName(path: string, second: string): void {
  try {
    linkSync(path, second);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') throw error;
    copyFileSync(path, second, constants.COPYFILE_EXCL);
  }
}

/** Undoes the change of a process that has ended; whether the journal is gone then. */
function undoLeft(journal: string): boolean {
  const text = textOf(journal);
  if (text === undefined) return true;
  const change = changeOf(text);
  if (!isLeft(change?.owner ?? '', ageOf(journal))) return false;
  const [failure] = change ? undo(dirname(journal), change) : [];
  if (failure) throw failure;
  // Another process may have done the same meanwhile, and have begun a change of its own.
  if (textOf(journal) === text) rmSync(journal, { force: true });
  return true;
}

/** What a journal says; undefined where it was cut short, on a disk without second names, so that nothing was changed. */
function changeOf(text: string): Change | undefined {
  const change = attempt(() => JSON.parse(text)) as Partial<Change> | undefined;
  const isFile = (file: Partial<Change['files'][number]> | null) =>
    typeof file?.path === 'string' && typeof file.print === 'string';
  const { owner, files } = change ?? {};
  return typeof owner === 'string' && Array.isArray(files) && files.every(isFile) ? (change as Change) : undefined;
}

/** Puts back the earlier files; which could not be. */
function undo(folder: string, { owner, files }: Change): RefusedWrite[] {
  return files.flatMap(({ path, had, print }) => {
    const full = join(folder, path);
    // What is not the new file was never replaced, or was saved by somebody since. A journal may come from anybody.
    if (!isInside(folder, full) || printOf(full) !== print) return [];
    try {
      const earlier = passingFile(full, owner, 'earlier');
      if (!had) rmSync(full, { force: true });
      else if (existsSync(earlier)) renameSync(earlier, full);
      return [];
    } catch (error) {
      return printOf(full) === print ? [refused(error, full, false)] : [];
    }
  });
}

/** Keeps the file at a path under another name, if there is one. */
function keepEarlier(path: string, earlier: string): void {
  const stat = lstatSync(path, { throwIfNoEntry: false });
  // What a name that leads to a folder is, renaming says.
  if (stat && !stat.isDirectory()) secondName(path, earlier);
}

/** By which a file is known: its size and time, which it keeps when it is renamed; undefined where there is none. */
function printOf(path: string): string | undefined {
  const stat = lstatSync(path, { throwIfNoEntry: false });
  return stat && `${stat.size} ${stat.mtimeMs}`;
}

const textOf = (path: string) => attempt(() => readFileSync(path, 'utf8'));
