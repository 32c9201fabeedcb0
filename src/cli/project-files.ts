import { relative } from 'node:path';
import { type Files, onlyFiles } from '../files/files.ts';
import { diskFiles, layeredFiles } from '../io/disk-files.ts';

/**
 * The files of an outline's folder; brands and drawings of scenes that it does not hold itself come from the tool's own
 * folder, and nothing else does.
 */
export function projectFiles(folder: string, home: string): Files {
  return layeredFiles([diskFiles(folder), sharedFiles(home)]);
}

/** The brands and the drawings of scenes in the tool's own folder, and the fonts of its packages. */
export function sharedFiles(home: string): Files {
  return onlyFiles(diskFiles(home), (path) => /^(templates|scenes)(\/|$)|^npm:/.test(path));
}

/** A path as seen from where the command runs; whole where it leads out of there. */
export function shownName(path: string): string {
  const name = relative(process.cwd(), path);
  return name.startsWith('..') ? path : name;
}
