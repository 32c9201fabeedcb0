import { describe, expect, it } from 'vitest';
import { bold, richText } from '../../src/core/rich-text.ts';
import type { TextStyle } from '../../src/scene/tokens.ts';
import { keepPieces } from '../../src/text/brand-measurer.ts';
import { fitSize, setText } from '../../src/text/typeset.ts';
import { brand } from '../support/brand.ts';

/** A measurer that counts how often it asks for the width of glyphs. */
function counting() {
  let count = 0;
  const measurer = keepPieces({
    advance(text, face) {
      count++;
      return [...text].length * (face.bold ? 0.6 : 0.5) * (face.heading ? 1.1 : 1);
    },
    metrics: () => ({ digits: 0.65 }),
    missing: () => [],
  });
  return { measurer, count: () => count };
}

const style: TextStyle = { ...brand.type.body, size: 40, floor: 10, bold: false, capitals: false };
const box = { w: 2, h: 1 };
const text = richText('one two three four five six');

describe('a measurer', () => {
  it('measures a text once, whatever size and width it is set in', () => {
    const { measurer, count } = counting();
    setText(text, style, box, measurer);
    const once = count();
    const size = fitSize([{ text, ...box }], style, measurer);
    expect(size).toBeLessThan(style.size);
    setText(text, { ...style, spacing: 2 }, { w: 1, h: 1 }, measurer, { size });
    expect(count()).toBe(once);
  });

  it('measures it again in other letters', () => {
    const { measurer } = counting();
    const widthIn = (own: TextStyle, words = text) =>
      setText(words, own, { w: 100, h: 1 }, measurer, { size: 10 }).lines[0]?.[0]?.width;
    const letters = text.paragraphs.flat()[0]?.text.length ?? 0;
    expect(widthIn(style)).toBeCloseTo(letters * 5);
    expect(widthIn({ ...style, bold: true })).toBeCloseTo(letters * 6);
    expect(widthIn({ ...style, role: 'title' })).toBeCloseTo(letters * 5.5);
    expect(widthIn(style, bold(text))).toBeCloseTo(letters * 6);
    expect(measurer.pieces([{ text: 'a b' }], { ...style, capitals: true }).map((piece) => piece.text)).toEqual([
      'A',
      'B',
    ]);
  });
});
