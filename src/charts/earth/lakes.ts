import { geoDistance } from 'd3-geo';
import { LAKES } from './lake-data.ts';
import { lineOf } from './rivers.ts';

/** A ring of degrees east and north, closed. */
type Ring = readonly (readonly [number, number])[];

/** A great lake. */
export interface Lake {
  /** Its shore, as a hole in the land has it. */
  readonly shore: Ring;
  readonly islands: readonly Ring[];
  /** A place in it, and how far it reaches from there, in radians. */
  readonly middle: readonly [number, number];
  readonly radius: number;
}

/** The great lakes of the world. */
export function lakesOfTheWorld(): Lake[] {
  return LAKES.map((rings) => {
    const [shore = [], ...islands] = rings.map(lineOf).map((ring) => [...ring, ...ring.slice(0, 1)]);
    const sum = shore.reduce(([east, north], [lon, lat]) => [east + lon, north + lat], [0, 0] as [number, number]);
    const middle = [sum[0] / shore.length, sum[1] / shore.length] as const;
    const far = shore.map((at) => geoDistance([...middle], [...at]));
    return { shore, islands, middle, radius: Math.max(...far) };
  });
}
