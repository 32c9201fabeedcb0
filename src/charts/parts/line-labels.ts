import { sum } from '../../core/collections.ts';
import { isEastAsian } from '../../core/language.ts';
import type { Px } from '../../core/lengths.ts';
import { type Point, type Rect, touches } from '../base/pen.ts';

/** A label may miss the picture's edge by what floats add. */
const EDGE: Px = 0.5;

/** Width of a Latin letter or figure, in em, on the safe side of the average. */
const LETTER = 0.54;

/** About how wide a text is: a plan has no font at hand. */
export function estimatedWidth(text: string, size: Px): Px {
  const ems = [...text].map((character) => (isEastAsian(character.codePointAt(0) ?? 0) ? 1 : LETTER));
  return size * sum(ems);
}

/**
 * Which of the labels along an axis are written: all where they fit beside each other, else every second, third and so
 * on, such that the first and the last are among them; where no such step divides the axis, every so many before the
 * last, so that all stand equally far apart. Where not even two fit, the last.
 */
export function shownLabels(labels: readonly string[], size: Px, step: Px): number[] {
  const widest = Math.max(0, ...labels.map((label) => estimatedWidth(label, size)));
  const last = labels.length - 1;
  const least = Math.max(1, Math.ceil((widest + 0.6 * size) / step));
  const every = Array.from({ length: least + 2 }, (_, i) => least + i).find((count) => last % count === 0) ?? least;
  return labels.map((_, i) => i).filter((i) => (last - i) % every === 0);
}

/**
 * The middle of a label beside one point of a line: above the point, below it, or pushed to one side, whichever is the first
 * place within the picture that the line does not cross, that is not taken by another label, and that lies above `floor`.
 * Where the ground below is `filled`, never below.
 */
export function placeBeside(
  points: readonly Point[],
  index: number,
  size: { readonly w: Px; readonly h: Px },
  distance: Px,
  floor: Px,
  filled = false,
  taken: readonly Rect[] = [],
): Point {
  const { x, y } = points[index] ?? { x: 0, y: 0 };
  const lift = distance + size.h / 2;
  const shifts = [0, 0.25, -0.25, 0.5, -0.5].map((part) => part * size.w);
  const higher = [-1.6 * lift, -2.2 * lift];
  const lifts = filled ? [-lift, ...higher] : [-lift, lift, ...(taken.length > 0 ? [...higher, 1.6 * lift] : [])];
  const places = lifts.flatMap((dy) => shifts.map((dx) => ({ x: x + dx, y: y + dy })));
  const aside = [-1, 1].map((side) => ({ x: x + side * (distance + size.w / 2), y: y - size.h }));
  // At a valley the label belongs below, in the open angle.
  const [before, after] = [points[index - 1]?.y ?? y - 1, points[index + 1]?.y ?? y - 1];
  const valley = !filled && before < y && after < y;
  const ordered = valley ? places.toSorted((a, b) => Number(b.y > y) - Number(a.y > y)) : places;
  const clear = [...ordered, ...aside].find((place) => {
    const rect = { x: place.x - size.w / 2, y: place.y - size.h / 2, ...size };
    if (rect.x < -EDGE || rect.y + rect.h > floor - distance / 2) return false;
    if (taken.some((other) => touches(rect, other, distance / 3))) return false;
    return !crosses(points, rect, distance / 3);
  });
  return clear ?? { x: Math.max(x, size.w / 2), y: y - lift };
}

/** Whether the line through the points passes through the rectangle, or nearer to it than `distance`. */
export function crosses(points: readonly Point[], rect: Rect, distance: Px): boolean {
  return points.some((from, i) => passes(from, points[i + 1], rect, distance));
}

/** Whether a stretch of line passes through the rectangle, or nearer to it than `distance`. */
function passes(from: Point, to: Point | undefined, rect: Rect, distance: Px): boolean {
  if (!to) return false;
  const steps = 24;
  for (let i = 0; i <= steps; i++) {
    const x = from.x + ((to.x - from.x) * i) / steps;
    const y = from.y + ((to.y - from.y) * i) / steps;
    const across = x > rect.x - distance && x < rect.x + rect.w + distance;
    if (across && y > rect.y - distance && y < rect.y + rect.h + distance) return true;
  }
  return false;
}
