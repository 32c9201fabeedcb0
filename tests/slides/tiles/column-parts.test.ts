import { describe, expect, it } from 'vitest';
import type { TextItem } from '../../../src/scene/items.ts';
import { HEAD, sceneOf } from '../../support/scene.ts';

function wordsOf(titles: readonly string[], more = '') {
  const items = titles.map((title) => `      - { title: ${title} }\n`).join('');
  const { scene } = sceneOf(`${HEAD}slides:\n  - kind: cards\n    title: A town\n${more}    items:\n${items}`);
  return (scene.slides[0]?.items ?? []).filter(
    (item): item is TextItem => item.kind === 'text' && item.name.startsWith('Card'),
  );
}

describe('few words alone', () => {
  it('stand one below the other at one edge, at one size', () => {
    const words = wordsOf(['Cars', 'Ships']);
    expect(words.map(({ box }) => box.x)).toEqual([words[0]?.box.x, words[0]?.box.x]);
    expect(new Set(words.map(({ size }) => size)).size).toBe(1);
    expect(words[0]?.size).toBeGreaterThanOrEqual(132);
    expect(words[1]?.box.y).toBeGreaterThan((words[0]?.box.y ?? 0) + (words[0]?.height ?? 0));
  });

  it('stand in two lines where these are as large as one', () => {
    const words = wordsOf(['The river was here first', 'The town came later on']);
    expect(words.map(({ lines }) => lines.flat().length)).toEqual([2, 2]);
  });

  it('follow their numbers where these count', () => {
    const words = wordsOf(['Moor', 'Unload', 'Rest'], '    numbered: true\n');
    const [number, word] = ['Card 1 number', 'Card 1'].map((name) => words.find((item) => item.name === name));
    expect(number?.box.y).toBe(word?.box.y);
    expect(number?.box.x).toBeLessThan(word?.box.x ?? 0);
  });

  it('stand side by side where they are many', () => {
    const words = wordsOf(['Moor', 'Unload', 'Rest', 'Sail']);
    expect(new Set(words.map(({ box }) => box.x)).size).toBe(4);
  });
});
