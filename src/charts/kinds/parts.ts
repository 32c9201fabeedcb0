import { z } from 'zod';
import type { Path } from '../../core/path.ts';
import { chartFields, highlightField } from '../base/common-fields.ts';
import { defineChart } from '../base/define-chart.ts';
import { normalise } from '../base/normalise.ts';
import { reviewBars, reviewMissing, reviewNegative, reviewSeries, reviewSum } from '../base/review.ts';
import { composeParts, type PartsChart, planParts, plotParts } from '../composed/parts.ts';
import { nativeParts } from '../native/composed-native.ts';
import { nativeWords } from '../native/native-series.ts';

/** More fields than these are no longer seen as parts of one. */
const PARTS_MAX = 6;

function review(chart: PartsChart, path: Path) {
  const table = normalise(chart);
  const findings = [...reviewBars(chart, path), ...reviewNegative(table, path), ...reviewMissing(table, path)];
  if (findings.length > 0) return findings;
  const values = table.series[0]?.values ?? [];
  return [...reviewSeries(values.length, path, 'parts', PARTS_MAX), ...reviewSum(values, table, false, path)];
}

/** The parts of one whole as fields. */
export const parts = defineChart({
  type: 'parts',
  name: { en: 'Parts of a whole', zh: '整体构成图' },
  summary: 'The parts of a whole as fields of the frame, to scale: two to four parts that are to be seen from afar.',
  schema: z.object({
    ...chartFields,
    direction: z
      .enum(['down', 'across'])
      .meta({
        description: 'How the fields lie; as the frame’s shape asks where omitted.',
        enumDescriptions: ['One below the other.', 'Side by side.'],
      })
      .optional(),
    ...highlightField,
  }),
  plot: (chart, context) => plotParts(planParts(chart, context)),
  compose: (chart) => (context) => composeParts(chart, context),
  writes: () => ['name', 'value'],
  native: (chart, context) => nativeParts(chart, nativeWords(chart).title, context),
  review,
});
