// Compiles src/ to dist/ when dist/ is missing or older than the source.
import { spawnSync } from 'node:child_process';
import { readdirSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const record = join(root, 'dist/.tsbuildinfo');

/** Newest modification time of a file, or of any file below a folder, in ms; 0 where there is none. */
function newest(path) {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat) return 0;
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(0, ...readdirSync(path).map((name) => newest(join(path, name))));
}

const complete = newest(join(root, 'dist/cli.js')) > 0;
if (!complete) rmSync(record, { force: true }); // else tsc believes its record and writes only what changed
// tsc rewrites the record at every successful run, also when no output changed.
const source = Math.max(newest(join(root, 'src')), newest(join(root, 'tsconfig.json')));
if (newest(record) < source) {
  const tsc = join(root, 'node_modules/typescript/bin/tsc');
  const run = spawnSync(process.execPath, [tsc, '-p', root], { stdio: 'inherit' });
  process.exit(run.status ?? 1);
}
