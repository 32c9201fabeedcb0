// Compiles src/ to dist/ when dist/ is missing or older than the source: module by module for the scripts, and as the
// program, which is bundled.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, rmSync, statSync } from 'node:fs';
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

const complete = newest(join(root, 'dist/chunks')) > 0;
if (!complete) rmSync(record, { force: true }); // else tsc believes its record and writes only what changed
// tsc rewrites the record at every successful run, also when no output changed.
const source = Math.max(newest(join(root, 'src')), newest(join(root, 'tsconfig.json')));
const tsc = join(root, 'node_modules/typescript/bin/tsc');
if (!existsSync(join(root, 'node_modules/chart.js'))) leave();
if (newest(record) < source) {
  if (!existsSync(tsc)) leave();
  const run = spawnSync(process.execPath, [tsc, '-p', root], { stdio: 'inherit' });
  if (run.status !== 0) {
    // tsc writes what it could compile, and a record that says so.
    rmSync(record, { force: true });
    process.exit(run.status ?? 1);
  }
  try {
    await (await import('./bundle.mjs')).bundle();
  } catch (error) {
    rmSync(record, { force: true });
    throw error;
  }
}

/** Says that the compiler is missing. An install that leaves it out, as `npm ci --omit=dev` does, has not failed for that. */
function leave() {
  const { LC_ALL, LC_MESSAGES, LANG, npm_lifecycle_event: script } = process.env;
  const isChinese = /^(zh|chinese)/i.test(
    LC_ALL || LC_MESSAGES || LANG || Intl.DateTimeFormat().resolvedOptions().locale,
  );
  const words = isChinese
    ? `缺少工具所用的软件包：请在 ${root} 里输入 npm ci。`
    : `The packages of the tool are missing: type "npm ci" in ${root}.`;
  process.stderr.write(`${words}\n`);
  process.exit(script === 'prepare' ? 0 : 2);
}
