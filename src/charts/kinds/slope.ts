import type { Chart } from 'chart.js';
import { z } from 'zod';
import { drawText, linesHeight, textWidth } from '../../marks/lettering.ts';
import { drawLine, type Pen } from '../../marks/pen.ts';
import { say } from '../../messages/say.ts';
import type { ColorRole } from '../../scene/tokens.ts';
import { chartFields, highlightField } from '../base/common-fields.ts';
import { type ChartPlan, chartPlot, defineChart, type Margins } from '../base/define-chart.ts';
import { badData, reviewChartData, reviewSeries } from '../base/review.ts';
import { chartStyle, grown, lineRoles, nameFace } from '../base/style.ts';
import { type ChartTable, highlightedSeries, normalise, periodNames } from '../base/table.ts';
import { drawEnds, endsWidth, type LineEnd, lineDatasets, pointOf } from '../lines/lines.ts';

const GROWN = { label: 4 / 3, value: 1.9 };
const ENDS = 0.7;
const MAX_ENDS = 0.4;

/** The most that enlarged labels may be high, in least distances between the ends that they stand at. */
const NEAR = 1.2;

interface Plan extends ChartPlan {
  readonly roles: readonly ColorRole[];
  readonly highlighted: number;
}

interface SlopeEnd extends LineEnd {
  readonly series: number;
}

/** The labels of one end, of the series that have a value there; names stand at the last end that a series has. */
function endsOf({ table, roles, highlighted }: Plan, category: number): SlopeEnd[] {
  return table.series.flatMap(({ name, labels, values }, i) => {
    if (!Number.isFinite(values[category])) return [];
    const named = category === 1 || !Number.isFinite(values[1]);
    const end = { value: labels[category] ?? '', name: named ? name : '', role: roles[i] ?? 'subject' };
    return [{ ...end, bold: i === highlighted, series: i }];
  });
}

function draw(pen: Pen, chart: Chart, plan: Plan): void {
  const { style, table, context } = plan;
  const face = nameFace(style, true);
  for (const category of [0, 1]) {
    const x = category === 0 ? chart.chartArea.left : chart.chartArea.right;
    const place = { x, middle: linesHeight(0.5, face.size), align: 'center' as const };
    drawText(pen, table.categories[category] ?? '', face, style.color('text'), place);
    const ends = endsOf(plan, category);
    const points = ends.map(({ series }) => pointOf(chart, series, category));
    const room = {
      most: MAX_ENDS * context.width,
      top: linesHeight(1, face.size) + style.gap,
      bottom: context.height,
    };
    drawEnds(pen, ends, points, category === 0 ? 'left' : 'right', room, style);
  }
}

function drawUprights(pen: Pen, chart: Chart, { style, context }: Plan): void {
  const top = linesHeight(1, style.label.size) + style.gap;
  for (const x of [chart.chartArea.left, chart.chartArea.right]) {
    drawLine(
      pen,
      { x: x - style.hairline / 2, y: top },
      { x: x - style.hairline / 2, y: context.height },
      style.hairline,
      style.color('context'),
    );
  }
}

export const slope = defineChart({
  type: 'slope',
  name: { en: 'Slope chart', zh: '坡度图' },
  summary: 'Lines between two points in time: which of several rose, and which fell.',
  schema: z.object({ ...chartFields, ...highlightField }),
  plot(chart, context) {
    const table = periodNames(normalise(chart, context.language), chart, context.language);
    const usual = chartStyle(context.brand);
    const line = linesHeight(1, usual.value.size);
    const shared = (ENDS * context.height) / (Math.max(1, table.series.length) * line);
    /** The least distance of values at one end, as a part of the range of all. */
    const leastGap = (series: ChartTable['series']): number => {
      const all = series.flatMap(({ values }) => values).filter(Number.isFinite);
      const range = Math.max(...all) - Math.min(...all) || 1;
      const gaps = [0, 1].flatMap((end) => {
        const sorted = series
          .map(({ values }) => values[end] ?? Number.NaN)
          .filter(Number.isFinite)
          .sort((a, b) => a - b);
        return sorted.slice(1).map((value, i) => value - (sorted[i] ?? value));
      });
      return Math.min(1, ...gaps.map((gap) => gap / range));
    };
    const room = Math.min(shared, (NEAR * leastGap(table.series) * context.height) / line);
    const times = (most: number) => Math.max(1, Math.min(most, room));
    const style = grown(usual, context, times(GROWN.label), times(GROWN.value));
    const highlighted = highlightedSeries(table, chart);
    const roles = lineRoles(table.series.length, context.brand, highlighted);
    const plan: Plan = { table, style, roles, highlighted, context };
    const values = table.series.flatMap((series) => series.values).filter(Number.isFinite);
    const datasets = lineDatasets(table, roles, style, (i) => roles[i] ?? 'subject');
    const marginsOf = (pen: Pen): Margins => {
      const most = MAX_ENDS * context.width;
      const half = (category: number) => textWidth(pen, table.categories[category] ?? '', nameFace(style, true)) / 2;
      const left = Math.max(half(0), endsWidth(pen, endsOf(plan, 0), most, style));
      const right = Math.max(half(1), endsWidth(pen, endsOf(plan, 1), most, style));
      const edge = linesHeight(0.5, style.value.size);
      return {
        top: linesHeight(1, style.label.size) + style.gap + edge,
        right,
        bottom: edge,
        left,
      };
    };
    const ends = [0, 1].flatMap((category) => endsOf(plan, category));
    return chartPlot('line', {
      ...{ categories: table.categories, datasets, margins: marginsOf },
      before: (pen, drawn) => drawUprights(pen, drawn, plan),
      draw: (pen, drawn) => draw(pen, drawn, plan),
      options: {
        scales: {
          x: { display: false, offset: false },
          y: { display: false, min: Math.min(...values), max: Math.max(...values) },
        },
      },
      labels: [...table.categories, ...ends.map(({ name }) => name), ...ends.map(({ value }) => value)],
    });
  },
  review(chart, path) {
    const table = normalise(chart);
    const findings = reviewChartData(chart, path);
    if (findings.length === 0 && table.categories.length !== 2) {
      const count = table.categories.length;
      findings.push(badData(path, say.charts.slope.pointCount({ count })));
    }
    return [...findings, ...reviewSeries(highlightedSeries(table, chart) >= 0 ? 0 : table.series.length, path)];
  },
});
