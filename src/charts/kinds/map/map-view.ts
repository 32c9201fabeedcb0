import type { MapProjection } from '../../../core/base-map.ts';
import { lookUp } from '../../../core/collections.ts';
import COUNTRIES from './countries.json' with { type: 'json' };
import type { GeoBox, GeoPoint } from './land.ts';

/** Views by name. */
export const REGIONS = {
  world: [-168, -55, 191, 78],
  pacific: [-30, -55, 329, 78],
  africa: [-19, -36, 53, 38],
  asia: [25, -11, 150, 56],
  'east-asia': [95, 17, 147, 52],
  eurasia: [-12, -5, 148, 66],
  europe: [-12, 34, 42, 66],
  'middle-east': [24, 10, 64, 43],
  'north-america': [-130, 12, -55, 60],
  oceania: [110, -48, 180, 2],
  'south-america': [-83, -56, -33, 14],
  'south-asia': [60, 4, 98, 38],
  'southeast-asia': [91, -11, 142, 25],
} as const satisfies Readonly<Record<string, GeoBox>>;

/**
 * A view as an outline says it: the name of a region or a country, its edges, or its middle and how many degrees it shows
 * from west to east.
 */
export type SeenPart = string | readonly number[] | { readonly center: readonly number[]; readonly across: number };

/** The margin around a country, as a part of its extent, and the least extent in degrees. */
const AROUND = 0.08;
const COUNTRY_MIN = 4;

/** The box of a region or a country by its name or code, the latter with a margin; undefined where there is none. */
export function namedBox(name: string): GeoBox | undefined {
  const region = lookUp<GeoBox>(REGIONS, name.trim().toLowerCase().replace(/[ _]/g, '-'));
  if (region) return region;
  const country = countries().get(plain(name))?.box;
  if (!country) return undefined;
  const [west, south, east, north] = country;
  const by = (extent: number) => Math.max(AROUND * extent, (COUNTRY_MIN - extent) / 2);
  const [across, upwards] = [by(east - west), by(north - south)];
  return [west - across, Math.max(-85, south - upwards), east + across, Math.min(85, north + upwards)];
}

export const viewNames = (): string[] => [...Object.keys(REGIONS), ...countryNames()];

/**
 * The box of a view: that of a region or a country, the one that is given, or a line from west to east through its middle.
 * An unknown name has none, and a finding elsewhere.
 */
export function boxOf(view: SeenPart): GeoBox | undefined {
  if (typeof view === 'string') return namedBox(view);
  if ('center' in view) {
    const [lon = 0, lat = 0] = view.center;
    return [lon - view.across / 2, lat, lon + view.across / 2, lat];
  }
  const [west = 0, south = 0, east = 0, north = 0] = view;
  return [west, south, east, north];
}

/** The margin of a view around places, as a part of their extent, and its least extent in degrees. */
const MARGIN = 0.18;
const EXTENT_MIN = 9;
/** The room for names around places that a view is fitted to, as a part of the picture's shorter side. */
const INSET = 0.1;
/** What is shown around a lone place: enough that coasts say where it lies. */
const EXTENT_ALONE = 32;
/** Pictures that show more degrees than this, across, are in a projection of the whole earth: the other tears its rim. */
const WIDE = 100;
/** The same of a map under its slide, which is seen as the globe is: its rim lies beyond the slide. */
const WIDE_FIELD = 150;
/** How much further up and down a map under its slide reaches than the view that it is fitted to. */
const FIELD_ROOM = 1.55;
/** A view round places in which north would be turned further than this at one of them, in degrees, is on a cylinder. */
const TURNED = 15;
/** Points on each edge of a box, and on a route. */
const STEPS = 24;

/** How a map is projected, and what has to be seen of it. */
export interface MapView {
  /** All keep areas, but for those of base maps; on the cylinder north is up everywhere, and places on one latitude are level. */
  readonly projection: 'equalEarth' | 'azimuthalEqualArea' | 'cylindricalEqualArea' | MapProjection;
  /** The turn of the globe that brings the middle of the view to the front. */
  readonly rotate: readonly [number, number];
  /** The edge of the view: longitudes and latitudes. */
  readonly outline: readonly (readonly [number, number])[];
  /** What is left free around the outline, as a part of the picture's shorter side. */
  readonly inset: number;
}

const radians = (degrees: number) => (degrees * Math.PI) / 180;
const degrees = (angle: number) => (angle * 180) / Math.PI;

/** Shortest ways that lead nearer to a pole than this are drawn as a curve that keeps away from it: flat maps tear poles. */
const POLAR = 75;

/** The shortest way between two places on the globe, its ends included; where it is drawn over a pole, a curve below that. */
export function shortestWay(from: GeoPoint, to: GeoPoint): GeoPoint[] {
  const greatCircle = (): GeoPoint[] => {
    const [a, b] = [from, to].map(({ lon, lat }) => {
      const [east, north] = [radians(lon), radians(lat)];
      return [Math.cos(north) * Math.cos(east), Math.cos(north) * Math.sin(east), Math.sin(north)] as const;
    }) as [readonly [number, number, number], readonly [number, number, number]];
    const angle = Math.acos(Math.min(1, Math.max(-1, a[0] * b[0] + a[1] * b[1] + a[2] * b[2])));
    if (angle < 1e-9) return [from, to];
    return Array.from({ length: STEPS + 1 }, (_, i) => {
      const [before, after] = [Math.sin((1 - i / STEPS) * angle), Math.sin((i / STEPS) * angle)];
      const [x, y, z] = ([0, 1, 2] as const).map((n) => (before * a[n] + after * b[n]) / Math.sin(angle)) as [
        number,
        number,
        number,
      ];
      return { lon: degrees(Math.atan2(y, x)), lat: degrees(Math.atan2(z, Math.hypot(x, y))) };
    });
  };
  const way = greatCircle();
  const polar = Math.max(Math.abs(from.lat), Math.abs(to.lat), POLAR);
  const top = way.reduce((most, { lat }) => (Math.abs(lat) > Math.abs(most) ? lat : most), 0);
  if (Math.abs(top) <= polar) return way;
  const across = ((((to.lon - from.lon) % 360) + 540) % 360) - 180;
  const rise = Math.sign(top) * polar - (from.lat + to.lat) / 2;
  return way.map((_, i) => {
    const part = i / (way.length - 1);
    const lat = from.lat + part * (to.lat - from.lat) + 0.8 * rise * Math.sin(part * Math.PI);
    return { lon: ((((from.lon + part * across) % 360) + 540) % 360) - 180, lat };
  });
}

const leastExtent = (places: readonly GeoPoint[]) => (places.length > 1 ? EXTENT_MIN : EXTENT_ALONE);

/** The smallest box around the places, with a margin; it crosses the date line where that makes it smaller. */
export function boxAround(places: readonly GeoPoint[]): GeoBox {
  const lons = places.map(({ lon }) => lon).sort((a, b) => a - b);
  const gaps = lons.map((lon, i) => (lons[i + 1] ?? (lons[0] ?? 0) + 360) - lon);
  const widest = gaps.indexOf(Math.max(...gaps));
  const west = lons[(widest + 1) % lons.length] ?? 0;
  const width = 360 - (gaps[widest] ?? 360);
  const lats = places.map(({ lat }) => lat);
  const [south, north] = [Math.min(...lats), Math.max(...lats)];
  const least = leastExtent(places);
  const around = (extent: number) => Math.max(MARGIN * extent, (least - extent) / 2);
  const [across, upwards] = [around(width), around(north - south)];
  return [
    Math.max(west - across, west + width / 2 - 179),
    Math.max(south - upwards, -85),
    Math.min(west + width + across, west + width / 2 + 179),
    Math.min(north + upwards, 85),
  ];
}

export function mapViewOf([west, south, east, north]: GeoBox, aspect: number, widest = WIDE): MapView {
  const [width, height] = [east < west ? east + 360 - west : east - west, north - south];
  const wide = Math.max(width, height * aspect) > widest;
  const along = Array.from({ length: STEPS + 1 }, (_, i) => i / STEPS);
  const edges = along.flatMap((part) => [
    [west + part * width, south] as const,
    [west + part * width, north] as const,
    [west, south + part * height] as const,
    [west + width, south + part * height] as const,
  ]);
  return {
    projection: wide ? 'equalEarth' : 'azimuthalEqualArea',
    rotate: [-(west + width / 2), wide ? 0 : -(south + north) / 2],
    outline: edges,
    inset: 0,
  };
}

/** How far north is turned at a place on a map with another meridian in its middle, in degrees. */
function turnOf({ lon, lat }: GeoPoint, middle: number): number {
  const across = ((((lon - middle) % 360) + 540) % 360) - 180;
  return Math.abs(across * Math.sin(radians(lat)));
}

/** The view that an outline asks for, fitted to the places where it asks for none; of a map under its slide, `field`. */
export function seenView(
  seen: SeenPart | undefined,
  places: readonly GeoPoint[],
  aspect: number,
  field: boolean,
): MapView {
  const widest = field ? WIDE_FIELD : WIDE;
  const box = seen === undefined ? undefined : boxOf(seen);
  /** The view that is fitted to the places themselves, and shows no less than the least extent around their middle. */
  const viewAround = (): MapView => {
    const box = boxAround(places);
    const view = mapViewOf(box, aspect, widest);
    const [lon, lat, half] = [(box[0] + box[2]) / 2, (box[1] + box[3]) / 2, leastExtent(places) / 2];
    const least = [-half, half].flatMap((by) => [[lon + by, lat] as const, [lon, lat + by] as const]);
    const outline = [...places.map((place) => [place.lon, place.lat] as const), ...least];
    const isTurned = view.projection === 'azimuthalEqualArea' && places.some((place) => turnOf(place, lon) > TURNED);
    return { ...view, ...(isTurned ? { projection: 'cylindricalEqualArea' as const } : {}), outline, inset: INSET };
  };
  if (!box) return viewAround();
  return mapViewOf(box, field ? FIELD_ROOM * aspect : aspect, widest);
}

export function isWithin({ lon, lat }: GeoPoint, [west, south, east, north]: GeoBox): boolean {
  const width = east < west ? east + 360 - west : east - west;
  return lat >= south && lat <= north && (((lon - west) % 360) + 360) % 360 <= width;
}

interface Country {
  readonly name: string;
  readonly box: GeoBox;
}

let found: ReadonlyMap<string, Country> | undefined;

/**
 * Countries and areas of ISO 3166-1 by their codes and names as `plain` has them. The data holds both codes; the box of the
 * main land and the islands before it, in degrees west, south, east and north, as Natural Earth (1:50 million, public
 * domain) has it; and English names, the usual one first.
 */
function countries(): ReadonlyMap<string, Country> {
  found ??= new Map(
    COUNTRIES.flatMap((line) => {
      const [two = '', three = '', west, south, east, north, ...words] = line.split(' ');
      const names = words.join(' ').split('|');
      const box = [west, south, east, north].map(Number) as unknown as GeoBox;
      const country = { name: names[0] ?? two, box };
      return [two, three, ...names].map((word) => [plain(word), country] as const);
    }),
  );
  return found;
}

/** A name without what is not said: letter case, accents, spaces and signs, and an article before it. */
function plain(words: string): string {
  return words
    .normalize('NFD')
    .replace(/^the\b/iu, '')
    .replace(/[^\p{Letter}]/gu, '')
    .toLowerCase();
}

/** The usual English names of all countries. */
export function countryNames(): string[] {
  return [...new Set([...countries().values()].map(({ name }) => name))];
}
