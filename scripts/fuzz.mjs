// Builds outlines, brands and data changed at random for as long as is asked, and stops at the first that comes to a
// stack or to a deck that is not sound; the seed is printed, with which it can be found again.
//   npm run fuzz                              for a minute
//   npm run fuzz -- --seconds 600
//   npm run fuzz -- --seconds 60 --seed 7     the same outlines again
//   npm run fuzz -- --hostile                 what inputs cost that are made to cost much; with names, those alone
import { spawnSync } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { measureHostile } from './hostile.mjs';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..');
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    hostile: { type: 'boolean', default: false },
    seconds: { type: 'string', default: '60' },
    seed: { type: 'string', default: String(randomInt(2 ** 31)) },
  },
});
if (values.hostile) process.exit((await measureHostile(positionals)) ? 0 : 1);
console.log(`Seed ${values.seed}, ${values.seconds} seconds.`);
const { status } = spawnSync(
  process.execPath,
  [join(ROOT, 'node_modules/vitest/vitest.mjs'), 'run', '--project', 'unit', 'tests/fuzz.test.ts'],
  { cwd: ROOT, stdio: 'inherit', env: { ...process.env, FUZZ_SECONDS: values.seconds, FUZZ_SEED: values.seed } },
);
process.exitCode = status ?? 1;
