/** Where a value stands in the outline: keys and list positions from the root, e.g. `['slides', 3, 'title', 'en']`. */
export type Path = readonly (string | number)[];

/** The path as people write it: `slides[3].title.en`. */
export function formatPath(path: Path): string {
  return path.reduce<string>((text, key) => {
    if (typeof key === 'number') return `${text}[${key}]`;
    return text === '' ? key : `${text}.${key}`;
  }, '');
}
