import { formatPath, type Path } from '../core/path.ts';

/** A value of the outline by its sort, as people name it: "a text", "a list". */
export function sortOf(value: unknown): string {
  if (value === undefined || value === null) return 'empty';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'string') return 'a text';
  if (typeof value === 'number' || typeof value === 'bigint') return 'a number';
  if (typeof value === 'boolean') return `\`${value}\`, which YAML reads as yes or no`;
  return 'a group of keys';
}

const EXPECTED: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: '`true` or `false`',
  array: 'a list',
  tuple: 'a list',
  object: 'a group of keys',
  record: 'a group of keys',
  null: 'empty',
};

/** The sorts that a place takes, by the schema's names for them: "a text, or a text for each language". */
export function expectedSorts(names: readonly string[]): string {
  const unique = [...new Set(names)];
  const words = unique.map((name) =>
    name === 'record' && unique.includes('string') ? 'a text for each language' : (EXPECTED[name] ?? name),
  );
  return listed(words, 'or');
}

/** Words as a list: "a, b or c". */
export function listed(words: readonly string[], last: 'or' | 'and'): string {
  if (words.length < 2) return words[0] ?? '';
  return `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1)}`;
}

/** The last key of a path with its list positions, in code quotes: `title`, `items[2]`. */
export function nameOf(path: Path): string {
  const key = path.findLastIndex((part) => typeof part === 'string');
  const name = formatPath(path.slice(Math.max(0, key)));
  return name === '' ? 'the file' : `\`${name}\``;
}

/** The value at a path of plain data; undefined where there is none. */
export function valueAt(data: unknown, path: Path): unknown {
  return path.reduce<unknown>((value, key) => {
    if (value === null || typeof value !== 'object') return undefined;
    return Object.hasOwn(value, key) ? (value as Record<string | number, unknown>)[key] : undefined;
  }, data);
}
