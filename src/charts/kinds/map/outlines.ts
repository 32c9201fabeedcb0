import { createRequire } from 'node:module';
import { geoDistance } from 'd3-geo';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { type Around, type GeoPoint, isIn, type Outline, outlineOf, type Ring, unwound } from './land.ts';

const require = createRequire(import.meta.url);

/** Countries and areas as GeoJSON has them. */
interface Countries {
  readonly features: readonly {
    readonly geometry:
      | { readonly type: 'Polygon'; readonly coordinates: readonly Ring[] }
      | { readonly type: 'MultiPolygon'; readonly coordinates: readonly (readonly Ring[])[] };
  }[];
}

/** A piece of an outline, which one country has where it is a coast, and else two. */
interface OutlinePiece {
  readonly line: Ring;
  readonly outline: Outline;
  readonly isCoast: boolean;
}

/** Coasts and borders, each once, and the rings of countries, with how far they reach. */
interface Outlines {
  readonly lines: readonly OutlinePiece[];
  readonly rings: readonly { readonly country: number; readonly outline: Outline }[];
}

let known: Outlines | undefined;

/** The outlines of countries and areas (Natural Earth, 1:50 million), which no map draws: labels keep clear of them. */
function outlines(): Outlines {
  if (known) return known;
  const { objects, ...topology } = require('world-atlas/countries-50m.json') as Topology;
  const countries = objects.countries as GeometryCollection | undefined;
  if (!countries) throw new Error('world-atlas holds no countries.');
  const whole = { ...topology, objects };
  const { features } = feature(whole, countries) as unknown as Countries;
  const rings = features.flatMap(({ geometry }, country) =>
    (geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates)
      .flat()
      .map((ring) => ({ country, outline: outlineOf(unwound(ring)) })),
  );
  // Each piece of an outline that one or two countries have.
  const pieces = { type: 'MultiLineString' as const, arcs: topology.arcs.map((_, i) => [i]) };
  const { geometry } = feature(whole, pieces as never) as unknown as { geometry: { coordinates: readonly Ring[] } };
  // An arc that is followed backwards is written as its complement.
  const arcs = countries.geometries.flatMap((each) => ('arcs' in each ? (each.arcs as number[][][]).flat(2) : []));
  const seen = new Set<number>();
  const borders = new Set<number>();
  for (const arc of arcs.map((each) => (each < 0 ? ~each : each))) (seen.has(arc) ? borders : seen).add(arc);
  const lines = geometry.coordinates.map((line, i) => ({ line, outline: outlineOf(line), isCoast: !borders.has(i) }));
  known = { rings, lines };
  return known;
}

/** Coasts and borders that reach into a part of the globe, each once. */
export function outlinesAround({ middle, radius }: Around): Pick<OutlinePiece, 'line' | 'isCoast'>[] {
  return outlines().lines.filter(({ outline }) => {
    const [west, east] = outline.across;
    const [south, north] = outline.upwards;
    const at: [number, number] = [(west + east) / 2, (south + north) / 2];
    const reach = ((east - west + north - south) / 2) * (Math.PI / 180);
    return geoDistance(at, [middle.lon, middle.lat]) < reach + radius;
  });
}

/** A number for the country or area that a place lies in; undefined at sea. Two places in one country have the same. */
export function countryAt({ lon, lat }: GeoPoint): number | undefined {
  const odd = new Set<number>();
  for (const { country, outline } of outlines().rings) {
    if (isIn(outline, [lon, lat]) && !odd.delete(country)) odd.add(country);
  }
  return [...odd].at(0);
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
