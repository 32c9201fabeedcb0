import type { PageMark } from '../../../../charts/base/page-marks.ts';
import type { Box } from '../../../../core/box.ts';
import type { Inch } from '../../../../core/lengths.ts';

/** The rule along what is claimed: its line, its ticks to either side, how far it stands left of marks, and the most ticks. */
export const RULE = { line: 0.08, tick: 0.14, beside: 0.34, most: 12 };

/** A rule from the base line to the top of the second of two marks, with a tick at each time that it holds the first, or at the first alone. */
export function claimRule(
  [first, second]: readonly [Box, Box],
  { x, base, isRatio }: { readonly x: Inch; readonly base: Inch; readonly isRatio: boolean },
): PageMark[] {
  const top = second.y + RULE.line / 2;
  const ratio = second.h / first.h;
  const ticks = isRatio && ratio <= RULE.most ? Math.floor(ratio + 1e-6) : 1;
  const line = (...points: readonly (readonly [Inch, Inch])[]): PageMark => ({
    ...{ kind: 'line', role: 'highlight', width: RULE.line },
    points: points.map(([px, py]) => ({ x: px, y: py })),
  });
  return [
    line([x, base], [x, top], [second.x, top]),
    ...Array.from({ length: ticks }, (_, i) => {
      const y = base - (i + 1) * first.h;
      return line([x - RULE.tick, y], [i === 0 ? first.x : x + RULE.tick, y]);
    }),
  ];
}
