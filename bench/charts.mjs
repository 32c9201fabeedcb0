// What a chart picture of 1600 × 900 pixels takes, beside chartjs-node-canvas's own encoding of the same configuration.
//   npm run bench:charts -- [ROUNDS]     20 rounds over the charts of slides.yaml where omitted
//   npm run bench:charts -- memory       the largest resident size over 1,000 charts
import { spawnSync } from 'node:child_process';
import { cpus } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..');
const SIZE = { w: 1600, h: 900 };
const MANY = 1000;

spawnSync(process.execPath, [join(ROOT, 'scripts/compile.mjs')], { stdio: 'inherit' });
const load = (path) => import(new URL(`../dist/${path}`, import.meta.url).href);
const [{ plotChart }, { renderPlot }, { ChartHost }] = await Promise.all(
  ['charts/plot-chart.js', 'render/render-chart.js', 'render/chart-host.js'].map(load),
);
const { layOut } = await import('./plan.mjs');
const { brand, scenes } = layOut(ROOT, 'slides.yaml');
const charts = scenes.flatMap(({ language, slides }) =>
  slides.flatMap(({ items }) => items.filter(({ kind }) => kind === 'chart').map(({ chart }) => ({ chart, language }))),
);
const plotOf = ({ chart, language }) => plotChart(chart, { brand, language, width: SIZE.w, height: SIZE.h });

const SIDES = {
  ours: async (entry) => (await renderPlot(plotOf(entry), SIZE, brand)).png.length,
  library: async (entry) => {
    const host = new ChartHost({ width: SIZE.w, height: SIZE.h, backgroundColour: 'white' });
    return (await host.renderToBuffer(plotOf(entry).config)).length;
  },
};

/** CPU time of all threads, in ms, and the size of the picture. */
async function measured(side, entry) {
  const before = process.cpuUsage();
  const bytes = await SIDES[side](entry);
  const { user, system } = process.cpuUsage(before);
  return { cpu: (user + system) / 1000, bytes };
}

function median(values) {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

async function compare(rounds) {
  const results = { ours: [], library: [] };
  // The first round warms up both sides and is not counted. Within a round the sides take turns, chart by chart.
  for (let round = 0; round <= rounds; round++) {
    for (const entry of charts) {
      for (const side of round % 2 === 0 ? ['ours', 'library'] : ['library', 'ours']) {
        const result = await measured(side, entry);
        if (round > 0) results[side].push(result);
      }
    }
  }
  const [ours, library] = ['ours', 'library'].map((side) => median(results[side].map(({ cpu }) => cpu)));
  const sizes = ['ours', 'library'].map(
    (side) => results[side].reduce((sum, { bytes }) => sum + bytes, 0) / rounds / 1024,
  );
  console.log(
    `${charts.length} charts of ${SIZE.w} × ${SIZE.h} pixels, ${rounds} rounds; node ${process.version}, ${cpus().length} × ${cpus()[0]?.model}`,
  );
  console.log(
    `  cpu a chart  ours ${ours.toFixed(1)} ms   chartjs-node-canvas ${library.toFixed(1)} ms   ratio ${(ours / library).toFixed(2)}`,
  );
  console.log(
    `  all pictures ours ${sizes[0].toFixed(0)} KB   chartjs-node-canvas ${sizes[1].toFixed(0)} KB   ratio ${(sizes[0] / sizes[1]).toFixed(2)}`,
  );
}

async function memory() {
  for (let drawn = 0; drawn < MANY; drawn++) await SIDES.ours(charts[drawn % charts.length]);
  console.log(`${MANY} charts: largest resident size ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB`);
}

if (process.argv[2] === 'memory') await memory();
else await compare(Number(process.argv[2] ?? 20));
