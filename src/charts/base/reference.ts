import { z } from 'zod';
import { maxOf, minOf } from '../../core/collections.ts';
import type { FactView } from '../../core/fact.ts';
import type { Language } from '../../core/language.ts';
import type { Path } from '../../core/path.ts';
import type { RichText } from '../../core/rich-text.ts';
import { text } from '../../fields/fields.ts';
import type { Finding } from '../../findings/finding.ts';
import type { AxisEnds } from './axis.ts';
import { numberOrFact } from './common-fields.ts';
import { type ChartTable, inScale, known, printedWhole, wordsOf } from './normalise.ts';
import { badData } from './review.ts';
import { wordsFor } from './words.ts';

const level = (description: string) => numberOrFact(description).optional();

const entry = z.strictObject({
  at: level('Where the line stands on the value axis: a number in the unit of the chart, or a fact.'),
  from: level('Where a band begins, in place of `at`.'),
  to: level('Where the band ends.'),
  label: text('What is written at it; its name and value where omitted.', 'label').optional(),
});

/** The key of charts on whose value axis a line or a band can be drawn: a target, an average, a range. */
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

/** What a chart says of its references, in one language. */
export interface WithReference {
  readonly reference?:
    | readonly {
        readonly at?: number | FactView | undefined;
        readonly from?: number | FactView | undefined;
        readonly to?: number | FactView | undefined;
        readonly label?: string | RichText | undefined;
      }[]
    | undefined;
}

/** A line or a band on the value axis, in the scale in which the chart's values are printed. */
export interface Reference {
  readonly from: number;
  /** The same for a line. */
  readonly to: number;
  readonly text: string;
}

/** The references of a chart that can be drawn; those that cannot have a finding. */
export function referencesOf({ reference = [] }: WithReference, table: ChartTable): readonly Reference[] {
  const number = (value: number | FactView | undefined) =>
    typeof value === 'number' ? inScale(value, table.scale ?? 1) : value && known(value)?.value;
  return (reference ?? []).flatMap(({ at, from, to, label }): Reference[] => {
    const [low, high] = at === undefined ? [number(from), number(to)] : [number(at), number(at)];
    if (low === undefined || high === undefined) return [];
    return [{ from: low, to: high, text: label ? wordsOf(label) : named(at, [low, high], table) }];
  });
}

function named(at: number | FactView | undefined, [low, high]: readonly [number, number], table: ChartTable): string {
  if (at !== undefined && typeof at !== 'number') return `${at.name} ${at.label}`;
  return printedRange(low, high, table);
}

const printedRange = (from: number, to: number, table: ChartTable): string =>
  from === to ? printedWhole(from, table) : `${printedWhole(from, table)}–${printedWhole(to, table)}`;

/** The axis, as long as its references need. */
export function withReferences({ min, max }: AxisEnds, references: readonly Reference[]): AxisEnds {
  const ends = references.flatMap(({ from, to }) => [from, to]);
  return { min: minOf(ends, min), max: maxOf(ends, max) };
}

/** The references in words, after the data: "; Target 90". */
export function describeReferences(chart: WithReference, table: ChartTable, language: Language): string {
  const { semicolon, colon } = wordsFor(language);
  return referencesOf(chart, table)
    .map(({ from, to, text: words }) => {
      const value = printedRange(from, to, table);
      return `${semicolon}${words.includes(value) ? words : `${words}${colon}${value}`}`;
    })
    .join('');
}

/** `bad-data` for a reference without a place on the axis, and for a band that ends before it begins. */
export function reviewReference(chart: WithReference, table: ChartTable, path: Path): Finding[] {
  return (chart.reference ?? []).flatMap(({ at, from, to }, i): Finding[] => {
    const place = [...path, 'reference', i];
    const whole = (at !== undefined) !== (from !== undefined && to !== undefined);
    if (!whole || (at !== undefined && (from !== undefined || to !== undefined))) {
      const words = {
        en: 'A reference is a line `at` a value, or a band `from` one `to` another.',
        zh: '参考线用 `at` 写一个数值，参考区间用 `from` 和 `to` 写两个数值。',
      };
      const hint = { en: 'Write `at`, or both `from` and `to`.', zh: '请写 `at`，或者同时写 `from` 和 `to`。' };
      return [badData(place, words, hint)];
    }
    const [found] = referencesOf({ reference: [{ at, from, to }] }, table);
    if (!found || found.from < found.to || at !== undefined) return [];
    const words = { en: 'The band ends before it begins.', zh: '参考区间的终点在起点之前。' };
    return [badData([...place, 'to'], words, { en: 'Let `from` be less than `to`.', zh: '请让 `from` 小于 `to`。' })];
  });
}
