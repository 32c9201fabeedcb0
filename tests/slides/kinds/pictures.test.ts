import { describe, expect, it } from 'vitest';
import { HEAD, sceneOf } from '../../support/scene.ts';

const entry = (file: string, more = '') => `      - picture: pictures/${file}\n        alt: A picture\n${more}`;
const itemsOf = (entries: readonly string[]) => {
  const text = `${HEAD}slides:\n  - kind: pictures\n    title: Places\n    items:\n${entries.join('')}`;
  return sceneOf(text).scene.slides[0]?.items ?? [];
};
const boxesOf = (entries: readonly string[]) =>
  itemsOf(entries).flatMap(({ name, box }) => (/^Picture \d$/.test(name) ? [box] : []));
const wide = Array.from({ length: 4 }, () => entry('valley.jpg'));
const [right, bottom] = [13.333, 6.75];

describe('pictures', () => {
  it('take the slide from edge to edge, down to the source line', () => {
    for (const count of [2, 3, 4]) {
      const boxes = boxesOf(wide.slice(0, count));
      expect(boxes).toHaveLength(count);
      expect(Math.min(...boxes.map(({ x }) => x))).toBe(0);
      expect(Math.max(...boxes.map(({ x, w }) => x + w))).toBeCloseTo(right, 3);
      expect(Math.max(...boxes.map(({ y, h }) => y + h))).toBeCloseTo(bottom, 3);
    }
  });

  it('of three have a first that is the largest, of four two in a row', () => {
    const [first, second, third] = boxesOf(wide.slice(0, 3));
    expect(first?.h).toBeGreaterThan(2 * (second?.h ?? 0));
    expect(second?.x).toBeCloseTo(third?.x ?? 0, 5);
    const four = boxesOf(wide);
    expect(new Set(four.map(({ y }) => y.toFixed(3))).size).toBe(2);
    expect(new Set(four.map(({ w }) => w.toFixed(3))).size).toBe(1);
  });

  it('that are upright stand in columns', () => {
    const boxes = boxesOf(Array.from({ length: 4 }, () => entry('tower.png')));
    expect(new Set(boxes.map(({ y, h }) => `${y} ${h}`)).size).toBe(1);
  });

  it('have captions of one size on plates at their feet, text at the edge of the slide’s grid', () => {
    const captioned = ['Near', 'Farther away than the others, and hardly ever seen'].map((words) =>
      entry('valley.jpg', `        caption: ${words}\n`),
    );
    const items = itemsOf(captioned);
    const texts = items.flatMap((item) => (item.kind === 'text' && /^Caption \d$/.test(item.name) ? [item] : []));
    expect(new Set(texts.map(({ size }) => size)).size).toBe(1);
    expect(texts[0]?.box.x).toBeCloseTo(0.6, 5);
    const plates = items.filter(({ name }) => name.endsWith('plate'));
    expect(plates.map(({ box }) => (box.y + box.h).toFixed(2))).toEqual(['6.75', '6.75']);
  });

  it('may be scenes, and are refused where an entry has neither or both', () => {
    expect(itemsOf([entry('valley.jpg'), '      - scene: port\n']).some(({ group }) => group === 'Picture 2')).toBe(
      true,
    );
    expect(() => itemsOf([entry('valley.jpg'), '      - caption: Words\n'])).toThrow('missing-key');
    expect(() => itemsOf([entry('valley.jpg'), entry('valley.jpg', '        scene: port\n')])).toThrow('wrong-type');
  });
});
