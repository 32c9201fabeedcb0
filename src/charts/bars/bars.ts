import { type ChartPlot, chartPlot } from '../base/define-chart.ts';
import { referenceAnnotations } from '../parts/annotations.ts';
import { barFill } from '../parts/marks.ts';
import { type BarPlan, GROUP_GAP, roleOf } from './bar-plan.ts';
import { columnWidth, drawColumns, layoutColumns } from './columns.ts';
import { drawRows, layoutRows, rowThickness } from './rows.ts';

export function plotBars(plan: BarPlan): ChartPlot {
  const { lying, table, style, axis, comparison, references, groups } = plan;
  const thickness = groups
    ? { categoryPercentage: groups.fill, barPercentage: 1 - GROUP_GAP }
    : { barThickness: lying ? rowThickness(plan) : columnWidth(plan) };
  const datasets = table.series.map(({ name, values }, series) => ({
    ...(groups ? { label: name } : {}),
    data: [...values],
    ...barFill(
      table.categories.map((_, i) => roleOf(plan, series, i)),
      style,
    ),
    ...thickness,
  }));
  const [across, along] = [{ display: false }, { display: false, ...axis }];
  const names = [...table.categories, ...(groups ? table.series.map(({ name }) => name) : [])];
  const values = [...table.series.flatMap(({ labels }) => labels), comparison?.text ?? ''];
  return chartPlot('bar', {
    ...{ categories: table.categories, datasets },
    margins: (pen) => (lying ? layoutRows : layoutColumns)(pen, plan).margins,
    draw: (pen, drawn) => (lying ? drawRows : drawColumns)(pen, drawn, plan),
    options: lying ? { indexAxis: 'y', scales: { x: along, y: across } } : { scales: { x: across, y: along } },
    annotations: referenceAnnotations(references, lying ? 'x' : 'y', style),
    labels: [...names, ...values, ...references.map(({ text }) => text)],
  });
}
