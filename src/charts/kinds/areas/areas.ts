import { z } from 'zod';
import type { Path } from '../../../core/path.ts';
import type { Finding } from '../../../findings/finding.ts';
import { chartFields, compareFields } from '../../base/common-fields.ts';
import { defineChart } from '../../base/define-chart.ts';
import { normalise } from '../../base/normalise.ts';
import { badData, reviewBars } from '../../base/review.ts';
import { type AreasChart, composeAreas, drawAreas, planAreas, plotAreas } from './areas-plan.ts';

function review(chart: AreasChart, path: Path): Finding[] {
  const findings = reviewBars(chart, path);
  if (findings.length > 0) return findings;
  const values = normalise(chart).series[0]?.values ?? [];
  if (values.length === 2 && values.every((value) => value > 0)) return [];
  const words = {
    en: 'Areas are two values above zero: what was before, and what is.',
    zh: '面积对比图需要两个大于零的数值：之前和现在。',
  };
  const hint = { en: 'Name two facts, or use the type `column`.', zh: '请写两项数据，或者改用 `column` 类型。' };
  return [badData([...path, chart.data ? 'data' : 'series'], words, hint)];
}

/** Two areas to scale, one in the other. */
export const areas = defineChart({
  type: 'areas',
  name: { en: 'Areas to scale', zh: '面积对比图' },
  summary:
    'Two areas to scale, one in a corner of the other: land, floor space or anything that is an area, before and after.',
  schema: z.object({ ...chartFields, compare: compareFields.compare, compare_as: compareFields.compare_as }),
  plot: (chart, context) => plotAreas(planAreas(chart, context)),
  compose: (chart) => (context) => composeAreas(chart, context),
  shapes: (chart) => (pen, context) => drawAreas(pen, planAreas(chart, context), (role) => role),
  review,
});
