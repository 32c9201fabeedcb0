// What building slides.yaml takes, beside a plain script that draws the same content. See README.md.
//   npm run bench -- [RUNS]
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const BENCH = dirname(fileURLToPath(import.meta.url));
const ROOT = join(BENCH, '..');
const runs = Number(process.argv[2] ?? 7);

/** Runs Node and returns what it reports about itself, with the wall time of the whole process where it names none. */
function measure(args) {
  const start = performance.now();
  const child = spawn(process.execPath, args, { cwd: ROOT, stdio: ['ignore', 'ignore', 'inherit', 'pipe'] });
  let report = '';
  child.stdio[3].on('data', (bytes) => {
    report += bytes;
  });
  return new Promise((done, fail) => {
    child.on('close', (code) => {
      if (code !== 0) fail(new Error(`node ${args.join(' ')} ended with ${code}.`));
      else done({ wall: performance.now() - start, ...JSON.parse(report) });
    });
  });
}

function median(values) {
  const sorted = values.toSorted((a, b) => a - b);
  const half = sorted.length / 2;
  return (sorted[Math.floor(half)] + sorted[Math.ceil(half) - 1]) / 2;
}

/** Runs both sides in turn, first ours, then the plain one, so that what else the machine does meets both alike. */
async function compare(title, commands) {
  const results = { ours: [], plain: [] };
  for (let run = 0; run < runs; run++) {
    for (const side of ['ours', 'plain']) results[side].push(await measure(commands[side]));
  }
  console.log(`\n${title}, median of ${runs} (fastest to slowest)`);
  for (const [unit, key] of [
    ['ms', 'wall'],
    ['ms', 'cpu'],
    ['MB', 'memory'],
  ]) {
    const [ours, plain] = ['ours', 'plain'].map((side) => results[side].map((result) => result[key]));
    const ratio = (median(ours) / median(plain)).toFixed(2);
    console.log(`  ${key.padEnd(7)} ours ${spread(ours, unit)}   plain ${spread(plain, unit)}   ratio ${ratio}`);
  }
}

function spread(values, unit) {
  const [low, high] = [Math.min(...values), Math.max(...values)].map((value) => value.toFixed(0));
  return `${median(values).toFixed(0)} ${unit} (${low}–${high})`.padEnd(24);
}

function kilobytes(folder) {
  const sizes = readdirSync(folder).map((name) => statSync(join(folder, name)).size / 1024);
  return `${sizes.map((size) => size.toFixed(0)).join(' and ')} KB`;
}

spawnSync(process.execPath, [join(ROOT, 'scripts/compile.mjs')], { stdio: 'inherit' });
const { deckPlans } = await import('./plan.mjs');
const scratch = mkdtempSync(join(tmpdir(), 'deck-bench-'));
try {
  const [plan, ours, plain] = ['plan.json', 'ours', 'plain'].map((name) => join(scratch, name));
  const plans = deckPlans(ROOT, 'slides.yaml');
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
  await compare('Cold: a process from start to end', {
    ours: [...usage, 'dist/cli.js', 'build', '--quiet', '--no-cache', '--out', ours],
    plain: [...usage, 'bench/plain-deck.mjs', plan, plain],
  });
  process.env.XDG_CACHE_HOME = join(scratch, 'cache');
  const cached = ['dist/cli.js', 'build', '--quiet', '--out', ours];
  spawnSync(process.execPath, cached, { cwd: ROOT, stdio: 'inherit' });
  await compare('Full cache: a process that finds nothing changed since the last build', {
    ours: [...usage, ...cached],
    plain: [...usage, 'bench/plain-deck.mjs', plan, plain],
  });
  await compare('Warm: the second build within a process', {
    ours: ['bench/warm.mjs', 'ours', plan, ours],
    plain: ['bench/warm.mjs', 'plain', plan, plain],
  });
  console.log(`\nFiles: ours ${kilobytes(ours)}, plain ${kilobytes(plain)}`);
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
