import type { Px } from '../../core/lengths.ts';
import type { ChartAxes } from '../../scene/native-chart.ts';
import type { AxisEnds, WithAxis } from '../base/axis.ts';
import type { Margins, NativeContext } from '../base/define-chart.ts';

/**
 * What programs leave beyond the values on an axis whose end they choose, as a part of its length: they end it at the first
 * multiple of its step that leaves a twentieth (Microsoft's support article 214075; LibreOffice does the same).
 */
const BEYOND = 0.06;
/** The steps of an axis whose numbers are written, as parts of a power of ten. */
const ROUND = [1, 2, 5, 10];
/** Where round steps leave no choice, an axis may end at a multiple that programs pass over for want of this part of it. */
const PASSED = 0.045;
/** An axis has at most so many steps on each side of its zero: the finer they are, the closer it keeps to edited values. */
const MAX_STEPS = 10;

/** The next number that is one, two or five times a power of ten. */
export function roundUp(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value));
  return (ROUND.find((size) => size * power >= value * (1 - 1e-9)) ?? 10) * power;
}

/** An axis whose ends a program chooses by the values: where they are for the values that there are, and what is written. */
export interface OpenAxis {
  readonly ends: AxisEnds;
  readonly axes: Pick<ChartAxes, 'min' | 'max' | 'values'>;
}

/**
 * The axis that reaches at least as far as another, with ends that follow the values when these are edited. It ends at zero
 * for good where no value lies beyond, unlike what programs do with values that are near each other. What the outline
 * states of it stays. With `round` it has that many round steps at most.
 */
export function openAxis(
  wanted: AxisEnds,
  values: readonly number[],
  stated: WithAxis['axis'],
  round?: number,
): OpenAxis {
  const known = values.filter(Number.isFinite);
  const [low, high] = [Math.min(...known, 0), Math.max(...known, 0)];
  if (stated?.min !== undefined || stated?.max !== undefined || high === low) return { ends: wanted, axes: wanted };
  const beyond = BEYOND * (high - low);
  const up = { value: high, least: high > 0 ? Math.max(high + beyond, wanted.max) : 0 };
  const down = { value: -low, least: low < 0 ? Math.max(beyond - low, -wanted.min) : 0 };
  /**
   * A step of which an axis takes the same number on each side wherever a program leaves up to a twentieth, or nothing, beyond
   * the values, such that the axis is as short as it can be.
   */
  const stepOf = (): readonly [step: number, above: number, below: number] => {
    const most = round ?? MAX_STEPS;
    const counts = ({ least }: Side) => (least > 0 ? Array.from({ length: most }, (_, i) => most - i) : [0]);
    const tried = counts(up).flatMap((above) =>
      counts(down).flatMap((below) => {
        const least = Math.max(up.least / above || 0, down.least / below || 0);
        const step = round !== undefined ? roundUp(least) : Number(least.toPrecision(6)) * (1 + 1e-5);
        const passed = round === undefined ? 0 : PASSED * (up.value + down.value);
        const holds = (side: Side, count: number) => count <= 1 || (count - 1) * step < side.value + passed;
        return holds(up, above) && holds(down, below) ? [{ step: Number(step.toPrecision(6)), above, below }] : [];
      }),
    );
    const length = ({ step, above, below }: (typeof tried)[number]) => step * (above + below);
    const best = tried.reduce((a, b) => (length(b) < 0.999 * length(a) ? b : a));
    return [best.step, best.above, best.below];
  };
  const [step, above, below] = stepOf();
  return {
    ends: { min: -below * step, max: above * step },
    axes: { ...(low < 0 ? {} : { min: 0 }), ...(high > 0 ? {} : { max: 0 }), values: { step } },
  };
}

/**
 * The axis that begins where another does, or a little before, and is open at its end only: for a line that is to keep above
 * what stands below it.
 */
export function openTop(wanted: AxisEnds, values: readonly number[]): OpenAxis {
  const high = Math.max(...values.filter(Number.isFinite));
  const tried = Array.from({ length: MAX_STEPS }, (_, i) => MAX_STEPS - i).flatMap((above) => {
    const step = Number(((high + BEYOND * (high - 2 * Math.min(wanted.min, 0))) / above).toPrecision(6));
    const min = Math.floor(wanted.min / step + 1e-9) * step;
    const max = above * step;
    return max >= high + 0.9 * BEYOND * (high - min) && max - step < high ? [{ min, max, step }] : [];
  });
  const [first, ...rest] = high > 0 ? tried : [];
  if (!first) return { ends: wanted, axes: wanted };
  const { min, max, step } = rest.reduce((a, b) => (b.max - b.min < 0.999 * (a.max - a.min) ? b : a), first);
  return { ends: { min, max }, axes: { min, values: { step } } };
}

/** The ends that an axis of a round step has, beyond the values by as much as programs leave: at its zero, or where it is to begin. */
export function endsAround(values: readonly number[], step: number, from?: number): AxisEnds {
  const [low, high] = [from ?? Math.min(...values, 0), Math.max(...values, from ?? 0)];
  const least = BEYOND * (high - low);
  const end = (value: number) => {
    const near = Math.ceil(value / step - 1e-9) * step;
    return near - value < least - 0.01 * (high - low) ? near + step : near;
  };
  return { min: from ?? (low < 0 ? -end(-low) : 0), max: high > 0 ? end(high) : 0 };
}

/** One side of an axis: the value that lies farthest from zero, and where the axis has to end at least. */
interface Side {
  readonly value: number;
  readonly least: number;
}

/** The axis begun earlier by a room of pixels, where `length` of them show it: for what stands beyond negative bars. */
export function begunEarlier({ min, max }: AxisEnds, room: Px, length: Px): AxisEnds {
  return { min: min - (room / length) * (max - min), max };
}

interface OpenPlot {
  readonly margins: Margins;
  readonly axis: AxisEnds;
  readonly values: readonly number[];
  readonly horizontal?: boolean;
  /** The room between the axis and what names its bars, for the values of those below zero. */
  readonly before?: Px;
  /** The height of the key, above the plot. */
  readonly key?: Px;
}

/** The plot of a picture with an open axis: its margins, of which the area of programs takes the room of values below zero. */
export function openPlot(
  { margins, axis, values, horizontal = false, before = 0, key = 0 }: OpenPlot,
  { width, height, stated }: NativeContext,
): { readonly open: OpenAxis; readonly margins: Margins } {
  const { top, right, bottom, left } = margins;
  const length = horizontal ? width - left - right : height - top - bottom;
  const reach = begunEarlier(axis, before, length);
  const open = openAxis(reach, values, stated);
  const after = leftAfter(reach, open, length + before, horizontal ? right : top - key);
  return {
    open,
    margins: horizontal
      ? { ...margins, left: left - before, right: after }
      : { ...margins, top: key + after, bottom: bottom - before },
  };
}

/**
 * What an open axis leaves of the room after the marks of a picture, so that their lengths stay as they are as far as there
 * is that room. `length` shows the axis of the picture.
 */
export function leftAfter({ min, max }: AxisEnds, { ends }: OpenAxis, length: Px, after: Px): Px {
  return Math.max(0, after - ((ends.max - max) * length) / (max - min));
}
