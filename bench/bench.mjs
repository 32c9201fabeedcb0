// What builds take, beside a plain script that writes the same slides, and which targets hold. See README.md.
//   npm run bench -- [--sizes 20,200] [--cases builds,watch] [--runs 3] [--against CHECKOUT]
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { surveyOutline, wordFor } from './survey-outline.mjs';
import * as targets from './targets.mjs';
import { inTurn } from './turns.mjs';
import { watched } from './watched.mjs';

const { short } = targets;
const ROOT = fileURLToPath(new URL('..', import.meta.url));
const CHARTS = ['images', 'native'];
const PERSONAL_DECKS = 100;
const SAVES = 7;

const verdicts = new targets.Verdicts();
const script = (name) => join(ROOT, 'bench', name);

/** Compiles a checkout of the tool. */
function compile(checkout) {
  const { status } = spawnSync(process.execPath, [join(checkout, 'scripts/compile.mjs')], { stdio: 'inherit' });
  if (status !== 0) process.exit(2);
}

/** What the plain script is to draw for an outline: the path of its plan. */
function planFor(outline, folder) {
  const plan = join(folder, 'plan.json');
  const { status } = spawnSync(process.execPath, [script('write-plan.mjs'), outline, plan], { stdio: 'inherit' });
  if (status !== 0) process.exit(2);
  return plan;
}

/** One line of what a side took. */
function line(name, { cpu, wall, memory }, beside = {}) {
  const ratios = Object.entries(beside).map(([other, usage]) => `${(cpu / usage.cpu).toFixed(2)} of ${other}`);
  console.log(
    `  ${name.padEnd(22)} ${short(cpu).padStart(6)} s cpu ${short(wall).padStart(6)} s wall ${memory.toFixed(0).padStart(6)} MB   ${ratios.join(', ')}`.trimEnd(),
  );
}

/** Cold builds, builds with nothing or one word changed, and the plain script. */
async function builds({ sizes, runs, scratch }) {
  const cold = {};
  for (const charts of CHARTS) {
    for (const size of sizes) {
      const folder = join(scratch, `builds-${size}-${charts}`);
      const usages = await inTurn(sidesOf(size, charts, folder), runs);
      cold[`${size} ${charts}`] = usages.cold.cpu;
      console.log(`\n${size} slides, ${charts}`);
      const { plain, 'plain, our pixels': equal } = usages;
      line('ours, cold', usages.cold, { plain, ...(equal ? { 'plain at our pixels': equal } : {}) });
      line('ours, nothing changed', usages.unchanged);
      line('ours, one word changed', usages.word, { cold: usages.cold });
      line('plain', plain);
      if (equal) line('plain, our pixels', equal);
      const what = `${size} ${charts}`;
      if (equal)
        verdicts.note(`${what}: cpu of plain’s at our pixels`, usages.cold.cpu / equal.cpu, targets.IMAGES_RATIO[size]);
      else verdicts.note(`${what}: cpu of plain’s`, usages.cold.cpu / plain.cpu, targets.NATIVE_RATIO);
      verdicts.note(`${what}: MB`, usages.cold.memory, targets.MEMORY[size]);
      verdicts.note(`${what}: s of cpu, nothing changed`, usages.unchanged.cpu, targets.UNCHANGED[size]);
      verdicts.note(
        `${what}: cpu of cold, one word changed`,
        usages.word.cpu / usages.cold.cpu,
        targets.ONE_WORD_RATIO,
      );
    }
    const [most, fewer] = [cold[`1000 ${charts}`], cold[`200 ${charts}`]];
    if (most && fewer) verdicts.note(`1000 ${charts}: cpu of 200’s`, most / fewer, targets.FIVE_TIMES);
  }
}

/** The sides of a size, each outline in a folder of its own, as authors have them. */
function sidesOf(size, charts, folder) {
  const env = { XDG_CACHE_HOME: join(folder, 'cache') };
  const outlineIn = (name) => {
    mkdirSync(join(folder, name), { recursive: true });
    return join(folder, name, 'slides.yaml');
  };
  const built = (path, ...options) => [join(ROOT, 'dist/cli.js'), 'build', path, '--quiet', ...options];
  const [cold, unchanged, edited] = ['cold', 'unchanged', 'edited'].map(outlineIn);
  for (const path of [cold, unchanged, edited]) writeFileSync(path, surveyOutline(size, charts));
  // Twice: after the first build, the folder lists the one of the decks.
  for (const path of [unchanged, edited, unchanged, edited]) {
    spawnSync(process.execPath, built(path), { env: { ...process.env, ...env }, stdio: 'ignore' });
  }
  const plan = planFor(cold, folder);
  const plain = (mode) => ({ args: [script('plain-deck.mjs'), plan, join(folder, 'plain'), mode] });
  let saves = 0;
  const before = () => writeFileSync(edited, surveyOutline(size, charts, { name: wordFor(saves++) }));
  return {
    cold: { args: built(cold, '--no-cache') },
    plain: plain(charts),
    ...(charts === 'images' ? { 'plain, our pixels': plain('same-pixels') } : {}),
    unchanged: { args: built(unchanged), env },
    word: { args: built(edited), env, before },
  };
}

/** From save to deck, while watching. */
async function watch({ sizes, scratch }) {
  console.log('\nFrom save to written deck while watching, one word changed');
  for (const size of sizes) {
    for (const charts of CHARTS) {
      const folder = join(scratch, `watched-${size}-${charts}`);
      const out = join(folder, 'out');
      mkdirSync(folder, { recursive: true });
      const milliseconds = await watched({
        outline: join(folder, 'slides.yaml'),
        out,
        deck: join(out, 'survey.en.pptx'),
        textOf: (save) => surveyOutline(size, charts, { name: wordFor(save) }),
        saves: SAVES,
        env: { XDG_CACHE_HOME: join(folder, 'cache') },
      });
      console.log(`  ${size} slides, ${charts}: ${milliseconds.toFixed(0)} ms`);
      verdicts.note(`${size} ${charts}: ms from save to deck`, milliseconds, targets.WATCHED[size]);
    }
  }
}

/** Many decks from one process. */
async function personal({ runs, scratch }) {
  console.log(`\n${PERSONAL_DECKS} personal decks of 20 slides in one process, each`);
  for (const charts of CHARTS) {
    const folder = join(scratch, `personal-${charts}`);
    mkdirSync(folder, { recursive: true });
    const outline = join(folder, 'slides.yaml');
    writeFileSync(outline, surveyOutline(20, charts));
    const plan = planFor(outline, folder);
    const side = (name) => ({
      args: [script('personal-decks.mjs'), name, charts, String(PERSONAL_DECKS), plan, join(folder, name)],
    });
    const { ours, plain } = await inTurn({ ours: side('ours'), plain: side('plain') }, runs);
    const [own, other] = [ours, plain].map(({ cpu }) => (cpu * 1000) / PERSONAL_DECKS);
    console.log(
      `  ${charts.padEnd(8)} ours ${own.toFixed(0)} ms cpu, ${ours.memory.toFixed(0)} MB   plain ${other.toFixed(0)} ms cpu, ${plain.memory.toFixed(0)} MB`,
    );
    verdicts.note(`personal ${charts}: ms of cpu each`, own, targets.PERSONAL[charts]);
  }
}

/** The project's own decks, in both languages. */
async function deck({ runs, scratch, against }) {
  const built = (checkout, out) => ({
    args: [
      ...[join(checkout, 'dist/cli.js'), 'build', join(ROOT, 'slides.yaml'), '--quiet', '--no-cache'],
      ...['--out', join(scratch, out)],
    ],
  });
  const beside = against ? { [against]: built(against, 'against') } : {};
  const { ours, ...others } = await inTurn({ ours: built(ROOT, 'deck'), ...beside }, runs);
  console.log('\nslides.yaml in both languages, cold');
  line('ours', ours, others);
  if (!against) return;
  line('the other checkout', others[against]);
  verdicts.note('slides.yaml: cpu of the other checkout’s', ours.cpu / others[against].cpu, targets.AGAINST_RATIO);
}

/** A check of two slides. */
async function check({ runs, scratch }) {
  const outline = join(scratch, 'two.yaml');
  writeFileSync(outline, surveyOutline(2, 'images'));
  const args = [join(ROOT, 'dist/cli.js'), 'check', outline, '--quiet', '--no-cache'];
  const { ours } = await inTurn({ ours: { args } }, Math.max(runs, SAVES));
  console.log('\ncheck of two slides');
  line('ours', ours);
  verdicts.note('check of two slides: s of cpu', ours.cpu, targets.CHECK);
}

/** The project's own decks in formats beside the presentation, and a large deck as a PDF. */
async function formats({ sizes, runs, scratch }) {
  const built = (outline, format, ...more) => ({
    args: [
      ...[join(ROOT, 'dist/cli.js'), 'build', outline, '--quiet', '--no-cache', ...more],
      ...['--format', format, '--out', join(scratch, `formats-${format}`)],
    ],
  });
  const sides = ['pptx', ...targets.FORMATS].map((format) => [format, built(join(ROOT, 'slides.yaml'), format)]);
  const { pptx, ...others } = await inTurn(Object.fromEntries(sides), runs);
  console.log('\nslides.yaml in both languages, cold, in one format each');
  line('pptx', pptx);
  for (const [format, usage] of Object.entries(others)) {
    line(format, usage, { pptx });
    verdicts.note(`${format}: cpu of the presentation’s`, usage.cpu / pptx.cpu, targets.FORMAT_RATIO);
  }
  const { warm } = await inTurn({ warm: { args: [script('paint-svg.mjs'), join(scratch, 'svg.json')] } }, 1);
  const { milliseconds, slides } = JSON.parse(readFileSync(join(scratch, 'svg.json'), 'utf8'));
  console.log(`  SVG of ${slides} slides, warm: ${milliseconds.toFixed(0)} ms cpu (the process ${short(warm.cpu)} s)`);
  verdicts.note('SVG of the deck in a language, warm: ms of cpu', milliseconds, targets.SVG);
  for (const size of sizes) {
    const outline = join(scratch, `formats-${size}.yaml`);
    writeFileSync(outline, surveyOutline(size, 'images'));
    const both = await inTurn({ pptx: built(outline, 'pptx'), pdf: built(outline, 'pdf') }, 1);
    console.log(`\n${size} slides`);
    line('pptx', both.pptx);
    line('pdf', both.pdf, { pptx: both.pptx });
  }
}

const CASES = { builds, watch, personal, deck, check, formats };

const { values } = parseArgs({
  options: {
    sizes: { type: 'string', default: '20,200,1000' },
    cases: { type: 'string', default: Object.keys(CASES).join() },
    runs: { type: 'string', default: '3' },
    against: { type: 'string' },
  },
});
const named = values.cases.split(',');
const unknown = named.filter((name) => !(name in CASES));
if (unknown.length > 0) {
  console.error(`There is no case ${unknown.join(', ')}: there are ${Object.keys(CASES).join(', ')}.`);
  process.exit(2);
}
const against = values.against && resolve(values.against);
for (const checkout of [ROOT, ...(against ? [against] : [])]) compile(checkout);
const scratch = mkdtempSync(join(tmpdir(), 'deck-bench-'));
console.log(`node ${process.version}, ${cpus().length} × ${cpus()[0]?.model}; medians of ${values.runs} runs in turn`);
try {
  const options = { sizes: values.sizes.split(',').map(Number), runs: Number(values.runs), scratch, against };
  for (const name of named) await CASES[name](options);
  verdicts.print();
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
