// How long an author waits while watching: from the save of an outline with another word to its written deck.
import { spawn } from 'node:child_process';
import { statSync, writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { median } from './turns.mjs';

const CLI = fileURLToPath(new URL('../dist/cli.js', import.meta.url));
/** Time between looks at the deck, in ms. */
const LOOK = 1;
/** Time for the watch to settle after a build, in ms. */
const SETTLE = 400;
const WAITED_FOR = 60_000;

/** What tells one file from the one that took its place. */
function printOf(path) {
  const stat = statSync(path, { throwIfNoEntry: false });
  return stat ? `${stat.ino} ${stat.mtimeMs} ${stat.size}` : '';
}

/** Settled when another file stands at the path; the time this took, in ms. */
async function replaced(path, before) {
  const start = performance.now();
  while (printOf(path) === before) {
    if (performance.now() - start > WAITED_FOR) throw new Error(`${path} was not written.`);
    await sleep(LOOK);
  }
  return performance.now() - start;
}

/**
 * The median time from save to deck, in ms.
 * @param {object} options
 * @param {string} options.outline Where the outline stands.
 * @param {string} options.out The folder of the decks.
 * @param {string} options.deck The path of the deck.
 * @param {(save: number) => string} options.textOf The text of each save, the first of them built to begin with.
 * @param {number} options.saves
 * @param {NodeJS.ProcessEnv} options.env
 */
export async function watched({ outline, out, deck, textOf, saves, env }) {
  writeFileSync(outline, textOf(0));
  const child = spawn(process.execPath, [CLI, 'build', outline, '--watch', '--quiet', '--out', out], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  try {
    await replaced(deck, '');
    const times = [];
    for (let save = 1; save <= saves; save++) {
      await sleep(SETTLE);
      const before = printOf(deck);
      writeFileSync(outline, textOf(save));
      times.push(await replaced(deck, before));
    }
    return median(times);
  } finally {
    const ended = new Promise((done) => child.once('close', done));
    child.kill('SIGINT');
    await ended;
  }
}
