import { type GeoProjection, geoArea, geoConicEqualArea, geoEquirectangular, geoMercator } from 'd3-geo';
import type { BaseMap, MapProjection } from '../core/base-map.ts';
import { maxOf, minOf, remembered } from '../core/collections.ts';
import type { Advice } from '../findings/finding.ts';
import { say } from '../messages/say.ts';
import { flattened, type Point, ringArea, ringsOf } from '../scene/path-rings.ts';
import { parseSvg, type Svg, type SvgShape } from '../scene/svg.ts';

/** Degrees east and north. */
type Position = readonly number[];
type Line = readonly Position[];

/** What a base map shows: land as polygons of rings, the outer one first, and lines. */
export interface MapShapes {
  readonly land: readonly (readonly Line[])[];
  readonly lines: readonly Line[];
  /** Its edges in degrees: west, south, east and north. */
  readonly box: readonly [number, number, number, number];
  /** How it is flattened; as any map of the tool where it is none yet. */
  readonly projection?: MapProjection;
}

export type ReadMap = { readonly shapes: MapShapes } | { readonly problem: Advice };

const PROJECTIONS: Readonly<Record<MapProjection, (middle: number) => GeoProjection>> = {
  equirectangular: (middle) => geoEquirectangular().rotate([-middle, 0]),
  mercator: (middle) => geoMercator().rotate([-middle, 0]),
  'albers-china': () => geoConicEqualArea().parallels([25, 47]).rotate([-105, 0]),
};

/** A projection by its name, with a meridian in its middle where it has none of its own. */
export const projectionCalled = (name: MapProjection, middle = 0): GeoProjection => PROJECTIONS[name](middle);

/** The land and lines of a base map, or why it cannot be drawn: GeoJSON in degrees, or an SVG whose edges are known in degrees. */
export const readBaseMap = remembered((base: BaseMap): ReadMap => {
  const { text } = base;
  try {
    const shapes = /\.svg$/i.test(base.file) ? drawn(parseSvg(text), base) : written(JSON.parse(text), base);
    return shapes.land.length > 0 ? { shapes } : refused(base, say.pictures.noLand);
  } catch (error) {
    return refused(
      base,
      error instanceof Unsound ? error.words : say.pictures.brokenMap({ why: (error as Error).message }),
    );
  }
}, new WeakMap());

const refused = ({ file }: BaseMap, why: Advice): ReadMap => ({
  problem: { message: say.pictures.unsoundMap({ file, why: why.message }), hint: why.hint },
});

class Unsound extends Error {
  readonly words: Advice;
  constructor(words: Advice) {
    super();
    this.words = words;
  }
}

interface Geometry {
  readonly type?: unknown;
  readonly coordinates?: unknown;
  readonly features?: readonly Geometry[];
  readonly geometry?: Geometry | null;
  readonly geometries?: readonly Geometry[];
}

function written(json: Geometry, { projection }: BaseMap): MapShapes {
  const geometries = geometriesIn(json);
  const of = <Coordinates>(type: string) =>
    geometries.flatMap((each) => (each.type === type ? [each.coordinates as Coordinates] : []));
  const polygons = [...of<Line[]>('Polygon'), ...of<Line[][]>('MultiPolygon').flat()];
  const lines = [...of<Line>('LineString'), ...of<Line[]>('MultiLineString').flat()];
  const all = [...polygons.flat(), ...lines].flat();
  for (const [lon, lat] of all) {
    if (!isWithin(lon, 360) || !isWithin(lat, 90)) throw new Unsound(say.pictures.noDegrees);
  }
  const ends = (axis: 0 | 1) => [minOf(all.map((at) => at[axis] ?? 0)), maxOf(all.map((at) => at[axis] ?? 0))] as const;
  const [[west, east], [south, north]] = [ends(0), ends(1)];
  return { land: polygons.map(turned), lines, box: [west, south, east, north], ...(projection ? { projection } : {}) };
}

const isWithin = (degrees: unknown, most: number) => typeof degrees === 'number' && Math.abs(degrees) <= most;

/** Geometries that are neither land nor lines. */
const POINTS: readonly unknown[] = ['Point', 'MultiPoint'];
const SHAPES: readonly unknown[] = ['Polygon', 'MultiPolygon', 'LineString', 'MultiLineString'];

function geometriesIn(json: Geometry | null | undefined): Geometry[] {
  if (json === null) return [];
  const { type, features, geometry, geometries } = json ?? {};
  if (type === 'FeatureCollection') return (features ?? []).flatMap(geometriesIn);
  if (type === 'Feature') return geometriesIn(geometry ?? null);
  if (type === 'GeometryCollection') return (geometries ?? []).flatMap(geometriesIn);
  if (json && SHAPES.includes(type)) return [json];
  if (POINTS.includes(type)) return [];
  throw new Unsound(say.pictures.strangeGeometry({ type: String(type) }));
}

/** Rings as drawing on a globe needs them: what lies at their right is land. */
function turned(rings: readonly Line[]): Line[] {
  return rings.map((ring, i) => {
    const isLarge = geoArea({ type: 'Polygon', coordinates: [ring as [number, number][]] }) > 2 * Math.PI;
    return isLarge === (i === 0) ? ring.toReversed() : ring;
  });
}

/** What is drawn in a class that is called so is no land. */
const SEA = /\b(sea|water)\b/;
/** Curves are drawn as lines that leave them nowhere by more than this part of the drawing. */
const TOLERANCE = 1 / 20_000;

function drawn(svg: Svg, base: BaseMap): MapShapes {
  const { viewBox: box, attributes, shapes } = svg;
  const [west = 0, south = 0, east = 0, north = 0, ...more] =
    base.bounds ?? (attributes['data-bounds'] ?? '').split(/[\s,]+/).map(Number);
  if (!(west < east && south < north) || more.length > 0) throw new Unsound(say.pictures.noBounds);
  const stated = base.projection ?? (attributes['data-projection'] as MapProjection | undefined) ?? 'equirectangular';
  if (!Object.hasOwn(PROJECTIONS, stated)) {
    throw new Unsound(say.pictures.strangeProjection({ name: stated, names: Object.keys(PROJECTIONS) }));
  }
  const projection = projectionCalled(stated, (west + east) / 2);
  const [left = 0, top = 0] = projection([west, north]) ?? [];
  const [right = 0, bottom = 0] = projection([east, south]) ?? [];
  const place = ({ x, y }: Point): Position => {
    const at: [number, number] = [
      left + ((x - box.x) / box.w) * (right - left),
      top + ((y - box.y) / box.h) * (bottom - top),
    ];
    return projection.invert?.(at) ?? [];
  };
  const outlines = ({ d }: SvgShape) => ringsOf(d).map((ring) => flattened(ring, TOLERANCE * box.w));
  const own = shapes.filter(({ className = '' }) => !SEA.test(className));
  const land = own.filter(({ fill }) => fill).flatMap((shape) => polygonsIn(outlines(shape)));
  return {
    land: land.map((rings) => turned(rings.map((ring) => closed(ring).map(place)))),
    lines: own.filter(({ fill }) => !fill).flatMap((shape) => outlines(shape).map((line) => line.map(place))),
    box: [west, south, east, north],
    projection: stated,
  };
}

const closed = (ring: readonly Point[]): readonly Point[] => {
  const [first, last] = [ring[0], ring.at(-1)];
  return first && last && (first.x !== last.x || first.y !== last.y) ? [...ring, first] : ring;
};

/** The outlines of one path as polygons: those that turn against the largest are holes in what is around them. */
function polygonsIn(rings: readonly (readonly Point[])[]): (readonly Point[])[][] {
  const areas = rings.map(ringArea);
  const largest = areas.reduce((most, area) => (Math.abs(area) > Math.abs(most) ? area : most), 0);
  const outer = rings.filter((_, i) => Math.sign(areas[i] ?? 0) === Math.sign(largest)).map((ring) => [ring]);
  for (const [i, ring] of rings.entries()) {
    const [at] = ring;
    if (!at || Math.sign(areas[i] ?? 0) !== -Math.sign(largest)) continue;
    outer.find(([around = []]) => holds(around, at))?.push(ring);
  }
  return outer;
}

function holds(ring: readonly Point[], { x, y }: Point): boolean {
  const crossed = ring.filter((to, i) => {
    const from = ring.at(i - 1) ?? to;
    return to.y > y !== from.y > y && x < to.x + ((y - to.y) / (from.y - to.y)) * (from.x - to.x);
  });
  return crossed.length % 2 === 1;
}
