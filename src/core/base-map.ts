/** How a base map is flattened, as a file of it says. */
export const MAP_PROJECTIONS = ['equirectangular', 'mercator', 'albers-china'] as const;
export type MapProjection = (typeof MAP_PROJECTIONS)[number];

/** A map of an author's own that others are drawn on, as its file has it. */
export interface BaseMap {
  readonly file: string;
  readonly text: string;
  /** Of a drawing: the degrees at its left, lower, right and upper edge. */
  readonly bounds?: readonly number[] | undefined;
  readonly projection?: MapProjection | undefined;
}
