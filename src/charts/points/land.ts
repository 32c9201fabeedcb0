import { createRequire } from 'node:module';
import type { GeoPermissibleObjects } from 'd3-geo';
import { feature } from 'topojson-client';
import type { Topology } from 'topojson-specification';

const require = createRequire(import.meta.url);

/** The land of the world (Natural Earth, 1:50 million): no border is in it. Read from its package when it is first asked for. */
export function landOfTheWorld(): GeoPermissibleObjects {
  // A require of its own: the half megabyte is read for decks that have a map.
  const { objects, ...topology } = require('world-atlas/land-50m.json') as Topology;
  if (!objects.land) throw new Error('world-atlas holds no land.');
  return feature({ ...topology, objects }, objects.land);
}
