import { decimalsOf } from '../../units/number-format.ts';

/** The ends of an axis, and the round numbers that are written along it. */
export interface RoundAxis {
  readonly min: number;
  readonly max: number;
  readonly ticks: readonly number[];
  /** Decimals that tell the ticks apart. */
  readonly decimals: number;
}

/** Steps between ticks, as parts of a power of ten. */
const STEPS = [1, 2, 2.5, 5, 10];
/** An axis begins at zero where that costs no more than this part of its length. */
const ZERO_PART = 0.4;

/**
 * An axis over the values with about `count` round numbers along it, which begins and ends at one of them unless an end
 * is given.
 */
export function roundAxis(
  values: readonly number[],
  given: { readonly min?: number | undefined; readonly max?: number | undefined },
  count = 4,
): RoundAxis {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const from = given.min ?? (low > 0 && low <= ZERO_PART * high ? 0 : low);
  const to = given.max ?? (high < 0 && high >= ZERO_PART * low ? 0 : high);
  const step = roundStep((to - from || Math.abs(to) || 1) / count);
  const min = given.min ?? Math.floor(from / step + 1e-9) * step;
  const max = given.max ?? Math.max(Math.ceil(to / step - 1e-9) * step, min + step);
  const first = Math.ceil(min / step - 1e-9);
  const last = Math.floor(max / step + 1e-9);
  const ticks = Array.from({ length: last - first + 1 }, (_, i) => Number(((first + i) * step).toPrecision(12)));
  return { min, max, ticks, decimals: decimalsOf(Number(step.toPrecision(6))) };
}

function roundStep(rough: number): number {
  const power = 10 ** Math.floor(Math.log10(rough));
  return (STEPS.find((step) => step * power >= rough - 1e-9 * rough) ?? 10) * power;
}
