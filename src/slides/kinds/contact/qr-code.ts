import { create } from 'qrcode/lib/core/qrcode.js';
import type { Raster } from '../../../core/picture.ts';
import { pngFile } from '../../../core/png.ts';

const MODULE_PX = 12;
/** The empty margin that readers need (ISO/IEC 18004, 7.3.8). */
const QUIET_MODULES = 4;
const WHITE = [0xff, 0xff, 0xff];
/** Deflated as far as it goes: the lines of a module are the same. */
const LEVEL = 9;

/** A QR code with its quiet zone, 12 pixels a module, in a dark colour (six hex digits) on white. */
export function qrPicture(address: string, dark: string): Raster {
  const { modules } = create(address, { errorCorrectionLevel: 'M' });
  const side = (modules.size + 2 * QUIET_MODULES) * MODULE_PX;
  const pitch = 1 + Math.ceil(side / 8);
  const rows = new Uint8Array(side * pitch);
  for (let row = 0; row < modules.size; row++) {
    const top = (row + QUIET_MODULES) * MODULE_PX * pitch;
    for (let column = 0; column < modules.size; column++) {
      if (modules.get(row, column)) paint(rows, top, column + QUIET_MODULES);
    }
    for (let below = 1; below < MODULE_PX; below++) rows.copyWithin(top + below * pitch, top, top + pitch);
  }
  const palette = Uint8Array.from([...WHITE, ...Buffer.from(dark, 'hex')]);
  const bytes = pngFile({ w: side, h: side, depth: 1, color: 'indexed', palette, rows, level: LEVEL });
  return { bytes, format: 'png', pixels: { w: side, h: side } };
}

/** Paints a module in the scan line that begins at an offset: the second colour of the palette, a bit each pixel. */
function paint(rows: Uint8Array, line: number, column: number): void {
  for (let x = column * MODULE_PX; x < (column + 1) * MODULE_PX; x++) {
    const at = line + 1 + (x >> 3);
    rows[at] = (rows[at] ?? 0) | (0x80 >> (x & 7));
  }
}
