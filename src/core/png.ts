import { crc32, deflateSync } from 'node:zlib';
import type { Px } from './lengths.ts';

const SIGNATURE = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);

/** PNG 3, 11.2.1: colour types. */
const PNG_COLORS = { trueColor: 2, indexed: 3, trueColorWithAlpha: 6 } as const;

interface PngImage {
  readonly w: Px;
  readonly h: Px;
  /** Bits a sample. */
  readonly depth: 1 | 8;
  readonly color: keyof typeof PNG_COLORS;
  /** Red, green and blue of each colour, where pixels are places in a palette, and the opacities of some or all. */
  readonly palette?: Uint8Array;
  readonly opacities?: Uint8Array;
  /** Scan lines, each behind the number of its filter. */
  readonly rows: Uint8Array;
  /** The level of zlib that they are deflated at. */
  readonly level: number;
}

export function pngFile({ w, h, depth, color, palette, opacities, rows, level }: PngImage): Uint8Array {
  const content = Buffer.alloc(13);
  content.writeUInt32BE(w, 0);
  content.writeUInt32BE(h, 4);
  content[8] = depth;
  content[9] = PNG_COLORS[color];
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', content),
    ...(palette ? [chunk('PLTE', palette)] : []),
    ...(opacities ? [chunk('tRNS', opacities)] : []),
    chunk('IDAT', deflateSync(rows, { level })),
    chunk('IEND', new Uint8Array()),
  ]);
}

/** Length, type, content and checksum (PNG 3, 5.3). */
function chunk(type: string, content: Uint8Array): Uint8Array {
  const whole = Buffer.alloc(12 + content.length);
  whole.writeUInt32BE(content.length, 0);
  whole.write(type, 4, 'latin1');
  whole.set(content, 8);
  whole.writeUInt32BE(crc32(whole.subarray(4, 8 + content.length)), 8 + content.length);
  return whole;
}
