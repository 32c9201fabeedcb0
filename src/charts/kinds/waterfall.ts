import type { Chart } from 'chart.js';
import { z } from 'zod';
import { text } from '../../fields/fields.ts';
import { axisEndField, reviewAxis } from '../base/axis.ts';
import { baseConfig } from '../base/base-config.ts';
import { commonFields, highlightField, nameInChart } from '../base/common-fields.ts';
import { defineChart } from '../base/define-chart.ts';
import { describeTable } from '../base/describe-table.ts';
import { drawLine, type Pen } from '../base/pen.ts';
import { nativeWaterfall } from '../native/waterfall-native.ts';
import { barFill, zeroPixel } from '../parts/marks.ts';
import {
  drawConnectors,
  drawStepNames,
  drawStepValues,
  roomBelow,
  stepRects,
  waterfallMargins,
} from '../stacks/waterfall-letters.ts';
import { planWaterfall, type WaterfallPlan } from '../stacks/waterfall-plan.ts';
import { levelTable, reviewWaterfall } from '../stacks/waterfall-review.ts';
import { stepTable } from '../stacks/waterfall-steps.ts';

function draw(pen: Pen, chart: Chart, plan: WaterfallPlan): void {
  const { style } = plan;
  const { left, right, bottom } = chart.chartArea;
  const rects = stepRects(plan, waterfallMargins(pen, plan));
  drawConnectors(pen, plan, rects);
  const y = zeroPixel(chart, 'y');
  drawLine(pen, { x: left, y }, { x: right, y }, style.baseLine, style.color('text'));
  drawStepValues(pen, plan, rects);
  drawStepNames(pen, plan, bottom + roomBelow(pen, plan) + style.baseLine + style.gap);
}

/** Rises and falls from one total to another. */
export const waterfall = defineChart({
  type: 'waterfall',
  name: { en: 'Waterfall chart', zh: '瀑布图' },
  summary: 'Rises and falls, one after another, from a first total to a last one: what made the difference.',
  schema: z.object({
    ...commonFields,
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
    const { steps, style, roles, axis, thickness } = plan;
    const dataset = {
      data: steps.map(({ from, to, missing }) => (missing ? null : [from, to])),
      ...barFill(roles, style),
      borderSkipped: false,
      barThickness: thickness,
    };
    const overlay = {
      margins: (pen: Pen) => waterfallMargins(pen, plan),
      draw: (pen: Pen, drawn: Chart) => draw(pen, drawn, plan),
    };
    const names = steps.map(({ name }) => name);
    const data = { labels: names, datasets: [dataset] } as unknown as Parameters<typeof baseConfig>[1];
    const scales = { x: { display: false }, y: { display: false, ...axis } };
    const config = baseConfig('bar', data, overlay, { scales });
    return { config, labels: [...names, ...steps.map(({ label }) => label)] };
  },
  native: (chart, context) => nativeWaterfall(planWaterfall(chart, context), context),
  describe: (chart, language) => describeTable(stepTable(chart, language), language),
  table: stepTable,
  review: (chart, path) => [...reviewWaterfall(chart, path), ...reviewAxis(levelTable(chart), chart, path)],
});
