import type { Box } from '../core/box.ts';
import type { SceneItem, SceneSlide } from '../scene/items.ts';
import { lineBoxes } from '../scene/page/line-boxes.ts';

/** The slide is looked at in squares of this many inches. */
const CELL = 0.1;

/** The part of the slide's area that its items cover, 0 to 1; items that overlap count once. */
export function coveredPart(
  slide: SceneSlide<{ readonly kind: string; readonly box: Box }>,
  size: { w: number; h: number },
) {
  const columns = Math.ceil(size.w / CELL);
  const rows = Math.ceil(size.h / CELL);
  const covered = new Uint8Array(columns * rows);
  // What reaches to the slide's edges is what others stand on.
  const standing = (slide.items as readonly SceneItem[]).filter(
    ({ part }) => part?.kind !== 'scene' && part?.kind !== 'bleed',
  );
  for (const box of standing.flatMap(inkBoxes)) {
    const right = Math.min(columns, Math.ceil((box.x + box.w) / CELL));
    const bottom = Math.min(rows, Math.ceil((box.y + box.h) / CELL));
    for (let row = Math.max(0, Math.floor(box.y / CELL)); row < bottom; row++) {
      covered.fill(1, row * columns + Math.max(0, Math.floor(box.x / CELL)), row * columns + right);
    }
  }
  return covered.reduce((sum, cell) => sum + cell, 0) / covered.length;
}

/** Where an item leaves ink: text its lines, everything else its box. */
function inkBoxes(item: SceneItem): Box[] {
  return item.kind === 'text' ? lineBoxes(item) : [item.box];
}
