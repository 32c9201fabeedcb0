import { readFileSync } from 'node:fs';
import { create } from 'fontkit';
import { describe, expect, it } from 'vitest';
import { fontFault } from '../../src/fonts/font-fault.ts';
import { packageFile } from '../../src/io/package-file.ts';

const file = (name: string) => new Uint8Array(readFileSync(packageFile(name).full));
const arimo = file('@expo-google-fonts/arimo/400Regular/Arimo_400Regular.ttf');

/** The font with bytes of one of its tables changed. */
function changed(tag: string, change: (table: Buffer) => void): Uint8Array {
  const bytes = Buffer.from(arimo);
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
    ['damaged', changed('cmap', (cmap) => cmap.writeUInt32BE(0xffffff, 8))],
  ])('is %s', (fault, bytes) => {
    expect(fontFault(bytes)).toBe(fault);
  });

  it('that is sound is read by what measures text', () => {
    expect(create(Buffer.from(arimo))).toHaveProperty('unitsPerEm', 2048);
  });
});
