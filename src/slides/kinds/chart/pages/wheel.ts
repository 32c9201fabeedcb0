import type { ChartWord } from '../../../../charts/base/define-chart.ts';
import type { At } from '../../../../charts/base/page-marks.ts';
import type { PageSheet } from '../../../../charts/parts/page-sheet.ts';
import { figureHeight } from '../../../../charts/parts/sheet.ts';
import { type Box, around as enclosing, inset, overlaps } from '../../../../core/box.ts';
import { sum } from '../../../../core/collections.ts';
import { type Inch, type Pt, ptToInch } from '../../../../core/lengths.ts';
import type { ColorRole } from '../../../../scene/tokens.ts';

/** Between a mark and its text, between two rows of that, and between two words. */
const GAP: Inch = 0.22;
const BELOW: Inch = 0.15;
/** How far letters hang below their base line, in em. */
const HANGING = 0.2;
const APART: Inch = 0.18;
const STEP: Inch = 0.04;
/** From the slide’s upper edge to a wheel. */
const TOP: Inch = 0.4;

/** A place at a distance from a middle, its angle clockwise from the top. */
export const around = ({ x, y }: At, r: Inch, angle: number): At => ({
  x: x + r * Math.sin(angle),
  y: y - r * Math.cos(angle),
});

/** A piece of what is told, as large as values or as names are. */
export interface Piece {
  readonly text: string;
  readonly size: keyof Sizes;
  readonly bold?: boolean;
  readonly ink?: ColorRole;
}

/** What is told, row by row, of a mark that leads from the middle at an angle. */
interface Told {
  readonly key: number;
  readonly angle: number;
  readonly rows: readonly (readonly Piece[])[];
}

interface Sizes {
  readonly value: Pt;
  readonly name: Pt;
}

interface Wheel {
  readonly told: readonly Told[];
  /** How far its marks reach from the middle at an angle, as a part of its radius. */
  readonly reachAt: (angle: number) => number;
  /** Its radii as parts of the height of its room, by sizes of its words: all of these are tried at one set of radii before the next. */
  readonly radii: readonly (readonly number[])[];
  readonly sizes: readonly (readonly [Pt, Pt])[];
  readonly bottom: Inch;
}

/** The largest wheel that has room beside its headline with what is told around it, in the middle of that room. */
export function fittedWheel({ told, reachAt, radii, sizes, bottom }: Wheel, sheet: PageSheet) {
  const { frame } = sheet;
  const room: Box = { x: frame.left, y: TOP, w: frame.w - frame.margin - frame.left, h: bottom - TOP };
  const rim = Array.from({ length: 72 }, (_, i) => (i / 36) * Math.PI);
  for (const [value, name, part] of radii.flatMap((set) =>
    sizes.flatMap(([a, b]) => set.map((each) => [a, b, each] as const)),
  )) {
    const r = part * bottom;
    const set = { value: sheet.scaled(value), name: sheet.scaled(name) };
    const words = told.map((each) => toldAt(each, (angle) => r * reachAt(angle), set, sheet));
    const marks = rim.map((angle) => ({ ...around({ x: 0, y: 0 }, r * reachAt(angle), angle), w: 0, h: 0 }));
    const boxes = words.map((own) => inset(enclosing(own.map(({ box }) => box)), 0.04));
    const whole = enclosing([...boxes, ...marks]);
    const isApart = boxes.every((box, i) => !boxes.slice(0, i).some((other) => overlaps(box, other)));
    if (!isApart || whole.w > room.w || whole.h > room.h) continue;
    const centre: At = {
      x: room.x + (room.w - whole.w) / 2 - whole.x,
      y: room.y + (room.h - whole.h) / 2 - whole.y,
    };
    const moved = words
      .flat()
      .map((word) => ({ ...word, box: { ...word.box, x: word.box.x + centre.x, y: word.box.y + centre.y } }));
    return { r, centre, words: moved };
  }
  return undefined;
}

/** Rows of words, as near to the middle as what is drawn there lets them be. */
function toldAt(
  { key, angle, rows }: Told,
  reachAt: (angle: number) => Inch,
  sizes: Sizes,
  sheet: PageSheet,
): ChartWord[] {
  const widthOf = ({ text, size, bold = false }: Piece) => 1.08 * sheet.wordWidth(text, sizes[size], bold) + 0.06;
  const set = rows.map((row) => ({
    row,
    w: sum(row.map(widthOf)) + APART * (row.length - 1),
    h: figureHeight(Math.max(...row.map(({ size }) => sizes[size]))),
  }));
  const w = Math.max(...set.map((each) => each.w));
  const h = sum(set.map((each) => each.h)) + BELOW * (rows.length - 1) + HANGING * ptToInch(sizes.name);
  const [sin, cos] = [Math.sin(angle), -Math.cos(angle)];
  const boxAt = (d: Inch): Box => ({ x: sin * d - w / 2, y: cos * d - h / 2, w, h });
  let d = reachAt(angle);
  while (!isClear(boxAt(d), reachAt)) d += STEP;
  const box = boxAt(d);
  const part = sin > 0.2 ? 0 : sin < -0.2 ? 1 : 0.5;
  let base = box.y - BELOW;
  return set.flatMap(({ row, w: own, h: high }, i) => {
    base += BELOW + high;
    let x = box.x + part * (w - own);
    return row.map((piece, k) => {
      const { text, size, bold = false, ink = 'text' } = piece;
      const at = { x: x + part * widthOf(piece), base, align: ALIGNS[2 * part] ?? 'left' };
      x += widthOf(piece) + APART;
      return sheet.line(`told ${key}-${i + 1}-${k + 1}`, text, at, { size: sizes[size], bold, ink });
    });
  });
}

const ALIGNS = ['left', 'center', 'right'] as const;

/** Whether no edge of a box is nearer to the middle than what reaches out there. */
function isClear({ x, y, w, h }: Box, reachAt: (angle: number) => Inch): boolean {
  const edge = Array.from({ length: 9 }, (_, i) => i / 8).flatMap((t) => [
    { x: x + t * w, y },
    { x: x + t * w, y: y + h },
    { x, y: y + t * h },
    { x: x + w, y: y + t * h },
  ]);
  return edge.every((at) => Math.hypot(at.x, at.y) >= reachAt(Math.atan2(at.x, -at.y)) + GAP);
}
