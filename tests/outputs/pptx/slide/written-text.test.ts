import { describe, expect, it } from 'vitest';
import type { RichText } from '../../../../src/core/rich-text.ts';
import { findAll, textOf } from '../../../../src/office/xml.ts';
import { writableItem, writtenParagraphs } from '../../../../src/outputs/pptx/slide/written-text.ts';
import { testCalls } from '../../../support/calls.ts';
import { writeChecked } from '../../../support/written-deck.ts';
import { free, placed, scene, slide } from '../scenes.ts';
import { object, slideXml } from '../slide-objects.ts';

const item = (text: string | RichText, w = 4, more: Parameters<typeof free>[4] = {}) =>
  free('Text', text, { x: 1, y: 1, w, h: 3 }, 'body', more);
const written = (...args: Parameters<typeof item>) =>
  writtenParagraphs(writableItem(item(...args)), 'zh').map(({ lines }) =>
    lines.map((runs) => runs.map(({ text }) => text).join('')),
  );

describe('a paragraph in the file', () => {
  it('has one where they would part what belongs together, and its words as they were written', () => {
    const words = '这里如今一共有35家企业';
    for (let w = 1.2; w < 3; w += 0.05) {
      const { lines, box } = item(words, w);
      const [paragraph = []] = written(words, w);
      expect(paragraph.join('')).toBe(words);
      // A line that a program would fill further is ended by a break, and no other.
      const ended = lines.flat().filter(({ onward }) => onward !== undefined && onward <= 1.015 * 72 * box.w);
      expect(paragraph).toHaveLength(1 + ended.length);
      expect(paragraph.some((line) => /\d$/.test(line))).toBe(false);
    }
  });
});

describe('a slide', () => {
  const title = 'The harbour works at night as it does by day, and the towers behind it are full';

  it('breaks the lines of a balanced title, in the whole of its place', async () => {
    const own = placed('content', 'title', title, { name: 'Title' });
    expect(own.inset).toBeGreaterThan(0);
    const deck = await writeChecked(scene([{ ...slide(1, 'content', 'x', []), items: [own] }]));
    const shape = object(slideXml(deck, 1), 'Title');
    expect(findAll(shape, 'a:p')).toHaveLength(1);
    expect(findAll(shape, 'a:br')).toHaveLength(own.lines.flat().length - 1);
    expect(textOf(shape)).toBe(title);
    expect(findAll(shape, 'a:bodyPr')[0]?.attributes).toEqual({});
  });

  it('marks each run with the language of its script', async () => {
    const deck = await writeChecked(
      scene([slide(1, 'title-only', 'T', [item('佛吉亚总裁Francois Tardif', 9)])], { language: 'zh' }),
    );
    const runs = findAll(object(slideXml(deck, 1), 'Text'), 'a:r');
    expect(runs.map((run) => [textOf(run), findAll(run, 'a:rPr')[0]?.attributes.lang])).toEqual([
      ['佛吉亚总裁', 'zh-CN'],
      ['Francois Tardif', 'en-GB'],
    ]);
  });
});

testCalls(import.meta.url, 'written-text.yaml', { item, writableItem, written, writtenParagraphs });
