import { z } from 'zod';
import { maxOf, minOf } from '../../core/collections.ts';
import type { FactView } from '../../core/fact.ts';
import type { Language, Words } from '../../core/language.ts';
import type { Path } from '../../core/path.ts';
import { text } from '../../fields/fields.ts';
import type { Resolved } from '../../fields/resolved.ts';
import type { Finding } from '../../findings/finding.ts';
import { say } from '../../messages/say.ts';
import { numberOrFact } from './common-fields.ts';
import { badData } from './review.ts';
import { type ChartTable, type DataSeries, inScale, known, printedWhole, wordsOf } from './table.ts';
import { wordsFor } from './words.ts';

export const axisEnd = (description: string) => z.number().describe(description).optional();
const max = axisEnd('Where it ends; at the largest value where omitted.');

export const axisField = {
  axis: z
    .strictObject({
      min: axisEnd('Where it begins; at zero where omitted. Bars that begin elsewhere are reported.'),
      max,
    })
    .describe('The ends of the value axis, in the unit of the values: two charts then share one scale.')
    .optional(),
};

export const axisEndField = {
  axis: z
    .strictObject({ max })
    .describe('The end of the value axis, in the unit of the values: two charts then share one scale.')
    .optional(),
};

export type WithAxis = Resolved<z.output<z.ZodObject<typeof axisField>>>;

/** The ends of a value axis, in the scale in which the chart's values are printed. */
export interface AxisEnds {
  readonly min: number;
  readonly max: number;
}

type AxisTable = Omit<ChartTable, 'categories' | 'series'> & {
  readonly series: readonly Pick<DataSeries, 'values' | 'labels'>[];
};

function statedEnds({ scale = 1 }: AxisTable, { axis }: WithAxis): Partial<AxisEnds> {
  const { min: low, max: high } = axis ?? {};
  return {
    ...(low === undefined ? {} : { min: inScale(low, scale) }),
    ...(high === undefined ? {} : { max: inScale(high, scale) }),
  };
}

export function axisEnds(table: AxisTable, chart: WithAxis): AxisEnds {
  const values = table.series.flatMap((each) => each.values).filter((value) => !Number.isNaN(value));
  const ends = { min: minOf(values, 0), max: maxOf(values, 0), ...statedEnds(table, chart) };
  // An axis of nothing but zeros needs a length all the same.
  return ends.max === ends.min ? { ...ends, max: ends.min + 1 } : ends;
}

/** Whether zero lies outside the axis, so that lengths from its end say nothing. */
export function isTruncated({ min, max: high }: AxisEnds): boolean {
  return min > 0 || high < 0;
}

export function axisStart(table: ChartTable, chart: WithAxis): string | undefined {
  const ends = axisEnds(table, chart);
  if (!isTruncated(ends)) return undefined;
  const start = ends.min > 0 ? ends.min : ends.max;
  return printedWhole(start, table);
}

/** `bad-data` for an axis that ends before it begins, or that leaves out a value. */
export function reviewAxis(table: AxisTable, chart: WithAxis, path: Path): Finding[] {
  const [values, labels] = [table.series.flatMap((each) => each.values), table.series.flatMap((each) => each.labels)];
  return reviewEnds(statedEnds(table, chart), [...path, 'axis'], values, (i) =>
    say.charts.axis.leavesOut({ value: labels[i] }),
  );
}

/** `bad-data` for ends the second of which is before the first, and for each value beyond an end, in its own words. */
export function reviewEnds(
  { min = Number.NEGATIVE_INFINITY, max: high = Number.POSITIVE_INFINITY }: NonNullable<WithAxis['axis']>,
  path: Path,
  values: readonly number[],
  wordsOf: (index: number) => Words,
): Finding[] {
  if (min >= high) return [badData(path, say.charts.axis.noRange)];
  return values.flatMap((value, i): Finding[] => {
    const key = value < min ? 'min' : value > high ? 'max' : undefined;
    if (!key) return [];
    return [badData([...path, key], { message: wordsOf(i), hint: say.charts.axis.widen })];
  });
}

/** What `reviewAxis` gives, and `truncated-axis` for bars that do not begin at zero. */
export function reviewBarAxis(table: ChartTable, chart: WithAxis, path: Path): Finding[] {
  const findings = reviewAxis(table, chart, path);
  if (findings.length > 0 || !isTruncated(axisEnds(table, chart))) return findings;
  const key = chart.axis?.min !== undefined && chart.axis.min > 0 ? 'min' : 'max';
  return [{ code: 'truncated-axis', ...say.charts.axis.truncated, path: [...path, 'axis', key] }];
}

const level = (description: string) => numberOrFact(description).optional();

const entry = z.strictObject({
  at: level('Where the line stands on the value axis: a number in the unit of the chart, or a fact.'),
  from: level('Where a band begins, in place of `at`.'),
  to: level('Where the band ends.'),
  label: text('What is written at it; its name and value where omitted.', 'label').optional(),
});

export const referenceField = {
  reference: z
    .array(entry)
    .min(1)
    .max(3)
    .meta({
      description: 'Lines and bands on the value axis to read the values by: a target, an average, a range.',
      examples: [[{ at: 90, label: 'Target' }]],
    })
    .optional(),
};

export type WithReference = Resolved<z.output<z.ZodObject<typeof referenceField>>>;

export interface Reference {
  readonly from: number;
  /** The same for a line. */
  readonly to: number;
  readonly text: string;
}

export function referencesOf({ reference = [] }: WithReference, table: ChartTable): readonly Reference[] {
  const number = (value: number | FactView | undefined) =>
    typeof value === 'number' ? inScale(value, table.scale ?? 1) : value && known(value)?.value;
  const referenceText = (at: number | FactView | undefined, [low, high]: readonly [number, number]): string => {
    if (at !== undefined && typeof at !== 'number') return `${at.name} ${at.label}`;
    return printedRange(low, high, table);
  };
  return (reference ?? []).flatMap(({ at, from, to, label }): Reference[] => {
    const [low, high] = at === undefined ? [number(from), number(to)] : [number(at), number(at)];
    if (low === undefined || high === undefined) return [];
    return [{ from: low, to: high, text: label ? wordsOf(label) : referenceText(at, [low, high]) }];
  });
}

const printedRange = (from: number, to: number, table: ChartTable): string =>
  from === to ? printedWhole(from, table) : `${printedWhole(from, table)}–${printedWhole(to, table)}`;

export type WithLevels = WithAxis & WithReference;

/** The axis of a chart over the values of a table, and its references on it. */
export function levelsOf(table: ChartTable, chart: WithLevels) {
  const references = referencesOf(chart, table);
  const levels = references.flatMap(({ from, to }) => [from, to]);
  const { min, max } = axisEnds(table, chart);
  const axis: AxisEnds = { min: minOf(levels, min), max: maxOf(levels, max) };
  return { references, axis };
}

export function describeReferences(chart: WithReference, table: ChartTable, language: Language): string {
  const { semicolon, colon } = wordsFor(language);
  return referencesOf(chart, table)
    .map(({ from, to, text: words }) => {
      const value = printedRange(from, to, table);
      return `${semicolon}${words.includes(value) ? words : `${words}${colon}${value}`}`;
    })
    .join('');
}

export function reviewReference(chart: WithReference, table: ChartTable, path: Path): Finding[] {
  return (chart.reference ?? []).flatMap(({ at, from, to }, i): Finding[] => {
    const place = [...path, 'reference', i];
    const whole = (at !== undefined) !== (from !== undefined && to !== undefined);
    if (!whole || (at !== undefined && (from !== undefined || to !== undefined))) {
      return [badData(place, say.charts.axis.reference)];
    }
    const [found] = referencesOf({ reference: [{ at, from, to }] }, table);
    if (!found || found.from < found.to || at !== undefined) return [];
    return [badData([...place, 'to'], say.charts.axis.band)];
  });
}
