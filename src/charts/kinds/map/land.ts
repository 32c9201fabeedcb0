import { createRequire } from 'node:module';
import { type GeoPermissibleObjects, geoDistance } from 'd3-geo';
import { feature } from 'topojson-client';
import type { Topology } from 'topojson-specification';
import { type Lake, lakesOfTheWorld } from './lakes.ts';

const require = createRequire(import.meta.url);

/** A ring, or a line, of positions: degrees east and north. */
export type Ring = readonly (readonly number[])[];

/** A piece of land: the ring of its coast, and behind it those of seas in it. */
export interface LandPiece {
  readonly rings: readonly Ring[];
  /** The great lakes in it; their islands are pieces of their own. */
  readonly lakes: readonly Lake[];
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

let pieces: readonly LandPiece[] | undefined;

/**
 * The land of the world (Natural Earth, 1:50 million): no border is in it. Read from its package when it is first asked for.
 */
function landOfTheWorld(): readonly LandPiece[] {
  if (pieces) return pieces;
  // A require of its own: the half megabyte is read for decks that have a map.
  const { objects, ...topology } = require('world-atlas/land-50m.json') as Topology;
  if (!objects.land) throw new Error('world-atlas holds no land.');
  const { features } = feature({ ...topology, objects }, objects.land) as unknown as Polygons;
  const land = features.flatMap(({ geometry }) => geometry.coordinates);
  const open = land.map(([coast = []]) => outlineOf(unwound(coast)));
  const lakes = lakesOfTheWorld().map((lake) => ({
    lake,
    on: open.findIndex((outline) => isIn(outline, lake.middle)),
  }));
  const islands = lakes.flatMap(({ lake }) => lake.islands.map((ring) => pieceOf([ring], [])));
  pieces = [
    ...land.map((rings, i) =>
      pieceOf(
        rings,
        lakes.flatMap(({ lake, on }) => (on === i ? [lake] : [])),
      ),
    ),
    ...islands,
  ];
  return pieces;
}

function pieceOf(rings: readonly Ring[], lakes: readonly Lake[]): LandPiece {
  const coast = (rings[0] ?? []) as [number, number][];
  const [west, east] = extentOf(coast.map(([lon]) => lon));
  const [south, north] = extentOf(coast.map(([, lat]) => lat));
  const middle: [number, number] = [(west + east) / 2, (south + north) / 2];
  const radius = coast.reduce((most, at) => Math.max(most, geoDistance(middle, at)), 0);
  return { rings, lakes, middle, radius, reach: (east - west) / 2 };
}

const extentOf = (all: readonly number[]): [number, number] => [Math.min(...all), Math.max(...all)];

/** A part of the globe: what lies within `radius` radians of a place. */
export interface Around {
  readonly middle: GeoPoint;
  readonly radius: number;
}

/** The pieces of land that reach into a part of the globe. */
export function landAround({ middle: { lon, lat }, radius }: Around): LandPiece[] {
  return landOfTheWorld().filter((piece) => geoDistance(piece.middle, [lon, lat]) < piece.radius + radius);
}

/** Pieces of land as one shape, without the lakes that reach further than `least` radians from their middles. */
export function landShape(some: readonly LandPiece[], least: number): GeoPermissibleObjects {
  const coordinates = some.map(({ rings, lakes }) => [
    ...rings,
    ...lakes.flatMap(({ shore, radius }) => (radius > least ? [shore] : [])),
  ]);
  return { type: 'MultiPolygon', coordinates: coordinates as [number, number][][][] };
}

/** The ring with longitudes that go on beyond 180 where it crosses the date line: a plain polygon of degrees. */
export function unwound(ring: Ring): Ring {
  let turn = 0;
  const turned = ring.map(([lon = 0, lat = 0], i) => {
    const [before = lon] = ring[i - 1] ?? [];
    if (Math.abs(lon - before) > 180) turn += lon > before ? -360 : 360;
    return [lon + turn, lat] as const;
  });
  const west = Math.min(...turned.map(([lon]) => lon));
  return west < -180 ? turned.map(([lon, lat]) => [lon + 360, lat]) : turned;
}

/** A plain polygon of degrees: its lines, x, y, x and y of each in turn, and how far they reach. */
export interface Outline {
  readonly lines: readonly number[];
  readonly across: readonly [number, number];
  readonly upwards: readonly [number, number];
}

export function outlineOf(ring: Ring): Outline {
  const lines = ring.flatMap(([x = 0, y = 0], i) => [...(ring.at(i - 1) ?? []), x, y]);
  const all = (at: 0 | 1) => extentOf(ring.map((place) => place[at] ?? 0));
  return { lines, across: all(0), upwards: all(1) };
}

/** Whether a place, of degrees east and north, lies within an outline. */
export function isIn({ lines, across, upwards }: Outline, [lon, lat]: readonly [number, number]): boolean {
  if (lat < upwards[0] || lat > upwards[1]) return false;
  return [lon, lon + 360].some((at) => at >= across[0] && at <= across[1] && isCrossedOddly(lines, at, lat));
}

/** Lines that come into each degree of latitude, from the south pole up: x, y, x and y of each in turn. */
type ByLatitude = readonly (readonly number[])[];

/** The lines of all shores, and of those the ones that go on beyond 180 degrees, where land crosses the date line. */
let shores: { readonly all: ByLatitude; readonly beyond: ByLatitude } | undefined;

function shoresByLatitude() {
  const [all, beyond] = [1, 2].map(() => Array.from({ length: 181 }, (): number[] => [])) as [number[][], number[][]];
  const rings = landOfTheWorld().flatMap((piece) => [...piece.rings, ...piece.lakes.map(({ shore }) => shore)]);
  for (const ring of rings.map(unwound)) {
    let [fromX = 0, fromY = 0] = ring.at(-1) ?? [];
    for (const [x = 0, y = 0] of ring) {
      const last = Math.floor(Math.max(y, fromY)) + 90;
      for (let at = Math.floor(Math.min(y, fromY)) + 90; at <= last; at++) {
        all[at]?.push(fromX, fromY, x, y);
        if (Math.max(fromX, x) > 180) beyond[at]?.push(fromX, fromY, x, y);
      }
      [fromX, fromY] = [x, y];
    }
  }
  return { all, beyond };
}

/** Whether a place lies on land: a line from it to the east crosses shores an odd number of times. */
export function isOnLand({ lon, lat }: GeoPoint): boolean {
  shores ??= shoresByLatitude();
  const at = Math.floor(lat) + 90;
  return isCrossedOddly(shores.all[at] ?? [], lon, lat) !== isCrossedOddly(shores.beyond[at] ?? [], lon + 360, lat);
}

/** Whether a line from a place to the east crosses an odd number of lines: x, y, x and y of each in turn. */
function isCrossedOddly(lines: readonly number[], lon: number, lat: number): boolean {
  let odd = false;
  for (let i = 0; i < lines.length; i += 4) {
    const fromY = lines[i + 1] as number;
    const y = lines[i + 3] as number;
    if (y > lat === fromY > lat) continue;
    const x = lines[i + 2] as number;
    if (lon < x + ((lat - y) / (fromY - y)) * ((lines[i] as number) - x)) odd = !odd;
  }
  return odd;
}

/** A place on the globe: degrees east and north. */
export interface GeoPoint {
  readonly lon: number;
  readonly lat: number;
}

/** West, south, east and north, in degrees; east is beyond 180 where a box crosses the date line. */
export type GeoBox = readonly [west: number, south: number, east: number, north: number];
