import { attempt } from '../core/collections.ts';
import type { XmlElement } from '../office/xml.ts';
import { inertSvg } from './inert-svg.ts';
import { hasText, viewBoxOf, withView } from './svg-root.ts';

/** Larger metafiles are left to programs; logos have some ten thousand bytes. */
const MAX_BYTES = 4_000_000;
/** How metafiles are read: with the same names each time, and memory for so many pixels along a side. */
const READING = { idPrefix: 'metafile-', maxCanvasDimension: 2048, exactRasterOps: false };

/**
 * The drawing of a Windows metafile (EMF with EMF+ in it, [MS-EMF], [MS-EMFPLUS]; WMF, [MS-WMF]), its view box being what
 * its picture shows. Undefined where it cannot be read, is very large, or sets text in fonts that this computer may not have.
 */
export async function metafileSvg(bytes: Uint8Array): Promise<XmlElement | undefined> {
  if (bytes.length > MAX_BYTES) return undefined;
  const { convertMetafileToSvg } = await import('emf-converter');
  const markup = await convertMetafileToSvg(new Uint8Array(bytes).buffer, READING).catch(() => null);
  const drawing = markup ? attempt(() => inertSvg(new TextEncoder().encode(markup))) : undefined;
  return drawing && !hasText(drawing) ? framed(drawing, bytes) : undefined;
}

/** Bytes of the header of an EMF that are read here (ENHMETAHEADER, [MS-EMF] 2.3.4.2). */
const HEADER = 88;

/** The drawing in the frame of an EMF, which pictures show, in place of the bounds of what it draws. */
function framed(drawing: XmlElement, bytes: Uint8Array): XmlElement {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const bounds = viewBoxOf(drawing);
  if (!bounds || bytes.length < HEADER || view.getUint32(0, true) !== 1) return drawing;
  const [left = 0, top = 0, right = 0, bottom = 0] = integers(view, 8, 4);
  const [frameLeft = 0, frameTop = 0, frameRight = 0, frameBottom = 0] = integers(view, 24, 4);
  const [pixelsAcross = 0, pixelsDown = 0, width = 0, height = 0] = integers(view, 72, 4);
  // The frame is in hundredths of a millimetre; both it and the bounds include their last pixel.
  const [across, down] = [pixelsAcross / width / 100, pixelsDown / height / 100];
  const scale = { x: bounds.w / (right - left + 1), y: bounds.h / (bottom - top + 1) };
  const box = {
    x: (frameLeft * across - left) * scale.x,
    y: (frameTop * down - top) * scale.y,
    w: ((frameRight - frameLeft) * across + 1) * scale.x,
    h: ((frameBottom - frameTop) * down + 1) * scale.y,
  };
  const isSound = Object.values(box).every(Number.isFinite) && box.w >= 1 && box.h >= 1;
  return isSound ? withView(drawing, box) : drawing;
}

function integers(view: DataView, at: number, count: number): number[] {
  return Array.from({ length: count }, (_, i) => view.getInt32(at + 4 * i, true));
}
