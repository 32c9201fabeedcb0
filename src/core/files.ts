import { roughText } from './decode-text.ts';

/** Files by path, relative to one folder; the only way in which a stage reads any. */
export interface Files {
  /** The bytes of a file; undefined where there is none. */
  read(path: string): Uint8Array | undefined;
  /** The names of the files and folders directly in a folder, sorted; empty where there is none. */
  list(path: string): readonly string[];
  /** Whether a link on the way leads out of the folder; such a path reads as absent. */
  leaves(path: string): boolean;
}

/** The text of a file without its byte order mark, empty where it holds none; undefined where there is no file. */
export function readText(files: Files, path: string): string | undefined {
  const bytes = files.read(path);
  return bytes && roughText(bytes);
}

/** Files held in memory: path to text or bytes. */
export function memoryFiles(entries: Readonly<Record<string, string | Uint8Array>>): Files {
  return {
    read(path) {
      const entry = entries[path];
      return typeof entry === 'string' ? new TextEncoder().encode(entry) : entry;
    },
    list(path) {
      const prefix = path === '' || path === '.' ? '' : `${path}/`;
      const inside = Object.keys(entries).filter((name) => name.startsWith(prefix));
      return [...new Set(inside.map((name) => name.slice(prefix.length).split('/')[0] ?? ''))].sort();
    },
    leaves: () => false,
  };
}

/** The files whose paths pass, and no others. */
export function onlyFiles(files: Files, passes: (path: string) => boolean): Files {
  return {
    read: (path) => (passes(path) ? files.read(path) : undefined),
    list: (path) => files.list(path).filter((name) => passes(path === '' ? name : `${path}/${name}`)),
    leaves: (path) => passes(path) && files.leaves(path),
  };
}
