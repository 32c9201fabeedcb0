// Reading and aggregating a CSV of 100,000 rows, beside reading it with papaparse alone.
//   npm run bench:data -- [ROUNDS]
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Papa from 'papaparse';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..');
const ROWS = 100_000;
spawnSync(process.execPath, [join(ROOT, 'scripts/compile.mjs')], { stdio: 'inherit' });
const { readCsv } = await import('../dist/data/read-csv.js');
const { querySeries } = await import('../dist/data/query-series.js');

const lines = Array.from(
  { length: ROWS },
  (_, i) => `${2000 + (i % 20)},Region ${i % 31},${i % 2 ? 'Exports' : 'Imports'},${(i * 7.25) % 1000}`,
);
const bytes = new TextEncoder().encode(`Year,Region,Kind,Value\n${lines.join('\n')}\n`);
const query = {
  labels: 'Year',
  series: 'Kind',
  values: 'Value',
  combine: 'sum',
  where: { Year: { from: 2010 } },
  names: {},
};
const SIDES = {
  ours: () => querySeries(readCsv(bytes, 'trade.csv', true), query).categories.length,
  papaparse: () => Papa.parse(new TextDecoder().decode(bytes)).data.length,
};

const rounds = Number(process.argv[2] ?? 9);
const times = { ours: [], papaparse: [] };
for (let round = 0; round <= rounds; round++) {
  for (const [side, work] of Object.entries(SIDES)) {
    const start = performance.now();
    work();
    if (round > 0) times[side].push(performance.now() - start);
  }
}
const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
const [ours, papaparse] = [median(times.ours), median(times.papaparse)];
console.log(`${ROWS} rows, ${(bytes.length / 1e6).toFixed(1)} MB, median of ${rounds} rounds; node ${process.version}`);
console.log(
  `  read, filtered, summed  ours ${ours.toFixed(0)} ms   papaparse alone ${papaparse.toFixed(0)} ms   ratio ${(ours / papaparse).toFixed(2)}`,
);
