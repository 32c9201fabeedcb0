import type { Inch } from '../../core/lengths.ts';
import { fixed, type Part } from '../../layout/tree.ts';

/**
 * Two texts by their ink, the second at the right of the first, both with their last line on one base line. `left` is how
 * wide the column of the first is; the second has no room below `least`.
 */
export function onBaseLine(
  first: Part,
  second: Part | undefined,
  { left, gap, least }: { readonly left: Inch; readonly gap: Inch; readonly least: Inch },
): Part {
  return (w) => {
    const rest = w - left - gap;
    const [a, b] = [first(left + 0.02), second?.(rest)];
    const h = Math.max(a.min, b?.min ?? 0);
    return {
      ...fixed(h),
      fits: a.fits && (!b || (b.fits && rest >= least)) && left <= w,
      lines: a.lines + (b?.lines ?? 0),
      place: (box) => [
        ...a.place({ ...box, y: box.y + h - a.min, w: left + 0.02, h: a.min }),
        ...(b ? b.place({ ...box, x: box.x + left + gap, y: box.y + h - b.min, w: rest, h: b.min }) : []),
      ],
    };
  };
}
