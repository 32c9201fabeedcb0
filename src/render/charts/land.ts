import type { ChartConfiguration } from 'chart.js';
import type { ChartPlot } from '../../charts/base/define-chart.ts';

/** The configuration with land as the feature of the first dataset, in a scale that takes its points as they are. */
export function withLand(
  config: ChartConfiguration,
  land: ReturnType<NonNullable<ChartPlot['land']>>,
): ChartConfiguration {
  const [first, ...others] = config.data.datasets;
  const coordinates = land.map((line) => [line.map(({ x, y }) => [x, y])]);
  const feature = { type: 'Feature', geometry: { type: 'MultiPolygon', coordinates } };
  // Nobody asks where its middle is; without one, chartjs-chart-geo would compute it from each point of each coast.
  const shown = { feature, value: 0, center: { longitude: 0, latitude: 0 } };
  const drawn = {
    ...first,
    outline: feature,
    data: [shown],
  } as unknown as ChartConfiguration['data']['datasets'][number];
  const { scales = {} } = config.options ?? {};
  const projection = { ...scales.projection, projection: asTheyAre };
  return {
    ...config,
    data: { ...config.data, datasets: [drawn, ...others] },
    options: { ...config.options, scales: { ...scales, projection } },
  } as ChartConfiguration;
}

/**
 * What is a projection to the plugin's scale, which would fit another to the whole chart:
 * https://github.com/sgratzl/chartjs-chart-geo/blob/v4.3.6/src/scales/ProjectionScale.ts
 */
const asTheyAre = Object.assign((at: readonly [number, number]) => at, {
  stream: (pen: unknown) => pen,
  fitWidth: () => asTheyAre,
  scale: (value?: number) => (value === undefined ? 1 : asTheyAre),
  translate: (value?: readonly number[]) => (value === undefined ? [0, 0] : asTheyAre),
});
