import { describe, expect, it } from 'vitest';
import { plainText } from '../../../src/core/rich-text.ts';
import type { ShapeItem, TextItem } from '../../../src/scene/items.ts';
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

const ARROW = '    arrow: true\n';

describe('comparison', () => {
  it('has the rows of both sides at the same heights where each has as many', () => {
    const items = itemsOf(
      `{ title: Then, items: ${list(3, 'A thing that takes two lines on its side of the slide and more')} }`,
      `{ title: Now, items: ${list(3)} }`,
    );
    for (const row of [1, 2, 3]) {
      const [left, right] = [named(items, `Left rule ${row}`), named(items, `Right rule ${row}`)];
      expect(left.box.y).toBe(right.box.y);
    }
  });

  it('sets all rows in one line each, smaller, where one would break beside another that does not', () => {
    const items = itemsOf(
      `{ title: Then, items: ${list(3)} }`,
      `{ title: Now, items: [Some thing, A thing with rather more words in it, A thing] }`,
      ARROW,
    );
    const rows = items.filter((item): item is TextItem => item.kind === 'text' && /^(Left|Right) \d$/.test(item.name));
    expect(rows.map(({ lines }) => lines.flat().length)).toEqual([1, 1, 1, 1, 1, 1]);
    expect(Math.min(...rows.map(({ size }) => size))).toBeGreaterThanOrEqual(brand.type.body.size);
  });

  it('begins the texts of a row on one line, and has rows of one height, where one breaks', () => {
    const long = 'A thing with so many words that no size at which a hall can read it has room for them in one line';
    const items = itemsOf(`{ title: Then, items: ${list(3)} }`, `{ title: Now, items: [A thing, ${long}, A thing] }`);
    const at = (name: string) => named(items, name).box.y;
    expect(at('Left 2')).toBeCloseTo(at('Right 2'), 6);
    expect(at('Right rule 3') - at('Right rule 2')).toBeCloseTo(at('Right rule 2') - at('Right rule 1'), 6);
  });

  it('spreads the rows of the shorter side over the height of those of the longer', () => {
    const items = itemsOf(`{ title: Then, items: ${list(2)} }`, `{ title: Now, items: ${list(4)} }`);
    const pitch = (side: string) => named(items, `${side} rule 2`).box.y - named(items, `${side} rule 1`).box.y;
    expect(named(items, 'Left rule 1').box.y).toBe(named(items, 'Right rule 1').box.y);
    expect(pitch('Left')).toBeGreaterThan(1.8 * pitch('Right'));
  });

  it('sets figures at one size on one line, with the fact’s name below where the outline has no words', () => {
    const items = itemsOf('{ title: Then, fact: start }', '{ title: Now, fact: now, text: output today }');
    const figures = ['Left figure', 'Right figure'].map((name) => named(items, name) as TextItem);
    expect(figures.map((figure) => plainText(figure.text))).toEqual(['40.5', '121.5']);
    expect(new Set(figures.map((figure) => `${figure.size} ${figure.box.y}`)).size).toBe(1);
    const texts = ['Left text', 'Right text'].map((name) => plainText((named(items, name) as TextItem).text));
    expect(texts.map((each) => each.replaceAll('\u00a0', ' '))).toEqual([
      'RMB bn Output in 2010',
      'RMB bn output today',
    ]);
  });

  it('draws figures of one measure that stand alone as bars to scale', () => {
    const items = itemsOf('{ title: Then, fact: start }', '{ title: Now, fact: now }', ARROW);
    expect(named(items, 'Left bar').box.w / named(items, 'Right bar').box.w).toBeCloseTo(40.5 / 121.5);
    const others = itemsOf('{ title: Then, fact: start }', '{ title: Now, fact: share }');
    expect(others.some(({ name }) => name.endsWith('bar'))).toBe(false);
  });

  it('has what was on a paler field with a tip, and its figure smaller on the same base line, where it leads on', () => {
    const items = itemsOf('{ title: Then, fact: start }', '{ title: Now, fact: now }', ARROW);
    const [left, right] = [named(items, 'Left field'), named(items, 'Right field')] as ShapeItem[];
    expect([left?.fill, right?.fill]).toEqual(['field-pale', 'field']);
    const tip = named(items, 'Arrow').box;
    expect(tip.x + tip.w).toBeGreaterThan((left?.box.x ?? 0) + (left?.box.w ?? 0));
    const [before, after] = ['Left figure', 'Right figure'].map((name) => named(items, name) as TextItem);
    expect(before?.size).toBe(0.75 * (after?.size ?? 0));
    const baseLine = (item: TextItem | undefined) => (item?.box.y ?? 0) + (0.768 * (item?.size ?? 0)) / 72;
    expect(baseLine(before)).toBeCloseTo(baseLine(after), 6);
  });

  it('sets figures at the end of rows', () => {
    const items = itemsOf(
      '{ title: Then, items: [{ text: Schools, fact: schools }] }',
      '{ title: Now, items: [{ text: Schools, fact: firms }] }',
    );
    const [text, figure] = [named(items, 'Left 1'), named(items, 'Left 1 figure')] as TextItem[];
    expect(figure).toMatchObject({ align: 'right', style: { bold: true }, size: text?.size });
    expect((text?.box.x ?? 0) + (text?.box.w ?? 0)).toBeLessThan(figure?.box.x ?? 0);
    expect(plainText(figure?.text ?? { paragraphs: [], path: [] })).toBe('86');
  });

  it('sets all rows at one size: few large, many smaller', () => {
    const sizesOf = (items: ReturnType<typeof itemsOf>) =>
      new Set(items.flatMap((item) => (/^(Left|Right) \d$/.test(item.name) ? [(item as TextItem).size] : [])));
    const few = sizesOf(itemsOf(`{ title: Then, items: ${list(2)} }`, `{ title: Now, items: ${list(3)} }`));
    const long = 'Something that takes two lines on its own side of the slide';
    const many = sizesOf(itemsOf(`{ title: Then, items: ${list(6, long)} }`, `{ title: Now, items: ${list(6)} }`));
    expect([few.size, many.size]).toEqual([1, 1]);
    expect(Math.min(...few)).toBeGreaterThan(Math.max(...many));
    expect(Math.min(...few)).toBeGreaterThan(brand.type.body.size);
  });
});
