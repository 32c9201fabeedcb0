import { createRequire } from 'node:module';
import type { ChartData } from 'chart.js';
import { feature } from 'topojson-client';
import type { Topology } from 'topojson-specification';

const require = createRequire(import.meta.url);

/** The data with the land of the world (Natural Earth, 1:50 million) as the feature of the first dataset: no border is in it. */
export function withLand(data: ChartData): ChartData {
  // A require of its own: the half megabyte is read for decks that have a map.
  const { objects, ...topology } = require('world-atlas/land-50m.json') as Topology;
  const land = objects.land && feature({ ...topology, objects }, objects.land);
  const [first, ...others] = data.datasets;
  const drawn = { ...first, data: [{ feature: land, value: 0 }] } as unknown as ChartData['datasets'][number];
  return { ...data, datasets: [drawn, ...others] };
}
