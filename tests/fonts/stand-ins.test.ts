import { create, type Font } from 'fontkit';
import { describe, expect, it } from 'vitest';
import { standInFor } from '../../src/fonts/stand-ins.ts';
import { shippedFiles } from '../support/brand.ts';
import { extendedBrand, loadExtended } from '../support/extended-brand.ts';

const files = shippedFiles;
const fontAt = (path: string) => create(Buffer.from(files.read(path) ?? new Uint8Array())) as Font;
const em = (path: string, text: string) => {
  const font = fontAt(path);
  const widths = [...text].map((letter) => font.glyphForCodePoint(letter.codePointAt(0) ?? 0).advanceWidth);
  return widths.reduce((sum, width) => sum + width, 0) / font.unitsPerEm;
};
const face = (declared: string) => `fonts:\n  latin:\n    declared: ${declared}\n`;

describe('standInFor', () => {
  // Widths of the declared fonts in units of 2048 an em: "a", "n" and "W" of their regular.
  it.each([
    ['Arial', 'Arimo', 1139, 1139, 1933],
    ['Times New Roman', 'Tinos', 909, 1024, 1933],
    ['Courier New', 'Cousine', 1229, 1229, 1229],
    ['Calibri', 'Carlito', 981, 1076, 1823],
  ])('has %s’s widths in %s', (declared, family, ...widths) => {
    const standIn = standInFor(declared, 'latin');
    expect(standIn).toMatchObject({ family, exact: true });
    expect(standIn.scale).toBeUndefined();
    const differences = [...'anW'].map((letter, i) => 2048 * em(standIn.regular, letter) - (widths[i] ?? 0));
    expect(Math.max(...differences.map(Math.abs))).toBeLessThanOrEqual(1);
  });

  it('has the one width of fonts whose letters are all of one', () => {
    const { regular, exact, scale = 1 } = standInFor('SimSun', 'latin');
    expect(exact).toBe(true);
    expect(scale * em(regular, 'i')).toBeCloseTo(0.5, 6);
    const consolas = standInFor('Consolas', 'latin');
    expect((consolas.scale ?? 1) * em(consolas.bold, 'W')).toBeCloseTo(1126 / 2048, 6);
  });

  it('takes likenesses wider, by the longest name that is known', () => {
    expect(standInFor('Verdana', 'latin')).toMatchObject({ family: 'Arimo', exact: false, scale: 1.23 });
    expect(standInFor('Segoe UI Semilight', 'latin')).toEqual(standInFor('Segoe UI', 'latin'));
    expect(standInFor('Arial Narrow', 'latin')).toMatchObject({ exact: false, scale: 0.83 });
    expect(standInFor('Arial Black', 'latin').scale).toBeGreaterThan(1.3);
  });

  it('goes by the name of a font that nothing is known of', () => {
    expect(standInFor('Corporate Serif', 'latin').family).toBe('Gelasio');
    expect(standInFor('Corporate Sans Serif', 'latin').family).toBe('Arimo');
    expect(standInFor('Corporate Mono', 'latin').family).toBe('Cousine');
    expect(standInFor('Corporate', 'latin')).toMatchObject({ family: 'Arimo', exact: false });
  });

  it.each([
    ['Microsoft YaHei', 'Noto Sans SC'],
    ['等线', 'Noto Sans SC'],
    ['SimHei', 'Noto Sans SC'],
    ['SimSun', 'Noto Serif SC'],
    ['STKaiti', 'Noto Serif SC'],
    ['仿宋', 'Noto Serif SC'],
    ['方正小标宋', 'Noto Serif SC'],
    ['Source Han Serif SC', 'Noto Serif SC'],
  ])('has for %s the hanzi of %s, an em wide each', (declared, family) => {
    const standIn = standInFor(declared, 'eastAsian');
    expect(standIn).toMatchObject({ family, exact: true });
    expect(em(standIn.regular, '两江')).toBe(2);
  });

  it('names files that are installed, and the family that they say themselves', () => {
    const declared = ['Arial', 'Cambria', 'Calibri', 'Consolas', 'Georgia', 'Times', 'Source Serif 4'];
    const all = [
      ...declared.map((name) => standInFor(name, 'latin')),
      ...['SimHei', 'SimSun'].map((name) => standInFor(name, 'eastAsian')),
    ];
    for (const { family, regular, bold } of all) {
      expect([fontAt(regular).familyName, fontAt(bold).familyName]).toEqual([family, family]);
      expect(fontAt(bold).subfamilyName).toBe('Bold');
    }
  });
});

describe('a font that states no files', () => {
  it('is measured with its stand-in', () => {
    const { brand, measurer } = extendedBrand(face('Arial'));
    expect(brand.fonts.latin).toMatchObject({ declared: 'Arial', family: 'Arimo' });
    expect(brand.fonts.latin.likeness).toBeUndefined();
    expect(measurer.advance('a', { eastAsian: false, bold: false })).toBeCloseTo(1139 / 2048, 3);
  });

  it('is measured wider where that is only like it', () => {
    const verdana = extendedBrand(face('Verdana'));
    const arial = extendedBrand(face('Arial'));
    expect(verdana.brand.fonts.latin.likeness).toBe(true);
    const width = ({ measurer }: typeof arial) => measurer.advance('Growth', { eastAsian: false, bold: true });
    expect(width(verdana)).toBeCloseTo(1.23 * width(arial), 6);
  });

  it('is stated wholly or not at all', () => {
    const yaml = `${face('Inter')}    regular: inter.ttf\n`;
    expect(loadExtended(yaml, { 'inter.ttf': 'x' }).findings).toMatchObject([
      { code: 'bad-brand', span: { line: 4, column: 3 } },
    ]);
  });

  it('has the declared name as its family where it has files and states none', () => {
    const bytes = files.read(standInFor('Arial', 'latin').regular) ?? new Uint8Array();
    const { brand } = extendedBrand(`${face('Arimo')}    regular: a.ttf\n    bold: a.ttf\n`, { 'a.ttf': bytes });
    expect(brand.fonts.latin.family).toBe('Arimo');
  });
});
