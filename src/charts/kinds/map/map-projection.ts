import {
  type GeoPermissibleObjects,
  type GeoProjection,
  geoAzimuthalEqualArea,
  geoConicEqualArea,
  geoContains,
  geoDistance,
  geoEqualEarth,
  geoPath,
} from 'd3-geo';
import type { Px } from '../../../core/lengths.ts';
import type { PictureSize, Point, Rect } from '../../../marks/pen.ts';
import { type MapShapes, projectionCalled } from '../../../scenery/map-art.ts';
import { drawnCoasts } from './coast.ts';
import { type Around, type GeoPoint, isOnLand, type LandPiece, landAround, landShape } from './land.ts';
import type { MapView } from './map-view.ts';

/** Lines go on so far beyond the picture's edges that their ends are not seen. */
const BEYOND: Px = 30;

export const RIM = 105;

/**
 * Lakes that would reach less far than this from their middles if the view filled the picture look like holes in the land,
 * and are left out: names that take more room in one language take no lake from the map.
 */
const LAKE: Px = 9;

export function projectionOf({ projection, rotate: [east, north] }: MapView): GeoProjection {
  if (projection === 'azimuthalEqualArea') return geoAzimuthalEqualArea().clipAngle(RIM).rotate([east, north]);
  if (projection === 'equalEarth') return geoEqualEarth().rotate([east, north]);
  if (projection !== 'cylindricalEqualArea') return projectionCalled(projection, -east);
  // A cone that is as wide above the equator as below it is a cylinder, true to shape in the middle of the view.
  return geoConicEqualArea().parallels([-north, north]).rotate([east, 0]);
}

/** A projection that is fitted into its picture: what draws and what lays out share it, so that both agree on places. */
export interface FittedProjection {
  readonly at: (place: GeoPoint) => Point | undefined;
  /** What place lies there in the picture; undefined beyond the edge of the globe. */
  readonly place: (at: Point) => GeoPoint | undefined;
  readonly isLand: (place: GeoPoint) => boolean;
  /** What an author's own map shows, in degrees. */
  readonly base?: MapShapes | undefined;
  readonly lines: (shape: GeoPermissibleObjects) => Point[][];
  /** The coasts of the land in the picture as they are drawn, cut off likewise; each begins and ends at one point. */
  readonly land: () => Point[][];
  /** The least distance from its middle to which a lake that is drawn reaches, in radians. */
  readonly lake: () => number;
  /** The radius of the globe, and where in the picture the middle of the view's projection lies. */
  readonly scale: Px;
  readonly middle: Point;
}

/** The view fitted into a part of a picture; the land goes on beyond that to the picture's edges. */
export function fittedProjection(view: MapView, room: Rect, picture: PictureSize, base?: MapShapes): FittedProjection {
  const own = base && ({ type: 'MultiPolygon', coordinates: base.land as [number, number][][][] } as const);
  const outline = { type: 'MultiPoint' as const, coordinates: view.outline.map(([lon, lat]) => [lon, lat]) };
  const extent: [[number, number], [number, number]] = [
    [room.x, room.y],
    [room.x + room.w, room.y + room.h],
  ];
  const edges: [[number, number], [number, number]] = [
    [-BEYOND, -BEYOND],
    [picture.width + BEYOND, picture.height + BEYOND],
  ];
  const turned = () => projectionOf(view);
  const projection = turned().fitExtent(extent, outline).clipExtent(edges);
  const place = ({ x, y }: Point) => {
    const [lon, lat] = projection.invert?.([x, y]) ?? [];
    return lon === undefined || lat === undefined || Number.isNaN(lon + lat) ? undefined : { lon, lat };
  };
  const full: typeof extent = [
    [0, 0],
    [picture.width, picture.height],
  ];
  const lake = () => LAKE / turned().fitExtent(full, outline).scale();
  const [x, y] = projection.translate();
  const linesOf = (projection: GeoProjection, shape: GeoPermissibleObjects): Point[][] => {
    const lines: Point[][] = [];
    const to = (x: Px, y: Px) => lines.at(-1)?.push({ x, y });
    const pen = {
      beginPath() {},
      moveTo(x: Px, y: Px) {
        lines.push([]);
        to(x, y);
      },
      lineTo: to,
      closePath() {
        const [first] = lines.at(-1) ?? [];
        if (first) to(first.x, first.y);
      },
      arc() {},
    };
    geoPath(projection, pen)(shape);
    return lines;
  };
  return {
    ...{ lake, base, scale: projection.scale(), middle: { x, y } },
    isLand: (place) => (own ? geoContains(own, [place.lon, place.lat]) : isOnLand(place)),
    at: ({ lon, lat }) => {
      const place = projection([lon, lat]);
      return place ? { x: place[0], y: place[1] } : undefined;
    },
    place,
    lines: (shape) => linesOf(projection, shape),
    land: () => {
      // Coasts have a point at every bend: none is to be found between them.
      const plain = () =>
        turned().scale(projection.scale()).translate(projection.translate()).clipExtent(edges).precision(0);
      // A map of an author's own is drawn as it is.
      if (own) return linesOf(plain(), own);
      const seen = landAround(seenAround(edges, place));
      const whole = seen.filter((piece) => isWhole(piece, view));
      const torn = seen.filter((piece) => !isWhole(piece, view));
      // Where a projection tears nothing, looking for where it would takes most of its time.
      const untorn = plain().preclip((stream) => stream);
      const least = lake();
      return drawnCoasts([...linesOf(untorn, landShape(whole, least)), ...linesOf(plain(), landShape(torn, least))]);
    },
  };
}

/** Whether the rim of a projection, or its far meridian, runs beside a piece of land. */
function isWhole({ middle, radius, reach }: LandPiece, { projection, rotate }: MapView): boolean {
  const [east, north] = [-rotate[0], -rotate[1]];
  if (projection === 'azimuthalEqualArea') return geoDistance(middle, [east, north]) + radius < (RIM * Math.PI) / 180;
  const across = ((((middle[0] - east) % 360) + 540) % 360) - 180;
  return Math.abs(across) + reach < 180;
}

/** What part of the globe a rectangle of the picture shows; all of it where its edges lie beyond the globe. */
export function seenAround(
  [[left, top], [right, bottom]]: readonly [readonly [Px, Px], readonly [Px, Px]],
  place: FittedProjection['place'],
): Around {
  const parts = Array.from({ length: EDGE_STEPS + 1 }, (_, i) => i / EDGE_STEPS);
  const [w, h] = [right - left, bottom - top];
  const edge = parts.flatMap((part) => [
    ...[top, bottom].map((y) => place({ x: left + part * w, y })),
    ...[left, right].map((x) => place({ x, y: top + part * h })),
  ]);
  const middle = place({ x: left + w / 2, y: top + h / 2 });
  const seen = edge.filter((at) => at !== undefined);
  if (!middle || seen.length < edge.length) return { middle: { lon: 0, lat: 0 }, radius: Math.PI };
  const far = seen.map(({ lon, lat }) => geoDistance([lon, lat], [middle.lon, middle.lat]));
  return { middle, radius: Math.max(...far) + EDGE_SLACK };
}

/** Points to look at on an edge; between them it reaches further by less than the slack, in radians. */
const EDGE_STEPS = 16;
const EDGE_SLACK = 0.02;
