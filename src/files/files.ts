import { posix } from 'node:path';
import type { Words } from '../core/language.ts';
import { megabytes } from '../core/limits.ts';
import type { Advice } from '../findings/finding.ts';
import { say } from '../messages/say.ts';
import { roughText } from './decode-text.ts';

/** Files by path, relative to one folder; the only way in which a stage reads any. */
export interface Files {
  /** The bytes of a file; undefined where there is none. */
  read(path: string): Uint8Array | undefined;
  /** The names of the files and folders directly in a folder, sorted; empty where there is none. */
  list(path: string): readonly string[];
  /** Why a path reads as absent though something is there; undefined where it is read, or nothing is there. */
  refusal(path: string): Refusal | undefined;
}

export function readText(files: Files, path: string): string | undefined {
  const bytes = files.read(path);
  return bytes && roughText(bytes);
}

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

/** The files whose paths pass, and no others. A path counts by where it leads: `templates/../a` as `a`. */
export function onlyFiles(files: Files, passes: (path: string) => boolean): Files {
  const pass = (path: string) => passes(posix.normalize(path.replaceAll('\\', '/')));
  return {
    read: (path) => (pass(path) ? files.read(path) : undefined),
    list: (path) => files.list(path).filter((name) => pass(path === '' ? name : `${path}/${name}`)),
    refusal: (path) => (pass(path) ? files.refusal(path) : undefined),
  };
}

export interface TooLarge {
  /** Its bytes, as far as they are known. */
  readonly bytes: number;
  readonly limit: number;
}

/**
 * What is at a path and cannot be read as a file: a folder; a pipe, a device or a socket, whose end may never come;
 * what the system does not let be read; a file that is too large.
 */
export type Unreadable = 'folder' | 'special' | 'locked' | TooLarge;

/** Why a path is not read though something is there: it leads out of the folder that is read from, or is no file. */
export type Refusal = 'outside' | Unreadable;

/**
 * Why a path is not read where only a link can lead it `outside`, and what to do. `name` is the path as it is to be shown.
 */
export function refusalWords(name: string, refusal: Refusal): Advice {
  if (typeof refusal !== 'object') return say.files.unreadable[refusal]({ name });
  const [size, most] = [megabytes(refusal.bytes), megabytes(refusal.limit)];
  // What never ends was read as far as the limit.
  return refusal.bytes > refusal.limit ? say.files.tooLarge({ name, size, most }) : say.files.endless({ name, most });
}

export const refusalText = (name: string, refusal: Refusal): Words => say.files.withHint(refusalWords(name, refusal));
