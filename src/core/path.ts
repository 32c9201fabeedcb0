/** Where a value is in the outline: keys and list positions from the root, e.g. `['slides', 3, 'title', 'en']`. */
export type Path = readonly (string | number)[];

/** Part of a node of the outline; a stretch of text is its `nth` occurrence there, counted from 0 (the first if omitted). */
export type Place = 'key' | 'value' | { readonly text: string; readonly nth?: number };

/** Keys that would read as the signs of a path. */
const SIGNS = /[.[\]"]|^$/;

/** The path as people write it: `slides[3].title.en`; a key with points or brackets is in quotes: `names["U.S."]`. */
export function formatPath(path: Path): string {
  return path.reduce<string>((text, key) => {
    if (typeof key === 'number') return `${text}[${key}]`;
    if (SIGNS.test(key)) return `${text}[${JSON.stringify(key)}]`;
    return text === '' ? key : `${text}.${key}`;
  }, '');
}

/** The path that `items[0].text` writes: what `formatPath` wrote, read back. */
export function parsePath(text: string): Path {
  const steps = text.matchAll(/\[(\d+)\]|\[("(?:[^"\\]|\\.)*")\]|[^.[\]]+/g);
  return [...steps].map(([key, index, quoted]) => {
    if (index !== undefined) return Number(index);
    return quoted === undefined ? key : (JSON.parse(quoted) as string);
  });
}

/** What is found in a value, and in all within it that nothing is found in (`undefined`), in order. */
export function foundIn<T>(value: unknown, path: Path, find: (value: unknown, path: Path) => T[] | undefined): T[] {
  const own = find(value, path);
  if (own || value === null || typeof value !== 'object' || ArrayBuffer.isView(value)) return own ?? [];
  if (Array.isArray(value)) return value.flatMap((item, index) => foundIn(item, [...path, index], find));
  return Object.entries(value).flatMap(([key, item]) => foundIn(item, [...path, key], find));
}
