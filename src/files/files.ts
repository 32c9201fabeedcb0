import { posix } from 'node:path';
import { roughText } from './decode-text.ts';
import type { Refusal } from './refusal.ts';

/** Files by path, relative to one folder; the only way in which a stage reads any. */
export interface Files {
  /** The bytes of a file; undefined where there is none. */
  read(path: string): Uint8Array | undefined;
  /** The names of the files and folders directly in a folder, sorted; empty where there is none. */
  list(path: string): readonly string[];
  /** Why a path reads as absent though something stands there; undefined where it is read, or nothing stands there. */
  refusal(path: string): Refusal | undefined;
}

/** The text of a file without its byte order mark, empty where it holds none; undefined where there is no file. */
export function readText(files: Files, path: string): string | undefined {
  const bytes = files.read(path);
  return bytes && roughText(bytes);
}

/** Files held in memory: path to text or bytes. */
export function memoryFiles(entries: Readonly<Record<string, string | Uint8Array>>): Files {
  const held = new Map(Object.entries(entries));
  const namesIn = (path: string) => {
    const prefix = path === '' || path === '.' ? '' : `${path}/`;
    const inside = [...held.keys()].filter((name) => name.startsWith(prefix));
    return [...new Set(inside.map((name) => name.slice(prefix.length).split('/')[0] ?? ''))].sort();
  };
  return {
    read(path) {
      const entry = held.get(path);
      return typeof entry === 'string' ? new TextEncoder().encode(entry) : entry;
    },
    list: namesIn,
    refusal: (path) => (held.has(path) || namesIn(path).length === 0 ? undefined : 'folder'),
  };
}

/** The files whose paths pass, and no others. A path is judged by where it leads: `templates/../a` as `a`. */
export function onlyFiles(files: Files, passes: (path: string) => boolean): Files {
  const pass = (path: string) => passes(posix.normalize(path.replaceAll('\\', '/')));
  return {
    read: (path) => (pass(path) ? files.read(path) : undefined),
    list: (path) => files.list(path).filter((name) => pass(path === '' ? name : `${path}/${name}`)),
    refusal: (path) => (pass(path) ? files.refusal(path) : undefined),
  };
}
