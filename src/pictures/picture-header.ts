import type { Px } from '../core/lengths.ts';
import { beginsAsMarkup } from '../core/limits.ts';

type Pixels = 'png' | 'jpeg' | 'webp' | 'gif' | 'tiff' | 'heic' | 'avif' | 'bmp';
export type PictureSort = Pixels | 'svg' | 'pdf' | 'eps' | 'emf' | 'wmf';

interface PictureHeader {
  readonly pixels: { readonly w: Px; readonly h: Px };
  /** Whether the file ends before its picture does. */
  readonly cut: boolean;
  /** Whether it is stored turned or mirrored, for viewers to put right (Exif orientation 2 to 8). */
  readonly turned: boolean;
  /** Whether it is made of printing inks (CMYK). */
  readonly inks: boolean;
}

const ASCII = new TextDecoder('latin1');
const ascii = (bytes: Uint8Array, start: number, end: number) => ASCII.decode(bytes.subarray(start, end));

/** How a WMF begins, placeable or plain ([MS-WMF] 2.3.2.3 and 2.3.2.2). */
const WMF = ['\xd7\xcd\xc6', '\x01\0\x09\0\0\x03', '\x01\0\x09\0\0\x01'];

export function sortOfPicture(bytes: Uint8Array): PictureSort | undefined {
  const head = ascii(bytes, 0, 16);
  if (head.startsWith('\x89PNG\r\n\x1a\n')) return 'png';
  if (head.startsWith('\xff\xd8\xff')) return 'jpeg';
  if (head.startsWith('RIFF') && head.slice(8, 12) === 'WEBP') return 'webp';
  if (/^GIF8[79]a/.test(head)) return 'gif';
  if (head.startsWith('BM')) return 'bmp';
  if (/^(II\*\0|MM\0\*)/.test(head)) return 'tiff';
  if (head.startsWith('%PDF')) return 'pdf';
  if (head.startsWith('%!PS') || head.startsWith('\xc5\xd0\xd3\xc6')) return 'eps';
  if (head.slice(4, 8) === 'ftyp') return /^avi[fs]$/.test(head.slice(8, 12)) ? 'avif' : 'heic';
  if (head.startsWith('\x01\0\0\0') && ascii(bytes, 40, 44) === ' EMF') return 'emf';
  if (WMF.some((start) => head.startsWith(start))) return 'wmf';
  return beginsAsMarkup(bytes) && /^<(.+:)?svg$/.test(rootTag(bytes)) ? 'svg' : undefined;
}

/** How far into a file its root is looked for: drawing programs write long comments and document types before it. */
const PROLOGUE = 65_536;

function rootTag(bytes: Uint8Array): string {
  const head = ascii(bytes, 0, PROLOGUE)
    .replaceAll('\0', '')
    .replace(/<!--[\s\S]*?-->/g, '');
  return /<(?![!?])[^\s/>]*/.exec(head)?.[0] ?? '';
}

/** The head of a PNG (PNG 3rd edition, 5): its size, and whether its chunks reach the end. Undefined where broken. */
export function pngHeader(bytes: Uint8Array): PictureHeader | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 33 || ascii(bytes, 12, 16) !== 'IHDR') return undefined;
  let at = 8;
  while (at + 12 <= bytes.length && ascii(bytes, at + 4, at + 8) !== 'IEND') at += 12 + view.getUint32(at);
  const pixels = { w: view.getUint32(16), h: view.getUint32(20) };
  return { pixels, cut: at + 12 > bytes.length, turned: false, inks: false };
}

/** Markers of a JPEG (ITU-T T.81, table B.1): frames carry the size; these of C0 to CF are none. */
const NO_FRAME = [0xc4, 0xc8, 0xcc];
const START_OF_SCAN = 0xda;
const END_OF_IMAGE = 0xd9;
const APP1 = 0xe1;

/** The head of a JPEG: size, orientation and inks, and whether it comes to its end. Undefined where broken. */
export function jpegHeader(bytes: Uint8Array): PictureHeader | undefined {
  const { segments, cut } = segmentsOf(bytes);
  const frame = segments.filter(isFrame).at(-1)?.data;
  if (!frame) return undefined;
  const turned = segments.some(({ marker, data }) => marker === APP1 && orientationOf(data) > 1);
  const view = new DataView(frame.buffer, frame.byteOffset, frame.byteLength);
  return { pixels: { w: view.getUint16(3), h: view.getUint16(1) }, inks: frame[5] === 4, turned, cut };
}

interface Segment {
  readonly marker: number;
  readonly data: Uint8Array;
}

function isFrame({ marker, data }: Segment): boolean {
  return marker >= 0xc0 && marker <= 0xcf && !NO_FRAME.includes(marker) && data.length >= 6;
}

/** The segments of a JPEG in their order, and whether the picture ends before its end is marked. */
function segmentsOf(bytes: Uint8Array): { readonly segments: readonly Segment[]; readonly cut: boolean } {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const segments: Segment[] = [];
  let at = 2;
  while (at + 4 <= bytes.length && bytes[at] === 0xff && bytes[at + 1] !== END_OF_IMAGE) {
    const marker = bytes[at + 1] ?? 0;
    const length = view.getUint16(at + 2);
    // Markers may be padded with any number of FF.
    if (marker === 0xff) at++;
    else {
      segments.push({ marker, data: bytes.subarray(at + 4, at + 2 + length) });
      at += 2 + length;
      if (marker === START_OF_SCAN) at = endOfScan(bytes, at);
    }
  }
  return { segments, cut: bytes[at] !== 0xff || bytes[at + 1] !== END_OF_IMAGE };
}

/** Where the next marker is behind compressed data: an FF there is followed by 00 or a restart marker. */
function endOfScan(bytes: Uint8Array, start: number): number {
  let at = start;
  for (;;) {
    at = bytes.indexOf(0xff, at);
    if (at < 0) return bytes.length;
    const next = bytes[at + 1] ?? 0;
    if (next !== 0 && (next < 0xd0 || next > 0xd7)) return at;
    at += 2;
  }
}

const ORIENTATION_TAG = 0x0112;

/** The orientation that an APP1 segment states, 1 where it states none (Exif 2.32, 4.6.4). */
function orientationOf(data: Uint8Array): number {
  if (ascii(data, 0, 6) !== 'Exif\0\0' || data.length < 14) return 1;
  const view = new DataView(data.buffer, data.byteOffset + 6, data.byteLength - 6);
  const little = ascii(data, 6, 8) === 'II';
  const list = view.getUint32(4, little);
  if (list + 2 > view.byteLength) return 1;
  const count = view.getUint16(list, little);
  for (let i = 0; i < count && list + 14 + 12 * i <= view.byteLength; i++) {
    const entry = list + 2 + 12 * i;
    if (view.getUint16(entry, little) === ORIENTATION_TAG) return view.getUint16(entry + 8, little);
  }
  return 1;
}

/**
 * The pixels that a picture claims to have, by its head alone; undefined where that does not say. So a size that is too
 * large is refused before a decoder makes room for it.
 */
export function claimedPixels(bytes: Uint8Array, sort: PictureSort): PictureHeader['pixels'] | undefined {
  if (bytes.length < 30) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  switch (sort) {
    case 'png':
      return pngHeader(bytes)?.pixels;
    case 'jpeg':
      return jpegHeader(bytes)?.pixels;
    case 'gif':
      return gifPixels(bytes, view);
    case 'bmp':
      return bmpPixels(view);
    case 'webp':
      return webpPixels(bytes, view);
    case 'avif':
    case 'heic':
      return heifPixels(bytes, view);
    default:
      return undefined;
  }
}

const IMAGE_SEPARATOR = 0x2c;
const EXTENSION = 0x21;

/** The larger of a GIF's screen and its first picture (GIF89a, 18 and 20). */
function gifPixels(bytes: Uint8Array, view: DataView): PictureHeader['pixels'] {
  const screen = { w: view.getUint16(6, true), h: view.getUint16(8, true) };
  const packed = bytes[10] ?? 0;
  let at = 13 + (packed & 0x80 ? 3 * 2 ** ((packed & 7) + 1) : 0);
  while (bytes[at] === EXTENSION) {
    at += 2;
    for (let length = bytes[at]; length; length = bytes[at]) at += length + 1;
    at++;
  }
  if (bytes[at] !== IMAGE_SEPARATOR || at + 9 > bytes.length) return screen;
  const [left, top, w, h] = [1, 3, 5, 7].map((offset) => view.getUint16(at + offset, true)) as [Px, Px, Px, Px];
  return { w: Math.max(screen.w, left + w), h: Math.max(screen.h, top + h) };
}

/** The size of a BMP (BITMAPCOREHEADER and BITMAPINFOHEADER); a negative height is a picture from top to bottom. */
function bmpPixels(view: DataView): PictureHeader['pixels'] {
  if (view.getUint32(14, true) === 12) return { w: view.getUint16(18, true), h: view.getUint16(20, true) };
  return { w: Math.abs(view.getInt32(18, true)), h: Math.abs(view.getInt32(22, true)) };
}

/** The size of a WebP: of its canvas, or of the only picture (RFC 9649, 2.5 to 2.7). */
function webpPixels(bytes: Uint8Array, view: DataView): PictureHeader['pixels'] | undefined {
  const chunk = ascii(bytes, 12, 16);
  if (chunk === 'VP8X') {
    return { w: 1 + (view.getUint32(24, true) & 0xffffff), h: 1 + (view.getUint32(26, true) >>> 8) };
  }
  if (chunk === 'VP8L') {
    const bits = view.getUint32(21, true);
    return { w: 1 + (bits & 0x3fff), h: 1 + ((bits >>> 14) & 0x3fff) };
  }
  return chunk === 'VP8 ' ? { w: view.getUint16(26, true) & 0x3fff, h: view.getUint16(28, true) & 0x3fff } : undefined;
}

/** Properties of a HEIF file stand near its beginning. */
const PROPERTIES = 64 * 1024;

/** The largest size that an AVIF or HEIC states (ispe, ISO/IEC 23008-12, 6.5.3). */
function heifPixels(bytes: Uint8Array, view: DataView): PictureHeader['pixels'] | undefined {
  const head = ascii(bytes, 0, PROPERTIES);
  const sizes = [...head.matchAll(/ispe/g)].flatMap(({ index }) => {
    return index + 16 <= bytes.length ? [{ w: view.getUint32(index + 8), h: view.getUint32(index + 12) }] : [];
  });
  return sizes.toSorted((a, b) => b.w * b.h - a.w * a.h)[0];
}
