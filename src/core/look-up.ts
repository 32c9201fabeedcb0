/**
 * What stands under a key that somebody chose; undefined where nothing does. Reading `record[key]` would find what every
 * object inherits: `constructor`, `toString`, `__proto__`.
 */
export function lookUp<T>(record: Readonly<Record<string, T>>, key: string | number): T | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}
