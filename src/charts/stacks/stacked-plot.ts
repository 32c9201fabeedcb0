import type { Chart } from 'chart.js';
import { NOWHERE, type Pen } from '../../marks/pen.ts';
import { type ChartPlot, chartPlot } from '../base/define-chart.ts';
import { barRect, outlineBar } from '../parts/marks.ts';
import { type StackPlan, stackedRowThickness, stackRects } from './stacked-plan.ts';
import { drawRows, stackedRowMargins } from './stacked-rows.ts';
import { drawStackReferences, drawTowers, towerMargins } from './stacked-towers.ts';

export function plotStacks(plan: StackPlan): ChartPlot {
  const { table, total, horizontal, totals, references, style, roles, pitch, thickness, rest } = plan;
  const value = { display: false, stacked: true, min: 0, max: total };
  const category = { display: false, stacked: true };
  const outlinePale = (pen: Pen, drawn: Chart) => {
    drawn.data.datasets.forEach((dataset, part) => {
      if (!style.isPale(roles[part] ?? 'context')) return;
      const gap = dataset.borderWidth === 0 ? 0 : style.separator;
      dataset.data.forEach((_, i) => {
        const { x, y, w, h } = barRect(drawn, part, i);
        const inner = horizontal ? { x, y, w: w - gap, h } : { x, y: y + gap, w, h: h - gap };
        outlineBar(pen, inner, style);
      });
    });
  };
  const marginsOf = horizontal ? stackedRowMargins : towerMargins;
  const draw = (pen: Pen, drawn: Chart) => {
    outlinePale(pen, drawn);
    const count = Math.max(1, table.categories.length);
    const { chartArea } = drawn;
    const step = horizontal ? chartArea.height / count : pitch;
    const rects = stackRects(plan, marginsOf(pen, plan), step, horizontal && count === 1 ? step : thickness);
    const stacks = table.categories.map((_, i) => rects.map((part) => part[i] ?? NOWHERE));
    (horizontal ? drawRows : drawTowers)(pen, drawn, plan, stacks);
    drawStackReferences(pen, plan, stacks, chartArea);
  };
  const datasets = () => {
    const count = table.categories.length;
    const gap = { [horizontal ? 'right' : 'top']: style.separator };
    const common = {
      ...(horizontal ? stackedRowThickness(pitch, count) : { barThickness: thickness }),
      borderColor: style.color('ground'),
      borderSkipped: false,
      inflateAmount: 0,
    };
    const parts = table.series.map(({ name, values }, i) => ({
      ...common,
      label: name,
      data: [...values],
      backgroundColor: style.color(roles[i] ?? 'subject'),
      borderWidth: i < table.series.length - 1 || rest ? gap : 0,
    }));
    if (!rest) return parts;
    return [
      ...parts,
      { ...common, label: '', data: [...rest], backgroundColor: style.color('context'), borderWidth: 0 },
    ];
  };
  const names = [...table.categories, ...table.series.map(({ name }) => name)];
  const values = table.series.flatMap(({ labels: each }) => each);
  return chartPlot('bar', {
    ...{ categories: table.categories, datasets: datasets(), draw },
    margins: (pen) => marginsOf(pen, plan),
    options: {
      indexAxis: horizontal ? 'y' : 'x',
      scales: horizontal ? { x: value, y: category } : { x: category, y: value },
    },
    labels: [...names, ...values, ...totals.map((each) => each ?? ''), ...references.map(({ text }) => text)],
  });
}
