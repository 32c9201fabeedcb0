import { createRequire } from 'node:module';
import type { Chart as ChartClass } from 'chart.js/auto';
import type { ChartPlugin } from '../../charts/base/define-chart.ts';

const require = createRequire(import.meta.url);

/** What each is made of. As CommonJS they share the one Chart.js that draws. */
const PARTS: Readonly<Record<ChartPlugin, readonly [module: string, ...parts: string[]]>> = {
  annotation: ['chartjs-plugin-annotation'],
  funnel: ['chartjs-chart-funnel', 'FunnelController', 'TrapezoidElement'],
  geo: ['chartjs-chart-geo', 'ChoroplethController', 'GeoFeature', 'ColorScale', 'ProjectionScale'],
  matrix: ['chartjs-chart-matrix', 'MatrixController', 'MatrixElement'],
  sankey: ['chartjs-chart-sankey', 'SankeyController', 'Flow'],
  treemap: ['chartjs-chart-treemap', 'TreemapController', 'TreemapElement'],
};

const known = new Set<ChartPlugin>();

/** Teaches Chart.js the marks and scales of plugins, each when it is first needed. */
export function useChartPlugins(plugins: readonly ChartPlugin[], Chart: typeof ChartClass): void {
  for (const plugin of plugins.filter((each) => !known.has(each))) {
    const [name, ...parts] = PARTS[plugin];
    const module = require(name);
    Chart.register(...(parts.length === 0 ? [module] : parts.map((part) => module[part])));
    known.add(plugin);
  }
}
