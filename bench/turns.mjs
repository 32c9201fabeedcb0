// Processes measured in turn, so that other work on the machine meets all sides alike.
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const USAGE = new URL('usage.mjs', import.meta.url).href;

/**
 * What a process of Node took, from start to end.
 * @typedef {object} Usage
 * @property {number} cpu User and system time of all its threads, in seconds.
 * @property {number} wall Time on the clock, in seconds.
 * @property {number} memory Its largest resident size, in MB.
 */

/**
 * Runs Node once.
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<Usage>}
 */
function measure(args, env) {
  const start = performance.now();
  const child = spawn(process.execPath, ['--import', USAGE, ...args], {
    cwd: fileURLToPath(new URL('..', import.meta.url)),
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', 'inherit', 'pipe'],
  });
  let report = '';
  child.stdio[3].on('data', (bytes) => {
    report += bytes;
  });
  return new Promise((done, fail) => {
    child.on('close', (code) => {
      if (code !== 0) fail(new Error(`node ${args.join(' ')} ended with ${code}.`));
      else done({ wall: (performance.now() - start) / 1000, ...JSON.parse(report) });
    });
  });
}

/** The value in the middle; with an even number of values, between the two there. */
export function median(values) {
  const sorted = values.toSorted((a, b) => a - b);
  const half = sorted.length / 2;
  return (sorted[Math.floor(half)] + sorted[Math.ceil(half) - 1]) / 2;
}

/**
 * Runs commands of Node in turn, `runs` times each; the medians of what each took, by the names of the sides.
 * @typedef {{ args: readonly string[], env?: NodeJS.ProcessEnv, before?: () => void }} Side What is run, and what is done
 *   before each run.
 * @param {Readonly<Record<string, Side>>} sides
 * @param {number} runs
 * @returns {Promise<Record<string, Usage>>}
 */
export async function inTurn(sides, runs) {
  const taken = Object.keys(sides).map((name) => ({ name, usages: [] }));
  for (let run = 0; run < runs; run++) {
    for (const { name, usages } of taken) {
      const { args, env = {}, before } = sides[name];
      before?.();
      usages.push(await measure(args, env));
    }
  }
  return Object.fromEntries(
    taken.map(({ name, usages }) => [
      name,
      {
        cpu: median(usages.map(({ cpu }) => cpu)),
        wall: median(usages.map(({ wall }) => wall)),
        memory: median(usages.map(({ memory }) => memory)),
      },
    ]),
  );
}
