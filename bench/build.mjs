// What building slides.yaml takes, beside a plain script that draws the same content. See README.md.
//   npm run bench -- [RUNS]
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { compare } from './turns.mjs';

const BENCH = dirname(fileURLToPath(import.meta.url));
const ROOT = join(BENCH, '..');
const turns = { runs: Number(process.argv[2] ?? 7), cwd: ROOT };

function kilobytes(folder) {
  const sizes = readdirSync(folder).map((name) => statSync(join(folder, name)).size / 1024);
  return `${sizes.map((size) => size.toFixed(0)).join(' and ')} KB`;
}

spawnSync(process.execPath, [join(ROOT, 'scripts/compile.mjs')], { stdio: 'inherit' });
const { deckPlans } = await import('./plan.mjs');
const scratch = mkdtempSync(join(tmpdir(), 'deck-bench-'));
try {
  const [plan, ours, plain] = ['plan.json', 'ours', 'plain'].map((name) => join(scratch, name));
  const plans = await deckPlans(ROOT, 'slides.yaml');
  writeFileSync(plan, JSON.stringify(plans));
  const charts = plans.flatMap(({ slides }) =>
    slides.flatMap(({ items }) => items.filter(({ kind }) => kind === 'chart')),
  );
  const slides = plans.map((deck) => deck.slides.length).join(' and ');
  const megapixels = charts.reduce((sum, { width, height }) => sum + (width * height) / 1e6, 0).toFixed(1);
  console.log(
    `${slides} slides, ${charts.length} chart pictures of ${megapixels} megapixels together; node ${process.version}, ${cpus().length} × ${cpus()[0]?.model}`,
  );

  const usage = ['--import', pathToFileURL(join(BENCH, 'usage.mjs')).href];
  const cold = {
    ours: [...usage, 'dist/cli.js', 'build', '--quiet', '--no-cache', '--out', ours],
    plain: [...usage, 'bench/plain-deck.mjs', plan, plain],
  };
  await compare('Cold: a process from start to end', cold, turns);
  process.env.XDG_CACHE_HOME = join(scratch, 'cache');
  const cached = ['dist/cli.js', 'build', '--quiet', '--out', ours];
  spawnSync(process.execPath, cached, { cwd: ROOT, stdio: 'inherit' });
  const full = { ...cold, ours: [...usage, ...cached] };
  await compare('Full cache: a process that finds nothing changed since the last build', full, turns);
  const warm = {
    ours: ['bench/warm.mjs', 'ours', plan, ours],
    plain: ['bench/warm.mjs', 'plain', plan, plain],
  };
  await compare('Warm: the second build within a process', warm, turns);
  console.log(`\nFiles: ours ${kilobytes(ours)}, plain ${kilobytes(plain)}`);
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
