import './no-system-fonts.ts';
import { createRequire } from 'node:module';
import { type Brand, type FontFace, facesOf } from '../scene/brand.ts';

const require = createRequire(import.meta.url);
const { GlobalFonts } = require('@napi-rs/canvas') as typeof import('@napi-rs/canvas');

/** What every Latin font draws: the letters and signs of Windows' Western code page. */
const LATIN_ONLY = /^[\u0020-\u007e\u00a0-\u00ff–—‘’“”•…]*$/;

/**
 * Makes the brand's font families known to the canvas, from their bytes, as far as they are needed to draw a text; all of
 * them where none is given. Fonts for Chinese take megabytes. A family that is known stays as it is.
 */
export function useBrandFonts({ fonts }: Pick<Brand, 'fonts'>, text?: string): void {
  const isLatin = text !== undefined && LATIN_ONLY.test(text);
  for (const face of isLatin ? [fonts.latin, fonts.headings.latin] : facesOf(fonts)) {
    if (!GlobalFonts.has(face.family)) register(face);
  }
}

function register({ family, regular, bold }: FontFace): void {
  GlobalFonts.register(viewOf(regular), family);
  GlobalFonts.register(viewOf(bold), family);
}

/** The same bytes, not a copy: fonts for Chinese are large. */
const viewOf = ({ buffer, byteOffset, byteLength }: Uint8Array) => Buffer.from(buffer, byteOffset, byteLength);
