import { printOf } from '../core/cache.ts';
import type { Files } from '../files/files.ts';

/** What was looked at of some files, and what was found there, as a print. */
export type Look = readonly [sort: keyof Files, path: string, found: string];

/** The files, with a record of everything that is looked at, except in installed packages. */
export function seenFiles(files: Files): { readonly files: Files; readonly looks: () => readonly Look[] } {
  const looks = new Map<string, Look>();
  const noting =
    <T>(sort: keyof Files, find: (path: string) => T) =>
    (path: string): T => {
      const found = find(path);
      if (!isInstalled(path)) looks.set(`${sort} ${path}`, [sort, path, printOf(found)]);
      return found;
    };
  return {
    files: {
      read: noting('read', files.read),
      list: noting('list', files.list),
      refusal: noting('refusal', files.refusal),
    },
    looks: () => [...looks.values()],
  };
}

export function areAsSeen(files: Files, looks: readonly Look[]): boolean {
  return looks.every(([sort, path, found]) => printOf(files[sort](path)) === found);
}

/** Whether a file is one of an installed package: it changes with the package's version, and so with the tool itself. */
const isInstalled = (path: string) => path.startsWith('npm:');
