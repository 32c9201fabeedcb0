// The largest resident size of a process that draws charts of 1600 × 900 pixels one after the other.
//   node bench/chart-memory.mjs CHARTS.json COUNT
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadBrand } from '../dist/brand/load-brand.js';
import { pngEncoder } from '../dist/canvas/encode-png.js';
import { diskFiles } from '../dist/io/disk-files.js';
import { renderChart } from '../dist/render/charts/render-chart.js';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..');
const [file, count] = process.argv.slice(2);
const charts = JSON.parse(readFileSync(file, 'utf8'));
const { brand } = loadBrand(diskFiles(ROOT), 'templates/liangjiang');
const encode = pngEncoder();
const before = process.memoryUsage.rss() / 1024 / 1024;
for (let drawn = 0; drawn < Number(count); drawn++) {
  const traits = { ...charts[drawn % charts.length], pixels: { w: 1600, h: 900 }, beside: [], dark: false };
  await renderChart(traits, brand, encode);
}
const most = process.resourceUsage().maxRSS / 1024;
console.log(`${count} charts: largest resident size ${most.toFixed(0)} MB, ${before.toFixed(0)} MB before the first`);
