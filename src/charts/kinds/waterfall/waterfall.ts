import { z } from 'zod';
import type { Path } from '../../../core/path.ts';
import { text } from '../../../fields/fields.ts';
import type { Finding } from '../../../findings/finding.ts';
import { guess, hintOf } from '../../../findings/suggest.ts';
import type { Pen } from '../../../marks/pen.ts';
import { say } from '../../../messages/say.ts';
import { axisEndField, reviewAxis } from '../../base/axis.ts';
import { chartFields, highlightField, nameInChart } from '../../base/common-fields.ts';
import { defineChart, drawnPlot } from '../../base/define-chart.ts';
import { badData, reviewBars } from '../../base/review.ts';
import { cellOfFact, isNamed, normalise, printedNumber, printedWhole, wordsOf } from '../../base/table.ts';
import {
  drawStepNames,
  nativeWaterfall,
  planWaterfall,
  stepsOf,
  stepTable,
  type WaterfallChart,
  waterfallMarks,
} from './waterfall-plan.ts';

export const waterfall = defineChart({
  type: 'waterfall',
  name: { en: 'Waterfall chart', zh: '瀑布图' },
  summary: 'Rises and falls, one after another, from a first total to a last one: what made the difference.',
  schema: z.object({
    ...chartFields,
    ...axisEndField,
    ...highlightField,
    totals: z
      .array(nameInChart('A total: a fact of the chart, or a label by its words.'))
      .min(1)
      .meta({
        description:
          'Which bars are totals, from zero; all others are changes. The first alone where omitted. A total whose value is missing is computed.',
        examples: [['revenue', 'profit']],
      })
      .optional(),
    end: text('The name of a last bar, which is computed: what all changes come to.', 'label').optional(),
  }),
  plot(chart, context) {
    const plan = planWaterfall(chart, context);
    const labels = [...plan.steps.map(({ name }) => name), ...plan.steps.map(({ label }) => label)];
    const marks = (pen: Pen) => waterfallMarks(pen, plan);
    return drawnPlot(context, labels, marks, (pen) => drawStepNames(pen, plan));
  },
  native: (chart, context) => nativeWaterfall(planWaterfall(chart, context), context),
  table: stepTable,
  review: (chart, path) => [...reviewWaterfall(chart, path), ...reviewAxis(levelTable(chart), chart, path)],
});

function reviewWaterfall(chart: WaterfallChart, path: Path): Finding[] {
  const { highlight, ...plain } = chart;
  // The last bar is no value of the data, but may be highlighted too.
  const atEnd = highlight !== undefined && chart.end !== undefined && isNamed(wordsOf(chart.end), wordsOf(highlight));
  const findings = reviewBars((atEnd ? plain : chart) as Parameters<typeof reviewBars>[0], path);
  const unknownTotals = (): Finding[] => {
    const table = normalise(chart);
    const ids = table.series.flatMap(({ facts }) => facts.flatMap((fact) => fact?.id ?? []));
    return (chart.totals ?? []).flatMap((total, i): Finding[] => {
      const words = wordsOf(total);
      if (cellOfFact(table, words) || table.categories.some((name) => isNamed(name, words))) return [];
      const near = guess(words, [...ids, ...table.categories]);
      const message = say.charts.waterfall.unknownTotal({ name: words });
      const hint = hintOf(near.suggestion, say.charts.waterfall.nameTotal);
      return [{ ...badData([...path, 'totals', i], { message, hint }), ...near }];
    });
  };
  const wrongTotals = (): Finding[] => {
    const { unit, series } = normalise(chart);
    return stepsOf(chart, 'en').flatMap(({ name, label, printed, off }, i): Finding[] => {
      if (off === undefined) return [];
      const sum = printedNumber(Number(off.toPrecision(12)), printed.decimals, unit, 'en');
      const place = series[0]?.facts[i] && chart.data ? ['data', i] : chart.series ? ['series', 0, 'values', i] : [];
      return [
        {
          code: 'parts-do-not-sum',
          ...say.charts.waterfall.wrongTotal({ name, value: label, sum }),
          path: [...path, ...place],
        },
      ];
    });
  };
  return [...findings, ...unknownTotals(), ...wrongTotals()];
}

function levelTable(chart: WaterfallChart) {
  const table = normalise(chart);
  const steps = stepsOf(chart, 'en');
  const values = steps.map(({ to }) => Number(to.toPrecision(12)));
  const labels = values.map((value) => printedWhole(value, table));
  return { ...table, series: [{ values, labels }] };
}
