// Builds decks, and kills the builds, runs several at once, fills the disk, makes the folder read-only and holds decks
// open; after each, every deck must be whole, and after the next build nothing else may be left. The seed is printed, with
// which the same moments are tried again.
//   npm run faults                          300 kills, 30 builds at once
//   npm run faults -- --kills 20 --crowd 8 --seed 7
import { spawn, spawnSync } from 'node:child_process';
import { createHash, randomInt } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..');
const CLI = join(ROOT, 'dist/cli.js');
const LANGUAGES = ['en', 'zh'];
const DECKS = LANGUAGES.map((language) => `faults.${language}.pptx`);
const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '300' },
    crowd: { type: 'string', default: '30' },
    seed: { type: 'string', default: String(randomInt(2 ** 31)) },
  },
});
const kills = Number(values.kills);
const crowd = Number(values.crowd);
const compiled = spawnSync(process.execPath, [join(ROOT, 'scripts/compile.mjs')], { stdio: 'inherit' });
if (compiled.status !== 0) process.exit(compiled.status ?? 1);
console.log(`Seed ${values.seed}, ${kills} kills, ${crowd} at once.`);

const folder = mkdtempSync(join(tmpdir(), 'faults-'));
const random = mulberry(Number(values.seed));
const counts = new Map();
const wrong = [];

/** Numbers from 0 to 1 that follow from a seed. */
function mulberry(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** An outline in two languages; `which` is in all that it says. */
function writeOutline(which) {
  const said = (i) => `{ en: "Slide ${i} of deck ${which}", zh: "第${i}页，文稿${which}" }`;
  const slides = Array.from({ length: 6 }, (_, i) => `  - { kind: statement, title: ${said(i)} }\n`);
  const head = `deck: { id: faults, title: ${said(0)}, brand: liangjiang, languages: [${LANGUAGES.join(', ')}] }\n`;
  writeFileSync(join(folder, `${which}.yaml`), `${head}slides:\n${slides.join('')}`);
}

const args = (which, out) => [CLI, 'build', `${which}.yaml`, '--out', out, '--no-cache', '--quiet', '--ui', 'en'];
const options = { cwd: folder, encoding: 'utf8' };
const build = (which, out) => spawnSync(process.execPath, args(which, out), options);

/** Which build a deck is of; undefined where it is torn, or is not there. */
function originOf(out, deck) {
  const path = join(out, deck);
  const print = existsSync(path) ? createHash('sha256').update(readFileSync(path)).digest('hex') : '';
  return known.get(`${deck} ${print}`);
}

const originsOf = (out) => DECKS.map((deck) => originOf(out, deck));

function note(what, problem) {
  const { tried = 0, failed = 0 } = counts.get(what) ?? {};
  counts.set(what, { tried: tried + 1, failed: failed + (problem ? 1 : 0) });
  if (problem) wrong.push(`${what}: ${problem}`);
}

/** What is wrong with a folder of decks: other files in it, or decks that are not of the builds they should be of. */
function problemOf(out, only = ['A', 'B']) {
  const names = readdirSync(out).sort();
  if (names.join() !== DECKS.join()) return `the folder holds ${names.join(', ')}`;
  const origins = originsOf(out);
  return origins.every((each) => only.includes(each)) ? undefined : `decks of the builds ${origins.join(', ')}`;
}

const known = new Map();
for (const which of ['A', 'B']) {
  writeOutline(which);
  const out = join(folder, `of-${which}`);
  const { status, stdout, stderr } = build(which, out);
  if (status !== 0) throw new Error(`The deck does not build: ${stdout}${stderr}`);
  for (const deck of DECKS) {
    known.set(
      `${deck} ${createHash('sha256')
        .update(readFileSync(join(out, deck)))
        .digest('hex')}`,
      which,
    );
  }
}
const other = (which) => (which === 'A' ? 'B' : 'A');
const ended = (child) => new Promise((settle) => child.once('exit', (code, signal) => settle(signal ?? code)));

/** How many files of a folder are on their way. */
const passing = (out) => readdirSync(out).filter((name) => name.endsWith('.part')).length;

/** Settled when decks are being written into a folder. */
async function writing(out, child) {
  await until(child, () => passing(out) > 0);
}

/** Settled when the first of the decks that are written into a folder has its name. */
async function renaming(out, child) {
  let most = 0;
  await until(child, () => {
    const now = passing(out);
    most = Math.max(most, now);
    return now < most;
  });
}

async function until(child, isSo) {
  while (child.exitCode === null && child.signalCode === null) {
    // Decks get their names in less than the turn of an event loop.
    for (let looks = 0; looks < 200; looks++) if (isSo()) return;
    await pause(0);
  }
}

/** Settled up to so many milliseconds after something has begun. */
async function intoIt(begun, most) {
  await begun;
  const until = performance.now() + random() * most;
  while (performance.now() < until);
}

/** The moments at which builds are killed, in turn. */
const KILLED_AT = [
  (_out, _child, milliseconds) => pause(random() * milliseconds),
  (out, child) => intoIt(writing(out, child), 12),
  (out, child) => intoIt(renaming(out, child), 0.1),
];

/** Builds that are killed: a third of them at any moment, one while they write, and one while decks get their names. */
async function killed(out, milliseconds) {
  for (let i = 0; i < kills; i++) {
    const which = other(originOf(out, DECKS[0]));
    const child = spawn(process.execPath, args(which, out), { cwd: folder, stdio: 'ignore' });
    const end = ended(child);
    await KILLED_AT[i % KILLED_AT.length](out, child, milliseconds);
    child.kill('SIGKILL');
    await end;
    const origins = originsOf(out);
    if (passing(out) > 0) note('killed with files on the way');
    if (new Set(origins).size > 1) note('killed between two decks');
    if (origins.every((each) => each === which)) note('killed when all was written');
    const torn = origins.includes(undefined) ? `a torn deck: ${origins.join(', ')}` : undefined;
    build(which, out);
    note('killed', torn ?? problemOf(out, [which]));
  }
}

/** Two builds at once into one folder, every third time one of them killed. */
async function together(out) {
  for (let i = 0; i < Math.ceil(kills / 6); i++) {
    const both = ['A', 'B'].map((which) => spawn(process.execPath, args(which, out), { cwd: folder, stdio: 'ignore' }));
    const ends = Promise.all(both.map(ended));
    const kills = i % 3 === 2;
    if (kills) await writing(out, both[0]).then(() => both[0].kill('SIGKILL'));
    const codes = await ends;
    const failure = codes.find((code, j) => code !== 0 && !(kills && j === 0));
    const torn = originsOf(out).includes(undefined) ? 'a torn deck' : undefined;
    if (kills) build('A', out);
    note(
      kills ? 'two at once, one of them killed' : 'two at once',
      failure === undefined ? (torn ?? problemOf(out)) : `a build ended with ${failure}`,
    );
  }
}

/** Many builds at once, into one new folder, or into folders of their own with a new one above them. */
async function crowded(what, outOf) {
  const outs = Array.from({ length: crowd }, (_, i) => outOf(i));
  const children = outs.map((out) => spawn(process.execPath, args('A', out), { cwd: folder, stdio: 'ignore' }));
  const codes = await Promise.all(children.map(ended));
  for (const [i, code] of codes.entries())
    note(what, code === 0 ? problemOf(outs[i], ['A']) : `a build ended with ${code}`);
}

/**
 * A build that cannot write: it must end with 2 and say so in words, and the decks must be as they were, but for those
 * that were replaced before it met what it could not.
 */
function refused(what, out, words, run, replaced = []) {
  const was = originOf(out, DECKS[0]);
  const expected = DECKS.map((deck) => (replaced.includes(deck) ? other(was) : was));
  const { status, stderr } = run(other(was));
  const says = status === 2 && words.test(stderr) && !/\n\s+at /.test(stderr);
  const isLeft = originsOf(out).join() === expected.join();
  note(what, says && isLeft ? problemOf(out) : `ended with ${status}, decks of ${originsOf(out)}: ${stderr}`);
}

const isRoot = process.getuid?.() === 0;
const mount = (...words) => isRoot && spawnSync('mount', words).status === 0;

/** A disk that is full after `bytes`, if one may be mounted here. */
function smallDisk(name, bytes) {
  const disk = join(folder, name);
  mkdirSync(disk);
  return mount('-t', 'tmpfs', '-o', `size=${bytes}`, 'none', disk) ? disk : undefined;
}

/** Full disks: of many sizes, so that each step of writing meets one; where none can be mounted, files that may not grow. */
function fullDisk() {
  const sizes = (which) => DECKS.map((deck) => readFileSync(join(folder, `of-${which}`, deck)).length);
  const pages = (which) => sizes(which).reduce((sum, size) => sum + Math.ceil(size / 4096), 0);
  for (const share of [0.05, 0.25, 0.5, 0.75, 0.95]) {
    const disk = smallDisk(`disk-${share}`, 4096 * (pages('A') + Math.floor(share * pages('B'))));
    if (disk === undefined) break;
    build('A', disk);
    refused('full disk', disk, /faults\.(en|zh)\.pptx could not be written: the disk is full/, (which) =>
      build(which, disk),
    );
    spawnSync('umount', [disk]);
  }
  const out = join(folder, 'limited');
  build('A', out);
  const blocks = Math.floor(sizes('B')[0] / 2 / 512);
  const limited = (which) =>
    spawnSync('sh', ['-c', `ulimit -f ${blocks}; exec "$0" "$@"`, process.execPath, ...args(which, out)], options);
  if (process.platform !== 'win32') {
    const { status, signal, stderr } = limited('B');
    const said = signal !== null || (status === 2 && /could not be written/.test(stderr));
    const problem = said ? undefined : `ended with ${status}: ${stderr}`;
    const isLeft = originsOf(out).every((each) => each === 'A');
    build('A', out);
    note('files that may not grow', problem ?? (isLeft ? problemOf(out, ['A']) : 'the decks were changed'));
  }
}

/** A folder that takes no files: by its mode, or for those whom modes don't bind, on a disk that is read-only. */
function readOnly() {
  const out = isRoot ? smallDisk('sealed', '64m') : join(folder, 'sealed');
  if (out === undefined) return;
  build('A', out);
  if (isRoot) mount('-o', 'remount,ro', out);
  else chmodSync(out, 0o555);
  refused('read-only', out, /Decks cannot be written into .*(read-only|may not be written to)/, (which) =>
    build(which, out),
  );
  if (isRoot) spawnSync('umount', [out]);
  else chmodSync(out, 0o755);
}

/** Each deck in turn held open, so that nothing takes its place; on Linux something mounted on it does that. */
function heldOpen() {
  if (!isRoot || process.platform !== 'linux') return;
  const out = join(folder, 'held');
  for (const [i, deck] of DECKS.entries()) {
    build('A', out);
    const path = join(out, deck);
    if (!mount('--bind', path, path)) return;
    const words = new RegExp(`${deck} could not be written: another program holds it open`);
    refused('held open', out, words, (which) => build(which, out), DECKS.slice(0, i));
    spawnSync('umount', [path]);
  }
}

try {
  const out = join(folder, 'out');
  const started = performance.now();
  build('A', out);
  await killed(out, 1.1 * (performance.now() - started));
  await together(out);
  await crowded('at once into one new folder', () => join(folder, 'new/one'));
  await crowded('at once into new folders', (i) => join(folder, `new/own/${i}`));
  fullDisk();
  readOnly();
  heldOpen();
} finally {
  rmSync(folder, { recursive: true, force: true });
}
for (const [what, { tried, failed }] of counts) console.log(`${what}: ${tried}, of which wrong ${failed}`);
for (const each of wrong) console.log(each);
process.exitCode = wrong.length > 0 ? 1 : 0;
