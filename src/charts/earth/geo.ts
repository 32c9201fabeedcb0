/** A place on the globe: degrees east and north. */
export interface GeoPoint {
  readonly lon: number;
  readonly lat: number;
}

/** West, south, east and north, in degrees; east is beyond 180 where a box crosses the date line. */
export type GeoBox = readonly [west: number, south: number, east: number, north: number];
