import { type Inch, inchToPt } from '../../../core/lengths.ts';
import { colorOn } from '../../../layout/colors.ts';
import type { PathItem, ShapeItem } from '../../../scene/items.ts';
import type { Point } from '../../../scene/path-rings.ts';
import type { ColorRole } from '../../../scene/tokens.ts';
import type { LaidOutItem, LayoutContext } from '../../parts/define-slide.ts';
import { type Globe, lineOnGlobe } from './globe.ts';
import type { Stand } from './leaning-part.ts';
import type { LinkSlide } from './link-fields.ts';

/** Two places on a globe that are joined. */
export interface Joined {
  readonly globe: Globe;
  readonly ends: readonly [Stand, Stand];
  /** The arc from tip to tip; undefined where what joins the places is not in the air. */
  readonly arc?: readonly [Point, Point, Point] | undefined;
}

const LINE: Inch = 0.13;
const DISC: Inch = 0.18;
/** How deep a cable lies, and how high a road does. */
const LEVELS = { cable: -0.5, water: -0.01, road: 0.04 } as const;
const WAVES: Inch = 0.1;

/** A point on an arc, from 0 to 1. */
export const onArc = ([a, b, c]: readonly [Point, Point, Point], t: number): Point => ({
  x: (1 - t) ** 2 * a.x + 2 * t * (1 - t) * b.x + t * t * c.x,
  y: (1 - t) ** 2 * a.y + 2 * t * (1 - t) * b.y + t * t * c.y,
});

/** Whether what joins two places crosses water. */
export const isInWater = (by: LinkSlide['by']): boolean => by === 'cable' || by === 'water';

/** Waves on the water that a cable or a ship crosses. */
export function waterItems({ by }: LinkSlide, { globe, ends }: Joined): PathItem[] {
  if (!isInWater(by)) return [];
  const [from, to] = ends.map(({ stand }) => stand.turn ?? 0) as [number, number];
  const d = lineOnGlobe(globe, [from, to], 0);
  return [strokeItem('Water', d, globe, [from, to], 'step-2', WAVES)];
}

function strokeItem(
  name: string,
  d: string,
  globe: Globe,
  [from, to]: readonly [number, number],
  color: ColorRole,
  width: Inch,
): PathItem {
  const [a, b] = [globe.at(from), globe.at(to)];
  const box = { x: a.x, y: globe.top - 0.2, w: b.x - a.x, h: Math.max(a.y, b.y) - globe.top + 1 };
  return {
    kind: 'path',
    name,
    path: [],
    box,
    viewBox: box,
    d,
    stroke: { color, width: inchToPt(width) },
    part: { kind: 'bleed' },
  };
}

/** What joins the places: an arc between their tips, or a line on the globe, or below its edge, with a disc at both ends. */
export function joinItems(
  { by }: LinkSlide,
  { brand, path }: LayoutContext,
  { globe, ends, arc }: Joined,
  fill: ColorRole,
  ground: ColorRole,
): LaidOutItem[] {
  const color = colorOn(brand, 'highlight', by === 'cable' ? fill : ground);
  if (arc) {
    const [from, control, to] = arc;
    const top = Math.min(...Array.from({ length: 21 }, (_, i) => onArc(arc, i / 20).y));
    const box = { x: from.x, y: top, w: to.x - from.x, h: Math.max(from.y, to.y) - top };
    const d = `M${from.x} ${from.y}Q${control.x} ${control.y} ${to.x} ${to.y}`;
    const line: PathItem = {
      kind: 'path',
      name: 'Link',
      path,
      box,
      viewBox: box,
      d,
      stroke: { color, width: inchToPt(LINE) },
    };
    return [{ ...line, part: { kind: 'data' } }, ...[from, to].map((at, i) => disc(i, at, color))];
  }
  const inset = by === 'cable' ? 0 : 1;
  const [from, to] = ends.map(({ part, stand }, i) => {
    const half = (stand.scale * part.viewBox.w) / 200 - 0.3;
    return (stand.turn ?? 0) + (i === 0 ? 1 : -1) * inset * globe.degreesAt(half);
  }) as [number, number];
  const level = LEVELS[by === 'air' ? 'road' : by];
  const d = lineOnGlobe(globe, [from, to], level);
  const at = (degrees: number) => globe.at(degrees, level < -0.1 ? 0 : level);
  return [strokeItem('Link', d, globe, [from, to], color, LINE), disc(0, at(from), color), disc(1, at(to), color)];
}

const disc = (i: number, { x, y }: Point, fill: ColorRole): ShapeItem => ({
  ...{ kind: 'shape', shape: 'ellipse', name: `Link ${i === 0 ? 'from' : 'to'}`, path: [], fill },
  box: { x: x - DISC, y: y - DISC, w: 2 * DISC, h: 2 * DISC },
  part: { kind: 'data' },
});
