// Many decks from one process, each somebody's own: a name on one slide, and a figure in one chart.
//   node bench/personal-decks.mjs ours|plain images|native COUNT PLAN.json OUTDIR
// Ours are made by the functions of the pipeline, the plain ones from the plan of the first.
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { surveyOutline, wordFor } from './survey-outline.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const SLIDES = 20;

/** What makes a deck the own one of a person, who has a number. */
const ownOf = (person) => ({ name: wordFor(person), figure: 10 + person });

const SIDES = {
  async ours({ charts, count, folder }) {
    const [
      { buildDecks },
      { keptBrands },
      { recentCache },
      { memoryFiles },
      { diskFiles, layeredFiles },
      { writeWhole },
    ] = await Promise.all([
      import('../dist/app/build-decks.js'),
      import('../dist/app/use-brand.js'),
      import('../dist/core/cache.js'),
      import('../dist/files/files.js'),
      import('../dist/io/disk-files.js'),
      import('../dist/io/write-whole.js'),
    ]);
    const cache = recentCache();
    const useBrand = keptBrands();
    const shared = diskFiles(ROOT);
    for (let person = 0; person < count; person++) {
      const files = layeredFiles([memoryFiles({ 'own.yaml': surveyOutline(SLIDES, charts, ownOf(person)) }), shared]);
      cache.turn();
      const { outputs } = await buildDecks({ files, outline: 'own.yaml', formats: ['pptx'], cache, useBrand });
      if (outputs.length === 0) throw new Error(`The deck of person ${person} has errors.`);
      writeWhole(outputs.map(({ name, bytes }) => ({ path: join(folder, `${person}.${name}`), bytes })));
    }
  },
  async plain({ charts, count, plan, folder }) {
    const { writePlainDecks } = await import('./plain-deck.mjs');
    const [deck] = JSON.parse(readFileSync(plan, 'utf8'));
    for (let person = 0; person < count; person++) {
      const { name, figure } = ownOf(person);
      const own = structuredClone({ ...deck, name: `${person}.${deck.name}` });
      own.slides[1].items.find(({ kind }) => kind === 'text').text = `Three things for ${name} to know of the survey`;
      own.slides[0].items.find(({ kind }) => kind === 'chart').datasets[0].data[0] = figure;
      await writePlainDecks([own], folder, charts);
    }
  },
};

const [side, charts, count, plan, folder] = process.argv.slice(2);
mkdirSync(folder, { recursive: true });
await SIDES[side]({ charts, count: Number(count), plan, folder });
