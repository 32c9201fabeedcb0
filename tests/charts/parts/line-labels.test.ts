import { describe, expect, it } from 'vitest';
import { shownLabels } from '../../../src/charts/parts/labels.ts';

const years = (count: number) => Array.from({ length: count }, (_, i) => String(2017 + i));

describe('labels along an axis', () => {
  it('names all where they fit, else by a step that ends with the last', () => {
    expect(shownLabels(years(4), 16, 60)).toEqual([0, 1, 2, 3]);
    expect(shownLabels(years(5), 16, 30)).toEqual([0, 2, 4]);
  });

  it('names the last and every so many before it where no step has both ends', () => {
    expect(shownLabels(years(8), 16, 30)).toEqual([1, 3, 5, 7]);
  });
});
