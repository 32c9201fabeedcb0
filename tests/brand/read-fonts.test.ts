import { describe, expect, it } from 'vitest';
import { brand as shipped } from '../support/brand.ts';
import { testCalls } from '../support/calls.ts';
import { extendedBrand, loadExtended, SERIF_HEADINGS } from '../support/extended-brand.ts';

describe('fonts of headings', () => {
  it('are those of text where the brand states no others', () => {
    const { latin, eastAsian, headings } = shipped.fonts;
    expect(headings.latin).toBe(latin);
    expect(headings.eastAsian).toBe(eastAsian);
  });

  it('are the brand’s own pair where it states one', () => {
    const { fonts } = extendedBrand(SERIF_HEADINGS).brand;
    expect(fonts.latin.declared).toBe(shipped.fonts.latin.declared);
    expect([fonts.headings.latin.declared, fonts.headings.eastAsian.declared]).toEqual([
      'Source Serif 4',
      'Noto Serif SC',
    ]);
    expect(Buffer.compare(fonts.headings.latin.bold, fonts.headings.latin.regular)).not.toBe(0);
  });

  it('are those of text in a script that it leaves out', () => {
    const { fonts } = extendedBrand(SERIF_HEADINGS.split('    eastAsian:')[0] ?? '').brand;
    expect(fonts.headings.latin.declared).toBe('Source Serif 4');
    expect(fonts.headings.eastAsian).toBe(fonts.eastAsian);
  });

  it('are refused where a file is empty, damaged or a collection, at its name', () => {
    const yaml = 'fonts:\n  latin: { declared: Arial, family: Own, regular: a.ttf, bold: b.ttf }\n';
    const files = { 'a.ttf': new Uint8Array(), 'b.ttf': new TextEncoder().encode('ttcf\0\u0001\0\0') };
    const { findings } = loadExtended(yaml, files);
    expect(findings.map(({ code, message }) => [code, message.en.split(',')[0]])).toEqual([
      ['bad-brand', 'The font file a.ttf is empty'],
      ['bad-brand', 'The font file b.ttf is a collection of several fonts'],
    ]);
  });
});

testCalls(import.meta.url, 'read-fonts.yaml', { loadExtended });
