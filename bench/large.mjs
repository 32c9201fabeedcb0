// What building 200 slides with 80 charts takes, beside a plain script, or another checkout of this tool. See README.md.
//   npm run bench:large -- [--runs RUNS] [CHECKOUT]
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { largeOutline } from './large-outline.mjs';
import { compare } from './turns.mjs';

const BENCH = dirname(fileURLToPath(import.meta.url));
const ROOT = join(BENCH, '..');
const SLIDES = 200;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { runs: { type: 'string', default: '3' } },
});
const other = positionals[0] && resolve(positionals[0]);
for (const checkout of [ROOT, ...(other ? [other] : [])]) {
  const { status } = spawnSync(process.execPath, [join(checkout, 'scripts/compile.mjs')], { stdio: 'inherit' });
  if (status !== 0) process.exit(2);
}

const scratch = mkdtempSync(join(tmpdir(), 'deck-bench-'));
try {
  const outline = join(scratch, 'slides.yaml');
  writeFileSync(outline, largeOutline(SLIDES));
  const usage = ['--import', pathToFileURL(join(BENCH, 'usage.mjs')).href];
  const built = (checkout, out) => [
    ...[...usage, join(checkout, 'dist/cli.js'), 'build', outline],
    ...['--quiet', '--no-cache', '--out', join(scratch, out)],
  ];
  const plan = join(scratch, 'plan.json');
  const beside = other
    ? { [basename(other)]: built(other, 'other') }
    : { plain: [...usage, join(BENCH, 'plain-deck.mjs'), plan, join(scratch, 'plain')] };
  // A process of its own: what this one has taken in memory would be counted as its children's.
  if (!other) spawnSync(process.execPath, [join(BENCH, 'write-plans.mjs'), outline, plan], { stdio: 'inherit' });
  const turns = { runs: Number(values.runs), cwd: scratch };
  await compare(`${SLIDES} slides, two in five with a chart`, { ours: built(ROOT, 'ours'), ...beside }, turns);
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
