import { describe, expect, it } from 'vitest';
import { HEAD, refusedIn, sceneOf } from '../../support/scene.ts';

const outline = (...columns: string[]) =>
  `${HEAD}slides:\n  - kind: columns\n    title: A title\n    items:\n${columns.map((each) => `      - ${each}\n`).join('')}`;

describe('columns', () => {
  it('set the things of a list in rows with hairlines between them, beside a text that begins with the first', () => {
    const { scene } = sceneOf(outline('{ title: One, text: A text }', '{ title: Two, items: [One thing, Another] }'));
    const items = scene.slides[0]?.items ?? [];
    const topOf = (name: string) => items.find((item) => item.name === name)?.box.y ?? Number.NaN;
    const [text, first, second] = ['Column 1 text', 'Column 2 item 1', 'Column 2 item 2'].map(topOf);
    expect(text).toBeCloseTo(first ?? 0);
    const line = topOf('Column 2 item 2 rule');
    expect(line).toBeGreaterThan(first ?? 0);
    expect(line).toBeLessThan(second ?? 0);
  });

  it('have their texts right below their headings', () => {
    const text = 'What there is to say of it takes a dozen words, and then as many again, and some more';
    const { scene } = sceneOf(outline(`{ title: One, text: "${text}" }`, `{ title: Two, text: "${text} or less" }`));
    const items = scene.slides[0]?.items ?? [];
    const boxOf = (name: string) => items.find((item) => item.name === name)?.box ?? { y: 0, h: 0 };
    const [head, below] = [boxOf('Column 1'), boxOf('Column 1 text')];
    expect(below.y - head.y - head.h).toBeLessThan(0.5);
  });

  it('have their icons at the far end of large headings where lists are long, and above them where they are short', () => {
    const sizesOf = (count: number) => {
      const items = Array.from({ length: count }, (_, i) => `Thing ${i}`).join(', ');
      const column = `{ title: Head, icon: anchor, items: [${items}] }`;
      const { scene } = sceneOf(outline(column, column, column));
      const named = (name: string) => scene.slides[0]?.items.find((item) => item.name === name)?.box;
      return { icon: named('Column 1 icon'), head: named('Column 1') };
    };
    const [short, long] = [sizesOf(2), sizesOf(8)];
    expect((short.icon?.y ?? 99) + (short.icon?.h ?? 0)).toBeLessThanOrEqual(short.head?.y ?? 0);
    expect(long.icon?.x).toBeGreaterThan((long.head?.x ?? 99) + (long.head?.w ?? 0));
  });

  it('have the title in the sky of a scene that is quiet there, and above one that is not', () => {
    const topOf = (name: string) => {
      const text = outline('{ title: One, text: A text }', '{ title: Two, text: A text }');
      const { scene } = sceneOf(text.replace('    items:', `    scene: ${name}\n    items:`));
      const parts = scene.slides[0]?.items.filter(({ group }) => group === 'Scene') ?? [];
      return Math.min(...parts.map(({ box }) => box.y));
    };
    expect(topOf('living')).toBe(0);
    expect(topOf('chip')).toBeGreaterThan(1);
  });

  it('are filled as far as their shares, where each has one and no edge runs through a text', () => {
    const { scene } = sceneOf(
      outline('{ fact: goods, title: One, text: A text }', '{ fact: services, title: Two, text: A }'),
    );
    const [own, whole] = ['Column 1 share', 'Column 1 field'].map(
      (name) => scene.slides[0]?.items.find((item) => item.name === name)?.box.h ?? 0,
    );
    expect((own ?? 0) / (whole ?? 1)).toBeCloseTo(0.62);
  });

  it('have something to say', () => {
    expect(refusedIn(outline('text: A text', 'title: A heading'))).toEqual([
      { code: 'missing-key', path: ['items', 1] },
    ]);
  });

  it('have a text or a list, not both', () => {
    expect(refusedIn(outline('text: A text', '{ text: A text, items: [One thing] }'))).toEqual([
      { code: 'unknown-key', path: ['items', 1] },
    ]);
  });
});
