import { z } from 'zod';
import { sum } from '../../../core/collections.ts';
import type { Path } from '../../../core/path.ts';
import type { Finding } from '../../../findings/finding.ts';
import { chartFields, highlightField } from '../../base/common-fields.ts';
import { defineChart } from '../../base/define-chart.ts';
import { areShares, normalise } from '../../base/normalise.ts';
import { badData, reviewBars, reviewMissing, reviewNegative } from '../../base/review.ts';
import { composeDots, type DotsChart, dotCounts, drawDots, planDots, plotDots } from './dots-plan.ts';

/** More dots than these become a tint. */
const DOTS_MAX = 2500;

function review(chart: DotsChart, path: Path): Finding[] {
  const table = normalise(chart);
  const findings = [...reviewBars(chart, path, true), ...reviewNegative(table, path), ...reviewMissing(table, path)];
  return findings.length > 0 ? findings : [...reviewCounts(chart, path), ...reviewRoom(chart, path)];
}

/** `bad-data` for values that are not whole numbers of things to count. */
function reviewCounts(chart: DotsChart, path: Path): Finding[] {
  const table = normalise(chart);
  const values = table.series[0]?.values ?? [];
  const isCounted = chart.per !== undefined || values.every((value) => Number.isInteger(value));
  if (isCounted && !areShares(table)) return [];
  const words = {
    en: 'Dots are counted, and not all of these values are whole numbers of something.',
    zh: '点阵图用于计数，而这里的数值并不都是整数个。',
  };
  const hint = {
    en: 'Say under `per` how much one dot stands for, or use the type `bar`.',
    zh: '请在 `per` 下写出一个点代表多少，或者改用 `bar` 类型。',
  };
  return [badData(path, words, hint)];
}

/** `bad-data` for more dots than can be seen, or for a group without any. */
function reviewRoom(chart: DotsChart, path: Path): Finding[] {
  const counts = dotCounts(normalise(chart), chart.per);
  if (sum(counts) <= DOTS_MAX && counts.every((count) => count > 0)) return [];
  const words = {
    en: `The values take ${counts.join(', ')} dots: each needs at least one, and all together take at most ${DOTS_MAX}.`,
    zh: `这些数值需要${counts.join('、')}个点：每项至少一个，合计不超过${DOTS_MAX}个。`,
  };
  const hint = { en: 'Say under `per` how much one dot stands for.', zh: '请在 `per` 下写出一个点代表多少。' };
  return [badData([...path, 'per'], words, hint)];
}

/** Counts as dots. */
export const dots = defineChart({
  type: 'dots',
  name: { en: 'Dot counts', zh: '点阵图' },
  summary:
    'Counts at true scale: one dot for each, in rows, so that six looks like six and four hundred like four hundred.',
  schema: z.object({
    ...chartFields,
    per: z
      .number()
      .positive()
      .meta({
        description: 'How much one dot stands for, in the unit of the values; 1 where omitted.',
        examples: [10],
      })
      .optional(),
    ...highlightField,
  }),
  plot: (chart, context) => plotDots(planDots(chart, context)),
  compose: (chart) => (context) => composeDots(chart, context),
  shapes: (chart) => (pen, context) => drawDots(pen, planDots(chart, context), (role) => role),
  review,
});
