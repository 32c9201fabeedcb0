import { hundredths, type Pt } from '../../core/lengths.ts';
import type { Area, PenPoint } from './pen.ts';

const at = (x: Pt, y: Pt) => `${hundredths(x)} ${hundredths(y)}`;

/** Path data of absolute commands whose numbers are places, x and y in turn. */
const PLACES = /[\s,]*(-?(?:\d+\.?\d*|\.\d+)(?:e-?\d+)?)/g;

/** Path data of absolute M, L, C and Z commands, stretched and then moved. Deck art has thousands of points. */
export function mappedPath(data: string, scale: PenPoint, by: PenPoint = { x: 0, y: 0 }): string {
  let across = false;
  return data.replace(PLACES, (_, number: string) => {
    across = !across;
    return ` ${hundredths(across ? scale.x * Number(number) + by.x : scale.y * Number(number) + by.y)}`;
  });
}

/** A handle of a Bézier curve that follows a quarter of a circle is this part of the radius long. */
const QUARTER = 0.5522847;

/** A rectangle; with a radius, its corners are round. */
export function rectanglePath({ x, y, w, h }: Area, radius: Pt = 0): string {
  const [right, bottom] = [x + w, y + h];
  const r = Math.min(radius, w / 2, h / 2);
  if (r <= 0) return `M${at(x, y)}L${at(right, y)}L${at(right, bottom)}L${at(x, bottom)}Z`;
  return roundPath({ x, y, w, h }, r, r);
}

export const ellipsePath = (area: Area): string => roundPath(area, area.w / 2, area.h / 2);

function roundPath({ x, y, w, h }: Area, rx: Pt, ry: Pt): string {
  const [right, bottom] = [x + w, y + h];
  const [hx, hy] = [(1 - QUARTER) * rx, (1 - QUARTER) * ry];
  const corner = (...points: readonly PenPoint[]) => `C${points.map((point) => at(point.x, point.y)).join(' ')}`;
  return [
    `M${at(x + rx, y)}L${at(right - rx, y)}`,
    corner({ x: right - hx, y }, { x: right, y: y + hy }, { x: right, y: y + ry }),
    `L${at(right, bottom - ry)}`,
    corner({ x: right, y: bottom - hy }, { x: right - hx, y: bottom }, { x: right - rx, y: bottom }),
    `L${at(x + rx, bottom)}`,
    corner({ x: x + hx, y: bottom }, { x, y: bottom - hy }, { x, y: bottom - ry }),
    `L${at(x, y + ry)}`,
    corner({ x, y: y + hy }, { x: x + hx, y }, { x: x + rx, y }),
    'Z',
  ].join('');
}

export function polygonPath(points: readonly PenPoint[], closed = true): string {
  return `M${points.map(({ x, y }) => at(x, y)).join('L')}${closed ? 'Z' : ''}`;
}

export const levelLine = (x: Pt, y: Pt, w: Pt): string =>
  polygonPath(
    [
      { x, y },
      { x: x + w, y },
    ],
    false,
  );
