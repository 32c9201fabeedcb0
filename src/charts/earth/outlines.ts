import { createRequire } from 'node:module';
import { geoDistance } from 'd3-geo';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { type Around, type GeoPoint, type Ring, unwound } from './land.ts';

const require = createRequire(import.meta.url);

/** Countries and areas as GeoJSON has them. */
interface Countries {
  readonly features: readonly {
    readonly geometry:
      | { readonly type: 'Polygon'; readonly coordinates: readonly Ring[] }
      | { readonly type: 'MultiPolygon'; readonly coordinates: readonly (readonly Ring[])[] };
  }[];
}

/** A ring of a country's outline, beyond 180 degrees where it crosses the date line, and how far it reaches. */
interface OutlineRing {
  readonly country: number;
  readonly ring: Ring;
  readonly west: number;
  readonly east: number;
  readonly south: number;
  readonly north: number;
}

let known: { readonly lines: readonly OutlineRing[]; readonly rings: readonly OutlineRing[] } | undefined;

/** The outlines of countries and areas (Natural Earth, 1:50 million), which no map draws: labels keep clear of them. */
function outlines() {
  if (known) return known;
  const { objects, ...topology } = require('world-atlas/countries-50m.json') as Topology;
  const countries = objects.countries as GeometryCollection | undefined;
  if (!countries) throw new Error('world-atlas holds no countries.');
  const whole = { ...topology, objects };
  const { features } = feature(whole, countries) as unknown as Countries;
  const rings = features.flatMap(({ geometry }, country) =>
    (geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates)
      .flat()
      .map((ring) => reaching(country, unwound(ring))),
  );
  // Each piece of an outline that one or two countries have.
  const pieces = { type: 'MultiLineString' as const, arcs: topology.arcs.map((_, i) => [i]) };
  const { geometry } = feature(whole, pieces as never) as unknown as { geometry: { coordinates: readonly Ring[] } };
  known = { rings, lines: geometry.coordinates.map((line) => reaching(-1, line)) };
  return known;
}

function reaching(country: number, ring: Ring): OutlineRing {
  let [west, east, south, north] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const [lon = 0, lat = 0] of ring) {
    [west, east] = [Math.min(west, lon), Math.max(east, lon)];
    [south, north] = [Math.min(south, lat), Math.max(north, lat)];
  }
  return { country, ring, west, east, south, north };
}

/** Coasts and borders that reach into a part of the globe, each once. */
export function outlinesAround({ middle, radius }: Around): Ring[] {
  return outlines().lines.flatMap(({ ring, west, east, south, north }) => {
    const at: [number, number] = [(west + east) / 2, (south + north) / 2];
    const reach = ((east - west + north - south) / 2) * (Math.PI / 180);
    return geoDistance(at, [middle.lon, middle.lat]) < reach + radius ? [ring] : [];
  });
}

/** A number for the country or area that a place lies in; undefined at sea. Two places in one country have the same. */
export function countryAt({ lon, lat }: GeoPoint): number | undefined {
  const odd = new Set<number>();
  for (const { country, ring, west, east, south, north } of outlines().rings) {
    if (lat < south || lat > north) continue;
    for (const at of [lon, lon + 360]) {
      if (at >= west && at <= east && isWithin(ring, at, lat) && !odd.delete(country)) odd.add(country);
    }
  }
  return [...odd].at(0);
}

function isWithin(ring: Ring, lon: number, lat: number): boolean {
  let odd = false;
  let [fromX = 0, fromY = 0] = ring.at(-1) ?? [];
  for (const [x = 0, y = 0] of ring) {
    if (y > lat !== fromY > lat && lon < x + ((lat - y) / (fromY - y)) * (fromX - x)) odd = !odd;
    [fromX, fromY] = [x, y];
  }
  return odd;
}

/** How far from a place at sea its country may lie, in degrees: coasts are drawn more roughly than places. */
const ASHORE = [0.1, 0.2, 0.35, 0.5];
const TURNS = 16;

/** The country or area of a place: where it lies just off a coast, the one that is nearest. */
export function homeOf(place: GeoPoint): number | undefined {
  const around = ASHORE.flatMap((reach) =>
    Array.from({ length: TURNS }, (_, turn) => {
      const angle = (turn / TURNS) * 2 * Math.PI;
      const east = Math.cos((place.lat * Math.PI) / 180);
      return {
        lon: place.lon + (reach * Math.cos(angle)) / Math.max(0.1, east),
        lat: place.lat + reach * Math.sin(angle),
      };
    }),
  );
  for (const each of [place, ...around]) {
    const country = countryAt(each);
    if (country !== undefined) return country;
  }
  return undefined;
}
