/** Where a value stands in the outline: keys and list positions from the root, e.g. `['slides', 3, 'title', 'en']`. */
export type Path = readonly (string | number)[];

/** Part of a node of the outline; a stretch of text is its `nth` occurrence there, counted from 0 (the first if omitted). */
export type Place = 'key' | 'value' | { readonly text: string; readonly nth?: number };

/** The path as people write it: `slides[3].title.en`. */
export function formatPath(path: Path): string {
  return path.reduce<string>((text, key) => {
    if (typeof key === 'number') return `${text}[${key}]`;
    return text === '' ? key : `${text}.${key}`;
  }, '');
}
