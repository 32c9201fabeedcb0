// What the plain script is given to draw: the same texts, tables, charts and notes at the same places as our decks.
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadBrand } from '../dist/brand/load-brand.js';
import { plotChart } from '../dist/charts/plot-chart.js';
import { readText } from '../dist/core/files.js';
import { plainText } from '../dist/core/rich-text.js';
import { inchToPx } from '../dist/core/units.js';
import { diskFiles } from '../dist/io/disk-files.js';
import { parseOutline } from '../dist/outline/parse-outline.js';
import { brandMeasurer } from '../dist/render/measure.js';
import { resolveDeck } from '../dist/resolve/resolve-deck.js';
import { layoutDeck } from '../dist/slides/layout-deck.js';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..');

/** The decks of an outline, one a language, with their texts filled in, and their brand, which is a shipped one. */
export function resolved(folder, outlineFile) {
  const { outline } = parseOutline({ file: outlineFile, text: readText(diskFiles(folder), outlineFile) ?? '' });
  if (!outline) throw new Error(`${outlineFile} has errors: build it first.`);
  const { brand } = loadBrand(diskFiles(ROOT), `templates/${outline.deck.brand}`);
  const decks = outline.deck.languages.map((language) => resolveDeck(outline, language).deck);
  return { brand, decks, id: outline.deck.id };
}

/** The laid-out decks of an outline, one a language, and their brand. */
export function layOut(folder, outlineFile) {
  const { brand, decks, id } = resolved(folder, outlineFile);
  const measurer = brandMeasurer(brand);
  return { brand, scenes: decks.map((deck) => layoutDeck(deck, brand, measurer)), id };
}

/** One plan a language of the outline, as plain data. */
export function deckPlans(folder, outlineFile) {
  const { brand, scenes, id } = layOut(folder, outlineFile);
  return scenes.map(({ language, slides }) => ({
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

/** The chart's type and data without anything of its look, and the size of its picture. */
function chartPlan({ chart, box }, brand, language) {
  const [width, height] = [inchToPx(box.w), inchToPx(box.h)];
  const { config } = plotChart(chart, { brand, language, width, height });
  const datasets = config.data.datasets.map(({ label, data }) => ({ label, data }));
  const { labels } = config.data;
  const { indexAxis } = config.options ?? {};
  return { width, height, type: config.type, indexAxis, labels, datasets };
}
