import type { Chart } from 'chart.js';
import { z } from 'zod';
import { factRef } from '../../../fields/fields.ts';
import { drawText } from '../../../marks/lettering.ts';
import { drawLine, type Pen } from '../../../marks/pen.ts';
import {
  barPlot,
  columnMargins,
  columnWidth,
  drawComparison,
  drawNamesBelow,
  drawOuterValue,
  insideDrop,
  letter,
  planBars,
  plotRows,
  roomBelowZero,
  standsInside,
} from '../../bars/bars.ts';
import { axisField, referenceField, reviewBarAxis, reviewReference } from '../../base/axis.ts';
import { chartFields, compareFields, lyingField } from '../../base/common-fields.ts';
import { type ChartPlot, defineChart, drawnPlot } from '../../base/define-chart.ts';
import { reviewBars } from '../../base/review.ts';
import { namesAndValues, normalise } from '../../base/table.ts';
import { nativeColumns, nativeRows } from '../../native/bar-native.ts';
import { clearing, drawLevelLabels } from '../../parts/annotations.ts';
import { barRect, zeroPixel } from '../../parts/marks.ts';
import { sheetOf } from '../../parts/sheet.ts';
import {
  composeMultiple,
  isMultiple,
  multipleMarks,
  nativeMultiple,
  planMultiple,
  reviewMultiple,
} from './multiple.ts';

export const column = defineChart({
  type: 'column',
  name: { en: 'Column chart', zh: '柱形图' },
  summary: 'Columns side by side: a few values of one measure, or a before and after.',
  schema: z.object({
    ...chartFields,
    ...axisField,
    ...compareFields,
    ...lyingField,
    ...referenceField,
    multiple: factRef(
      'How many times the first column the last is: a fact, large, above the first. Two or three columns then fill the frame, with lines across them at each height of the first.',
    ).optional(),
  }),
  plot(chart, context) {
    if (isMultiple(chart)) {
      const multiple = planMultiple(chart, context);
      return drawnPlot(context, namesAndValues(multiple.table), () => multipleMarks(multiple));
    }
    const plan = planBars(chart, context, chart.horizontal);
    const plotColumns = (): ChartPlot => {
      const { table, style, roles, references } = plan;
      const draw = (plain: Pen, chart: Chart) => {
        const yOf = (value: number) => chart.scales.y?.getPixelForValue(value) ?? 0;
        const pen = clearing(plain, references, { scale: 'y', at: yOf }, style);
        const lettered = letter(pen, plan);
        const { valueFace, insideFace } = lettered;
        const { left, right, bottom } = chart.chartArea;
        const series = table.series[0];
        const bars = table.categories.map((_, i) => barRect(chart, 0, i));
        const zero = zeroPixel(chart, 'y');
        drawLine(pen, { x: left, y: zero }, { x: right, y: zero }, style.baseLine, style.color('text'));
        bars.forEach((bar, i) => {
          // A bar whose axis begins above zero is drawn from there.
          if (standsInside(pen, plan, lettered, i, Math.min(bar.h, bottom - bar.y))) {
            const place = { x: bar.x + bar.w / 2, middle: bar.y + insideDrop(insideFace), align: 'center' as const };
            const ink = style.textOn(roles[i] ?? 'subject', insideFace.size);
            drawText(pen, series?.labels[i] ?? '', insideFace, ink, place);
          } else drawOuterValue(pen, plan, lettered, bar, i);
        });
        const top = bottom + roomBelowZero(plan, valueFace) + style.baseLine + style.gap;
        drawNamesBelow(pen, plan, { left, top });
        if (plan.comparison) drawComparison(pen, plan, bars, plan.comparison);
        drawLevelLabels(pen, references, style, { x: right, most: plan.context.width - right, bottom, yOf });
      };
      const scales = { x: { display: false }, y: { display: false, ...plan.axis } };
      const margins = (pen: Pen) => columnMargins(pen, plan);
      return barPlot(plan, columnWidth(plan), { margins, draw }, { scales });
    };
    return chart.horizontal ? plotRows(plan) : plotColumns();
  },
  native(chart, context) {
    if (isMultiple(chart)) return nativeMultiple(chart, context);
    const plan = planBars(chart, context, chart.horizontal);
    return (chart.horizontal ? nativeRows : nativeColumns)(plan, context);
  },
  compose: (chart) => (isMultiple(chart) ? (context) => composeMultiple(chart, sheetOf(context)) : undefined),
  writes: (chart) => (isMultiple(chart) ? ['name', 'value'] : []),
  prefixed: () => true,
  review(chart, path) {
    const table = normalise(chart);
    const findings = [...reviewBars(chart, path), ...reviewBarAxis(table, chart, path)];
    if (findings.length === 0) findings.push(...reviewMultiple(chart, table, path));
    return [...findings, ...reviewReference(chart, table, path)];
  },
});
