import type PDFDocument from 'pdfkit';
import { widened } from '../../fonts/widened.ts';
import { type BrandFonts, faceOf, facesOf, type MeasuredFace } from '../../scene/brand.ts';
import { SCRIPT_GAP_EM } from '../../text/line-break.ts';

type Document = InstanceType<typeof PDFDocument>;

/** The fonts of a document by the names that it knows them by. */
export class PdfFonts {
  readonly #document: Document;
  readonly #fonts: BrandFonts;
  readonly #spaced = new Map<string, string>();

  constructor(document: Document, fonts: BrandFonts) {
    this.#document = document;
    this.#fonts = fonts;
    for (const { family, regular, bold } of facesOf(fonts)) {
      document.registerFont(family, regular as Buffer);
      document.registerFont(`${family} Bold`, bold as Buffer);
    }
  }

  nameOf(face: MeasuredFace): string {
    return `${faceOf(this.#fonts, face).family}${face.bold ? ' Bold' : ''}`;
  }

  /**
   * The same font with letters that are as wide as they and the gap to another script: programs that read a PDF take a gap
   * between letters for a space, and would not find 2019年.
   */
  spacedNameOf(face: MeasuredFace): string {
    const name = this.nameOf(face);
    const known = this.#spaced.get(name) ?? this.#addSpaced(name, face);
    this.#spaced.set(name, known);
    return known;
  }

  #addSpaced(name: string, face: MeasuredFace): string {
    const { regular, bold } = faceOf(this.#fonts, face);
    const font = widened(face.bold ? bold : regular, SCRIPT_GAP_EM);
    if (!font) return name;
    this.#document.registerFont(`${name} Spaced`, font as Buffer);
    return `${name} Spaced`;
  }
}
