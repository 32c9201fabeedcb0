import { z } from 'zod';
import type { Px } from '../../core/lengths.ts';
import { baseConfig, defineChart, type PlotContext } from '../base/define-chart.ts';
import type { ChartStyle } from '../base/style.ts';
import { nativeBubbles } from '../native/point-native.ts';
import { axisMargins, axisTexts, drawAxes } from '../points/point-axes.ts';
import {
  bubbleFields,
  describePoints,
  MEASURES,
  type PointChart,
  type PointTable,
  reviewPoints,
  reviewSizes,
} from '../points/point-data.ts';
import { drawPointNames, nameBoxes, placePointNames } from '../points/point-names.ts';
import { drawnFrame, largestFirst, type PointPlan, pointPlan } from '../points/point-plan.ts';

/** Radius of the largest bubble, as a part of the picture's height or of its width, whichever gives less. */
const LARGEST = { height: 0.155, width: 0.075 };
/** The least radius, in em of the labels: a bubble that is still seen. */
const LEAST = 0.12;

function bubblePlan(chart: PointChart, context: PlotContext): PointPlan {
  const radiiOf = ({ series }: PointTable, style: ChartStyle): Px[] => {
    const { width, height } = context;
    const sizes = series[2]?.values ?? [];
    const most = Math.min(LARGEST.height * height, LARGEST.width * width);
    const largest = Math.max(...sizes) || 1;
    return sizes.map((size) => Math.max(LEAST * style.label.size, most * Math.sqrt(Math.max(0, size) / largest)));
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
    const { table, axes, named } = plan;
    const sizeOf = (point: number) => table.series[2]?.labels[point];
    const datasetOf = (): object => {
      const { table, roles, radii, style } = plan;
      const order = largestFirst(plan);
      const [x, y] = table.series;
      return {
        data: order.map((i) => ({ x: x?.values[i], y: y?.values[i], r: radii[i] })),
        backgroundColor: order.map((i) => style.color(roles[i] ?? 'subject')),
        borderColor: order.map((i) => style.color(style.isPale(roles[i] ?? 'subject') ? 'subtle' : 'ground')),
        borderWidth: style.separator,
        clip: false,
      };
    };
    const config = baseConfig(
      'bubble',
      { datasets: [datasetOf()] as never },
      {
        margins: (pen) => axisMargins(pen, plan),
        before(pen, drawn) {
          const frame = drawnFrame(drawn);
          drawAxes(pen, frame, plan, nameBoxes(pen, placePointNames(pen, frame, plan, sizeOf)));
        },
        draw: (pen, drawn) => drawPointNames(pen, placePointNames(pen, drawnFrame(drawn), plan, sizeOf), plan),
      },
      {
        scales: {
          x: { type: 'linear', display: false, min: axes.x.min, max: axes.x.max },
          y: { type: 'linear', display: false, min: axes.y.min, max: axes.y.max },
        },
      },
    );
    const names = named.flatMap((i) => [table.categories[i] ?? '', sizeOf(i) ?? '']);
    return { config, labels: [...axisTexts(plan), ...names] };
  },
  native: (chart, context) => nativeBubbles(bubblePlan(chart, context), chart, context),
  describe: (chart, language) => describePoints(chart, language, MEASURES),
  review: (chart, path) => [...reviewPoints(chart, path, MEASURES), ...reviewSizes(chart, path)],
});
