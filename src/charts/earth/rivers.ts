import type { Language } from '../../core/language.ts';
import { RIVERS, type RiverData } from './river-data.ts';

/** A river as an outline names it. */
export type River = keyof typeof RIVERS;

/** The rivers that a map may show. */
export const RIVER_NAMES = Object.keys(RIVERS) as [River, ...River[]];

/** What a language calls a river; its English name where there is none. */
export function riverName(river: River, language: Language): string {
  const { en, zh } = RIVERS[river];
  return language === 'zh' ? zh : en;
}

/** A river's line from its beginning: degrees east and north. */
export function riverLine(river: River): (readonly [number, number])[] {
  const { course }: RiverData = RIVERS[river];
  return lineOf(course);
}

/** A line of data: hundredths of a degree, east and north in turn, the first point and then the way from each to the next. */
export function lineOf(course: string): (readonly [number, number])[] {
  const steps = course.split(' ').map(Number);
  let [east, north] = [0, 0];
  return Array.from({ length: steps.length / 2 }, (_, i) => {
    east += steps[2 * i] ?? 0;
    north += steps[2 * i + 1] ?? 0;
    return [east / 100, north / 100] as const;
  });
}
