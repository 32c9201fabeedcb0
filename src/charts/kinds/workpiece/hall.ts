import type { Inch } from '../../../core/lengths.ts';
import type { ColorRole } from '../../../scene/tokens.ts';
import { block, type PageMark } from '../../base/page-marks.ts';
import { OVERSHOOT } from '../../parts/page-sheet.ts';

/** A row of windows in the hall: how wide one is with the pillar beside it, its panes, and what is between those. */
const BAY = { w: 2.667, pillar: 0.14, panes: 4, rows: 3, bar: 0.045 } as const;
/** From the foot of the windows to the belt. */
const SILL: Inch = 0.86;

interface Room {
  readonly top: Inch;
  readonly foot: Inch;
  readonly w: Inch;
}

/** The windows of a hall between a rail and a belt, in two tones; nothing where they would be low. */
export function hallMarks({ top, foot, w }: Room, [pane, pillar = pane]: readonly ColorRole[]): PageMark[] {
  const h = foot - SILL - top;
  if (!pane || !pillar || h < 1) return [];
  const bays = Array.from(
    { length: Math.ceil(w / BAY.w) + 1 },
    (_, i) => w / 2 + (i - Math.ceil(w / BAY.w) / 2) * BAY.w,
  );
  const [across, down] = [(BAY.w - BAY.pillar) / BAY.panes, h / BAY.rows];
  const within = (x: Inch, width: Inch) => ({
    x: Math.max(0, x),
    w: Math.min(w + OVERSHOOT, x + width) - Math.max(0, x),
  });
  const rects = bays.flatMap((x) => [
    ...(pillar ? [block({ ...within(x - BAY.pillar / 2, BAY.pillar), y: top, h }, pillar)] : []),
    ...Array.from({ length: BAY.panes * BAY.rows }, (_, i) => {
      const [column, row] = [i % BAY.panes, Math.floor(i / BAY.panes)];
      const left = x + BAY.pillar / 2 + column * across;
      const y = top + row * down + BAY.bar / 2;
      return block({ ...within(left + BAY.bar / 2, across - BAY.bar), y, h: down - BAY.bar }, pane);
    }),
  ]);
  const seen = rects.filter((mark) => mark.kind === 'rect' && mark.box.w > 0.01);
  return seen.map((mark) => ({ ...mark, name: 'Hall' }));
}

/** How high the parts of a belt are, and how wide its plates. */
const BELT = { top: 0.12, plates: 0.4, edge: 0.06, plate: 0.68, gap: 0.12, inset: 0.06 } as const;
export const BELT_HEIGHT: Inch = BELT.top + BELT.plates + BELT.edge;

/** A belt across a width, what it carries standing at `y`. */
export function beltMarks(y: Inch, w: Inch): PageMark[] {
  const pitch = BELT.plate + BELT.gap;
  const plates = Array.from({ length: Math.ceil(w / pitch) }, (_, i) => {
    const x = i * pitch + BELT.gap / 2;
    const box = { x, y: y + BELT.top + BELT.inset, w: Math.min(BELT.plate, w - x), h: BELT.plates - 2 * BELT.inset };
    return block(box, 'subject-shade');
  });
  return [
    block({ x: 0, y: y + BELT.top, w, h: BELT.plates }, 'subject-deep'),
    ...plates.filter((mark) => mark.kind === 'rect' && mark.box.w > 0),
    block({ x: 0, y, w, h: BELT.top }, 'subtle'),
    block({ x: 0, y: y + BELT_HEIGHT - BELT.edge, w, h: BELT.edge }, 'third'),
  ].map((mark) => ({ ...mark, name: 'Belt' }));
}

/** The rail that tools hang from, its foot at `y`. */
export const railMarks = (y: Inch, w: Inch): PageMark[] =>
  [block({ x: 0, y: y - RAIL, w, h: RAIL }, 'subtle')].map((mark) => ({ ...mark, name: 'Rail' }));
export const RAIL: Inch = 0.14;
