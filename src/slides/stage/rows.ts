import type { Inch } from '../../core/lengths.ts';
import { fixed, joined, type Part } from '../../layout/tree.ts';

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

/** Two parts by their ink, the second at the right of the first, both with their middles on one line. */
export function sideBySide(
  first: Part,
  second: Part,
  { left, gap, least }: { readonly left: Inch; readonly gap: Inch; readonly least: Inch },
): Part {
  return (w) => {
    const rest = w - left - gap;
    const sized = [first(left + 0.02), second(rest)] as const;
    const row = joined(
      sized,
      (heights) => Math.max(...heights),
      (box) =>
        sized.flatMap((each, i) => {
          const own = { ...box, y: box.y + (box.h - each.min) / 2, h: each.min };
          return each.place(i === 0 ? { ...own, w: left + 0.02 } : { ...own, x: box.x + left + gap, w: rest });
        }),
    );
    return { ...row, fits: row.fits && rest >= least };
  };
}

/** A part in the middle of what height it gets. */
export function centred(part: Part): Part {
  return (w) => {
    const inner = part(w);
    const endless = Number.POSITIVE_INFINITY;
    return {
      ...inner,
      max: { elastic: endless, pitch: endless, padding: endless },
      place: (box) => inner.place({ ...box, y: box.y + (box.h - inner.min) / 2, h: inner.min }),
    };
  };
}
