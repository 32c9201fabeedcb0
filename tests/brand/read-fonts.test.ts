import { describe, expect, it } from 'vitest';
import { brand as shipped } from '../support/brand.ts';
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

  it('are found missing at their own place, by file and by name', () => {
    const at = (yaml: string) =>
      loadExtended(yaml).findings.map(({ code, span }) => [code, span && yaml.split('\n')[span.line - 3]?.trim()]);
    expect(at(SERIF_HEADINGS)).toEqual([
      ['missing-font', 'declared: Source Serif 4'],
      ['missing-font', 'declared: Noto Serif SC'],
    ]);
    const gone = SERIF_HEADINGS.replace('NotoSerifSC_700Bold.ttf', 'Nothing.ttf');
    expect(at(gone)).toEqual([['bad-brand', 'bold: npm:@expo-google-fonts/noto-serif-sc/700Bold/Nothing.ttf']]);
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

  it('are not found missing again where text has the same', () => {
    const inter = (indent: string) =>
      [
        'declared: Inter',
        'family: Arimo',
        ...['regular', 'bold'].map((key) => `${key}: npm:@expo-google-fonts/arimo/400Regular/Arimo_400Regular.ttf`),
      ]
        .map((line) => `${indent}${line}\n`)
        .join('');
    const yaml = `fonts:\n  latin:\n${inter('    ')}  headings:\n    latin:\n${inter('      ')}`;
    expect(loadExtended(yaml).findings.map(({ span }) => span?.line)).toEqual([5]);
  });
});
