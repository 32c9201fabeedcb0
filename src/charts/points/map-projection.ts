import { type GeoPermissibleObjects, type GeoProjection, geoAzimuthalEqualArea, geoEqualEarth, geoPath } from 'd3-geo';
import type { Px } from '../../core/lengths.ts';
import type { Point, Rect } from '../base/pen.ts';
import type { GeoPoint, MapView } from './map-view.ts';

/** Lines go on so far beyond the picture's edges that their ends are not seen. */
const BEYOND: Px = 30;

/** What lies further than this from the middle of a globe is left out: it would be drawn out along its rim. */
const RIM = 105;

const MAKERS = {
  azimuthalEqualArea: () => geoAzimuthalEqualArea().clipAngle(RIM),
  equalEarth: geoEqualEarth,
} as const;

/** A projection that is fitted into its picture: what draws and what lays out share it, so that both agree on places. */
export interface FittedProjection {
  /** Where a place lies in the picture; undefined where the projection has none for it. */
  readonly at: (place: GeoPoint) => Point | undefined;
  /** What place lies there in the picture; undefined beyond the edge of the globe. */
  readonly place: (at: Point) => GeoPoint | undefined;
  /** The lines of a geometry as they lie in the picture, cut off a little beyond its edges; rings of land begin and end at one point. */
  readonly lines: (shape: GeoPermissibleObjects) => Point[][];
  /** What Chart.js' plugin takes for a projection: it fits those that it is given, and this one stays as it is. */
  readonly forPlugin: unknown;
}

/** The view fitted into a part of a picture; the land goes on beyond that to the picture's edges. */
export function fittedProjection(
  view: MapView,
  room: Rect,
  picture: { readonly width: Px; readonly height: Px },
): FittedProjection {
  const outline = { type: 'MultiPoint' as const, coordinates: view.outline.map(([lon, lat]) => [lon, lat]) };
  const extent: [[number, number], [number, number]] = [
    [room.x, room.y],
    [room.x + room.w, room.y + room.h],
  ];
  const projection = MAKERS[view.projection]()
    .rotate([view.rotate[0], view.rotate[1]])
    .fitExtent(extent, outline)
    .clipExtent([
      [-BEYOND, -BEYOND],
      [picture.width + BEYOND, picture.height + BEYOND],
    ]);
  return {
    at: ({ lon, lat }) => {
      const place = projection([lon, lat]);
      return place ? { x: place[0], y: place[1] } : undefined;
    },
    place: ({ x, y }) => {
      const [lon, lat] = projection.invert?.([x, y]) ?? [];
      return lon === undefined || lat === undefined || Number.isNaN(lon + lat) ? undefined : { lon, lat };
    },
    lines: (shape) => linesOf(projection, shape),
    forPlugin: settled(projection),
  };
}

function linesOf(projection: GeoProjection, shape: GeoPermissibleObjects): Point[][] {
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
}

/**
 * The projection without the means to change it. The plugin's scale fits its projection itself, into the whole chart:
 * https://github.com/sgratzl/chartjs-chart-geo/blob/v4.3.6/src/scales/ProjectionScale.ts
 */
function settled(projection: GeoProjection): unknown {
  const same = Object.assign((place: [number, number]) => projection(place), {
    stream: projection.stream,
    fitWidth: () => same,
    scale: (value?: number) => (value === undefined ? projection.scale() : same),
    translate: (value?: readonly number[]) => (value === undefined ? projection.translate() : same),
  });
  return same;
}
