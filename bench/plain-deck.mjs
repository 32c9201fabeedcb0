// The baseline: the same content with pptxgenjs and chartjs-node-canvas alone, as a short script would write it. It
// fits no text, checks nothing, and has no theme, layouts, placeholders or alt text.
//   node bench/plain-deck.mjs PLAN.json OUTDIR
import { mkdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ChartJSNodeCanvas } from 'chartjs-node-canvas';
import PptxGenJS from 'pptxgenjs';

const COLORS = ['0E6B84', '2C9C86', 'E3A93C', 'B9CBD3', '9DC3CF', 'D2432A'];
/** 16 points at the pictures' 288 pixels to the inch. */
const LABEL_PX = 64;

/** Writes every deck of the plan. */
export async function writePlainDecks(plans, folder) {
  mkdirSync(folder, { recursive: true });
  for (const plan of plans) {
    const deck = new PptxGenJS();
    deck.defineLayout({ name: 'SIZE', width: plan.size.w, height: plan.size.h });
    deck.layout = 'SIZE';
    for (const { items, notes, dark } of plan.slides) {
      const slide = deck.addSlide();
      if (dark) slide.background = { color: '0B2233' };
      for (const item of items) await draw(slide, item, dark ? 'FFFFFF' : '0B2233');
      if (notes) slide.addNotes(notes);
    }
    await deck.writeFile({ fileName: join(folder, `${plan.name}.pptx`) });
  }
}

async function draw(slide, { kind, box, ...item }, color) {
  if (kind === 'text')
    slide.addText(item.text, { ...box, color, fontFace: 'Calibri', fontSize: item.size, bold: item.bold });
  if (kind === 'shape') slide.addShape('rect', { ...box, fill: { color: 'D3DDE2' } });
  if (kind === 'picture') slide.addImage({ ...box, data: `image/png;base64,${item.png}` });
  if (kind === 'table')
    slide.addTable(
      item.rows.map((row) => row.map((text) => ({ text }))),
      { ...box, colW: item.widths },
    );
  if (kind === 'chart')
    slide.addImage({ ...box, data: `image/png;base64,${(await picture(item)).toString('base64')}` });
}

async function picture({ width, height, type, indexAxis, labels, datasets }) {
  const canvas = new ChartJSNodeCanvas({
    width,
    height,
    backgroundColour: 'white',
    chartCallback: (Chart) => Object.assign(Chart.defaults.font, { family: 'sans-serif', size: LABEL_PX }),
  });
  const colored = datasets.map((set, i) => ({
    ...set,
    backgroundColor: datasets.length > 1 ? `#${COLORS[i % COLORS.length]}` : COLORS.map((color) => `#${color}`),
  }));
  const options = { animation: false, ...(indexAxis ? { indexAxis } : {}), plugins: { legend: { display: false } } };
  return canvas.renderToBuffer({ type, data: { labels, datasets: colored }, options });
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const [plan, folder] = process.argv.slice(2);
  await writePlainDecks(JSON.parse(readFileSync(plan, 'utf8')), folder);
}
