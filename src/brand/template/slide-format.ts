import type { Inch } from '../../core/lengths.ts';

/** A size of slides under the name that people know it by. */
export interface SlideFormat {
  readonly name: string;
  readonly portrait: boolean;
}

/** PowerPoint's own sizes for paper (ST_SlideSizeType, ECMA-376 part 1, 19.7.17), and paper as it is; long side first, in inches. */
const PAPERS: readonly (readonly [name: string, long: Inch, short: Inch])[] = [
  ['A4', 10.833, 7.5],
  ['A4', 11.693, 8.268],
  ['A3', 14, 10.5],
  ['A3', 16.535, 11.693],
  ['Letter', 11, 8.5],
];

const RATIOS: readonly (readonly [name: string, ratio: number])[] = [
  ['16:9', 16 / 9],
  ['16:10', 16 / 10],
  ['3:2', 3 / 2],
  ['4:3', 4 / 3],
];

/** Sizes are rounded to whole EMU or to millimetres by who makes templates. */
const NEAR = 0.02;

/** The format of a slide size; undefined where it has no name. */
export function slideFormat({ w, h }: { readonly w: Inch; readonly h: Inch }): SlideFormat | undefined {
  const [long, short] = w < h ? [h, w] : [w, h];
  const paper = PAPERS.find(([, a, b]) => Math.abs(a - long) < NEAR && Math.abs(b - short) < NEAR);
  const found = paper ?? RATIOS.find(([, ratio]) => Math.abs(ratio - long / short) < NEAR);
  return found && { name: found[0], portrait: w < h };
}
