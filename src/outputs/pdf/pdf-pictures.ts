import { deflateSync } from 'node:zlib';
import type PDFDocument from 'pdfkit';
import { PNG } from 'pngjs';
import type { Raster } from '../../core/picture.ts';

type Document = InstanceType<typeof PDFDocument>;

/** A picture that pdfkit has opened, or an object of the same shape. */
type PdfImage = Parameters<Document['image']>[0];

export class PdfPictures {
  readonly #document: Document;
  readonly #known = new Map<Uint8Array, PdfImage>();

  constructor(document: Document) {
    this.#document = document;
  }

  of({ bytes, format }: Raster): PdfImage {
    const known = this.#known.get(bytes) ?? this.#embed(bytes, format);
    this.#known.set(bytes, known);
    return known;
  }

  #embed(bytes: Uint8Array, format: Raster['format']): PdfImage {
    const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    if (format === 'png' && canBeClear(file)) return clearImage(this.#document, file, `C${this.#known.size}`);
    const { openImage } = this.#document as unknown as { openImage(file: Buffer): PdfImage };
    return openImage.call(this.#document, file);
  }
}

/** The offset of a PNG's colour type (PNG 3, 11.2.1); types 4 and 6 have an alpha channel. */
const COLOR_TYPE_AT = 25;

/** Whether a PNG may be transparent: by its colour type, or by a tRNS chunk, which is before its pixels. */
function canBeClear(file: Buffer): boolean {
  const type = file[COLOR_TYPE_AT] ?? 0;
  const pixels = file.indexOf('IDAT', 0, 'latin1');
  return type === 4 || type === 6 || file.subarray(0, pixels).includes('tRNS', 0, 'latin1');
}

/**
 * A transparent picture with its alpha channel as a soft mask (ISO 32000-1, 11.6.5.3). pdfkit would split the two
 * asynchronously, so that objects would have other numbers in each run.
 */
function clearImage(document: Document, file: Buffer, label: string): PdfImage {
  const { width, height, data } = PNG.sync.read(file);
  const colors = Buffer.alloc(3 * width * height);
  const opacities = Buffer.alloc(width * height);
  for (let at = 0; at < opacities.length; at++) {
    data.copy(colors, 3 * at, 4 * at, 4 * at + 3);
    opacities[at] = data[4 * at + 3] ?? 0;
  }
  const image = (more: object, pixels: Buffer) => {
    const head = { Type: 'XObject', Subtype: 'Image', Width: width, Height: height, BitsPerComponent: 8 };
    const made = document.ref({ ...head, Filter: 'FlateDecode', ...more });
    made.end(deflateSync(pixels));
    return made;
  };
  const mask = image({ ColorSpace: 'DeviceGray', Decode: [0, 1] }, opacities);
  return { label, width, height, obj: image({ ColorSpace: 'DeviceRGB', SMask: mask }, colors) } as unknown as PdfImage;
}
