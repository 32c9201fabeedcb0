import type { Path } from '../core/path.ts';

/** A value of a class, and where it stands. */
export interface FoundValue<T> {
  readonly value: T;
  readonly path: Path;
}

/** Every value of a class within a validated value, in order. */
export function valuesOf<T>(of: new (...args: never[]) => T, value: unknown, path: Path = []): FoundValue<T>[] {
  if (value instanceof of) return [{ value, path }];
  if (value === null || typeof value !== 'object') return [];
  if (Array.isArray(value)) return value.flatMap((item, index) => valuesOf(of, item, [...path, index]));
  return Object.entries(value).flatMap(([key, item]) => valuesOf(of, item, [...path, key]));
}
