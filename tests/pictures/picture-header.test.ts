import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { decodePicture } from '../../src/pictures/decode-picture.ts';
import { claimedPixels, sortOfPicture } from '../../src/pictures/picture-header.ts';

const { createCanvas } = createRequire(import.meta.url)('@napi-rs/canvas') as typeof import('@napi-rs/canvas');

const encoded = async (format: 'png' | 'jpeg' | 'webp' | 'avif' | 'gif') =>
  new Uint8Array(await createCanvas(70, 40).encode(format as 'png'));

/** A picture in few bytes that says it is as large as can be. */
const HUGE: Readonly<Record<string, () => Uint8Array>> = {
  bmp: () => {
    const bytes = Buffer.alloc(58);
    bytes.write('BM');
    bytes.writeUInt32LE(58, 2);
    bytes.writeUInt32LE(54, 10);
    bytes.writeUInt32LE(40, 14);
    bytes.writeInt32LE(20_000, 18);
    bytes.writeInt32LE(-20_000, 22);
    bytes.writeUInt16LE(1, 26);
    bytes.writeUInt16LE(24, 28);
    return new Uint8Array(bytes);
  },
  gif: () => {
    const bytes = Buffer.alloc(40);
    bytes.write('GIF89a');
    bytes.writeUInt16LE(10, 6);
    bytes.writeUInt16LE(10, 8);
    bytes[13] = 0x2c;
    bytes.writeUInt16LE(65_535, 18);
    bytes.writeUInt16LE(65_535, 20);
    return new Uint8Array(bytes);
  },
  webp: () => {
    const bytes = Buffer.alloc(40);
    bytes.write('RIFF');
    bytes.write('WEBPVP8X', 8);
    bytes.writeUIntLE(16_000, 24, 3);
    bytes.writeUIntLE(16_000, 27, 3);
    return new Uint8Array(bytes);
  },
  avif: () => {
    const bytes = Buffer.alloc(64);
    bytes.write('ftypavif', 4);
    bytes.write('ispe', 20);
    bytes.writeUInt32BE(60_000, 28);
    bytes.writeUInt32BE(60_000, 32);
    return new Uint8Array(bytes);
  },
};

describe('a drawing in SVG', () => {
  const SVG = '<svg xmlns="http://www.w3.org/2000/svg"/>';
  const ENTITIES = Array.from({ length: 60 }, (_, i) => `<!ENTITY ns_${i} "http://ns.example.org/${i}/">`).join('\n');

  it.each([
    ['by its root', SVG],
    ['with a prefix', SVG.replace('<svg', '<s:svg')],
    ['behind an instruction and spaces', `\ufeff\n<?xml version="1.0"?>\n ${SVG}`],
    ['behind comments and a long document type', `<!-- <html> -->\n<!DOCTYPE svg [${ENTITIES}]>${SVG}`],
  ])('is known %s, in UTF-8 and UTF-16', (_, source) => {
    expect(sortOfPicture(new TextEncoder().encode(source))).toBe('svg');
    expect(sortOfPicture(new Uint8Array(Buffer.from(source, 'utf16le')))).toBe('svg');
  });

  it.each([`<html><body>${SVG}</body></html>`, `words ${SVG}`, '<svgs/>', '<!-- <svg> -->'])('is not %s', (source) => {
    expect(sortOfPicture(new TextEncoder().encode(source))).toBeUndefined();
  });
});

describe('the pixels that a picture claims', () => {
  it.each(['png', 'jpeg', 'webp', 'avif', 'gif'] as const)('are read from the head of a %s', async (format) => {
    const bytes = await encoded(format);
    expect(sortOfPicture(bytes)).toBe(format);
    expect(claimedPixels(bytes, format)).toEqual({ w: 70, h: 40 });
  });

  it.each(Object.keys(HUGE))('keep a %s of more than can be worked on from being decoded', async (format) => {
    const before = process.resourceUsage().maxRSS;
    const decoded = await decodePicture(HUGE[format]?.() ?? new Uint8Array());
    expect(decoded).toHaveProperty(
      'message.en',
      expect.stringMatching(/has \d+ × \d+ pixels, and at most 100 million/),
    );
    expect(process.resourceUsage().maxRSS - before).toBeLessThan(50 * 1024);
  });

  it('are none where a file is cut off', () => {
    expect(claimedPixels(new Uint8Array(20), 'bmp')).toBeUndefined();
  });
});
