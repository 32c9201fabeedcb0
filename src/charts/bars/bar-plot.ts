import type { Px } from '../../core/lengths.ts';
import { baseConfig, type Overlay } from '../base/base-config.ts';
import type { ChartPlot } from '../base/define-chart.ts';
import { barFill } from '../parts/marks.ts';
import { referenceOptions, referencePlugins } from '../parts/reference-draw.ts';
import type { BarPlan } from './bar-plan.ts';

/** The picture of one series of bars, and what must be found in it. */
export function barPlot(plan: BarPlan, barThickness: Px, overlay: Overlay, options: object, lying = false): ChartPlot {
  const { table, style, roles, comparison, references } = plan;
  const [series] = table.series;
  const dataset = { data: [...(series?.values ?? [])], ...barFill(roles, style), barThickness };
  const config = baseConfig('bar', { labels: [...table.categories], datasets: [dataset] }, overlay, {
    ...options,
    plugins: referenceOptions(references, lying ? 'x' : 'y', style),
  });
  const labels = [...table.categories, ...(series?.labels ?? []), ...(comparison ? [comparison.text] : [])];
  const all = [...labels, ...references.map(({ text }) => text)];
  return { config, labels: all, ...referencePlugins(references) };
}
