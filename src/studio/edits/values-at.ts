import { isGroup } from '../../core/collections.ts';
import type { Path } from '../../core/path.ts';

/** Data with another value at a path, whose parts above it are there. */
export function changedAt(data: unknown, [key, ...rest]: Path, value: unknown): unknown {
  if (key === undefined) return value;
  if (Array.isArray(data)) return data.map((each, i) => (i === key ? changedAt(each, rest, value) : each));
  if (!isGroup(data)) return data;
  return { ...data, [key]: changedAt(data[key], rest, value) };
}

/** Data without the key at a path. */
export function withoutAt(data: unknown, path: Path): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return data;
  if (Array.isArray(data)) return data.map((each, i) => (i === key ? withoutAt(each, rest) : each));
  if (!isGroup(data)) return data;
  if (rest.length > 0) return { ...data, [key]: withoutAt(data[key], rest) };
  const { [key]: _, ...others } = data;
  return others;
}
