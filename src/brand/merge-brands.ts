import { lookUp } from '../core/collections.ts';

/** Groups whose values are stated as wholes: half of an inherited shade or font would mean something else. */
const WHOLE: readonly string[] = ['colors', 'fonts', 'fonts.headings'];

type Keys = Readonly<Record<string, unknown>>;

/**
 * What brand files state together, the first over those after it. Groups of keys are merged key by key; a list, a
 * shade and a font are replaced as wholes. An empty file counts as one that states nothing.
 */
export function mergeBrands(files: readonly unknown[]): unknown {
  return files.map((file): unknown => file ?? {}).reduceRight<unknown>((base, own) => merge(base, own, []), {});
}

function merge(base: unknown, own: unknown, path: readonly string[]): unknown {
  if (own === undefined) return base;
  const name = path.join('.');
  const whole = WHOLE.includes(path.slice(0, -1).join('.')) && !WHOLE.includes(name);
  if (whole || !isKeys(base) || !isKeys(own)) return own;
  const keys = [...new Set([...Object.keys(base), ...Object.keys(own)])];
  return Object.fromEntries(keys.map((key) => [key, merge(lookUp(base, key), lookUp(own, key), [...path, key])]));
}

function isKeys(value: unknown): value is Keys {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
