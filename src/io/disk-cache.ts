import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import type { Cache } from '../core/cache.ts';
import { attempt } from '../core/collections.ts';
import { packageFile } from './disk-files.ts';
import { makeFolder } from './make-folder.ts';

const CHECKSUM_BYTES = 32;
const DEFAULT_LIMIT = 256 * 1024 * 1024;
/** The whole is looked at when so much was written since, as a part of its limit, or so many milliseconds ago. */
const LOOK_AFTER = { part: 1 / 16, time: 5 * 60 * 1000 };
/** A file that bears the time of the last look. */
const LOOKED = '.looked';

/**
 * A cache in a folder of the disk, of values that `structuredClone` copies. An entry ends with a checksum: one that was
 * cut short or changed is dropped and made anew. When the whole has become larger than `limit` bytes, those that were not
 * used for longest go, but none that was used since the cache was opened: a build that needs more than the limit would
 * drop just what the next one begins with. A disk that cannot be read or written only makes it forget.
 */
export function diskCache(folder: string, limit = DEFAULT_LIMIT): Cache {
  const used = new Set<string>();
  let written: number | undefined;
  return {
    get: (key) =>
      attempt(() => {
        const value = readEntry(join(folder, key));
        used.add(key);
        return value;
      }),
    set: (key, value) => {
      attempt(() => {
        makeFolder(folder);
        const passing = join(folder, `.${key}.${process.pid}`);
        const bytes = serialize(value);
        writeFileSync(passing, Buffer.concat([bytes, checksum(bytes)]));
        renameSync(passing, join(folder, key));
        used.add(key);
        written = (written ?? (isDue(folder) ? limit : 0)) + bytes.length;
        if (written < limit * LOOK_AFTER.part) return;
        prune(folder, limit, used);
        writeFileSync(join(folder, LOOKED), '');
        written = 0;
      });
    },
  };
}

function readEntry(path: string): unknown {
  const whole = readFileSync(path);
  const bytes = whole.subarray(0, -CHECKSUM_BYTES);
  if (Buffer.compare(whole.subarray(-CHECKSUM_BYTES), checksum(bytes)) !== 0) {
    rmSync(path, { force: true });
    return undefined;
  }
  const now = new Date();
  utimesSync(path, now, now);
  return deserialize(bytes);
}

const checksum = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest();

/** Whether nobody has looked lately at how large the whole is. */
function isDue(folder: string): boolean {
  const stat = statSync(join(folder, LOOKED), { throwIfNoEntry: false });
  return !stat || Date.now() - stat.mtimeMs > LOOK_AFTER.time;
}

function prune(folder: string, limit: number, used: ReadonlySet<string>): void {
  const entries = readdirSync(folder).map((name) => {
    const path = join(folder, name);
    const { size, mtimeMs } = statSync(path);
    return { name, path, size, mtimeMs };
  });
  let total = entries.reduce((sum, { size }) => sum + size, 0);
  for (const { name, path, size } of entries.toSorted((a, b) => a.mtimeMs - b.mtimeMs)) {
    if (total <= limit) return;
    if (used.has(name) || name === LOOKED) continue;
    rmSync(path, { force: true });
    total -= size;
  }
}

/** A short name for this very tool: it changes with its compiled code, and with the versions of the packages that it uses. */
export function toolPrint(home: string): string {
  const hash = createHash('sha256');
  const { dependencies } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')) as {
    readonly dependencies: Readonly<Record<string, string>>;
  };
  for (const name of Object.keys(dependencies)) {
    const { full, seen } = packageFile(`${name}/package.json`);
    hash.update(name).update(seen === 'file' ? readFileSync(full) : String(seen));
  }
  // The names of the program's chunks say what is in them.
  hash.update(readFileSync(join(home, 'dist/cli.js')));
  for (const name of readdirSync(join(home, 'dist/chunks')).toSorted()) hash.update(name);
  return hash.digest('hex').slice(0, 16);
}
