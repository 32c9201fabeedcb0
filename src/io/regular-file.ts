import { accessSync, closeSync, constants, openSync, readSync, type Stats, statSync } from 'node:fs';
import { fileLimit } from '../core/limits.ts';
import type { TooLarge, Unreadable } from '../files/files.ts';

/** What is at a path of the disk: a file that can be read, something else, or nothing. */
export type Seen = 'file' | 'absent' | Unreadable;

/** What is at a path of the disk, links followed. Nothing is opened: to open a pipe is to wait for its other end. */
export function lookAt(path: string): Seen {
  try {
    const stat = statSync(path);
    if (stat.isDirectory()) return 'folder';
    if (!stat.isFile()) return 'special';
    accessSync(path, constants.R_OK);
    const limit = fileLimit(path);
    return stat.size > limit ? { bytes: stat.size, limit } : 'file';
  } catch (error) {
    return seenAfter(error);
  }
}

/** The bytes of the regular file at a path of the disk, links followed; or what there is instead. */
export function readRegular(path: string): Uint8Array | Exclude<Seen, 'file'> {
  const seen = lookAt(path);
  if (seen !== 'file') return seen;
  try {
    return readAgain(path);
  } catch (error) {
    return seenAfter(error);
  }
}

interface ReadFile {
  readonly stat: Stats;
  readonly bytes: WeakRef<Uint8Array>;
}

const READ = new Map<string, ReadFile>();
/** Milliseconds in which a file may change twice and bear the same time. */
const SAME_TIME = 2000;

/** The bytes of a file: those that were read before, where it has not changed since and somebody still holds them. */
function readAgain(path: string): Uint8Array | TooLarge {
  const stat = statSync(path);
  const known = READ.get(path);
  const bytes = known && isSame(known.stat, stat) ? known.bytes.deref() : undefined;
  if (bytes) return bytes;
  const read = readWithin(path, fileLimit(path));
  if (read instanceof Uint8Array && Date.now() - stat.mtimeMs > SAME_TIME) {
    READ.set(path, { stat, bytes: new WeakRef(read) });
  } else READ.delete(path);
  return read;
}

const isSame = (a: Stats, b: Stats) =>
  a.mtimeMs === b.mtimeMs && a.ctimeMs === b.ctimeMs && a.size === b.size && a.ino === b.ino && a.dev === b.dev;

export class UnreadFile extends Error {
  readonly path: string;
  readonly refusal: Unreadable;
  constructor(path: string, refusal: Unreadable) {
    super(`The file ${path} cannot be read.`);
    this.path = path;
    this.refusal = refusal;
  }
}

/** The bytes of the regular file at a path of the disk, links followed. Throws an UnreadFile where there is none to read. */
export function readNamed(path: string): Uint8Array {
  const bytes = readRegular(path);
  if (bytes instanceof Uint8Array) return bytes;
  // It was there when the command looked, and has been taken away since.
  throw new UnreadFile(path, bytes === 'absent' ? 'locked' : bytes);
}

const CHUNK = 1024 * 1024;

/** The bytes of a file as far as a limit: the size that the system states may be none, or may grow meanwhile. */
function readWithin(path: string, limit: number): Uint8Array | TooLarge {
  const file = openSync(path, 'r');
  try {
    const { size } = statSync(path);
    let bytes = Buffer.allocUnsafeSlow(Math.min(size + 1, limit + 1));
    let length = 0;
    for (;;) {
      if (length === bytes.length) bytes = Buffer.concat([bytes], Math.min(2 * length + CHUNK, limit + 1));
      const read = readSync(file, bytes, length, bytes.length - length, null);
      if (read === 0) return new Uint8Array(bytes.buffer, bytes.byteOffset, length);
      length += read;
      if (length > limit) return { bytes: limit, limit };
    }
  } finally {
    closeSync(file);
  }
}

/** What the system says of a path at which nothing is, or can stand, or to which no link leads. */
const NOTHING: readonly string[] = ['ENOENT', 'ENOTDIR', 'ELOOP', 'ENAMETOOLONG', 'EINVAL', 'ERR_INVALID_ARG_VALUE'];

function seenAfter(error: unknown): 'absent' | 'locked' {
  const { code = '', syscall } = error as NodeJS.ErrnoException;
  if (NOTHING.includes(code)) return 'absent';
  if (syscall === undefined) throw error;
  return 'locked';
}
