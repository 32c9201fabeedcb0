import { create, type Font } from 'fontkit';
import { describe, expect, it } from 'vitest';
import { standInFor } from '../../src/fonts/stand-ins.ts';
import { shippedFiles } from '../support/brand.ts';
import { testCalls } from '../support/calls.ts';
import { extendedBrand, loadExtended } from '../support/extended-brand.ts';

const files = shippedFiles;
const fontAt = (path: string) => create(Buffer.from(files.read(path) ?? new Uint8Array())) as Font;
const face = (declared: string) => `fonts:\n  latin:\n    declared: ${declared}\n`;

describe('standInFor', () => {
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

  it('has the declared name as its family where it has files and states none', () => {
    const bytes = files.read(standInFor('Arial', 'latin').regular) ?? new Uint8Array();
    const { brand } = extendedBrand(`${face('Arimo')}    regular: a.ttf\n    bold: a.ttf\n`, { 'a.ttf': bytes });
    expect(brand.fonts.latin.family).toBe('Arimo');
  });
});

testCalls(import.meta.url, 'stand-ins.yaml', { loadExtended, standInFor });
