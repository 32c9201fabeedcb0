import { describe, expect, it } from 'vitest';
import { NAME, readFontFile } from '../../src/fonts/font-file.ts';
import { brand } from '../support/brand.ts';

const { regular, bold } = brand.fonts.latin;

describe('readFontFile', () => {
  it('reads what a font says of itself', () => {
    const file = readFontFile(bold);
    expect(file).toMatchObject({ outlines: 'truetype', variable: false, licence: 0, weight: 700, italic: false });
    expect(file?.families).toEqual(['Carlito']);
    expect(file?.names.get(NAME.style)).toBe('Bold');
    expect(file?.names.get(NAME.full)).toBe('Carlito Bold');
    expect(file?.unicodeRanges).toHaveLength(4);
  });

  it('reads bytes that stand in the middle of others', () => {
    const around = new Uint8Array(regular.length + 20);
    around.set(regular, 10);
    expect(readFontFile(around.subarray(10, 10 + regular.length))).toEqual(readFontFile(regular));
  });

  it('gives nothing for what is no font, a collection, or cut off', () => {
    expect(readFontFile(new Uint8Array())).toBeUndefined();
    expect(readFontFile(new TextEncoder().encode('no font at all, only words'))).toBeUndefined();
    expect(readFontFile(new TextEncoder().encode('ttcf00000000'))).toBeUndefined();
    expect(readFontFile(regular.subarray(0, 200))).toBeUndefined();
  });
});
