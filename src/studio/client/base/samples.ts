import { effect, signal } from '@preact/signals';
import type { DrawnSlide, GallerySample } from '../../protocol/gallery.ts';
import { ask } from './connection.ts';
import { drawingOf } from './drawings.ts';
import { view } from './state.ts';

/** The samples of the gallery, and how they look in the deck; both are kept when it is closed. */
export const samples = signal<readonly GallerySample[]>([]);
export const drawn = signal<Readonly<Record<string, DrawnSlide>>>({});

/** Samples near what is seen that are to be drawn, in this order. */
const wanted = new Set<string>();
/** Those that were asked for since the gallery was opened. */
const asked = new Set<string>();
let isDrawing = false;
let typedAt = 0;

/** Quiet after a key before the next sample is drawn, in ms. */
const QUIET = 200;

effect(() => {
  view.value;
  drawn.value = {};
});

export async function openSamples(): Promise<void> {
  asked.clear();
  await listSamples();
}

async function listSamples(): Promise<void> {
  const answer = await ask<{ samples: readonly GallerySample[] }>('gallery');
  if (answer) samples.value = answer.samples;
}

export const closeSamples = () => wanted.clear();

export function wantSample(name: string, isNear: boolean): void {
  if (!isNear) wanted.delete(name);
  else if (!asked.has(name)) wanted.add(name);
  drawWanted();
}

/** Who types goes first. */
export const waitForTyping = () => {
  typedAt = performance.now();
};

async function drawWanted(): Promise<void> {
  if (isDrawing) return;
  isDrawing = true;
  for (let [name] = wanted; name !== undefined; [name] = wanted) {
    const wait = typedAt + QUIET - performance.now();
    if (wait > 0) {
      await new Promise((settle) => setTimeout(settle, wait));
      continue;
    }
    wanted.delete(name);
    asked.add(name);
    await draw(name);
  }
  isDrawing = false;
}

async function draw(name: string): Promise<void> {
  const slide = await ask<DrawnSlide>('sample', { name });
  if (slide && ('print' in slide || 'refused' in slide)) drawn.value = { ...drawn.value, [name]: slide };
}

/** How a kind of slide, or a type of chart, looks in the deck; undefined where no sample shows it. */
export async function sampleOf(key: 'kind' | 'type', word: string): Promise<SVGSVGElement | undefined> {
  if (samples.value.length === 0) await listSamples();
  const name = samples.value.find((each) =>
    key === 'kind' ? each.kind === word : each.name === `chart-${word}`,
  )?.name;
  if (name === undefined) return undefined;
  const printOf = () => {
    const slide = drawn.value[name];
    return slide && 'print' in slide ? slide.print : undefined;
  };
  if (printOf() === undefined) await draw(name);
  const print = printOf();
  const drawing = print === undefined ? undefined : await drawingOf(print);
  return drawing?.cloneNode(true) as SVGSVGElement | undefined;
}
