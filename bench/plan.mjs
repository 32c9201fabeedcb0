// What the plain script is given to draw: the same texts, tables, charts and notes at the same places as our decks.
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { makeScene } from '../dist/app/make-scene.js';
import { openDeck } from '../dist/app/open-deck.js';
import { plotChart } from '../dist/charts/plot-chart.js';
import { inchToPx } from '../dist/core/lengths.js';
import { plainText } from '../dist/core/rich-text.js';
import { diskFiles, layeredFiles } from '../dist/io/disk-files.js';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..');

/** The laid-out decks of an outline, one a language, and the deck as it was opened. */
export async function layOut(folder, outline) {
  const opened = await openDeck({ files: layeredFiles([diskFiles(folder), diskFiles(ROOT)]), outline });
  if (!('open' in opened)) throw new Error(`${outline} has errors: build it first.`);
  const { open } = opened;
  return { open, scenes: open.decks.map((each) => makeScene(open, each).scene) };
}

/** One plan a language of the outline, as plain data. */
export async function deckPlans(folder, outline) {
  const { open, scenes } = await layOut(folder, outline);
  const { brand } = open;
  return scenes.map(({ id, language, slides }) => ({
    name: `${id}.${language}`,
    size: brand.size,
    slides: slides.map((slide) => ({
      notes: slide.notes ? plainText(slide.notes) : '',
      dark: brand.frames[slide.frame].ground === 'dark',
      items: slide.items.flatMap((item) => planOf(item, brand, language) ?? []),
    })),
  }));
}

function planOf(item, brand, language) {
  const { kind, box } = item;
  if (kind === 'text') return { kind, box, text: plainText(item.text), size: item.size, bold: item.style.bold };
  if (kind === 'shape') return { kind, box };
  if (kind === 'picture') return { kind, box, png: Buffer.from(item.bytes).toString('base64') };
  if (kind === 'table') {
    const rows = item.rows.map((row) => row.cells.map((cell) => plainText(cell.text)));
    return { kind, box, rows, widths: item.columnWidths };
  }
  if (kind === 'chart') return { kind, box, ...chartPlan(item, brand, language) };
  return undefined; // Icons and other free forms: the plain script does without.
}

/** The chart's type and data without anything of its look, and how many pixels to the inch our picture of it has. */
function chartPlan({ chart, box }, brand, language) {
  const [width, height] = [inchToPx(box.w), inchToPx(box.h)];
  const { config } = plotChart(chart, { brand, language, width, height });
  const datasets = config.data.datasets.map(({ label, data }) => ({ label, data }));
  const { labels } = config.data;
  const { indexAxis } = config.options ?? {};
  const type = chart.type.replace(/^stacked-/, '');
  const shape = { area: type === 'area', stacked: /^stacked/.test(chart.type) };
  return { pixels: inchToPx(1), type: config.type, ...shape, indexAxis, labels, datasets };
}
