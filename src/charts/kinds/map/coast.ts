import { PIXELS_PER_INCH, type Px } from '../../../core/lengths.ts';
import type { Point } from '../../../marks/pen.ts';

type Ring = readonly Point[];

/** Bays, capes and islands that are smaller than this, in square inches of the picture, are left out: from afar they are fuzz. */
const DETAIL = 0.002;
const LEAST = DETAIL * PIXELS_PER_INCH ** 2;

/** Outlines of land as they are drawn: without what is too small to be seen as more than fuzz. */
export const drawnCoasts = (rings: readonly Ring[]): Point[][] =>
  rings.flatMap((ring) => {
    const own = simplified(ring.slice(0, -1));
    const [first] = own;
    const area = areaOf(own);
    // A lake turns the other way, and is left out by its size on the globe.
    return first && (area > LEAST || area < 0) ? [[...own, first]] : [];
  });

/** A ring without the corners that cut off least, smallest first (the algorithm of Visvalingam and Whyatt). */
function simplified(ring: Ring): Ring {
  const sizes = ring.map((at, i) => Math.abs(areaOf([ring.at(i - 1) ?? at, at, ring[(i + 1) % ring.length] ?? at])));
  const size = (i: number) => sizes.at(i % sizes.length) ?? 0;
  const isLeast = (i: number) => size(i) < LEAST && size(i) <= size(i - 1) && size(i) < size(i + 1);
  const kept = ring.filter((_, i) => !isLeast(i));
  return kept.length < ring.length && kept.length > 2 ? simplified(kept) : ring;
}

/** The area of a polygon: below zero where it turns the other way. */
function areaOf(polygon: Ring): Px {
  return polygon.reduce((sum, { x, y }, i) => {
    const before = polygon.at(i - 1) ?? { x, y };
    return sum + (before.x * y - x * before.y) / 2;
  }, 0);
}
