// How often laying out slides.yaml asks for the width of a stretch of text, and how long it takes: with the pieces of texts
// kept, as builds do, and with each measured anew whenever it is set.
//   npm run bench:layout -- [ROUNDS]
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..');
spawnSync(process.execPath, [join(ROOT, 'scripts/compile.mjs')], { stdio: 'inherit' });
const { layOut: opened } = await import('./plan.mjs');
const load = (path) => import(new URL(`../dist/${path}`, import.meta.url).href);
const [{ pieces }, { letteringOf, styledText }, { brandMeasurer, keepPieces }, { layoutDeck }] = await Promise.all(
  ['text/line-break.js', 'text/typeset.js', 'text/brand-measurer.js', 'slides/layout-deck.js'].map(load),
);
const { open } = await opened(ROOT, 'slides.yaml');
const { brand } = open;
const decks = open.decks.map(({ deck }) => deck);
const glyphs = brandMeasurer(brand);

const SIDES = {
  kept: keepPieces,
  anew: (own) => ({ ...own, pieces: (runs, style) => pieces(styledText(runs, letteringOf(style)), own) }),
};

/** How many widths one layout of all decks asks for. */
function count(measurerBy) {
  let widths = 0;
  const counting = {
    ...glyphs,
    advance(text, face) {
      widths++;
      return glyphs.advance(text, face);
    },
  };
  layOut(measurerBy(counting));
  return widths;
}

function layOut(measurer) {
  for (const deck of decks) layoutDeck(deck, brand, measurer);
}

const rounds = Number(process.argv[2] ?? 15);
const times = { kept: [], anew: [] };
// The first round warms up both sides and is not counted.
for (let round = 0; round <= rounds; round++) {
  for (const [side, measurerBy] of Object.entries(SIDES)) {
    const before = process.cpuUsage();
    layOut(measurerBy(glyphs));
    const { user, system } = process.cpuUsage(before);
    if (round > 0) times[side].push((user + system) / 1000);
  }
}
const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
const print = (name, unit, kept, anew) =>
  console.log(
    `  ${name}  kept ${kept.toFixed(0)}${unit}   anew ${anew.toFixed(0)}${unit}   ratio ${(kept / anew).toFixed(2)}`,
  );
console.log(`${decks.length} decks laid out, median of ${rounds} rounds; node ${process.version}`);
print('widths', '', count(SIDES.kept), count(SIDES.anew));
print('cpu   ', ' ms', median(times.kept), median(times.anew));
