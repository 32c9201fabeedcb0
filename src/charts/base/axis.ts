import { z } from 'zod';
import { maxOf, minOf } from '../../core/collections.ts';
import type { Words } from '../../core/language.ts';
import type { Path } from '../../core/path.ts';
import type { Finding } from '../../findings/finding.ts';
import { type ChartTable, inScale, printedWhole } from './normalise.ts';
import { badData } from './review.ts';

/** Where an axis begins or ends. */
export const axisEnd = (description: string) => z.number().describe(description).optional();
const max = axisEnd('Where it ends; at the largest value where omitted.');

/** The key of charts that say where their value axis begins and ends. */
export const axisField = {
  axis: z
    .strictObject({
      min: axisEnd('Where it begins; at zero where omitted. Bars that begin elsewhere are reported.'),
      max,
    })
    .describe('The ends of the value axis, in the unit of the values: two charts then share one scale.')
    .optional(),
};

/** The key of charts that must begin at zero, since they show parts of a whole. */
export const axisEndField = {
  axis: z
    .strictObject({ max })
    .describe('The end of the value axis, in the unit of the values: two charts then share one scale.')
    .optional(),
};

/** What a chart says of its value axis. */
export interface WithAxis {
  readonly axis?: { readonly min?: number | undefined; readonly max?: number | undefined } | undefined;
}

/** The ends of a value axis, in the scale in which the chart's values are printed. */
export interface AxisEnds {
  readonly min: number;
  readonly max: number;
}

/** The ends that the outline states, each undefined where it states none. The outline counts in the values' own unit. */
function statedEnds({ scale = 1 }: ChartTable, { axis }: WithAxis): Partial<AxisEnds> {
  const { min: low, max: high } = axis ?? {};
  return {
    ...(low === undefined ? {} : { min: inScale(low, scale) }),
    ...(high === undefined ? {} : { max: inScale(high, scale) }),
  };
}

/** The ends of the chart's value axis: those that the outline states, else zero and whatever the values reach beyond it. */
export function axisEnds(table: ChartTable, chart: WithAxis): AxisEnds {
  const values = table.series.flatMap((each) => each.values).filter((value) => !Number.isNaN(value));
  const ends = { min: minOf(values, 0), max: maxOf(values, 0), ...statedEnds(table, chart) };
  // An axis of nothing but zeros needs a length all the same.
  return ends.max === ends.min ? { ...ends, max: ends.min + 1 } : ends;
}

/** Whether zero lies outside the axis, so that lengths from its end say nothing. */
export function isTruncated({ min, max: high }: AxisEnds): boolean {
  return min > 0 || high < 0;
}

/** Where an axis without a zero begins, as its values are printed; undefined for one that has its zero. */
export function axisStart(table: ChartTable, chart: WithAxis): string | undefined {
  const ends = axisEnds(table, chart);
  if (!isTruncated(ends)) return undefined;
  const start = ends.min > 0 ? ends.min : ends.max;
  return printedWhole(start, table);
}

/** `bad-data` for an axis that ends before it begins, or that leaves out a value. */
export function reviewAxis(table: ChartTable, chart: WithAxis, path: Path): Finding[] {
  const [values, labels] = [table.series.flatMap((each) => each.values), table.series.flatMap((each) => each.labels)];
  return reviewEnds(statedEnds(table, chart), [...path, 'axis'], values, (i) => ({
    en: `The axis leaves out the value ${labels[i]}.`,
    zh: `数值${labels[i]}在坐标轴的范围之外。`,
  }));
}

/** `bad-data` for ends the second of which is before the first, and for each value beyond an end, in its own words. */
export function reviewEnds(
  { min = Number.NEGATIVE_INFINITY, max: high = Number.POSITIVE_INFINITY }: NonNullable<WithAxis['axis']>,
  path: Path,
  values: readonly number[],
  wordsOf: (index: number) => Words,
): Finding[] {
  if (min >= high) {
    const words = { en: 'The axis ends before it begins.', zh: '坐标轴的终点在起点之前。' };
    return [badData(path, words, { en: 'Let `min` be less than `max`.', zh: '请让 `min` 小于 `max`。' })];
  }
  return values.flatMap((value, i): Finding[] => {
    const key = value < min ? 'min' : value > high ? 'max' : undefined;
    if (!key) return [];
    const hint = { en: 'Widen the axis, or leave out this end of it.', zh: '请扩大坐标轴的范围，或者不写这一端。' };
    return [badData([...path, key], wordsOf(i), hint)];
  });
}

/** What `reviewAxis` gives, and `truncated-axis` for bars that do not begin at zero. */
export function reviewBarAxis(table: ChartTable, chart: WithAxis, path: Path): Finding[] {
  const findings = reviewAxis(table, chart, path);
  if (findings.length > 0 || !isTruncated(axisEnds(table, chart))) return findings;
  const message = {
    en: 'The bars do not begin at zero, so their lengths do not show how the values compare.',
    zh: '柱条不是从零开始，长度无法反映数值之间的比例。',
  };
  const hint = {
    en: 'Let the axis hold its zero, or use the type `line`.',
    zh: '请让坐标轴包含零，或者改用 `line` 类型。',
  };
  const key = chart.axis?.min !== undefined && chart.axis.min > 0 ? 'min' : 'max';
  return [{ code: 'truncated-axis', message, hint, path: [...path, 'axis', key] }];
}
