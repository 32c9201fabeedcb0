import type { Path } from '../core/path.ts';
import { RowsRef, SeriesRef } from '../fields/data.ts';

/** A value of a class, and where it is. */
interface FoundValue<T> {
  readonly value: T;
  readonly path: Path;
}

type Class<T> = new (...args: never[]) => T;

/** What was found in a value; a dozen questions are asked of each outline. */
const FOUND = new WeakMap<object, readonly FoundValue<object>[]>();

/** Every value of one of these classes within a validated value, which never changes, in order. */
export function valuesOf<T extends object>(
  of: Class<T> | readonly Class<T>[],
  value: unknown,
  at: Path = [],
): FoundValue<T>[] {
  if (value === null || typeof value !== 'object') return [];
  const classes = [of].flat() as readonly Class<T>[];
  const isWanted = (found: FoundValue<object>): found is FoundValue<T> =>
    classes.some((each) => found.value instanceof each);
  return objectsIn(value)
    .filter(isWanted)
    .map(({ value: found, path }) => ({ value: found, path: [...at, ...path] }));
}

/** Every value of any class within a value, in order, and those within them. */
function objectsIn(value: object): readonly FoundValue<object>[] {
  const known = FOUND.get(value) ?? (Array.isArray(value) ? objectsInEach(value) : walked(value));
  FOUND.set(value, known);
  return known;
}

/** Those of each entry of a list: an entry may be known where the list is another. */
const objectsInEach = (list: readonly unknown[]): readonly FoundValue<object>[] =>
  list.flatMap((each, i) =>
    each === null || typeof each !== 'object'
      ? []
      : objectsIn(each).map(({ value, path }) => ({ value, path: [i, ...path] })),
  );

function walked(value: object): readonly FoundValue<object>[] {
  const found: FoundValue<object>[] = [];
  const path: (string | number)[] = [];
  const walk = (each: unknown): void => {
    if (each === null || typeof each !== 'object') return;
    if (Array.isArray(each)) {
      for (const [index, item] of each.entries()) step(index, item);
      return;
    }
    if (each.constructor !== Object) found.push({ value: each, path: [...path] });
    // What is wanted of a data file is written below `from` itself.
    const written = each instanceof SeriesRef || each instanceof RowsRef ? each.query : each;
    for (const [key, item] of Object.entries(written)) step(key, item);
  };
  const step = (key: string | number, item: unknown): void => {
    path.push(key);
    walk(item);
    path.pop();
  };
  walk(value);
  return found;
}
