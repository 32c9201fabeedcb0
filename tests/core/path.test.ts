import { describe, expect, it } from 'vitest';
import { formatPath, type Path, parsePath } from '../../src/core/path.ts';

describe('a path', () => {
  it.each<[Path, string]>([
    [['slides', 3, 'title', 'en'], 'slides[3].title.en'],
    [['items', 0], 'items[0]'],
    [['from', 'names', 'High tech'], 'from.names.High tech'],
    [['from', 'names', 'U.S.'], 'from.names["U.S."]'],
    [['names', 'Cars [new], "hot"', 'en'], 'names["Cars [new], \\"hot\\""].en'],
    [['names', '0'], 'names.0'],
  ])('%j is written %s, and read back', (path, text) => {
    expect(formatPath(path)).toBe(text);
    expect(parsePath(text)).toEqual(path);
  });
});
