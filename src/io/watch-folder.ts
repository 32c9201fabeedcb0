import { basename, join, resolve, sep } from 'node:path';
import { watch } from 'chokidar';

/** Folders and files in which no part of a deck is: hidden ones, installed packages, what programs leave in passing. */
const PASSING = /^\.|^~\$|^node_modules$|\.(part|tmp|swp|crdownload)$|~$/;
/** Folders below the watched one are looked into this far. */
const DEEPEST = 6;
/** Milliseconds without a further change before one is reported: a program may save in several steps. */
const QUIET = 25;

/**
 * Reports changes to files in folders of the disk, several in a short time as one, with the paths where something changed, in
 * full; changes below `except` are ignored. Settled once every later change will be noticed.
 */
export async function watchFolders(
  folders: readonly string[],
  except: readonly string[],
  onChange: (paths: readonly string[]) => void,
) {
  const roots = folders.map((folder) => resolve(folder));
  const left = except.map((path) => resolve(path));
  const ignored = (path: string) =>
    !roots.includes(path) &&
    (PASSING.test(basename(path)) || left.some((each) => path === each || path.startsWith(each + sep)));
  const watcher = watch(roots, { ignoreInitial: true, depth: DEEPEST, ignored });
  let timer: NodeJS.Timeout | undefined;
  const paths = new Set<string>();
  const report = () => {
    const changes = [...paths];
    paths.clear();
    onChange(changes);
  };
  const changed = (path: string) => {
    paths.add(path);
    clearTimeout(timer);
    timer = setTimeout(report, QUIET);
  };
  watcher.on('all', (_, path) => changed(path));
  // Of changes to a file within 50 ms, the watcher reports the first: the state of the file then shows the others.
  watcher.on('raw', (_, name: string | null, details) => {
    const { watchedPath } = details as { readonly watchedPath: string };
    const path = name === null || basename(watchedPath) === name ? watchedPath : join(watchedPath, name);
    if (!ignored(path)) changed(path);
  });
  // What cannot be watched is not changed by the author either.
  watcher.on('error', () => {});
  await new Promise<void>((settle) => watcher.once('ready', () => settle()));
  return {
    close: async () => {
      clearTimeout(timer);
      await watcher.close();
    },
  };
}
