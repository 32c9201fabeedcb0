// Compares the decks that two checkouts of the tool build from the same outlines: the shipped deck, the examples, and
// every fixture, in each brand. Unpacked, they have the same parts, the same canonical XML and the same pixels, or the
// difference is printed; what they report must be the same too. Both checkouts need their packages installed.
//   node scripts/compare-decks.mjs OTHER [NAME...]   only the outlines whose names begin with one of these
//   --template FILE                                  also the shipped deck on this template; may be said several times
import { spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { createCanvas, loadImage } from '@napi-rs/canvas';
import { unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import { parse, stringify } from 'yaml';

const HERE = join(dirname(fileURLToPath(import.meta.url)), '..');
const FIXTURES = join(HERE, 'tests/fixtures');
const BRANDS = readdirSync(join(HERE, 'templates'));
const DIFFERENCES_SHOWN = 6;

/**
 * An outline to build.
 * @typedef {object} Job
 * @property {string} name
 * @property {string} outline Its path below the folder of inputs.
 * @property {readonly string[]} options More of the command line.
 */

/**
 * Puts all outlines, with what they need, into a folder.
 * @param {string} folder
 * @param {readonly string[]} templates Files that the shipped deck is also to be built on.
 * @returns {Job[]}
 */
function writeInputs(folder, templates) {
  cpSync(join(HERE, 'slides.yaml'), join(folder, 'deck/slides.yaml'), { recursive: true });
  cpSync(join(HERE, 'examples'), join(folder, 'examples'), {
    recursive: true,
    filter: (path) => !/[\\/]out$/.test(path),
  });
  for (const own of ['pictures', 'logos'])
    cpSync(join(FIXTURES, own), join(folder, 'fixtures', own), { recursive: true });
  const head = readFileSync(join(FIXTURES, 'head.yaml'), 'utf8');
  const fixtures = (group, pattern) =>
    readdirSync(join(FIXTURES, group))
      .filter((file) => pattern.test(file))
      .map((file) => parse(head + readFileSync(join(FIXTURES, group, file), 'utf8')));
  const sizes = {
    'kinds-smallest': fixtures('kinds', /^[\w-]+\.smallest\.yaml$/),
    kinds: fixtures('kinds', /^[\w-]+\.yaml$/),
    charts: fixtures('charts', /\.yaml$/),
  };
  for (const [name, outlines] of Object.entries(sizes)) {
    writeFileSync(join(folder, `fixtures/${name}.yaml`), stringify(inOne(outlines)));
  }
  // Kinds that list the whole deck have no room for the largest of all others.
  for (const file of readdirSync(join(FIXTURES, 'kinds')).filter((name) => name.endsWith('.largest.yaml'))) {
    writeFileSync(join(folder, 'fixtures', file), head + readFileSync(join(FIXTURES, 'kinds', file), 'utf8'));
  }
  const native = inOne(sizes.charts);
  native.deck.charts = 'native';
  writeFileSync(join(folder, 'fixtures/native-charts.yaml'), stringify(native));
  const behind = inOne(sizes.kinds);
  // A map fills the slide, and one that shows a scene or a picture has no other behind it.
  const isPlain = ({ kind, scene, picture }) => kind !== 'map' && !scene && !(picture && kind !== 'picture');
  for (const slide of behind.slides.filter(isPlain)) slide.background = 'pictures/valley.jpg';
  writeFileSync(join(folder, 'fixtures/kinds-on-picture.yaml'), stringify(behind));
  const own = ['deck/slides.yaml', 'examples/gallery.yaml', 'examples/brands.yaml'];
  const whole = readdirSync(join(folder, 'examples')).map((name) => `examples/${name}/slides.yaml`);
  const made = readdirSync(join(folder, 'fixtures')).map((name) => `fixtures/${name}`);
  const outlines = [...own, ...whole, ...made].filter((path) => /\.yaml$/.test(path) && existsSync(join(folder, path)));
  const branded = ['deck/slides.yaml', 'fixtures/kinds.yaml', 'fixtures/charts.yaml', 'examples/brands.yaml'];
  const jobs = outlines.flatMap((outline) => {
    const name = outline.replace(/\.yaml$/, '');
    const brands = branded.includes(outline) ? BRANDS : [];
    return [
      { name, outline, options: [] },
      ...brands.map((brand) => ({ name: `${name}.${brand}`, outline, options: ['--brand', brand] })),
    ];
  });
  templates.forEach((file, i) => {
    const brand = join(folder, `deck/templates/template-${i + 1}`);
    mkdirSync(brand, { recursive: true });
    cpSync(file, join(brand, basename(file)));
    writeFileSync(join(brand, 'brand.yaml'), `base: ${basename(file)}\n`);
  });
  const onTemplates = ['template', ...templates.map((_, i) => `template-${i + 1}`)].map((brand) => ({
    ...{ name: `deck/slides.${brand}`, outline: 'deck/slides.yaml', options: ['--brand', brand] },
  }));
  return [...jobs, ...onTemplates];
}

/** A brand beside the shipped deck that has a finished deck as its template. */
async function writeTemplate(checkout, folder) {
  const brand = join(folder, 'deck/templates/template');
  mkdirSync(brand, { recursive: true });
  const options = ['--lang', 'en'];
  await build(checkout, folder, { name: 'template', outline: 'examples/windhafen/slides.yaml', options }, brand);
  const [deck] = readdirSync(brand);
  writeFileSync(join(brand, 'brand.yaml'), `base: ${deck}\n`);
}

/** The fixtures as one outline: the first one's head, everybody's facts and sources, and all slides. */
function inOne(outlines) {
  const [first] = outlines;
  const slides = outlines.flatMap((outline, at) =>
    outline.slides.map((slide) => (slide.id ? { ...slide, id: `${slide.id}-${at}` } : slide)),
  );
  const merged = (key) => Object.assign({}, ...outlines.map((outline) => outline[key] ?? {}));
  return { ...first, sources: merged('sources'), facts: merged('facts'), slides };
}

/**
 * Builds an outline with a checkout's tool; returns what it reported, without times and places.
 * @param {string} checkout
 * @param {string} folder
 * @param {Job} job
 * @param {string} out
 */
function build(checkout, folder, { outline, options }, out) {
  const args = [join(checkout, 'dist/cli.js'), 'build', join(folder, outline), '--out', out, '--json', '--no-cache'];
  // From there, files are reported by their names alone.
  const place = { cwd: out, stdio: ['ignore', 'pipe', 'inherit'] };
  const child = spawn(process.execPath, [...args, '--ui', 'en', ...options], place);
  let printed = '';
  child.stdout.on('data', (data) => {
    printed += data;
  });
  return new Promise((done) => {
    child.on('close', () => {
      const text = printed.replaceAll(out, 'OUT').replace(/"milliseconds": ?[\d.]+/g, '"milliseconds": 0');
      done(text.replace(/"bytes": ?\d+/g, '"bytes": 0'));
    });
  });
}

/** The codes of the errors in a report. */
function errorsIn(report) {
  const errors = JSON.parse(report).findings.filter(({ severity }) => severity === 'error');
  return [...new Set(errors.map(({ code }) => code))];
}

/** A document as one line an element or text: attributes sorted, names of prefixes as they are. */
function canonical(bytes) {
  const parser = new SaxesParser();
  const lines = [];
  let indent = '';
  const keepText = (text) => lines.push(`${indent}${JSON.stringify(text)}`);
  parser.on('opentag', ({ name, attributes }) => {
    const sorted = Object.entries(attributes).map(([key, value]) => `${key}=${JSON.stringify(value)}`);
    lines.push(`${indent}<${[name, ...sorted.sort()].join(' ')}>`);
    indent += ' ';
  });
  parser.on('closetag', () => {
    indent = indent.slice(1);
  });
  parser.on('text', keepText);
  parser.on('cdata', keepText);
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(new TextDecoder().decode(bytes)).close();
  return lines;
}

async function pixels(bytes) {
  const image = await loadImage(bytes);
  const context = createCanvas(image.width, image.height).getContext('2d');
  context.drawImage(image, 0, 0);
  return Buffer.from(context.getImageData(0, 0, image.width, image.height).data.buffer);
}

/** How many of the levels of two pictures differ, and by how much. */
function levelsApart(left, right) {
  let [count, most] = [0, 0];
  for (let i = 0; i < left.length; i++) {
    const apart = Math.abs(left[i] - right[i]);
    if (apart > 0) count++;
    most = Math.max(most, apart);
  }
  return `${((100 * count) / left.length).toFixed(3)}% of the levels differ, by at most ${most} of 255`;
}

/** The parts of a package, in which pictures are named by the order in which they are referred to, and not by a hash. */
function withNamedPictures(parts) {
  const decoder = new TextDecoder();
  const rels = Object.keys(parts).filter((name) => name.endsWith('.rels'));
  const hashes = rels.sort().flatMap((name) => decoder.decode(parts[name]).match(/(?<=media\/)[0-9a-f]{32}/g) ?? []);
  const names = new Map([...new Set(hashes)].map((hash, i) => [hash, `picture-${i + 1}`]));
  const named = (text) => text.replace(/(?<=media\/)[0-9a-f]{32}/g, (hash) => names.get(hash) ?? hash);
  const entries = Object.entries(parts).map(([name, bytes]) => {
    const isText = name.endsWith('.rels') || name === '[Content_Types].xml';
    return [named(name), isText ? new TextEncoder().encode(named(decoder.decode(bytes))) : bytes];
  });
  return Object.fromEntries(entries);
}

/** How a part differs: undefined where XML or pixels are the same. */
async function difference(name, a, b) {
  if (Buffer.from(a).equals(b)) return undefined;
  if (/\.(xml|rels|vml)$/.test(name)) {
    const [left, right] = [canonical(a), canonical(b)];
    const at = left.findIndex((line, i) => line !== right[i]);
    if (at === -1 && left.length === right.length) return undefined;
    const from = at === -1 ? left.length : at;
    return `\n      - ${left[from]?.trim().slice(0, 160)}\n      + ${right[from]?.trim().slice(0, 160)}`;
  }
  if (/\.(png|jpe?g)$/.test(name)) {
    const [left, right] = [await pixels(a), await pixels(b)];
    if (left.equals(right)) return undefined;
    return left.length === right.length ? levelsApart(left, right) : 'another size';
  }
  if (/\.xlsx$/.test(name)) return packagesDiffer(unzipSync(a), unzipSync(b));
  return 'other bytes';
}

async function packagesDiffer(a, b) {
  const names = [...new Set([...Object.keys(a), ...Object.keys(b)])].sort();
  const found = [];
  for (const name of names) {
    if (!a[name]) found.push(`${name}: added`);
    else if (!b[name]) found.push(`${name}: gone`);
    else {
      const how = await difference(name, a[name], b[name]);
      if (how) found.push(`${name}: ${how}`);
    }
  }
  return found.length > 0 ? found.join('\n    ') : undefined;
}

/**
 * Prints how two decks differ.
 * @returns {Promise<boolean>} Whether they are the same.
 */
async function compareDecks(name, old, fresh) {
  const [a, b] = [old, fresh].map((file) => (existsSync(file) ? readFileSync(file) : undefined));
  if (!a || !b) {
    console.log(`  ${name}: written by one checkout only`);
    return false;
  }
  if (a.equals(b)) return true;
  const found =
    (await packagesDiffer(withNamedPictures(unzipSync(a)), withNamedPictures(unzipSync(b))))?.split('\n    ') ?? [];
  if (found.length === 0) {
    console.log(`  ${name}: other bytes, the same parts, XML and pixels`);
    return true;
  }
  const more = found.length - DIFFERENCES_SHOWN;
  console.log(`  ${name}: ${found.length} parts differ`);
  for (const line of found.slice(0, DIFFERENCES_SHOWN)) console.log(`    ${line}`);
  if (more > 0) console.log(`    and ${more} more`);
  return false;
}

const { values, positionals } = parseArgs({
  ...{ allowPositionals: true, options: { template: { type: 'string', multiple: true, default: [] } } },
});
const [other, ...wanted] = positionals;
if (!other) {
  console.error('usage: node scripts/compare-decks.mjs OTHER [NAME...] [--template FILE...]');
  process.exit(2);
}
const checkouts = [resolve(other), HERE];
for (const checkout of checkouts) {
  const compiled = spawnSync(process.execPath, [join(checkout, 'scripts/compile.mjs')], { stdio: 'inherit' });
  if (compiled.status !== 0) process.exit(2);
}
const work = mkdtempSync(join(tmpdir(), 'compare-decks-'));
process.on('exit', () => rmSync(work, { recursive: true, force: true }));
const inputs = join(work, 'in');
const jobs = writeInputs(inputs, values.template).filter(
  ({ name }) => wanted.length === 0 || wanted.some((each) => name.startsWith(each)),
);
if (jobs.some(({ name }) => name.endsWith('.template'))) await writeTemplate(checkouts[0], inputs);
let [decks, same] = [0, 0];
for (const job of jobs) {
  const outs = ['old', 'new'].map((side) => join(work, side, job.name));
  for (const out of outs) mkdirSync(out, { recursive: true });
  const reports = await Promise.all(checkouts.map((checkout, i) => build(checkout, inputs, job, outs[i])));
  const files = [...new Set(outs.flatMap((out) => readdirSync(out)))].sort();
  console.log(`${job.name}: ${files.length} decks`);
  if (files.length === 0) console.log(`  errors: ${errorsIn(reports[1]).join(', ')}`);
  if (reports[0] !== reports[1]) {
    const [left, right] = reports.map((text) => text.split('\n'));
    const at = left.findIndex((line, i) => line !== right[i]);
    console.log(`  the reports differ:\n    - ${left[at]?.trim()}\n    + ${right[at]?.trim()}`);
    process.exitCode = 1;
  }
  for (const file of files) {
    decks += 1;
    if (await compareDecks(file, join(outs[0], file), join(outs[1], file))) same += 1;
    else process.exitCode = 1;
  }
}
console.log(`${same} of ${decks} decks are the same.`);
