import { create, type Font } from 'fontkit';
import { describe, expect, it } from 'vitest';
import { richText } from '../../src/core/rich-text.ts';
import { setText } from '../../src/text/typeset.ts';
import { extendedBrand, SERIF_HEADINGS } from '../support/extended-brand.ts';

const { brand, measurer } = extendedBrand(SERIF_HEADINGS);
const WIDE = { w: 100, h: 100 };

/** The width of a text on one line in points, by the font's own table. */
function tableWidth(bytes: Uint8Array, text: string, size: number): number {
  const font = create(Buffer.from(bytes)) as Font;
  const units = [...text].map((character) => font.glyphForCodePoint(character.codePointAt(0) ?? 0).advanceWidth);
  return (size * units.reduce((sum, width) => sum + width, 0)) / font.unitsPerEm;
}

describe('a measurer', () => {
  it.each(['title', 'display'] as const)('sets text of the role %s in the headings’ faces', (role) => {
    const style = { ...brand.type[role], tracking: 0, capitals: false };
    const [line] = setText(richText('Growth', []), style, WIDE, measurer).lines.flat();
    const { bold, regular } = brand.fonts.headings.latin;
    expect(line?.width).toBeCloseTo(tableWidth(style.bold ? bold : regular, 'Growth', style.size), 6);
  });

  it.each(['body', 'heading', 'statement', 'number'] as const)('sets text of the role %s in the text’s', (role) => {
    const style = { ...brand.type[role], tracking: 0, capitals: false };
    const [line] = setText(richText('Growth', []), style, WIDE, measurer).lines.flat();
    const { bold, regular } = brand.fonts.latin;
    expect(line?.width).toBeCloseTo(tableWidth(style.bold ? bold : regular, 'Growth', style.size), 6);
  });

  it('misses characters by the fonts that they are set in', () => {
    const only = (own: Uint8Array, other: Uint8Array) => {
      const [has, lacks] = [own, other].map((bytes) => create(Buffer.from(bytes)) as Font);
      return has?.characterSet.find((code) => code > 0x400 && code < 0x2000 && !lacks?.hasGlyphForCodePoint(code));
    };
    const { latin, headings } = brand.fonts;
    const textOnly = String.fromCodePoint(only(latin.regular, headings.latin.regular) ?? 0);
    expect(measurer.missing(textOnly)).toEqual([]);
    expect(measurer.missing(textOnly, true)).toEqual([textOnly]);
  });
});
