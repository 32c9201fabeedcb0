// What somebody waits for who types in the studio: from each key to the frame that shows its slide, from the command to the first
// slide, and what the studio holds after many edits. In Chromium, on the project's own slides.
import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { parse, stringify } from 'yaml';
import { STUDIO, short, Verdicts } from './targets.mjs';
import { median } from './turns.mjs';

const { chromium } = createRequire(new URL('../tests/clients/package.json', import.meta.url))('playwright-core');
const ROOT = fileURLToPath(new URL('..', import.meta.url));
const CLI = join(ROOT, 'dist/cli.js');
const PORT = 4699;
/** Between the keys of somebody who types fast, in ms: 100 words a minute. */
const BEAT = 120;
/** Kinds of slide that have room for a longer title, and that title. */
const TYPED = ['bullets', 'chart', 'table', 'steps', 'tiles'];
const TITLE = 'The river carries what the hills have made';
/** What is typed into a title and taken out again, key by key. */
const WORD = 'Yangtze';

const { values: flags } = parseArgs({
  options: {
    sizes: { type: 'string', default: '40,200' },
    keys: { type: 'string', default: '200' },
    edits: { type: 'string', default: '500' },
    chromium: { type: 'string', default: '/usr/bin/chromium' },
  },
});

/** A folder with a deck of so many slides, those of slides.yaml over and over, and the place of one in its middle that is typed in. */
function project(count) {
  const folder = mkdtempSync(join(tmpdir(), 'studio-'));
  for (const name of ['templates', 'scenes']) cpSync(join(ROOT, name), join(folder, name), { recursive: true });
  const outline = parse(readFileSync(join(ROOT, 'slides.yaml'), 'utf8'));
  const { agenda: _, ...deck } = outline.deck;
  const slides = Array.from({ length: count }, (_, i) => ({
    ...outline.slides[i % outline.slides.length],
    id: `s${i}`,
  }));
  const place = slides.findIndex(({ kind }, i) => i >= count / 2 && TYPED.includes(kind));
  slides[place] = { ...slides[place], title: { en: TITLE } };
  const text = stringify(
    { ...outline, deck: { ...deck, languages: ['en'] }, slides },
    { aliasDuplicateObjects: false },
  );
  writeFileSync(join(folder, 'slides.yaml'), text);
  return { folder, place };
}

/** The studio of a folder, as its command starts it; `address` is what it prints. */
async function started(folder) {
  const state = mkdtempSync(join(tmpdir(), 'studio-state-'));
  const args = ['studio', join(folder, 'slides.yaml'), '--no-open', '--port', String(PORT)];
  const child = spawn(process.execPath, [CLI, ...args], {
    env: { ...process.env, XDG_DATA_HOME: state },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  process.once('exit', () => child.kill());
  const address = await new Promise((settle, fail) => {
    child.stdout.on('data', (bytes) => {
      const found = /http:\S+/.exec(String(bytes));
      if (found) settle(found[0]);
    });
    child.once('close', (code) => fail(new Error(`The studio ended with ${code}.`)));
  });
  const end = async () => {
    const ended = new Promise((settle) => child.once('close', settle));
    child.kill('SIGINT');
    await ended;
    rmSync(state, { recursive: true });
  };
  return { address, end };
}

const ms = (time) => `${short(time)} ms`;
const quantile = (values, share) => values.toSorted((a, b) => a - b)[Math.ceil(values.length * share) - 1];

/** Runs in the page: notes when keys come, which title each frame shows, and what the studio says of its stages. */
function note(path) {
  const noted = { keys: [], frames: [], stages: [] };
  window.noted = noted;
  window.addEventListener('keydown', ({ timeStamp }) => noted.keys.push(timeStamp), { capture: true });
  const events = new EventSource('/events');
  events.addEventListener('deck', ({ data }) => noted.stages.push(JSON.parse(data).took));
  const shown = () => {
    const texts = document.querySelectorAll(`.sheet [data-path^="${path}"] text`);
    return [...texts].map(({ textContent }) => textContent).join('');
  };
  let last = shown();
  const look = () => {
    const text = shown();
    if (text === last) return;
    last = text;
    requestAnimationFrame(() => {
      // A task after the frame's own work: by then it is painted.
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => noted.frames.push([performance.now(), text.replace(/\s/g, '')]);
      port2.postMessage(0);
    });
  };
  new MutationObserver(look).observe(document.querySelector('.stage'), { childList: true, subtree: true });
}

/** Types into the title of a slide and takes it out again, key after key; the times from key to frame, in ms, and the stages. */
async function typed(page, place, keys) {
  // By its title: slides before it may run over several pages.
  await page.locator('.strip .thumb', { hasText: TITLE }).click();
  const title = page.locator(`.sheet [data-path^="slides[${place}].title"]`).first();
  await title.click();
  await page.waitForTimeout(1000);
  await page.locator('.cm-content').focus();
  await page.keyboard.press('ArrowLeft');
  await page.evaluate(note, `slides[${place}].title`);
  const expected = [];
  for (let key = 0; key < keys; key += 1) {
    const step = key % (2 * WORD.length);
    const isTyped = step < WORD.length;
    const beat = new Promise((settle) => setTimeout(settle, BEAT));
    await page.keyboard.press(isTyped ? WORD[step] : 'Backspace');
    expected.push(`${WORD.slice(0, isTyped ? step + 1 : 2 * WORD.length - step - 1)}${TITLE}`.replace(/\s/g, ''));
    await beat;
  }
  await page.waitForTimeout(2000);
  const { keys: pressed, frames, stages } = await page.evaluate(() => window.noted);
  return { times: waits(pressed, expected, frames), stages: stages.filter(Boolean) };
}

/** How long each key waited for the first frame that shows what it led to, or what a later one led to. */
function waits(pressed, expected, frames) {
  const times = [];
  let key = 0;
  for (const [at, text] of frames) {
    let shown = key - 1;
    for (let next = key; next < expected.length && pressed[next] <= at; next += 1)
      if (expected[next] === text) shown = next;
    for (; key <= shown; key += 1) times.push(at - pressed[key]);
  }
  if (times.length < expected.length) throw new Error(`${expected.length - times.length} keys were never shown.`);
  return times;
}

/** How much more an open project holds after many edits than after 50, each after a collection. */
async function growth({ folder }, edits) {
  const { openSession } = await import('../dist/studio/session.js');
  const { diskFiles } = await import('../dist/io/disk-files.js');
  const state = join(folder, 'state.json');
  const files = diskFiles(folder);
  const session = await openSession({
    folder,
    outline: 'slides.yaml',
    files,
    watched: [],
    except: [],
    stateFile: state,
  });
  const used = [];
  for (let edit = 1; edit <= edits; edit += 1) {
    await session.settled();
    const { text, version } = session.store.get('slides.yaml');
    const at = text.indexOf(TITLE);
    const change = edit % 2 === 1 ? { from: at, to: at, insert: WORD } : { from: at - WORD.length, to: at, insert: '' };
    session.store.edit([{ file: 'slides.yaml', version, changes: [change] }], { label: 'typing', origin: 'typing' });
    if (edit !== 50 && edit !== edits) continue;
    await session.settled();
    globalThis.gc();
    used.push(process.memoryUsage().heapUsed);
  }
  await session.close();
  return used[1] / used[0];
}

const verdicts = new Verdicts();
const browser = await chromium.launch({ executablePath: flags.chromium, args: ['--no-sandbox'] });
for (const size of flags.sizes.split(',').map(Number)) {
  const made = project(size);
  const { folder, place } = made;
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  const start = performance.now();
  const studio = await started(folder);
  await page.goto(studio.address);
  await page.waitForSelector('.sheet svg');
  const first = performance.now() - start;
  await page.waitForTimeout(3000);
  const { times, stages } = await typed(page, place, Number(flags.keys));
  const [half, most] = [median(times), quantile(times, 0.95)];
  console.log(
    `${size} slides: first slide ${ms(first)}; key to frame: median ${ms(half)}, p95 ${ms(most)}, most ${ms(Math.max(...times))}`,
  );
  for (const name of Object.keys(stages[0] ?? {})) {
    const taken = stages.map((each) => each[name]);
    const share = Math.round((100 * median(taken)) / half);
    console.log(
      `  ${name.padEnd(10)} median ${ms(median(taken))}, p95 ${ms(quantile(taken, 0.95))}, ${share} % of the wait`,
    );
  }
  verdicts.note(`key to frame, p95, ${size} slides`, most, STUDIO.frame[size]);
  verdicts.note(`first slide, ${size} slides`, first, STUDIO.first);
  await page.close();
  await studio.end();
  verdicts.note(
    `heap at edit ${flags.edits}, times that at edit 50, ${size} slides`,
    await growth(made, Number(flags.edits)),
    STUDIO.heap,
  );
  rmSync(folder, { recursive: true });
}
await browser.close();
verdicts.print();
