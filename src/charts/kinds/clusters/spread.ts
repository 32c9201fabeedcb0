import { maxOf, sum } from '../../../core/collections.ts';
import type { Inch } from '../../../core/lengths.ts';
import type { PageFrame } from '../../base/define-chart.ts';
import type { Shape } from './shape.ts';

/** A group of things and half of the width of its words, both about one middle. */
export interface Column {
  readonly shape: Shape;
  readonly words: Inch;
}

/** Words at the top left of the sheet: how far to the right, and how far down they reach. */
export interface Zone {
  readonly right: Inch;
  readonly end: Inch;
}

/** Between the things of two groups, and between their words; closer in a box. */
const GAP = { things: 0.3, words: 0.36, inBox: 0.16 } as const;
/** Above the tallest group where nothing is above it, and from words to the first that stands beside them. */
const TOP: Inch = 0.36;
const BESIDE: Inch = 0.3;
const PITCHES = { most: 0.3, least: 0.02, step: 0.985 } as const;

/**
 * The largest pitch at which all groups stand on the ground side by side, and their middles: those below
 * words end under them, the others are as high as the sheet. Undefined where they have no room.
 */
export function spread(
  columns: readonly Column[],
  ground: Inch,
  { w, margin }: PageFrame,
  zones: readonly Zone[],
): { readonly pitch: Inch; readonly middles: readonly Inch[] } | undefined {
  for (let { most: pitch } = PITCHES; pitch >= PITCHES.least; pitch *= PITCHES.step) {
    for (const weights of [even(columns.length), leaning(columns.length)]) {
      const middles = middlesAt(columns, pitch, { w, margin }, weights);
      const isClear = columns.every(({ shape }, i) => {
        const left = (middles?.[i] ?? 0) - shape.half(pitch);
        const above = zones.filter(({ right }) => left < right + BESIDE).map(({ end }) => end);
        return ground - shape.height(pitch) >= maxOf(above, margin > 0 ? TOP : 0);
      });
      if (middles && isClear) return { pitch, middles };
    }
  }
  return undefined;
}

/** A slide on which headlines are tried: its size and margin, its ground, half of words, and where headlines end. */
const USUAL = { w: 13.33, margin: 0.5, ground: 4.9, words: 0.85, beside: 3.1, across: 1.65 } as const;
/** Parts of the width that headlines beside tall groups may have. */
const HEADLINES = [0.56, 0.52, 0.48, 0.44, 0.4] as const;
/** The groups are so much larger where the headline does not stand across. */
const WORTH = 1.08;
/** A wider headline, in fewer lines, may cost so much of that. */
const WIDER = 1.12;

/** The part of the width that leaves the groups the most room: beside the tall ones, or all of it. */
export function headlinePart(shapes: readonly Shape[]): number {
  const { w, margin, ground } = USUAL;
  const columns = shapes.map((shape) => ({ shape, words: USUAL.words }));
  const frame = { w, h: w, margin, top: 0, bottom: w, left: 0 };
  const pitchAt = (part: number, head: Inch) =>
    spread(columns, ground, frame, [{ right: part * w, end: head }])?.pitch ?? 0;
  const most = Math.max(...HEADLINES.map((part) => pitchAt(part, USUAL.beside)));
  if (most < WORTH * pitchAt(1, USUAL.across)) return 1;
  return HEADLINES.find((part) => pitchAt(part, USUAL.beside) * WIDER >= most) ?? 1;
}

/** Shares of the spare width before, between and after columns: even ones, and those that move the last to the right. */
const even = (count: number): number[] => Array.from({ length: count + 1 }, (_, i) => (i % count === 0 ? 0.5 : 1));
const leaning = (count: number): number[] => even(count).map((share, i) => share * (count - i));

function middlesAt(
  columns: readonly Column[],
  pitch: Inch,
  { w, margin }: Pick<PageFrame, 'w' | 'margin'>,
  weights: readonly number[],
): Inch[] | undefined {
  const halves = columns.map(({ shape }) => shape.half(pitch));
  const widest = columns.map(({ words }, i) => Math.max(words, halves[i] ?? 0));
  const steps = columns.slice(1).map(({ words }, i) => {
    const things = (halves[i] ?? 0) + (halves[i + 1] ?? 0) + (margin > 0 ? GAP.things : GAP.inBox);
    return Math.max(things, (columns[i]?.words ?? 0) + words + (margin > 0 ? GAP.words : GAP.inBox));
  });
  const used = (widest[0] ?? 0) + sum(steps) + (widest.at(-1) ?? 0);
  const spare = w - 2 * margin - used;
  if (spare < -1e-9) return undefined;
  const before = (i: number) => (spare * sum(weights.slice(0, i + 1))) / sum(weights);
  return columns.map((_, i) => margin + (widest[0] ?? 0) + sum(steps.slice(0, i)) + before(i));
}
