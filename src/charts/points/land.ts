import { createRequire } from 'node:module';
import { type GeoPermissibleObjects, geoDistance } from 'd3-geo';
import { feature } from 'topojson-client';
import type { Topology } from 'topojson-specification';
import type { GeoPoint } from './map-view.ts';

const require = createRequire(import.meta.url);

type Ring = readonly (readonly number[])[];

/** A piece of land: the ring of its coast, and behind it those of waters in it. */
export interface Piece {
  readonly rings: readonly Ring[];
  /** The middle between its edges, in degrees east and north. */
  readonly middle: [number, number];
  /** How far it reaches from there: in radians anywhere, and in degrees east and west. */
  readonly radius: number;
  readonly reach: number;
}

/** The land as GeoJSON has it: polygons of rings of positions. */
interface Polygons {
  readonly features: readonly { readonly geometry: { readonly coordinates: readonly (readonly Ring[])[] } }[];
}

let pieces: readonly Piece[] | undefined;

/**
 * The land of the world (Natural Earth, 1:50 million): no border is in it. It is cut at the date line, so that its rings are
 * plain polygons of degrees. Read from its package when it is first asked for.
 */
function landOfTheWorld(): readonly Piece[] {
  if (pieces) return pieces;
  // A require of its own: the half megabyte is read for decks that have a map.
  const { objects, ...topology } = require('world-atlas/land-50m.json') as Topology;
  if (!objects.land) throw new Error('world-atlas holds no land.');
  const { features } = feature({ ...topology, objects }, objects.land) as unknown as Polygons;
  pieces = features.flatMap(({ geometry }) => geometry.coordinates.map(pieceOf));
  return pieces;
}

function pieceOf(rings: readonly Ring[]): Piece {
  const coast = (rings[0] ?? []) as [number, number][];
  const [west, east] = extentOf(coast.map(([lon]) => lon));
  const [south, north] = extentOf(coast.map(([, lat]) => lat));
  const middle: [number, number] = [(west + east) / 2, (south + north) / 2];
  const radius = coast.reduce((most, at) => Math.max(most, geoDistance(middle, at)), 0);
  return { rings, middle, radius, reach: (east - west) / 2 };
}

const extentOf = (all: readonly number[]): [number, number] => [Math.min(...all), Math.max(...all)];

/** A part of the globe: what lies within so many radians of a place. */
export interface Around {
  readonly middle: GeoPoint;
  readonly radius: number;
}

/** The pieces of land that reach into a part of the globe. */
export function landAround({ middle: { lon, lat }, radius }: Around): Piece[] {
  return landOfTheWorld().filter((piece) => geoDistance(piece.middle, [lon, lat]) < piece.radius + radius);
}

/** Pieces of land as one shape. */
export function shapeOf(some: readonly Piece[]): GeoPermissibleObjects {
  return { type: 'MultiPolygon', coordinates: some.map(({ rings }) => rings) as [number, number][][][] };
}

/** The lines of all coasts that come into each degree of latitude, from the south pole up: x, y, x and y of each in turn. */
let coasts: readonly (readonly number[])[] | undefined;

function coastsByLatitude(): readonly (readonly number[])[] {
  const degrees = Array.from({ length: 181 }, (): number[] => []);
  for (const ring of landOfTheWorld().flatMap(({ rings }) => rings)) {
    let [fromX = 0, fromY = 0] = ring.at(-1) ?? [];
    for (const [x = 0, y = 0] of ring) {
      const last = Math.floor(Math.max(y, fromY)) + 90;
      for (let at = Math.floor(Math.min(y, fromY)) + 90; at <= last; at++) degrees[at]?.push(fromX, fromY, x, y);
      [fromX, fromY] = [x, y];
    }
  }
  return degrees;
}

/** Whether a place lies on land: a line from it to the east crosses coasts an odd number of times. */
export function isOnLand({ lon, lat }: GeoPoint): boolean {
  coasts ??= coastsByLatitude();
  const lines = coasts[Math.floor(lat) + 90] ?? [];
  let inside = false;
  for (let i = 0; i < lines.length; i += 4) {
    const fromY = lines[i + 1] as number;
    const y = lines[i + 3] as number;
    if (y > lat === fromY > lat) continue;
    const x = lines[i + 2] as number;
    if (lon < x + ((lat - y) / (fromY - y)) * ((lines[i] as number) - x)) inside = !inside;
  }
  return inside;
}
