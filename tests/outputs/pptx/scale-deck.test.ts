import { expect, it } from 'vitest';
import { scaledScene } from '../../../src/outputs/pptx/scale-deck.ts';
import { writableItem, writtenParagraphs } from '../../../src/outputs/pptx/slide/written-text.ts';
import type { Scene, TextItem } from '../../../src/scene/items.ts';
import { levelIndent, levelSize, levelSpacing } from '../../../src/text/levels.ts';
import { free } from './scenes.ts';

it('a list of ours on a slide of another size has its indents, its levels and their distances in proportion', () => {
  const style = { size: 28, floor: 14, role: 'body', tracking: 0 } as unknown as TextItem['style'];
  const box = { x: 1, y: 1, w: 6, h: 4 };
  const list = {
    kind: 'text',
    box,
    style,
    size: 20,
    marker: 'bullet',
    paragraphSpacing: 16,
    lines: [],
  } as unknown as TextItem;
  const scene = { slides: [{ items: [list] }] } as unknown as Scene;
  const scaled = scaledScene(scene, 3).slides[0]?.items[0] as TextItem;
  for (const level of [0, 1, 2]) {
    const [own, usual] = [
      levelIndent('bullet', level, scaled.style, scaled.size),
      levelIndent('bullet', level, style, 20),
    ];
    expect([own.mark, own.text]).toEqual([usual.mark * 3, usual.text * 3]);
    expect(levelSize(scaled.style, scaled.size, level)).toBeCloseTo(3 * levelSize(style, 20, level), 0);
    expect(levelSpacing(scaled.paragraphSpacing, level, scaled.style.levels)).toBe(3 * levelSpacing(16, level));
  }
});

it.each([0.5, 0.75, 2])(
  'a text on a slide of another size has breaks where it has them on one of ours (%s times)',
  (factor) => {
    const words = 'In its south-west market, both towns and their harbours are strategic';
    const text = free('Words', words, { x: 1, y: 1, w: 4.5, h: 3 }, 'body', { size: 24 });
    // A box that was opened to the side would hold words of the next line.
    const breaksOf = (item: TextItem) =>
      writtenParagraphs(writableItem({ ...item, box: { ...item.box, w: 1.45 * item.box.w } }), 'en').map(({ lines }) =>
        lines.map((runs) => runs.map((run) => run.text).join('')),
      );
    const scaled = scaledScene({ slides: [{ items: [text] }] } as unknown as Scene, factor).slides[0]
      ?.items[0] as TextItem;
    expect(breaksOf(text).flat().length).toBeGreaterThan(1);
    expect(breaksOf(scaled)).toEqual(breaksOf(text));
  },
);
