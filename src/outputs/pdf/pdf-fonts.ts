import type PDFDocument from 'pdfkit';
import { widened } from '../../fonts/subset.ts';
import { type BrandFonts, faceOf, facesOf, type MeasuredFace } from '../../scene/brand.ts';

type Document = InstanceType<typeof PDFDocument>;

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
   * The same font with letters that are as wide as they and the gap in em to another script: programs that read a PDF take
   * a gap between letters for a space, and would not find 2019年.
   */
  spacedNameOf(face: MeasuredFace, gap: number): string {
    const name = this.nameOf(face);
    const spaced = `${name} Spaced ${gap.toFixed(2)}`;
    const known = this.#spaced.get(spaced) ?? this.#addSpaced(name, spaced, face, gap);
    this.#spaced.set(spaced, known);
    return known;
  }

  #addSpaced(name: string, spaced: string, face: MeasuredFace, gap: number): string {
    const { regular, bold, scale = 1 } = faceOf(this.#fonts, face);
    const others = [...this.#spaced.keys()].filter((known) => known.startsWith(`${name} Spaced`));
    const font = widened(face.bold ? bold : regular, gap / scale, 1 + others.length);
    if (!font) return name;
    this.#document.registerFont(spaced, font as Buffer);
    return spaced;
  }
}
