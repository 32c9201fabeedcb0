// Processes measured in turn, so that other work on the machine meets both sides alike.
import { spawn } from 'node:child_process';

/** Runs Node and returns what it reports about itself, with the wall time of the whole process where it names none. */
function measure(args, cwd) {
  const start = performance.now();
  const child = spawn(process.execPath, args, { cwd, stdio: ['ignore', 'ignore', 'inherit', 'pipe'] });
  let report = '';
  child.stdio[3].on('data', (bytes) => {
    report += bytes;
  });
  return new Promise((done, fail) => {
    child.on('close', (code) => {
      if (code !== 0) fail(new Error(`node ${args.join(' ')} ended with ${code}.`));
      else done({ wall: performance.now() - start, ...JSON.parse(report) });
    });
  });
}

function median(values) {
  const sorted = values.toSorted((a, b) => a - b);
  const half = sorted.length / 2;
  return (sorted[Math.floor(half)] + sorted[Math.ceil(half) - 1]) / 2;
}

function spread(values, unit) {
  const [low, high] = [Math.min(...values), Math.max(...values)].map((value) => value.toFixed(0));
  return `${median(values).toFixed(0)} ${unit} (${low}–${high})`.padEnd(24);
}

/**
 * Runs two commands of Node in turn and prints what each takes, and the ratios of the first to the second.
 * @param {string} title
 * @param {Readonly<Record<string, readonly string[]>>} commands Two, by the names of their sides.
 * @param {{ runs: number, cwd: string }} options
 */
export async function compare(title, commands, { runs, cwd }) {
  const sides = Object.keys(commands);
  const results = Object.fromEntries(sides.map((side) => [side, []]));
  for (let run = 0; run < runs; run++) {
    for (const side of sides) results[side].push(await measure(commands[side], cwd));
  }
  console.log(`\n${title}, median of ${runs} (fastest to slowest)`);
  for (const [unit, key] of [
    ['ms', 'wall'],
    ['ms', 'cpu'],
    ['MB', 'memory'],
  ]) {
    const values = sides.map((side) => results[side].map((result) => result[key]));
    const columns = sides.map((side, i) => `${side} ${spread(values[i], unit)}`).join('   ');
    const [first, second] = values.map(median);
    console.log(`  ${key.padEnd(7)} ${columns}   ratio ${(first / second).toFixed(2)}`);
  }
}
