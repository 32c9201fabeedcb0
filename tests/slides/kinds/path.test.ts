import { describe, expect, it } from 'vitest';
import { HEAD, sceneOf } from '../../support/scene.ts';

const slideOf = (steps: readonly string[], keys = '') =>
  sceneOf(
    `${HEAD}slides:\n  - kind: path\n    title: A title\n${keys}    steps:\n${steps.map((each) => `      - ${each}\n`).join('')}`,
  ).scene.slides[0];
const STEPS = ['One', 'Two', 'Three', 'Four'].map((title) => `{ title: ${title}, icon: ship, text: Some words }`);
const namesOf = (slide: ReturnType<typeof slideOf>) => slide?.items.map(({ name }) => name) ?? [];

describe('a path', () => {
  it('shows icons, and numbers only where its steps are numbered', () => {
    expect(namesOf(slideOf(STEPS)).filter((name) => name.endsWith(' icon'))).toHaveLength(4);
    const numbered = namesOf(slideOf(STEPS, '    numbered: true\n'));
    expect(numbered.filter((name) => name.endsWith(' number'))).toHaveLength(4);
    expect(numbered.filter((name) => name.endsWith(' icon'))).toEqual([]);
  });

  it('has a dot on the disc of a step without an icon', () => {
    expect(namesOf(slideOf(['{ title: One }', ...STEPS.slice(1)]))).toContain('Step 1 dot');
  });

  it('shows the highlight where it leads, and nowhere else', () => {
    const lit = slideOf(STEPS)?.items.filter((item) => item.kind === 'shape' && item.fill === 'highlight') ?? [];
    expect(lit.map(({ name }) => name)).toEqual(['Step 4 disc']);
  });

  it('has its steps one below the other where their texts are too long to stand along a stream', () => {
    const long = 'words that go on and on until nobody would find room for them along a stream that rises '.repeat(3);
    const slide = slideOf(STEPS.map((step) => step.replace('Some words', long)));
    const lefts = slide?.items.filter(({ name }) => /^Step \d$/.test(name)).map(({ box }) => box.x) ?? [];
    expect(new Set(lefts).size).toBe(1);
  });

  it('has stems of one length above the stream, and the heading of its aim a step larger', () => {
    const items = slideOf(STEPS)?.items ?? [];
    const boxOf = (name: string) => items.find((item) => item.name === name)?.box ?? { x: 0, y: 0, w: 0, h: 0 };
    const gaps = [1, 2].map((step) => {
      const words = boxOf(`Step ${step} text`);
      return boxOf(`Step ${step} ring`).y - words.y - words.h;
    });
    expect(gaps[0]).toBeCloseTo(gaps[1] ?? 0);
    const sizes = items.flatMap((item) => (item.kind === 'text' && /^Step \d$/.test(item.name) ? [item.size] : []));
    expect(sizes.at(-1)).toBeGreaterThan(sizes[0] ?? 0);
  });

  it('is built step by step', () => {
    const items = slideOf(STEPS, '    build: by-item\n')?.items.filter(({ name }) => name.startsWith('Step')) ?? [];
    expect(items.every(({ name, build }) => build === Number(name.split(' ')[1]))).toBe(true);
  });
});
