// Paints the golden decks of this checkout and of a commit, slide by slide, and puts on a page what differs, old beside
// new. The page is tmp/goldens/index.html.
//   npm run goldens                              everything, against HEAD
//   npm run goldens -- kinds.cards charts.bar    only decks whose names begin with these
//   npm run goldens -- --against main            against another commit
//   npm run goldens -- --png                     also each slide as a PNG beside its SVG
//   npm run goldens -- --update kinds.cards      rewrites the golden files of tests/ with what this checkout makes
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..');
const OUT = join(ROOT, 'tmp/goldens');
/** The tests that hold golden files. */
const TESTS = [
  'tests/slides/golden-scenes.test.ts',
  'tests/slides/golden-scenes.long.test.ts',
  'tests/charts/golden.test.ts',
  'tests/outputs/pptx/golden.test.ts',
  'tests/slides/cases.long.test.ts',
  'tests/charts/cases.test.ts',
];
/** The folders of those files. */
const GOLDENS = [
  ...['tests/slides/golden', 'tests/charts/golden', 'tests/outputs/pptx/golden'],
  ...['tests/slides/cases', 'tests/charts/cases'],
];
const PAINTER = 'tests/support/paint-goldens';

/**
 * A painted slide.
 * @typedef {{ file: string, id: string, width: number, height: number }} Slide
 */

/**
 * Runs a program to its end; throws where it fails.
 * @param {string} program
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnSyncOptionsWithStringEncoding | undefined} [options]
 */
function run(program, args, options) {
  const { status, stdout, error } = spawnSync(program, args, {
    cwd: ROOT,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
    ...options,
  });
  if (error) throw error;
  if (status !== 0) throw new Error(`${program} ${args.join(' ')} failed.`);
  return (stdout ?? '').trim();
}

const slashes = (path) => path.split('\\').join('/');

/** The files of a commit in a folder. */
function checkOut(commit, folder) {
  if (existsSync(folder)) return;
  mkdirSync(dirname(folder), { recursive: true });
  const env = { ...process.env, GIT_INDEX_FILE: `${folder}.index` };
  run('git', ['read-tree', commit], { env });
  run('git', ['checkout-index', '--all', '--force', `--prefix=${folder}/`], { env });
  rmSync(`${folder}.index`);
}

/** Removes what earlier runs painted for other commits. */
function forgetOthers(kept) {
  const folders = existsSync(OUT)
    ? readdirSync(OUT, { withFileTypes: true }).filter((entry) => entry.isDirectory())
    : [];
  for (const { name } of folders.filter((entry) => !kept.includes(entry.name))) {
    rmSync(join(OUT, name), { recursive: true, force: true });
  }
}

/**
 * Compiles a checkout's painter and paints with it, in several processes.
 * @param {string} tree The checkout.
 * @param {string} folder Where the program and its slides go.
 * @param {{ names: readonly string[], png: boolean }} order
 * @param {number} processes
 */
async function paint(tree, folder, order, processes) {
  mkdirSync(folder, { recursive: true });
  const config = join(folder, 'tsconfig.json');
  const build = join(folder, 'build');
  const from = (path) => `./${slashes(relative(folder, path))}`;
  writeFileSync(
    config,
    JSON.stringify({
      extends: from(join(tree, 'tsconfig.json')),
      compilerOptions: {
        rootDir: from(tree),
        outDir: 'build',
        tsBuildInfoFile: 'build.tsbuildinfo',
        declaration: false,
      },
      files: [from(join(tree, `${PAINTER}.ts`))],
      include: [from(join(tree, 'src/**/*.d.ts'))],
    }),
  );
  run(process.execPath, [join(ROOT, 'node_modules/typescript/bin/tsc'), '-p', config], { stdio: 'inherit' });
  const program = join(build, `${PAINTER}.js`);
  const shares = Array.from({ length: processes }, (_, index) => ({ ...order, share: { index, of: processes } }));
  const paintShare = (share) =>
    new Promise((done, fail) => {
      const args = [program, tree, join(folder, 'slides'), JSON.stringify(share)];
      const child = spawn(process.execPath, args, { stdio: 'inherit' });
      child.on('close', (code) => (code === 0 ? done() : fail(new Error(`${program} failed.`))));
    });
  await Promise.all(shares.map(paintShare));
}

/**
 * The slides of a folder by deck.
 * @returns {Map<string, readonly Slide[]>}
 */
function decksIn(folder, names) {
  const lists = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.json')) : [];
  const wanted = lists.filter((name) => names.length === 0 || names.some((each) => name.startsWith(each)));
  return new Map(
    wanted.map((name) => [name.replace('.json', ''), JSON.parse(readFileSync(join(folder, name), 'utf8'))]),
  );
}

/** Slides of both sides beside each other: those of a deck by their ids, and how each differs. */
function compare(old, fresh, folders) {
  return [...new Set([...fresh.keys(), ...old.keys()])].sort().flatMap((deck) => {
    const [before, after] = [old.get(deck) ?? [], fresh.get(deck) ?? []];
    const ids = [...new Set([...after, ...before].map(({ id }) => id))];
    return ids.map((id) => {
      const [left, right] = [before, after].map((slides) => slides.find((slide) => slide.id === id));
      const text = (slide, folder) => slide && readFileSync(join(folder, slide.file), 'utf8');
      const same = left && right && text(left, folders.old) === text(right, folders.fresh);
      const how = same ? 'same' : left && right ? 'changed' : left ? 'gone' : 'added';
      return { deck, id, how, left, right };
    });
  });
}

const escaped = (text) => text.replace(/[&<>"]/g, (each) => `&#${each.charCodeAt(0)};`);

/** A page of all slides: what differs first, old beside new. */
function pageOf(slides, folders, title) {
  const shown = (slide, folder, scale) => {
    if (!slide) return '<p>none</p>';
    const [w, h] = [slide.width * scale, slide.height * scale].map(Math.round);
    const src = escaped(`${slashes(relative(OUT, folder))}/${slide.file}`);
    const size = `width="${Math.round(slide.width)}" height="${Math.round(slide.height)}"`;
    const frame = `<iframe loading="lazy" tabindex="-1" src="${src}" ${size} style="transform:scale(${scale})"></iframe>`;
    return `<a href="${src}" style="width:${w}px;height:${h}px">${frame}</a>`;
  };
  const pair = ({ deck, id, how, left, right }) =>
    `<section><h3>${escaped(`${deck} ${id}`)}: ${how}</h3>${shown(left, folders.old, 0.75)}${shown(right, folders.fresh, 0.75)}</section>`;
  const alone = ({ deck, id, right }) =>
    `<figure>${shown(right, folders.fresh, 0.25)}<figcaption>${escaped(`${deck} ${id}`)}</figcaption></figure>`;
  const [differing, same] = [slides.filter(({ how }) => how !== 'same'), slides.filter(({ how }) => how === 'same')];
  return `<!doctype html>
<meta charset="utf-8">
<title>${escaped(title)}</title>
<style>
  body { font: 15px system-ui, sans-serif; margin: 1.5rem; background: hsl(0 0% 92%) }
  a { display: inline-block; overflow: hidden; margin: 0 0.5rem 0.5rem 0; background: white; vertical-align: top }
  iframe { border: 0; transform-origin: 0 0; pointer-events: none }
  figure { display: inline-block; margin: 0 0.5rem 1rem 0; font-size: 12px }
  h3 { font-size: 15px; margin: 1rem 0 0.25rem }
</style>
<h1>${escaped(title)}</h1>
<p>${differing.length} of ${slides.length} slides differ; old is at the left, new at the right.</p>
${differing.map(pair).join('\n')}
<h2>The same</h2>
${same.map(alone).join('\n')}
`;
}

/** Rewrites golden files of tests with what this checkout makes, and lists those that changed. */
function update(names) {
  const named = (group, folder) => readdirSync(join(ROOT, folder)).map((file) => `${group}.${file}`);
  const fixtures = ['kinds', 'charts'].flatMap((group) => named(group, `tests/fixtures/${group}`));
  const cases = [...named('slides', 'tests/slides/cases'), ...named('chart-cases', 'tests/charts/cases')];
  const known = [...fixtures, ...named('pptx', 'tests/outputs/pptx/golden'), ...cases];
  const unknown = names.filter((name) => !known.some((each) => each.startsWith(name)));
  if (unknown.length > 0)
    throw new Error(
      `No fixture has a name that begins with ${unknown.join(' or ')}: see tests/fixtures and the folders of cases.`,
    );
  const env = { ...process.env, UPDATE_GOLDENS: names.length === 0 ? 'all' : names.join(' ') };
  const vitest = join(ROOT, 'node_modules/vitest/vitest.mjs');
  // Titles of tests have a fixture's own name, without that of its group.
  const titles = names.map((name) => name.slice(name.indexOf('.') + 1)).join('|');
  const only = names.length === 0 ? [] : ['--testNamePattern', titles];
  const args = [vitest, 'run', '--hideSkippedTests', '--project', 'unit', '--project', 'long', ...TESTS, ...only];
  const { status } = spawnSync(process.execPath, args, { cwd: ROOT, env, stdio: 'inherit' });
  console.log(run('git', ['status', '--short', '--', ...GOLDENS]) || 'The golden files are as they were.');
  if (status === 0) return;
  console.error('The golden files were written, but the tests above fail for another reason.');
  process.exitCode = 1;
}

async function main() {
  const { values, positionals: names } = parseArgs({
    allowPositionals: true,
    options: {
      against: { type: 'string', default: 'HEAD' },
      png: { type: 'boolean', default: false },
      update: { type: 'boolean', default: false },
    },
  });
  if (values.update) return update(names);
  const commit = run('git', ['rev-parse', '--short', values.against]);
  const [oldFolder, newFolder] = [join(OUT, commit), join(OUT, 'new')];
  const tree = join(oldFolder, 'tree');
  forgetOthers([commit, 'new']);
  checkOut(commit, tree);
  const canPaint = existsSync(join(tree, `${PAINTER}.ts`));
  if (!canPaint) console.log(`${values.against} has no painter yet: there is nothing to compare with.`);
  rmSync(join(newFolder, 'slides'), { recursive: true, force: true });
  const order = { names, png: values.png };
  const folders = { old: join(oldFolder, 'slides'), fresh: join(newFolder, 'slides') };
  if (canPaint) await paint(tree, oldFolder, order, availableParallelism());
  await paint(ROOT, newFolder, order, availableParallelism());
  const slides = compare(decksIn(folders.old, names), decksIn(folders.fresh, names), folders);
  const differing = slides.filter(({ how }) => how !== 'same');
  const page = join(OUT, 'index.html');
  writeFileSync(page, pageOf(slides, folders, `Golden slides against ${values.against} (${commit})`));
  for (const { deck, id, how } of differing) console.log(`${how}: ${deck} ${id}`);
  console.log(`${differing.length} of ${slides.length} slides differ: ${pathToFileURL(page)}`);
}

await main().catch((error) => {
  console.error(error.message);
  process.exitCode = 1;
});
