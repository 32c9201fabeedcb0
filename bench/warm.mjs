// A second build within one process: what it takes, on file descriptor 3 as JSON.
//   node bench/warm.mjs ours|plain PLAN.json OUTDIR
import { readFileSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..');
const [side, plan, folder] = process.argv.slice(2);

const BUILDS = {
  async ours() {
    const [{ buildDecks }, { diskFiles }, { writeWhole }] = await Promise.all([
      import('../dist/app/build-decks.js'),
      import('../dist/io/disk-files.js'),
      import('../dist/io/write-whole.js'),
    ]);
    return async () => {
      const { outputs } = await buildDecks({ files: diskFiles(ROOT), outline: 'slides.yaml', formats: ['pptx'] });
      writeWhole(outputs.map(({ name, bytes }) => ({ path: join(folder, name), bytes })));
    };
  },
  async plain() {
    const { writePlainDecks } = await import('./plain-deck.mjs');
    return () => writePlainDecks(JSON.parse(readFileSync(plan, 'utf8')), folder);
  },
};

const build = await BUILDS[side]();
await build();
const start = { wall: performance.now(), cpu: process.cpuUsage() };
await build();
const { user, system } = process.cpuUsage(start.cpu);
const memory = process.resourceUsage().maxRSS / 1024;
writeSync(3, JSON.stringify({ wall: performance.now() - start.wall, cpu: (user + system) / 1000, memory }));
