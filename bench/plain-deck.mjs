// The baseline: the same content with pptxgenjs and chartjs-node-canvas alone, as a short script would write it. It
// fits no text, checks nothing, and has no theme, layouts, placeholders or alt text.
//   node bench/plain-deck.mjs PLAN.json OUTDIR images|same-pixels|native
import { mkdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ChartJSNodeCanvas } from 'chartjs-node-canvas';
import PptxGenJS from 'pptxgenjs';

const COLORS = ['0E6B84', '2C9C86', 'E3A93C', 'B9CBD3', '9DC3CF', 'D2432A'];
/** The size of labels, in points. */
const LABEL = 16;
/** Pixels to the inch of pictures as such scripts draw them, 96 of CSS. */
const PLAIN_PIXELS = 96;

/**
 * How the charts of a plan are drawn: as pictures of so many pixels to the inch, or as charts that can be edited.
 * @typedef {'images' | 'same-pixels' | 'native'} Charts
 */

/**
 * Writes every deck of the plans.
 * @param {object[]} plans
 * @param {string} folder
 * @param {Charts} charts
 */
export async function writePlainDecks(plans, folder, charts) {
  mkdirSync(folder, { recursive: true });
  for (const plan of plans) {
    const deck = new PptxGenJS();
    deck.defineLayout({ name: 'SIZE', width: plan.size.w, height: plan.size.h });
    deck.layout = 'SIZE';
    for (const each of plan.slides) await addSlide(deck, each, charts);
    await deck.writeFile({ fileName: join(folder, `${plan.name}.pptx`) });
  }
}

async function addSlide(deck, { items, notes, dark }, charts) {
  const slide = deck.addSlide();
  if (dark) slide.background = { color: '0B2233' };
  for (const item of items) await DRAW[item.kind]?.(slide, item, dark ? 'FFFFFF' : '0B2233', charts);
  if (notes) slide.addNotes(notes);
}

/** How an item of each kind is put on a slide. */
const DRAW = {
  text: (slide, { text, box, size, bold }, color) =>
    slide.addText(text, { ...box, color, fontFace: 'Calibri', fontSize: size, bold }),
  shape: (slide, { box }) => slide.addShape('rect', { ...box, fill: { color: 'D3DDE2' } }),
  picture: (slide, { box, png }) => slide.addImage({ ...box, data: `image/png;base64,${png}` }),
  table: (slide, { box, rows, widths }) =>
    slide.addTable(
      rows.map((row) => row.map((text) => ({ text }))),
      { ...box, colW: widths },
    ),
  chart: async (slide, { box, ...item }, _color, charts) => {
    if (charts === 'native') return addChart(slide, box, item);
    const png = await picture(box, item, charts === 'images' ? PLAIN_PIXELS : item.pixels);
    slide.addImage({ ...box, data: `image/png;base64,${png.toString('base64')}` });
  },
};

function addChart(slide, box, { type, area, indexAxis, stacked, labels, datasets }) {
  const series = datasets.map(({ label, data }, i) => ({ name: label ?? `Series ${i + 1}`, labels, values: data }));
  slide.addChart(area ? 'area' : type, series, {
    ...box,
    chartColors: COLORS,
    barDir: indexAxis === 'y' ? 'bar' : 'col',
    barGrouping: stacked ? 'stacked' : 'clustered',
    showValue: true,
    showLegend: series.length > 1,
  });
}

async function picture({ w, h }, { type, area, indexAxis, stacked, labels, datasets }, pixels) {
  const canvas = new ChartJSNodeCanvas({
    width: Math.round(w * pixels),
    height: Math.round(h * pixels),
    backgroundColour: 'white',
    chartCallback: (Chart) => Object.assign(Chart.defaults.font, { family: 'sans-serif', size: (LABEL * pixels) / 72 }),
  });
  const colored = datasets.map((set, i) => ({
    ...set,
    ...(area ? { fill: true } : {}),
    backgroundColor: datasets.length > 1 ? `#${COLORS[i % COLORS.length]}` : COLORS.map((color) => `#${color}`),
  }));
  const options = {
    animation: false,
    ...(indexAxis ? { indexAxis } : {}),
    ...(stacked ? { scales: { x: { stacked }, y: { stacked } } } : {}),
    plugins: { legend: { display: false } },
  };
  return canvas.renderToBuffer({ type, data: { labels, datasets: colored }, options });
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const [plan, folder, charts] = process.argv.slice(2);
  await writePlainDecks(JSON.parse(readFileSync(plan, 'utf8')), folder, charts);
}
