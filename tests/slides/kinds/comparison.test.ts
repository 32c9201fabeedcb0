import { describe, expect, it } from 'vitest';
import { plainText } from '../../../src/core/rich-text.ts';
import type { TextItem } from '../../../src/scene/items.ts';
import { brand } from '../../support/brand.ts';
import { HEAD, sceneOf } from '../../support/scene.ts';

function itemsOf(left: string, right: string, more = '') {
  const text = `${HEAD}slides:\n  - kind: comparison\n    title: Two sides\n    left: ${left}\n    right: ${right}\n${more}`;
  return sceneOf(text).scene.slides[0]?.items ?? [];
}
const named = (items: ReturnType<typeof itemsOf>, name: string) => {
  const found = items.find((item) => item.name === name);
  if (!found) throw new Error(`No item ${name}`);
  return found;
};
const list = (count: number, words = 'A thing') => `[${Array.from({ length: count }, () => words).join(', ')}]`;

describe('comparison', () => {
  it('has the rows of both sides at the same heights, however many each has', () => {
    const items = itemsOf(
      `{ title: Then, items: ${list(2, 'A thing that takes two lines on its side of the slide and more')} }`,
      `{ title: Now, items: ${list(5)} }`,
    );
    for (const row of [1, 2]) expect(named(items, `Left ${row}`).box.y).toBe(named(items, `Right ${row}`).box.y);
    expect(items.filter((item) => /^Left \d$/.test(item.name))).toHaveLength(2);
    expect(items.filter((item) => /^Right \d$/.test(item.name))).toHaveLength(5);
  });

  it('sets figures large, at one size and height, with the fact’s name below where the outline has no words', () => {
    const items = itemsOf('{ title: Then, fact: start }', '{ title: Now, fact: now, text: output today }');
    const figures = ['Left figure', 'Right figure'].map((name) => named(items, name) as TextItem);
    expect(figures.map((figure) => plainText(figure.text))).toEqual(['40.5\u00a0RMB bn', '121.5\u00a0RMB bn']);
    expect(new Set(figures.map((figure) => `${figure.size} ${figure.box.y}`)).size).toBe(1);
    const texts = ['Left text', 'Right text'].map((name) => plainText((named(items, name) as TextItem).text));
    expect(texts).toEqual(['Output at the start', 'output today']);
  });

  it('points the arrow at the figures where both sides have one, else at the headings', () => {
    const arrow = '    arrow: true\n';
    const withFigures = itemsOf('{ title: Then, fact: start }', '{ title: Now, fact: now }', arrow);
    const figure = named(withFigures, 'Left figure').box;
    expect(named(withFigures, 'Arrow').box.y).toBeCloseTo(figure.y + figure.h / 2, 6);
    const without = itemsOf('{ title: Then, items: [One] }', '{ title: Now, fact: now }', arrow);
    const head = named(without, 'Left heading').box;
    expect(named(without, 'Arrow').box.y).toBeCloseTo(head.y + head.h / 2, 6);
  });

  it('sets many rows closer before it sets them smaller, all at one size', () => {
    const full = brand.type.body.size;
    const few = itemsOf(`{ title: Then, items: ${list(3)} }`, `{ title: Now, items: ${list(6)} }`);
    expect((named(few, 'Right 6') as TextItem).size).toBe(full);
    const long = list(6, 'Something that takes two lines on its own side of the slide, as long things do');
    const many = itemsOf(
      '{ title: Then, items: [One] }',
      `{ title: Now, items: ${long.replaceAll(',', ' and')} }`.replaceAll('do and', 'do,'),
    );
    const sizes = new Set(
      many.flatMap((item) => (/^(Left|Right) \d$/.test(item.name) ? [(item as TextItem).size] : [])),
    );
    expect(sizes.size).toBe(1);
    expect(Math.max(...sizes)).toBeLessThan(full);
    const last = named(many, 'Right 6').box;
    expect(last.y + last.h).toBeLessThanOrEqual(brand.grid.bottom);
  });
});
