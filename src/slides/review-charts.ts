import { reviewChart } from '../charts/plot-chart.ts';
import type { Finding } from '../findings/finding.ts';
import type { Scene } from '../scene/items.ts';
import type { LaidOutItem } from './parts/define-slide.ts';

/** What is doubtful about the data of a deck's charts. */
export function reviewCharts({ slides, language }: Scene<LaidOutItem>): Finding[] {
  const charts = slides.flatMap((slide) => slide.items.filter((item) => item.kind === 'chart'));
  return charts.flatMap((item) => reviewChart(item.chart, item.path).map((finding) => ({ ...finding, language })));
}
