import type { Box } from '../core/box.ts';
import { ptToInch } from '../core/lengths.ts';
import type { TextItem } from './items.ts';

/** The boxes of a text's lines as they were measured: where it leaves ink. */
export function lineBoxes(item: Pick<TextItem, 'lines' | 'box' | 'height' | 'anchor' | 'align'>): Box[] {
  const lines = item.lines.flat();
  const pitch = item.height / Math.max(1, lines.length);
  const free = item.box.h - item.height;
  const top = item.box.y + (item.anchor === 'bottom' ? free : item.anchor === 'middle' ? free / 2 : 0);
  return lines.map((line, i) => {
    const w = ptToInch(line.width);
    const slack = item.box.w - w;
    const x = item.box.x + (item.align === 'right' ? slack : item.align === 'center' ? slack / 2 : 0);
    return { x, y: top + i * pitch, w, h: pitch };
  });
}
