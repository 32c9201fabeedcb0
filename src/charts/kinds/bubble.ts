import { z } from 'zod';
import type { Px } from '../../core/lengths.ts';
import { defineChart, type PlotContext } from '../base/define-chart.ts';
import type { ChartStyle } from '../base/style.ts';
import { nativeBubbles } from '../native/point-native.ts';
import {
  bubbleFields,
  describePoints,
  MEASURES,
  type PointChart,
  type PointTable,
  reviewPoints,
  reviewSizes,
} from '../points/point-data.ts';
import { pointPlot } from '../points/point-names.ts';
import { largestFirst, type PointPlan, pointPlan } from '../points/point-plan.ts';

/** Radius of the largest bubble, as a part of the picture's height or of its width, whichever gives less. */
const LARGEST = { height: 0.155, width: 0.075 };
/** The least radius, in em of the labels: a bubble that is still seen. */
const MIN_RADIUS = 0.12;

function bubblePlan(chart: PointChart, context: PlotContext): PointPlan {
  const radiiOf = ({ series }: PointTable, style: ChartStyle): Px[] => {
    const { width, height } = context;
    const sizes = series[2]?.values ?? [];
    const most = Math.min(LARGEST.height * height, LARGEST.width * width);
    const largest = Math.max(...sizes) || 1;
    return sizes.map((size) => Math.max(MIN_RADIUS * style.label.size, most * Math.sqrt(Math.max(0, size) / largest)));
  };
  return pointPlan(chart, context, MEASURES, (table, style) => radiiOf(table, style));
}

export const bubble = defineChart({
  type: 'bubble',
  name: { en: 'Bubble chart', zh: '气泡图' },
  summary: 'Bubbles between two value axes, whose areas say a third value.',
  schema: z.object(bubbleFields),
  plot(chart, context) {
    const plan = bubblePlan(chart, context);
    const { style } = plan;
    const points = largestFirst(plan);
    const dataset = {
      data: points.map(({ x, y, radius }) => ({ x, y, r: radius })),
      backgroundColor: points.map(({ role }) => style.color(role)),
      borderColor: points.map(({ role }) => style.color(style.isPale(role) ? 'subtle' : 'ground')),
      borderWidth: style.separator,
      clip: false,
    };
    return pointPlot('bubble', plan, [dataset]);
  },
  native: (chart, context) => nativeBubbles(bubblePlan(chart, context), chart, context),
  describe: (chart, language) => describePoints(chart, language, MEASURES),
  review: (chart, path) => [...reviewPoints(chart, path, MEASURES), ...reviewSizes(chart, path)],
});
