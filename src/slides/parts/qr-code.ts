import { PNG } from 'pngjs';
import QRCode from 'qrcode';
import type { Raster } from '../../core/picture.ts';

const MODULE_PX = 12;
/** The empty margin that readers need (ISO/IEC 18004, 7.3.8). */
const QUIET_MODULES = 4;

/** A QR code with its quiet zone, 12 pixels a module, in a dark colour (six hex digits) on white. */
export function qrPicture(address: string, dark: string): Raster {
  const { modules } = QRCode.create(address, { errorCorrectionLevel: 'M' });
  const side = (modules.size + 2 * QUIET_MODULES) * MODULE_PX;
  const image = new PNG({ width: side, height: side });
  image.data.fill(0xff);
  const ink = Buffer.from(dark, 'hex');
  for (let row = 0; row < modules.size; row++) {
    for (let column = 0; column < modules.size; column++) {
      if (modules.get(row, column)) paint(image, column + QUIET_MODULES, row + QUIET_MODULES, ink);
    }
  }
  // Rows repeat, so that filters would gain nothing.
  return { bytes: PNG.sync.write(image, { colorType: 2, filterType: 0 }), format: 'png', pixels: { w: side, h: side } };
}

/** Paints one module. */
function paint(image: PNG, column: number, row: number, ink: Buffer): void {
  for (let y = row * MODULE_PX; y < (row + 1) * MODULE_PX; y++) {
    for (let x = column * MODULE_PX; x < (column + 1) * MODULE_PX; x++) {
      ink.copy(image.data, (y * image.width + x) * 4);
    }
  }
}
