import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Cache } from '../core/cache.ts';
import { makeFolder } from './make-folder.ts';

const CHECKSUM_BYTES = 32;
const DEFAULT_LIMIT = 128 * 1024 * 1024;

/**
 * A cache in a folder of the disk. An entry ends with a checksum: one that was cut short or changed is dropped and made
 * anew. When a new entry makes the whole larger than `limit` bytes, those that were not used for longest go. A disk that
 * cannot be read or written only makes it forget.
 */
export function diskCache(folder: string, limit = DEFAULT_LIMIT): Cache {
  return {
    get: (key) => attempt(() => readEntry(join(folder, key))),
    set: (key, bytes) => {
      attempt(() => {
        makeFolder(folder);
        const passing = join(folder, `.${key}.${process.pid}`);
        writeFileSync(passing, Buffer.concat([bytes, checksum(bytes)]));
        renameSync(passing, join(folder, key));
        prune(folder, limit);
      });
    },
  };
}

function readEntry(path: string): Uint8Array | undefined {
  const whole = readFileSync(path);
  const bytes = whole.subarray(0, -CHECKSUM_BYTES);
  if (Buffer.compare(whole.subarray(-CHECKSUM_BYTES), checksum(bytes)) !== 0) {
    rmSync(path, { force: true });
    return undefined;
  }
  const now = new Date();
  utimesSync(path, now, now);
  return bytes;
}

const checksum = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest();

function prune(folder: string, limit: number): void {
  const entries = readdirSync(folder).map((name) => {
    const path = join(folder, name);
    const { size, mtimeMs } = statSync(path);
    return { path, size, mtimeMs };
  });
  let total = entries.reduce((sum, { size }) => sum + size, 0);
  for (const { path, size } of entries.toSorted((a, b) => a.mtimeMs - b.mtimeMs)) {
    if (total <= limit) return;
    rmSync(path, { force: true });
    total -= size;
  }
}

function attempt<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}
