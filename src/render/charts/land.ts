import type { ChartData } from 'chart.js';
import { landOfTheWorld } from '../../charts/points/land.ts';

/** The data with the land of the world as the feature of the first dataset. */
export function withLand(data: ChartData): ChartData {
  const [first, ...others] = data.datasets;
  const land = { feature: landOfTheWorld(), value: 0 };
  const drawn = { ...first, data: [land] } as unknown as ChartData['datasets'][number];
  return { ...data, datasets: [drawn, ...others] };
}
