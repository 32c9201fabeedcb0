import { readFileSync } from 'node:fs';
import { create } from 'fontkit';
import { describe, expect, it } from 'vitest';
import { embeddingRefusal, fontFault, NAME, readFontFile } from '../../src/fonts/font-file.ts';
import { fontGlyphs } from '../../src/fonts/glyphs.ts';
import { packageFile } from '../../src/io/disk-files.ts';
import { brand } from '../support/brand.ts';
import { testCalls } from '../support/calls.ts';

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

const file = (name: string) => new Uint8Array(readFileSync(packageFile(name).full));
const arimo = file('@expo-google-fonts/arimo/400Regular/Arimo_400Regular.ttf');

/** The font with bytes of one of its tables changed. */
function changed(tag: string, change: (table: Buffer) => void, font = arimo): Uint8Array {
  const bytes = Buffer.from(font);
  for (let at = 12; at < 12 + 16 * bytes.readUInt16BE(4); at += 16) {
    if (bytes.toString('latin1', at, at + 4) !== tag) continue;
    const offset = bytes.readUInt32BE(at + 8);
    change(bytes.subarray(offset, offset + bytes.readUInt32BE(at + 12)));
  }
  return new Uint8Array(bytes);
}

describe('a font file', () => {
  it.each([
    '@expo-google-fonts/arimo/700Bold/Arimo_700Bold.ttf',
    '@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf',
  ])('is sound: %s', (name) => expect(fontFault(file(name))).toBeUndefined());

  it.each([
    ['empty', new Uint8Array()],
    ['no-font', Uint8Array.of(1, 2)],
    ['no-font', new TextEncoder().encode('<!doctype html><p>Not found</p>')],
    ['collection', new TextEncoder().encode('ttcf\0\u0001\0\0')],
    ['damaged', arimo.subarray(0, 5000)],
    ['damaged', arimo.subarray(0, arimo.length - 2000)],
    ['damaged', changed('head', (head) => head.writeUInt16BE(0, 18))],
    ['damaged', changed('hhea', (hhea) => hhea.writeUInt16BE(0, 34))],
    ['damaged', changed('maxp', (maxp) => maxp.writeUInt16BE(1, 4))],
    ['damaged', Uint8Array.of(...Buffer.from('wOFF\0\u0001\0\0'), ...new Uint8Array(5000).fill(7))],
    ['damaged', Uint8Array.of(...Buffer.from('wOF2\0\u0001\0\0'), ...new Uint8Array(5000).fill(7))],
    ['damaged', Uint8Array.of(...Buffer.from('wOF2'), ...new Uint8Array(12), 0x7f, 0xff, 0xff, 0xff)],
    ['damaged', Uint8Array.of(...Buffer.from('wOF2'))],
    ['damaged', changed('cmap', (cmap) => cmap.writeUInt32BE(0xffffff, 8))],
  ])('is %s', (fault, bytes) => {
    expect(fontFault(bytes)).toBe(fault);
  });

  it('that is sound is read by what measures text', () => {
    expect(create(Buffer.from(arimo))).toHaveProperty('unitsPerEm', 2048);
  });

  it('lacks the glyphs that stand beyond its end', () => {
    const carlito = file('@expo-google-fonts/carlito/400Regular/Carlito_400Regular.ttf');
    const stray = changed('loca', (loca) => loca.fill(0xff), carlito);
    expect([carlito, stray].map((bytes) => fontGlyphs(bytes)?.has(0x41) ?? false)).toEqual([true, false]);
  });
});

testCalls(import.meta.url, 'font-file.yaml', { embeddingRefusal });
