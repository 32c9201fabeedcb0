import { type Brand, type FontFace, faceOf } from '../../scene/brand.ts';
import { SilentPen, type TextRun } from '../paint/pen.ts';

/** The characters that are set in a font's two weights. */
export interface Letters {
  readonly regular: Set<string>;
  readonly bold: Set<string>;
}

/** Collects the characters that are set in each font, on slides, in tables and in charts. */
export class LetterPen extends SilentPen {
  /** By the family under which fonts are drawn. */
  readonly letters = new Map<string, { readonly face: FontFace } & Letters>();
  readonly #brand: Brand;

  constructor(brand: Brand) {
    super();
    this.#brand = brand;
  }

  override line(runs: readonly TextRun[]): void {
    for (const { text, face } of runs) {
      const font = faceOf(this.#brand.fonts, face);
      const known = this.letters.get(font.family) ?? { face: font, regular: new Set(), bold: new Set() };
      this.letters.set(font.family, known);
      for (const character of `${text} `) known[face.bold ? 'bold' : 'regular'].add(character);
    }
  }
}
