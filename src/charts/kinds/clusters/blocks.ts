import type { Box } from '../../../core/box.ts';
import type { KitPart } from '../../../core/kit.ts';
import type { Inch } from '../../../core/lengths.ts';
import type { ColorRole } from '../../../scene/tokens.ts';
import type { At, PageMark } from '../../base/page-marks.ts';
import type { Parts, Shape } from './shape.ts';

/** The part of its place that a thing takes. */
const FILL = 0.84;
/** Columns may be so many more or fewer than those of a square, for a top row that is nearly whole. */
const OTHER = { fewest: 0.85, most: 1.2 } as const;
/** What a place that nothing stands on costs, in columns away from a square. */
const EMPTY = 0.5;
const UNIT = /^unit(-\d+)?$/;

/** A group as rows of things, one on another from the ground up; the top row may be broken. */
export function blockOf(count: number, parts: Parts): Shape {
  const units = Object.keys(parts).filter((name) => UNIT.test(name));
  const { viewBox } = parts.unit ?? { viewBox: { w: 1, h: 1 } };
  const aspect = viewBox.w / viewBox.h;
  const place = { w: Math.sqrt(Math.PI * aspect), h: Math.sqrt(Math.PI / aspect) };
  const columns = columnsOf(count, Math.sqrt(count / aspect));
  const rows = Math.ceil(count / columns);
  const boxOf = (i: number, pitch: Inch, { x, y }: At): Box => {
    const [w, h] = [FILL * place.w * pitch, FILL * place.h * pitch];
    const [column, row] = [i % columns, Math.floor(i / columns)];
    return { x: x + (column + 0.5 - columns / 2) * place.w * pitch - w / 2, y: y - row * place.h * pitch - h, w, h };
  };
  const marks = (pitch: Inch, foot: At, role: ColorRole, name: string): PageMark[] =>
    units.flatMap((unit, k): PageMark[] => {
      const own = Array.from({ length: count }, (_, i) => i).filter((i) => variantAt(i, columns, units.length) === k);
      const boxes = own.map((i) => boxOf(i, pitch, foot));
      return boxes.length > 0 ? [{ kind: 'art', name, part: parts[unit] as KitPart, boxes, role }] : [];
    });
  return {
    half: (pitch) => ((columns - 1 + FILL) / 2) * place.w * pitch,
    height: (pitch) => (rows - 1 + FILL) * place.h * pitch,
    marks,
  };
}

/** Near those of a square the columns that leave the fewest places of the top row empty. */
function columnsOf(count: number, square: number): number {
  const least = Math.max(1, Math.round(OTHER.fewest * square));
  const most = Math.max(least, Math.round(OTHER.most * square));
  const tried = Array.from({ length: most - least + 1 }, (_, i) => least + i);
  const cost = (columns: number) => Math.abs(columns - square) + EMPTY * (Math.ceil(count / columns) * columns - count);
  return tried.reduce((best, each) => (cost(each) < cost(best) ? each : best), least);
}

/** Unlike drawings of a thing beside each other. */
const variantAt = (i: number, columns: number, count: number): number =>
  (3 * (i % columns) + 2 * Math.floor(i / columns) + ((i * 7) % 3)) % count;
