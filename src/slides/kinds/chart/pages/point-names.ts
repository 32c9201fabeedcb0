import type { ChartWord } from '../../../../charts/base/define-chart.ts';
import type { At } from '../../../../charts/base/page-marks.ts';
import type { PageSheet } from '../../../../charts/parts/page-sheet.ts';
import { figureHeight } from '../../../../charts/parts/sheet.ts';
import type { PointTable } from '../../../../charts/points/point-data.ts';
import type { Box } from '../../../../core/box.ts';
import type { Inch, Pt } from '../../../../core/lengths.ts';

/** Sizes of the claimed value: all names are tried with the first of them before the next. */
export const CLAIMS: readonly (readonly Pt[])[] = [
  [176, 150, 132, 110],
  [96, 84, 72, 60],
];
/** Between a point and its name, or its figure. */
const GAP = { name: 0.14, figure: 0.24 };
/** Between a name and its value. */
const BETWEEN: Inch = 0.12;

export interface Placed {
  readonly at: At;
  readonly r: Inch;
  readonly name: string;
  readonly isClaim: boolean;
  readonly index: number;
}

/** How high a straight line is at a place. */
export const yOn = ([a, b]: readonly [At, At], x: Inch): Inch => a.y + ((b.y - a.y) * (x - a.x)) / (b.x - a.x);

interface Room {
  readonly size: Pt;
  /** The size of the claimed value. */
  readonly hero: Pt;
  readonly base: Inch;
  readonly top: Inch;
  /** The line through the points, and what else stands among them. */
  readonly course: readonly [At, At] | undefined;
  readonly taken: readonly Box[];
  /** Whether what their areas say stands in them. */
  readonly isWeighed: boolean;
}

/** The names beside their points, each with its height where it meets nothing, that of the claimed one as a figure. Undefined where one has no place. */
export function namesOf(
  points: readonly Placed[],
  table: PointTable,
  { size, hero, base, top, course, taken: others, isWeighed }: Room,
  sheet: PageSheet,
) {
  const { frame } = sheet;
  const taken: Box[] = [
    ...others,
    ...points.map(({ at, r }) => ({ x: at.x - r, y: at.y - r, w: 2 * r, h: 2 * r })),
    ...(course ? Array.from({ length: 140 }, (_, i) => ({ x: i / 10, y: yOn(course, i / 10), w: 0, h: 0 })) : []),
  ];
  const isFree = (rect: Box) =>
    rect.x >= 0.4 &&
    rect.x + rect.w <= frame.w - 0.4 &&
    rect.y >= top &&
    rect.y + rect.h <= base - 0.06 &&
    !taken.some((each) => meets(each, rect));
  const claimed = points.find(({ isClaim }) => isClaim);
  const words: ChartWord[] = [];
  for (const point of [...(claimed ? [claimed] : []), ...points.filter((each) => each !== claimed)]) {
    const figure = point.isClaim ? hero : 0;
    const texts = {
      name: [point.name, isWeighed ? '' : (table.series[2]?.labels[point.index] ?? '')].filter(Boolean).join(' '),
      label: table.series[1]?.labels[point.index] ?? '',
    };
    const { above, ...room } = roomOf(texts, { size, figure }, sheet);
    const places = placesFor(point.at, point.r + (figure > 0 ? GAP.figure : GAP.name), room);
    const first = isWeighed && !point.isClaim ? places.slice(1, 2) : [];
    const box = [...first, ...places].find(isFree);
    if (!box) return undefined;
    taken.push(box);
    words.push(...pointWords(point, texts, { box, figure, above, size }, sheet));
  }
  return words;
}

interface Texts {
  readonly name: string;
  readonly label: string;
}

/** The room of a name with its value beside it, or with that above it as a figure. */
function roomOf(
  { name, label }: Texts,
  { size, figure }: { readonly size: Pt; readonly figure: Pt },
  sheet: PageSheet,
) {
  const own = sheet.wordWidth(name, size, true) * 1.08 + 0.06;
  if (figure <= 0) return { above: 0, w: own + sheet.wordWidth(label, size) * 1.08 + BETWEEN, h: figureHeight(size) };
  const above = figureHeight(figure) + 0.2;
  return { above, w: Math.max(own, sheet.wordWidth(label, figure, true) * 1.06), h: figureHeight(size) + above };
}

/** A point’s name, of the claimed one below its value, towards the point. */
function pointWords(
  { at, index, isClaim }: Placed,
  { name, label }: Texts,
  { box, figure, above, size }: { readonly box: Box; readonly figure: Pt; readonly above: Inch; readonly size: Pt },
  sheet: PageSheet,
): ChartWord[] {
  const sides = [
    { align: 'right', x: box.x + box.w, is: box.x + box.w <= at.x },
    { align: 'left', x: box.x, is: box.x >= at.x },
    { align: 'center', x: box.x + box.w / 2, is: true },
  ] as const;
  const { align, x } = sides.find(({ is }) => is) ?? sides[2];
  const manner = { bold: true, ...(isClaim ? { ink: 'highlight' as const } : {}) };
  if (figure <= 0) {
    const base = box.y + box.h;
    const named = sheet.line(`name ${index + 1}`, name, { x: box.x, base }, { ...manner, size });
    const beside = { x: box.x + 1.02 * sheet.wordWidth(name, size, true) + BETWEEN, base };
    return [named, sheet.line(`value ${index + 1}`, label, beside, { size })];
  }
  const named = sheet.line(`name ${index + 1}`, name, { x, base: box.y + box.h, align }, { ...manner, size });
  const place = { x, base: box.y + above - 0.2, align };
  return [sheet.line(`value ${index + 1}`, label, place, { ...manner, size: figure }), named];
}

const meets = (a: Box, b: Box): boolean =>
  a.x < b.x + b.w + 0.06 && b.x < a.x + a.w + 0.06 && a.y < b.y + b.h + 0.06 && b.y < a.y + a.h + 0.06;

/** Where what belongs to a point may stand, beyond `r` from it: left of it, above it, right and below. */
function placesFor({ x, y }: At, r: Inch, size: Pick<Box, 'w' | 'h'>): Box[] {
  const { w, h } = size;
  return [
    { x: x - w - r, y: y - h / 2, ...size },
    { x: x - w / 2, y: y - r - h, ...size },
    { x: x - w - 0.7 * r, y: y - h - 0.7 * r, ...size },
    { x: x + r, y: y - h / 2, ...size },
    { x: x - w / 2, y: y + r, ...size },
    { x: x + 0.7 * r, y: y + 0.7 * r, ...size },
  ];
}
