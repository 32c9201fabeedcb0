import type { At, PageMark } from '../../../../charts/base/page-marks.ts';
import type { Inch } from '../../../../core/lengths.ts';
import type { ColorRole } from '../../../../scene/tokens.ts';

const STEPS = 30;
/** How far a current reaches into what it joins, so that no hairline is between them. */
const INTO: Inch = 0.01;

/** An end of a current: where it is across the slide, and its edges. */
interface CurrentEnd {
  readonly x: Inch;
  readonly top: Inch;
  readonly foot: Inch;
}

/** What joins two parts, from the one’s edges to the other’s, in an S. */
export function currentMark(from: CurrentEnd, to: CurrentEnd, role: ColorRole): PageMark {
  const edge = (a: Inch, b: Inch): At[] =>
    Array.from({ length: STEPS + 1 }, (_, i) => {
      const t = i / STEPS;
      return { x: from.x - INTO + t * (to.x - from.x + 2 * INTO), y: a + (b - a) * (t * t * (3 - 2 * t)) };
    });
  return { kind: 'area', role, points: [...edge(from.top, to.top), ...edge(from.foot, to.foot).toReversed()] };
}
