import { createRequire } from 'node:module';
import { type GeoPermissibleObjects, geoDistance } from 'd3-geo';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { remembered } from '../../../core/collections.ts';
import { type Lake, lakesOfTheWorld } from './waters.ts';

const require = createRequire(import.meta.url);

/** A ring, or a line, of positions: degrees east and north. */
type Ring = readonly (readonly number[])[];

/** A piece of land: the ring of its coast, and behind it those of seas in it. */
export interface LandPiece {
  readonly rings: readonly Ring[];
  /** The great lakes in it; their islands are pieces of their own. */
  readonly lakes: readonly Lake[];
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
  const pieceOf = (rings: readonly Ring[], lakes: readonly Lake[]): LandPiece => {
    const coast = (rings[0] ?? []) as [number, number][];
    const [west, east] = extentOf(coast.map(([lon]) => lon));
    const [south, north] = extentOf(coast.map(([, lat]) => lat));
    const middle: [number, number] = [(west + east) / 2, (south + north) / 2];
    const radius = coast.reduce((most, at) => Math.max(most, geoDistance(middle, at)), 0);
    return { rings, lakes, middle, radius, reach: (east - west) / 2 };
  };
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

const extentOf = (all: readonly number[]): [number, number] => [Math.min(...all), Math.max(...all)];

/** A part of the globe: what lies within `radius` radians of a place. */
export interface Around {
  readonly middle: GeoPoint;
  readonly radius: number;
}

export function landAround({ middle: { lon, lat }, radius }: Around): LandPiece[] {
  return landOfTheWorld().filter((piece) => geoDistance(piece.middle, [lon, lat]) < piece.radius + radius);
}

export function landShape(some: readonly LandPiece[], least: number): GeoPermissibleObjects {
  const coordinates = some.map(({ rings, lakes }) => [
    ...rings,
    ...lakes.flatMap(({ shore, radius }) => (radius > least ? [shore] : [])),
  ]);
  return { type: 'MultiPolygon', coordinates: coordinates as [number, number][][][] };
}

/** The ring with longitudes that go on beyond 180 where it crosses the date line: a plain polygon of degrees. */
function unwound(ring: Ring): Ring {
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
type Outline = ReturnType<typeof outlineOf>;

function outlineOf(ring: Ring) {
  const lines: number[] = [];
  let [fromX = 0, fromY = 0] = ring.at(-1) ?? [];
  for (const [x = 0, y = 0] of ring) {
    lines.push(fromX, fromY, x, y);
    [fromX, fromY] = [x, y];
  }
  const all = (at: 0 | 1) => extentOf(ring.map((place) => place[at] ?? 0));
  return { lines, across: all(0), upwards: all(1) };
}

function isIn({ lines, across, upwards }: Outline, [lon, lat]: readonly [number, number]): boolean {
  if (lat < upwards[0] || lat > upwards[1]) return false;
  return [lon, lon + 360].some((at) => at >= across[0] && at <= across[1] && isCrossedOddly(lines, at, lat));
}

type ByLatitude = readonly (readonly number[])[];

/** The lines of all shores, and of those the ones that go on beyond 180 degrees, where land crosses the date line. */
let shores: { readonly all: ByLatitude; readonly beyond: ByLatitude } | undefined;

/** Whether a place lies on land: a line from it to the east crosses shores an odd number of times. */
export function isOnLand({ lon, lat }: GeoPoint): boolean {
  const shoresByLatitude = () => {
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
  };
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

/** The rings that reach into a degree of latitude: few of all. */
const ringsAt = remembered((degree: number) =>
  outlines().rings.filter(({ outline: { upwards } }) => upwards[1] >= degree && upwards[0] < degree + 1),
);

/** A number for the country or area that a place lies in; undefined at sea. Two places in one country have the same. */
export function countryAt({ lon, lat }: GeoPoint): number | undefined {
  const odd = new Set<number>();
  for (const { country, outline } of ringsAt(Math.floor(lat))) {
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
