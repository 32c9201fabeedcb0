import type { Box } from '../../../core/box.ts';
import type { Inch } from '../../../core/lengths.ts';
import type { ColorRole } from '../../../scene/tokens.ts';
import { block, type PageMark } from '../../base/page-marks.ts';

const LINE: Inch = 0.045;
const TICK: Inch = 0.12;
/** Between a bracket and the units below it. */
const CLEAR: Inch = 0.08;

interface Spans {
  /** Where both growths begin, and where each ends. */
  readonly start: Inch;
  readonly ends: { readonly count: Inch; readonly long: Inch };
  readonly isLong: boolean;
  /** The upper edges of the brackets, and of the units. */
  readonly bracket: Inch;
  readonly lower: Inch;
  readonly units: Inch;
}

/**
 * A bracket over what came to the units, down to them from the common start and, past the row, from its end; below it one
 * over what came to the row.
 */
export function bracketMarks(
  { start, ends, isLong, bracket, lower, units }: Spans,
  { growth, rowGrowth }: { readonly growth: ColorRole; readonly rowGrowth: ColorRole },
): PageMark[] {
  const down = units - CLEAR - bracket;
  const isFree = !isLong || ends.count > ends.long + TICK;
  const drawn =
    (name: string, role: ColorRole) =>
    (box: Box): PageMark => ({ ...block(box, role), name });
  const own = spanBoxes({ x: start, y: bracket, w: ends.count - start }, [down, isFree ? down : TICK]);
  const row = spanBoxes({ x: start + LINE, y: lower, w: ends.long - start - LINE }, [TICK, TICK]);
  return [...(isLong ? row.map(drawn('Row growth', rowGrowth)) : []), ...own.map(drawn('Growth', growth))];
}

/** A line across, and one down from each of its ends. */
const spanBoxes = ({ x, y, w }: Omit<Box, 'h'>, [first, last]: readonly [Inch, Inch]): Box[] => [
  { x, y, w, h: LINE },
  { x, y, w: LINE, h: first },
  { x: x + w - LINE, y, w: LINE, h: last },
];
