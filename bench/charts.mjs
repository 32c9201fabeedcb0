// What a chart picture of 1600 × 900 pixels takes, beside chartjs-node-canvas's own encoding of the same configuration.
//   npm run bench:charts -- [ROUNDS]     20 rounds over the charts of slides.yaml where omitted
//   npm run bench:charts -- memory       the largest resident size over 1,000 charts
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..');
const SIZE = { w: 1600, h: 900 };
const MANY = 1000;

spawnSync(process.execPath, [join(ROOT, 'scripts/compile.mjs')], { stdio: 'inherit' });
const load = (path) => import(new URL(`../dist/${path}`, import.meta.url).href);
const [{ plotChart }, { renderPlot }, { ChartHost }, { pngEncoder }] = await Promise.all(
  ['charts/plot-chart.js', 'render/charts/render-chart.js', 'render/charts/chart-host.js', 'canvas/encode-png.js'].map(
    load,
  ),
);
const { layOut } = await import('./plan.mjs');
const { open, scenes } = await layOut(ROOT, 'slides.yaml');
const { brand } = open;
const charts = scenes.flatMap(({ language, slides }) =>
  slides.flatMap(({ items }) => items.filter(({ kind }) => kind === 'chart').map(({ chart }) => ({ chart, language }))),
);
const plotOf = ({ chart, language }) => plotChart(chart, { brand, language, width: SIZE.w, height: SIZE.h });

const encode = pngEncoder();

const SIDES = {
  ours: async (entry) => (await renderPlot(plotOf(entry), SIZE, brand, encode)).png.length,
  library: async (entry) => {
    const host = new ChartHost({ width: SIZE.w, height: SIZE.h, backgroundColour: 'white' });
    return (await host.renderToBuffer(plotOf(entry).config)).length;
  },
};

/** CPU time of all threads for all charts one after the other, in ms, its garbage collected; and their size. */
async function measured(side) {
  gc();
  const before = process.cpuUsage();
  let bytes = 0;
  for (const entry of charts) bytes += await SIDES[side](entry);
  gc();
  const { user, system } = process.cpuUsage(before);
  return { cpu: (user + system) / 1000 / charts.length, bytes };
}

function median(values) {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

async function compare(rounds) {
  const results = { ours: [], library: [] };
  // The first round warms up both sides and is not counted. In each round the sides take turns, and who is first.
  for (let round = 0; round <= rounds; round++) {
    for (const side of round % 2 === 0 ? ['ours', 'library'] : ['library', 'ours']) {
      const result = await measured(side);
      if (round > 0) results[side].push(result);
    }
  }
  const [ours, library] = ['ours', 'library'].map((side) => median(results[side].map(({ cpu }) => cpu)));
  const [small, large] = ['ours', 'library'].map((side) => (results[side][0]?.bytes ?? 0) / 1024);
  const machine = `node ${process.version}, ${cpus().length} × ${cpus()[0]?.model}`;
  const ratio = (a, b) => (a / b).toFixed(2);
  console.log(`${charts.length} charts of ${SIZE.w} × ${SIZE.h} pixels, ${rounds} rounds; ${machine}`);
  console.log(
    `  cpu a chart   ours ${ours.toFixed(1)} ms   chartjs-node-canvas ${library.toFixed(1)} ms   ratio ${ratio(ours, library)}`,
  );
  console.log(
    `  all pictures  ours ${small.toFixed(0)} KB   chartjs-node-canvas ${large.toFixed(0)} KB   ratio ${ratio(small, large)}`,
  );
}

/** Draws the charts over and over in a process that does nothing else. */
function memory() {
  const scratch = mkdtempSync(join(tmpdir(), 'chart-bench-'));
  try {
    const file = join(scratch, 'charts.json');
    writeFileSync(file, JSON.stringify(charts));
    spawnSync(process.execPath, [join(ROOT, 'bench/chart-memory.mjs'), file, String(MANY)], { stdio: 'inherit' });
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

if (process.argv[2] === 'memory') memory();
else await compare(Number(process.argv[2] ?? 20));
