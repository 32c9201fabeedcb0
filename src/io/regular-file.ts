import { accessSync, constants, readFileSync, statSync } from 'node:fs';
import type { Unreadable } from '../files/refusal.ts';

/** What stands at a path of the disk: a file that can be read, something else, or nothing. */
export type Seen = 'file' | 'absent' | Unreadable;

/** So many bytes are read at once at most; a text of more characters cannot be held. */
const LARGEST = 512 * 1024 * 1024;

/** What stands at a path of the disk, links followed. Nothing is opened: to open a pipe is to wait for its other end. */
export function lookAt(path: string): Seen {
  try {
    const stat = statSync(path);
    if (stat.isDirectory()) return 'folder';
    if (!stat.isFile()) return 'special';
    accessSync(path, constants.R_OK);
    return stat.size > LARGEST ? 'huge' : 'file';
  } catch (error) {
    return seenAfter(error);
  }
}

/** The bytes of the regular file at a path of the disk, links followed; or what there is instead. */
export function readRegular(path: string): Uint8Array | Exclude<Seen, 'file'> {
  const seen = lookAt(path);
  if (seen !== 'file') return seen;
  try {
    return readFileSync(path);
  } catch (error) {
    return seenAfter(error);
  }
}

/** What the system says of a path at which nothing stands, or can stand, or to which no link leads. */
const NOTHING: readonly string[] = ['ENOENT', 'ENOTDIR', 'ELOOP', 'ENAMETOOLONG', 'EINVAL', 'ERR_INVALID_ARG_VALUE'];

function seenAfter(error: unknown): 'absent' | 'locked' {
  const { code = '', syscall } = error as NodeJS.ErrnoException;
  if (NOTHING.includes(code)) return 'absent';
  if (syscall === undefined) throw error;
  return 'locked';
}
