// Draws the slides of slides.yaml as SVG again and again, and writes what a round takes once all is warm.
//   node bench/paint-svg.mjs RESULT.json
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { openDeck } from '../dist/app/open-deck.js';
import { projectFiles } from '../dist/cli/project-files.js';
import { pagesOf } from '../dist/outputs/paint/pages.js';
import { svgOf } from '../dist/outputs/svg/svg-pen.js';
import { recordCharts } from '../dist/render/charts/draw-charts.js';
import { layoutDeck } from '../dist/slides/layout-deck.js';
import { median } from './turns.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const ROUNDS = 15;
/** Rounds after which nothing is compiled any more. */
const WARM = 5;

const { open } = await openDeck({ files: projectFiles(ROOT, ROOT), outline: 'slides.yaml', languages: ['en'] });
const { brand, measurer, decks } = open;
const scene = await recordCharts(layoutDeck(decks[0].deck, brand, measurer), brand);
const { pages, context } = await pagesOf(scene, brand);
const rounds = Array.from({ length: ROUNDS }, () => {
  const start = process.cpuUsage();
  for (const { page, title } of pages) svgOf(page, context, { title, language: 'en' });
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
});
writeFileSync(process.argv[2], JSON.stringify({ milliseconds: median(rounds.slice(WARM)), slides: pages.length }));
