import { create, type Font } from 'fontkit';
import { describe, expect, it } from 'vitest';
import { widened } from '../../src/fonts/subset.ts';
import { brand } from '../support/brand.ts';

describe('a widened font', () => {
  it('has the same letters with more room after them, and counts as another font', () => {
    const { regular } = brand.fonts.latin;
    const [font, wide] = [regular, widened(regular, 0.25) ?? regular].map(
      (bytes) => create(Buffer.from(bytes)) as Font,
    );
    for (const letter of '9%m') {
      const [glyph, spaced] = [font, wide].map((each) => each?.glyphForCodePoint(letter.codePointAt(0) ?? 0));
      expect(spaced?.advanceWidth).toBe((glyph?.advanceWidth ?? 0) + 0.25 * (font?.unitsPerEm ?? 0));
      expect(spaced?.path.toSVG()).toBe(glyph?.path.toSVG());
    }
    expect(wide?.postscriptName).not.toBe(font?.postscriptName);
    const another = create(Buffer.from(widened(regular, 0.1, 2) ?? regular)) as Font;
    expect([font?.postscriptName, wide?.postscriptName]).not.toContain(another.postscriptName);
  });

  it('is none where the file is no font', () => {
    expect(widened(new TextEncoder().encode('no font'), 0.25)).toBeUndefined();
  });
});
