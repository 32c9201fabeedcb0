import { describe, expect, it } from 'vitest';
import { plainText, richText } from '../../../src/core/rich-text.ts';
import type { Brand } from '../../../src/scene/brand.ts';
import type { LayoutContext } from '../../../src/slides/parts/define-slide.ts';
import { placed } from '../../../src/slides/parts/placed.ts';
import { brand, measurer } from '../../support/brand.ts';

const frame = brand.frames['title-only'];
const { title } = frame.placeholders;
if (!title) throw new Error('The frame has a title.');

/** A title in a place of a size in inches, on a template or not. */
function titleIn([w, h]: readonly [number, number], text: string, isTheirs = true) {
  const place = { ...title, box: { ...title?.box, w, h }, style: { ...title?.style, size: 28, floor: 24 } };
  const context = {
    brand: isTheirs ? ({ ...brand, template: {} } as unknown as Brand) : brand,
    frame: { ...frame, placeholders: { ...frame.placeholders, title: place } },
    language: 'en',
    measurer,
  };
  return placed(context as unknown as LayoutContext, 'title', richText(text));
}

describe('a text in a place of a template that is too small for it', () => {
  it('loses the lines that its author broke it into, at its own size', () => {
    const set = titleIn([6, 0.5], 'One line\nand another');
    expect(plainText(set.text)).toBe('One line and another');
    expect(set.excess).toBeUndefined();
    expect(set.size).toBeGreaterThanOrEqual(24);
  });

  it('is smaller than anybody would choose where that does not help', () => {
    const set = titleIn([3, 0.5], 'A title that is longer than its place');
    expect(set.excess).toBeUndefined();
    expect(set.size).toBeLessThan(24);
    expect(set.size).toBeGreaterThanOrEqual(10);
  });

  it('is too long where nothing helps, and in a place of our own', () => {
    expect(titleIn([1, 0.3], 'A title that is longer than its place').excess).toBeDefined();
    expect(titleIn([6, 0.5], 'One line\nand another', false).excess).toBeDefined();
  });
});
