import type { Point } from '../../base/pen.ts';

/** A line that says who belongs together, not how one gets there: a curve with one control point. */
export interface Arc {
  readonly from: Point;
  readonly via: Point;
  readonly to: Point;
}

/** How far the control point of a lone arc lies from the straight line, as a part of its length. */
const LONE = 0.22;
/** The same of the flattest and of the highest of several that lead to one place. */
const FLATTEST = 0.08;
const HIGHEST = 0.28;
/** Lines that rise more than this for each step across bend to a side, others upwards. */
const STEEP = 1.6;
/** Straight pieces that stand for an arc where it is measured. */
const PIECES = 40;

type Ends = Pick<Arc, 'from' | 'to'>;

/**
 * The arcs between places. They bend to the north, of those that lead to one place the northernmost most, so that they
 * fan out; steep ones bend to the side where the others are not, a lone one to the west.
 */
export function arcsBetween(ends: readonly Ends[]): Arc[] {
  const met = (place: Point) => ends.filter(({ from, to }) => isSame(from, place) || isSame(to, place)).length;
  const seen = ends.map(({ from, to }) => {
    const [hub, far] = met(to) > met(from) ? [to, from] : [from, to];
    return { hub, far, isSteep: Math.abs(far.y - hub.y) > STEEP * Math.abs(far.x - hub.x) };
  });
  return ends.map((own, i): Arc => {
    const { hub, far, isSteep } = seen[i] as (typeof seen)[number];
    const others = seen.filter((each, n) => n !== i && isSame(each.hub, hub));
    const kin = others.filter((each) => each.isSteep === isSteep && (isSteep || sideOf(each) === sideOf({ hub, far })));
    const before = kin.filter((each) => riseOf(each) < riseOf({ hub, far })).length;
    const bend = kin.length === 0 ? LONE : FLATTEST + ((HIGHEST - FLATTEST) * before) / kin.length;
    const flat = others.filter((each) => !each.isSteep);
    const side = flat.reduce((sum, each) => sum + each.far.x - hub.x, 0) < 0 ? 1 : -1;
    return { ...own, via: bent(own, bend, isSteep ? { x: side, y: 0 } : { x: 0, y: -1 }) };
  });
}

const isSame = (a: Point, b: Point) => a.x === b.x && a.y === b.y;
const sideOf = ({ hub, far }: { readonly hub: Point; readonly far: Point }) => Math.sign(far.x - hub.x);
/** How steeply the straight line rises from where arcs meet. */
const riseOf = ({ hub, far }: { readonly hub: Point; readonly far: Point }) =>
  Math.atan2(hub.y - far.y, Math.abs(far.x - hub.x));

/** The control point: beside the middle of the straight line, on the side of `towards`. */
function bent({ from, to }: Ends, part: number, towards: Point): Point {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const sign = Math.sign(-dy * towards.x + dx * towards.y) || 1;
  return { x: (from.x + to.x) / 2 - sign * dy * part, y: (from.y + to.y) / 2 + sign * dx * part };
}

/** The arc as a line of straight pieces. */
export function arcLine({ from, via, to }: Arc): Point[] {
  return Array.from({ length: PIECES + 1 }, (_, i) => {
    const [b, a] = [i / PIECES, 1 - i / PIECES];
    const mixed = (x: number, y: number, z: number) => a * a * x + 2 * a * b * y + b * b * z;
    return { x: mixed(from.x, via.x, to.x), y: mixed(from.y, via.y, to.y) };
  });
}
