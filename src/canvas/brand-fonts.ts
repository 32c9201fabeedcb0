import './no-system-fonts.ts';
import { createRequire } from 'node:module';
import { type Brand, type FontFace, facesOf } from '../scene/brand.ts';

const require = createRequire(import.meta.url);
const { GlobalFonts } = require('@napi-rs/canvas') as typeof import('@napi-rs/canvas');

/** Makes the brand's font families known to the canvas, from their bytes; a family that is known stays as it is. */
export function useBrandFonts({ fonts }: Pick<Brand, 'fonts'>): void {
  for (const face of facesOf(fonts)) {
    if (!GlobalFonts.has(face.family)) register(face);
  }
}

function register({ family, regular, bold }: FontFace): void {
  GlobalFonts.register(viewOf(regular), family);
  GlobalFonts.register(viewOf(bold), family);
}

/** The same bytes, not a copy: fonts for Chinese are large. */
const viewOf = ({ buffer, byteOffset, byteLength }: Uint8Array) => Buffer.from(buffer, byteOffset, byteLength);
