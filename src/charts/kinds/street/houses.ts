import { type Box, overlaps } from '../../../core/box.ts';
import { sum } from '../../../core/collections.ts';
import type { KitPart } from '../../../core/kit.ts';
import type { Inch } from '../../../core/lengths.ts';
import type { ColorRole } from '../../../scene/tokens.ts';
import type { PageMark } from '../../base/page-marks.ts';
import { OVERSHOOT } from '../../parts/page-sheet.ts';

/** From the ends of a field to the houses on it, and between two of these at least. */
const ASIDE: Inch = 0.25;
const BETWEEN: Inch = 0.16;
/** How many times their own size houses are at most; in a narrow field, as a part of that of the others, and at all. */
const SCALE = { most: 1.5, narrow: 0.62, least: 0.4 } as const;

/** A field of a street, and its houses. */
export interface Plot {
  readonly x: Inch;
  readonly w: Inch;
  readonly role: ColorRole;
  readonly houses: readonly KitPart[];
}

/** The town behind the houses: widths in inches, heights as parts of the sky. */
const TOWN = [
  [0.62, 0.5],
  [0.46, 0.72],
  [0.8, 0.38],
  [0.54, 0.6],
  [0.7, 0.82],
  [0.5, 0.44],
] as const;

/** A town far behind the houses, in one tone near the ground’s: it ends where the fields with houses end. */
export function townMarks(plots: readonly Plot[], { top, foot, words }: Sky, role: ColorRole): PageMark[] {
  return plots.flatMap(({ x, w, houses }, i) => {
    if (houses.length === 0) return [];
    const sky = foot - Math.max(top, ...words.map(({ y, h }) => y + h));
    const marks: PageMark[] = [];
    for (let at = x + ASIDE, k = 2 * i; ; k += 1) {
      const [width, height] = TOWN[k % TOWN.length] ?? TOWN[0];
      if (at + width > x + w - ASIDE / 2) return marks;
      const h = 0.86 * height * sky;
      marks.push({ kind: 'rect', name: 'Town', box: { x: at, y: foot - h, w: width, h }, role });
      at += width + (k % 3 === 2 ? 0.3 : 0);
    }
  });
}

/** Hills farther than the town, from edge to edge, below all words. */
export function hillsOf(w: Inch, { top, foot, words }: Sky, isPage: boolean, role: ColorRole): PageMark {
  const high = foot - Math.max(top, ...words.map(({ y, h }) => y + h));
  const over = isPage ? OVERSHOOT : 0;
  const points = Array.from({ length: 61 }, (_, i) => {
    const at = i / 60;
    const part = 0.62 + 0.2 * Math.sin(7 * at + 0.4) + 0.1 * Math.sin(13 * at);
    return { x: -over + at * (w + 2 * over), y: foot - part * high };
  });
  return { kind: 'area', name: 'Hills', points: [...points, { x: w + over, y: foot }, { x: -over, y: foot }], role };
}

/** What is above the ground line: how high that is, and the words in it, which houses keep clear of. */
export interface Sky {
  readonly top: Inch;
  readonly foot: Inch;
  readonly words: readonly Box[];
}

/** The part of its houses that a row keeps, where others would stand in words; else it is lower. */
const KEPT = 0.6;

/** Houses on their fields, in scales near each other; where a field is too narrow, the last ones go. */
export function houseMarks(plots: readonly Plot[], { top, foot, words }: Sky): PageMark[] {
  const isFree = ({ boxes }: Row[number]) => boxes.every((box) => !words.some((word) => overlaps(box, word)));
  const ends = [top, ...words.map(({ y, h }) => y + h)].toSorted((a, b) => a - b);
  const rows = plots.flatMap((plot) => {
    if (plot.houses.length === 0) return [];
    const high = Math.max(...plot.houses.map(heightOf));
    const scales = ends.map((end) => Math.min(SCALE.most, (foot - end) / high)).filter((scale) => scale > 0);
    const scale = scales.find((each) => {
      const row = rowOn(plot, each, foot);
      return row.length > 0 && row.filter(isFree).length >= KEPT * row.length;
    });
    return scale === undefined ? [] : [{ plot, scale }];
  });
  const most = Math.min(...rows.map(({ scale }) => scale)) / SCALE.narrow;
  return rows.flatMap(({ plot, scale }) => {
    const row = rowOn(plot, Math.min(most, scale), foot).filter(isFree);
    return row.map((mark) => ({ ...mark, name: `${mark.name} ${plots.indexOf(plot) + 1}` }));
  });
}

const heightOf = ({ viewBox }: KitPart): Inch => viewBox.h / 100;
const widthOf = ({ viewBox }: KitPart): Inch => viewBox.w / 100;

type Row = readonly Extract<PageMark, { readonly kind: 'art' }>[];

function rowOn({ x, w, role, houses }: Plot, scale: number, foot: Inch): Row {
  const room = w - 2 * ASIDE;
  const scaleOf = (row: readonly KitPart[]) => (room - BETWEEN * (row.length - 1)) / sum(row.map(widthOf));
  const fits = (row: readonly KitPart[]) => scaleOf(row) >= SCALE.narrow * scale;
  const kept = houses.findLastIndex((_, i) => fits(houses.slice(0, i + 1)));
  let row = houses.slice(0, Math.max(1, kept + 1));
  const own = Math.min(scale, scaleOf(row));
  if (own < SCALE.least * scale) return [];
  // A street goes on: its houses come again where a field is wide.
  const next = () => houses[row.length % houses.length] as KitPart;
  while (scaleOf([...row, next()]) >= own) row = [...row, next()];
  const free = (room - own * sum(row.map(widthOf))) / row.length;
  return row.map((part, i) => {
    const before = own * sum(row.slice(0, i).map(widthOf));
    const size = { w: own * widthOf(part), h: own * heightOf(part) };
    const box = { x: x + ASIDE + before + (i + 0.5) * free, y: foot - size.h, ...size };
    return { kind: 'art', name: 'Houses', part, boxes: [box], role };
  });
}
