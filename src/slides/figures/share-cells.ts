import type { Box } from '../../core/box.ts';
import { type Inch, ptToInch } from '../../core/lengths.ts';
import type { Path } from '../../core/path.ts';
import type { Brand } from '../../scene/brand.ts';
import type { TextItem } from '../../scene/items.ts';
import { placeText } from '../../scene/page/place-text.ts';
import type { LaidOutItem } from '../parts/define-slide.ts';

/** Lines between cells begin so far inside the whole that their ends stay in it. */
const CELL_END: Inch = 0.03;
/** What cells keep clear of around texts. */
const CLEAR: Inch = 0.06;
/** How far letters reach above and below their base line, in em. */
const INK = { above: 0.72, below: 0.2 };

/** A whole, the edge of a square that is the small share of it, and what stands on the whole. */
export interface CellsPlace {
  readonly whole: Box;
  readonly edge: Inch;
  readonly texts: readonly LaidOutItem[];
}

/**
 * Faint lines that part a whole into squares as large as its small share, from that in the far corner on: so many of it
 * are the whole. No line runs between squares on which a text stands.
 */
export function shareCells(
  { strokes }: Brand,
  { path }: { readonly path: Path },
  { whole, edge, texts }: CellsPlace,
): LaidOutItem[] {
  const ink = texts.flatMap((item) => (item.kind === 'text' ? inkOf(item) : []));
  const isFree = (column: number, row: number) => {
    const cell = {
      x: whole.x + whole.w - (column + 1) * edge,
      y: whole.y + whole.h - (row + 1) * edge,
      w: edge,
      h: edge,
    };
    return ink.every(
      ({ x, y, w, h }) =>
        x - CLEAR >= cell.x + edge || x + w + CLEAR <= cell.x || y - CLEAR >= cell.y + edge || y + h + CLEAR <= cell.y,
    );
  };
  const [columns, rows] = [Math.ceil(whole.w / edge), Math.ceil(whole.h / edge)];
  const upright = steps(columns - 1).flatMap((i) => {
    const x = whole.w - (i + 1) * edge;
    return runs(rows, (row) => isFree(i, row) || isFree(i + 1, row)).map(([from, to]) => {
      const top = Math.max(CELL_END, whole.h - (to + 1) * edge);
      return `M${x} ${top}L${x} ${whole.h - from * edge}`;
    });
  });
  const level = steps(rows - 1).flatMap((i) => {
    const y = whole.h - (i + 1) * edge;
    return runs(columns, (column) => isFree(column, i) || isFree(column, i + 1)).map(([from, to]) => {
      const left = Math.max(CELL_END, whole.w - (to + 1) * edge);
      return `M${left} ${y}L${whole.w - from * edge} ${y}`;
    });
  });
  return [
    {
      ...{
        kind: 'path',
        name: `Side ${Number(path.at(-1)) + 1} cells`,
        path,
        box: whole,
        d: [...upright, ...level].join(''),
      },
      ...{ viewBox: { x: 0, y: 0, w: whole.w, h: whole.h }, stroke: { color: 'ground', width: strokes.rule } },
      part: { kind: 'bleed' },
    },
  ];
}

/** Where the lines of a text have their letters. */
function inkOf(item: Omit<TextItem, 'alt'>): Box[] {
  const em = ptToInch(item.size);
  return placeText(item)
    .flat()
    .map(({ box, baseLine }) => ({
      ...{ x: box.x, w: box.w },
      ...{ y: baseLine - INK.above * em, h: (INK.above + INK.below) * em },
    }));
}

const steps = (count: number): number[] => Array.from({ length: Math.max(0, count) }, (_, i) => i);

/** The runs of indices that hold, each from its first to its last. */
function runs(count: number, holds: (i: number) => boolean): [from: number, to: number][] {
  return steps(count).reduce<[number, number][]>((all, i) => {
    if (!holds(i)) return all;
    const last = all.at(-1);
    if (last && last[1] === i - 1) last[1] = i;
    else all.push([i, i]);
    return all;
  }, []);
}
