import type { Files } from '../core/files.ts';
import { diskFiles, layeredFiles } from '../io/disk-files.ts';

/**
 * The files of an outline's folder; brands that it does not hold itself come from the templates of the tool's own
 * folder, and nothing else does.
 */
export function projectFiles(folder: string, home: string): Files {
  const own = diskFiles(home);
  const shared = (path: string) => /^templates(\/|$)|^npm:/.test(path);
  return layeredFiles([
    diskFiles(folder),
    {
      read: (path) => (shared(path) ? own.read(path) : undefined),
      list: (path) => (shared(path) ? own.list(path) : []),
    },
  ]);
}
