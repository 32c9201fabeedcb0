import type { Inch } from '../../../core/lengths.ts';
import { block, type PageMark } from '../../base/page-marks.ts';

/** From the scale to the blocks at its sides; its line, and how far its ticks reach to the left of that. */
export const SCALE = { right: 0.2, left: 0.56, line: 0.08, tick: 0.14 } as const;
/** The dots from the smaller block to the scale, what parts them, and how many look like a line. */
const DOT = { size: 0.036, pitch: 0.1, clear: 0.1, least: 5 } as const;

interface Measure {
  readonly foot: Inch;
  /** The height of one copy, and how many of them there are. */
  readonly h: Inch;
  readonly times: number;
}

/** A line with its right edge at `x` and a tick where each copy begins, and dots to the first from the block at its left. */
export function scaleMarks(x: Inch, { foot, h, times }: Measure, from: Inch): PageMark[] {
  const { line, tick } = SCALE;
  const top = foot - times * h;
  const starts = Array.from({ length: Math.ceil(times - 1e-6) }, (_, k) => foot - k * h);
  const ticks = [...starts, top].map((y) => Math.min(foot - line, Math.max(top, y - line / 2)));
  const end = x - line - tick - DOT.clear;
  const count = Math.floor((end - from) / DOT.pitch);
  const dots = Array.from({ length: count < DOT.least ? 0 : count }, (_, i) => ({
    ...{ x: end - i * DOT.pitch, y: foot - h - DOT.size / 2, w: DOT.size, h: DOT.size },
  }));
  const boxes = [
    { x: x - line, y: top, w: line, h: foot - top },
    ...ticks.map((y) => ({ x: x - line - tick, y, w: tick, h: line })),
    ...dots,
  ];
  return boxes.map((box): PageMark => ({ ...block(box, 'highlight'), name: 'Scale' }));
}
