import { createRequire } from 'node:module';
import type { GeoPermissibleObjects } from 'd3-geo';
import { feature } from 'topojson-client';
import type { Topology } from 'topojson-specification';
import type { GeoPoint } from './map-view.ts';

const require = createRequire(import.meta.url);

/** The land of the world (Natural Earth, 1:50 million): no border is in it. Read from its package when it is first asked for. */
export function landOfTheWorld(): GeoPermissibleObjects {
  // A require of its own: the half megabyte is read for decks that have a map.
  const { objects, ...topology } = require('world-atlas/land-50m.json') as Topology;
  if (!objects.land) throw new Error('world-atlas holds no land.');
  return feature({ ...topology, objects }, objects.land);
}

/** The land as GeoJSON has it: polygons of rings of positions. */
interface Polygons {
  readonly features: readonly { readonly geometry: { readonly coordinates: readonly (readonly Ring[])[] } }[];
}
type Ring = readonly (readonly number[])[];

/** A ring with the box around it, in degrees. */
interface BoxedRing {
  readonly ring: Ring;
  readonly west: number;
  readonly east: number;
  readonly south: number;
  readonly north: number;
}

let boxedRings: readonly BoxedRing[] | undefined;

/** The rings of the land. They are cut at the date line, so that they are plain polygons of degrees. */
function ringsOfTheLand(): readonly BoxedRing[] {
  const { features } = landOfTheWorld() as unknown as Polygons;
  return features.flatMap(({ geometry }) =>
    geometry.coordinates.flat().map((ring) => {
      const [lons, lats] = [0, 1].map((at) => ring.map((position) => position[at] ?? 0)) as [number[], number[]];
      return {
        ring,
        ...{ west: Math.min(...lons), east: Math.max(...lons) },
        ...{ south: Math.min(...lats), north: Math.max(...lats) },
      };
    }),
  );
}

/** Of each place, whether it lies on land. */
export function areOnLand(places: readonly GeoPoint[]): boolean[] {
  boxedRings ??= ringsOfTheLand();
  const rings = boxedRings;
  return places.map((place) => rings.filter((ring) => isWithin(ring, place)).length % 2 === 1);
}

/** Whether a place lies within a ring: a line from it to the east crosses the ring an odd number of times. */
function isWithin({ ring, west, east, south, north }: BoxedRing, { lon, lat }: GeoPoint): boolean {
  if (lon < west || lon > east || lat < south || lat > north) return false;
  let inside = false;
  let [fromX = 0, fromY = 0] = ring.at(-1) ?? [];
  for (const [x = 0, y = 0] of ring) {
    if (y > lat !== fromY > lat && lon < x + ((lat - y) / (fromY - y)) * (fromX - x)) inside = !inside;
    fromX = x;
    fromY = y;
  }
  return inside;
}
