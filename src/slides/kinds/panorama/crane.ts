import type { Inch, Pt } from '../../../core/lengths.ts';
import { ptToInch } from '../../../core/lengths.ts';
import type { PathItem } from '../../../scene/items.ts';
import type { ColorRole } from '../../../scene/tokens.ts';
import type { Composed, LaidOutItem } from '../../parts/define-slide.ts';
import { free, SCENE } from '../../stage/drawing.ts';

/**
 * A tower crane: what is above its jib, from the jib to a frame or a roof under it at least, the longest ropes, and what hangs on the
 * hook.
 */
export const CRANE = { head: 0.66, clear: { frame: 0.42, roof: 1.09 }, rope: 1.7, load: { w: 1.1, h: 0.46 } } as const;

const MAST = { half: 0.1, rail: 4.6, lattice: 2.4, step: 0.24 } as const;
const JIB = { h: 0.26, chord: 4, web: 2.2, step: 0.27, back: 1.5 } as const;
const CAB = { w: 0.4, h: 0.46, window: 0.17 } as const;
const WEIGHT = { w: 0.46, h: 0.42 } as const;
const SLING: Inch = 0.28;

interface Crane {
  /** The middle of its mast, what it stands on, and the height of its jib. */
  readonly mast: Inch;
  readonly foot: Inch;
  readonly jib: Inch;
  /** Where its jib ends. */
  readonly far: Inch;
  /** The middle and the foot of what hangs on the hook. */
  readonly hook: { readonly x: Inch; readonly y: Inch };
  readonly tone: ColorRole;
}

/** A tower crane over the slide in one colour, and the part that it sets down. */
export function craneItems(context: Composed, { mast, foot, jib, far, hook, tone }: Crane): LaidOutItem[] {
  const way = far > mast ? 1 : -1;
  const reach = Math.abs(far - mast);
  const X = (dx: Inch) => mast + way * dx;
  const top = jib - JIB.h;
  const apex = jib - CRANE.head;
  const steps = Math.floor((foot - jib - CAB.h) / MAST.step);
  const lattice = Array.from({ length: steps }, (_, i) => {
    const [low, high] = [foot - i * MAST.step, foot - (i + 1) * MAST.step];
    return `M${mast - MAST.half} ${low}L${mast + MAST.half} ${high}M${mast + MAST.half} ${low}L${mast - MAST.half} ${high}`;
  });
  const bays = Math.floor((reach - 0.4) / JIB.step);
  const web = Array.from({ length: bays }, (_, i) => {
    const from = 0.1 + i * JIB.step;
    return `M${X(from)} ${jib}L${X(from + JIB.step / 2)} ${top}L${X(from + JIB.step)} ${jib}`;
  });
  const line = (name: string, d: string, width: Pt) => lineItem(`Crane ${name}`, d, width, tone);
  const solid = (name: string, x: Inch, y: Inch, w: Inch, h: Inch, fill: ColorRole = tone): PathItem => ({
    ...free(`Crane ${name}`, `M${x} ${y}L${x + w} ${y}L${x + w} ${y + h}L${x} ${y + h}Z`, { x, y, w, h }, fill),
    group: 'Crane',
  });
  const peak = `M${mast - 0.09} ${jib}L${mast} ${apex}L${mast + 0.09} ${jib}Z`;
  const { load } = CRANE;
  const sling = hook.y - load.h - SLING;
  return [
    solid('cab', mast - CAB.w / 2, jib, CAB.w, CAB.h),
    solid('window', mast + (way > 0 ? 0.01 : -0.01 - CAB.window), jib + 0.09, CAB.window, 0.2, context.ground),
    { ...free('Crane peak', peak, { x: mast - 0.09, y: apex, w: 0.18, h: CRANE.head }, tone), group: 'Crane' },
    line(
      'rails',
      [-1, 1].map((k) => `M${mast + k * MAST.half} ${foot}L${mast + k * MAST.half} ${jib + CAB.h}`).join(''),
      MAST.rail,
    ),
    line('lattice', lattice.join(''), MAST.lattice),
    line('chords', `M${X(-JIB.back)} ${jib}L${X(reach)} ${jib}L${X(reach - 0.26)} ${top}L${X(0.05)} ${top}`, JIB.chord),
    line('web', web.join(''), JIB.web),
    line('ties', `M${X(-JIB.back + 0.1)} ${jib}L${mast} ${apex}L${X(0.56 * reach)} ${top}`, JIB.web + 0.4),
    solid('weight', X(-JIB.back) - WEIGHT.w / 2, jib - 0.1, WEIGHT.w, WEIGHT.h),
    solid('trolley', hook.x - 0.17, jib, 0.34, 0.1),
    line(
      'ropes',
      [-1, 1].map((k) => `M${hook.x + 0.07 * k} ${jib + 0.1}L${hook.x + 0.07 * k} ${sling}`).join(''),
      JIB.web,
    ),
    line(
      'sling',
      `M${hook.x - 0.4 * load.w} ${sling + SLING}L${hook.x} ${sling}L${hook.x + 0.4 * load.w} ${sling + SLING}`,
      JIB.web,
    ),
    ...loadItems(hook),
  ];
}

/** A part of a building: a panel with openings. */
function loadItems({ x, y }: Crane['hook']): LaidOutItem[] {
  const { w, h } = CRANE.load;
  const box = { x: x - w / 2, y: y - h, w, h };
  const each = (w - 0.16) / 5;
  const openings = Array.from({ length: 5 }, (_, i) => {
    const [left, top] = [box.x + 0.08 + i * each + 0.02, box.y + 0.1];
    const [right, foot] = [left + each - 0.04, box.y + h - 0.1];
    return `M${left} ${top}L${right} ${top}L${right} ${foot}L${left} ${foot}Z`;
  });
  const panel = `M${box.x} ${box.y}L${box.x + w} ${box.y}L${box.x + w} ${y}L${box.x} ${y}Z`;
  return [
    { ...free('Load panel', panel, box, 'third'), group: 'Load' },
    { ...free('Load openings', openings.join(''), box, 'third-deep'), group: 'Load' },
  ];
}

/** Lines of one width as one form: their box is that of their points. */
function lineItem(name: string, d: string, width: Pt, color: ColorRole): PathItem {
  const numbers = [...d.matchAll(/[ML](-?[\d.]+) (-?[\d.]+)/g)].map(([, x, y]) => ({ x: Number(x), y: Number(y) }));
  const [xs, ys] = [numbers.map(({ x }) => x), numbers.map(({ y }) => y)];
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  const least = ptToInch(0.1);
  const box = { x, y, w: Math.max(least, Math.max(...xs) - x), h: Math.max(least, Math.max(...ys) - y) };
  return { kind: 'path', name, group: 'Crane', box, viewBox: box, path: [], d, stroke: { color, width }, part: SCENE };
}
