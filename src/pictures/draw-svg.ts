import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';
import type { Px } from '../core/lengths.ts';
import { say } from '../messages/say.ts';
import { RefusedSvg } from './inert-svg.ts';

const require = createRequire(import.meta.url);

/** Seconds of computing that a drawing may take: the shadows that drawing programs make take two or three. */
const MAX_SECONDS = 6;
/** The memory that it may take, in pages of 64 KB: 320 MB. */
const MAX_PAGES = 5_120;
/** Milliseconds after which the time is looked at again. */
const TICK = 20;

/** A drawing to draw: at `longest` pixels along its longer side, its texts in `fonts`. */
export interface DrawingJob {
  readonly svg: Uint8Array;
  readonly size: Size | undefined;
  readonly longest: Px;
  readonly fonts: readonly Uint8Array[];
}

interface Size {
  readonly w: number;
  readonly h: number;
}

/** What was drawn: pixels whose colours are multiplied by their opacity, and the size in the drawing's own units. */
export interface Drawn {
  readonly data: Uint8Array;
  readonly pixels: { readonly w: Px; readonly h: Px };
  readonly size: Size;
}

/** Runs in a thread of its own, which can be ended at any time: the renderer knows no limits. */
const PROGRAM = `
const { parentPort, workerData } = require('node:worker_threads');
const { initWasm, Resvg } = require(workerData.resvg);
const started = initWasm(workerData.program);
const sizeOf = (svg) => {
  const { width: w, height: h } = new Resvg(svg);
  return { w, h };
};
parentPort.on('message', async ({ svg, size, longest, fonts }) => {
  try {
    await started;
    const own = size ?? sizeOf(svg);
    const fitTo = { mode: own.w >= own.h ? 'width' : 'height', value: longest };
    const font = { fontBuffers: fonts, defaultFontFamily: 'Arimo', sansSerifFamily: 'Arimo' };
    const drawing = new Resvg(svg, { fitTo, font });
    const image = drawing.render();
    parentPort.postMessage({ data: image.pixels, pixels: { w: image.width, h: image.height }, size: own });
    image.free();
    drawing.free();
  } catch (error) {
    parentPort.postMessage({ fault: String(error?.message ?? error), isLost: error?.name === 'RuntimeError' });
  }
});`;

type Answer = Drawn | { readonly fault: string; readonly isLost: boolean };

let thread: Worker | undefined;
/** The drawing before: one at a time. */
let last: Promise<unknown> = Promise.resolve();

/**
 * An SVG as pixels, by resvg, whose program `renderer` is. Throws a RefusedSvg where that takes longer than `seconds` of
 * computing, or too much memory; and an Error where the drawing is not sound.
 */
export function drawSvg(job: DrawingJob, renderer: Uint8Array, seconds = MAX_SECONDS): Promise<Drawn> {
  const drawn = last.then(() => draw(job, renderer, seconds));
  last = drawn.catch(() => undefined);
  return drawn;
}

async function draw(job: DrawingJob, renderer: Uint8Array, seconds: number): Promise<Drawn> {
  thread ??= startThread(renderer);
  const own = thread;
  own.ref();
  const answer = await answerOf(own, job, stopwatch(seconds));
  own.unref();
  if (answer && 'data' in answer) return answer;
  if (answer && !answer.isLost) {
    throw /limit reached/.test(answer.fault) ? new RefusedSvg(say.pictures.tooMuchMemory) : new Error(answer.fault);
  }
  thread = undefined;
  await own.terminate();
  throw new RefusedSvg(answer ? say.pictures.tooMuchMemory : say.pictures.tooSlow);
}

/** What a thread makes of a drawing; undefined where the time is over before. */
function answerOf(own: Worker, job: DrawingJob, isOver: () => boolean): Promise<Answer | undefined> {
  return new Promise((resolve) => {
    const done = (answer?: Answer) => {
      clearInterval(watch);
      own.off('message', done).off('error', ended).off('exit', ended);
      resolve(answer);
    };
    const ended = () => done({ fault: '', isLost: true });
    const watch = setInterval(() => isOver() && done(), TICK);
    own.on('message', done).on('error', ended).on('exit', ended).postMessage(job);
  });
}

function startThread(renderer: Uint8Array): Worker {
  const workerData = { program: withMemoryLimit(renderer), resvg: require.resolve('@resvg/resvg-wasm') };
  return new Worker(PROGRAM, { eval: true, workerData, execArgv: [] });
}

/**
 * Whether so many seconds of computing are over, asked again and again: time in which the processor worked for others, or
 * in which nobody could ask, does not count.
 */
function stopwatch(seconds: number): () => boolean {
  let spent = 0;
  let cpu = process.cpuUsage();
  let clock = performance.now();
  return () => {
    const { user, system } = process.cpuUsage(cpu);
    const passed = performance.now() - clock;
    spent += Math.min((user + system) / 1000, passed, 3 * TICK);
    [cpu, clock] = [process.cpuUsage(), performance.now()];
    return spent > seconds * 1000;
  };
}

const MEMORY_SECTION = 5;

/** A WebAssembly program whose memory grows to `MAX_PAGES` at most (WebAssembly 2.0, 5.5.8): more, and it gives up. */
function withMemoryLimit(program: Uint8Array): Uint8Array {
  const read = (at: number) => {
    let [value, shift, next] = [0, 0, at];
    for (let byte = 0x80; byte & 0x80; shift += 7) {
      byte = program[next++] ?? 0;
      value += (byte & 0x7f) * 2 ** shift;
    }
    return { value, next };
  };
  for (let at = 8; at < program.length; ) {
    const { value: length, next } = read(at + 1);
    if (program[at] === MEMORY_SECTION) {
      // One memory, whose limits begin with whether a maximum follows.
      const least = read(next + 2).value;
      const section = [1, 1, ...leb(least), ...leb(MAX_PAGES)];
      const head = [MEMORY_SECTION, ...leb(section.length), ...section];
      return Uint8Array.from(
        Buffer.concat([program.subarray(0, at), Buffer.from(head), program.subarray(next + length)]),
      );
    }
    at = next + length;
  }
  throw new Error('The renderer of SVG has no memory.');
}

/** A number as WebAssembly writes it (LEB128, 5.2.2). */
const leb = (value: number): number[] => (value < 0x80 ? [value] : [(value & 0x7f) | 0x80, ...leb(value >>> 7)]);
