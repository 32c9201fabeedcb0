import type { ChartData } from 'chart.js';
import { landOfTheWorld } from '../../charts/points/land.ts';

/** The data with the land of the world as the feature of the first dataset. */
export function withLand(data: ChartData): ChartData {
  const [first, ...others] = data.datasets;
  // Where its middle is, nobody asks; without one, chartjs-chart-geo would compute it from each point of each coast.
  const land = { feature: landOfTheWorld(), value: 0, center: { longitude: 0, latitude: 0 } };
  const drawn = { ...first, data: [land] } as unknown as ChartData['datasets'][number];
  return { ...data, datasets: [drawn, ...others] };
}
