import { type Brand, type FontFace, faceOf } from '../../scene/brand.ts';
import type { PagePen, TextRun } from '../paint/pen.ts';

/** The characters that are set in a font's two weights. */
export interface Letters {
  readonly regular: Set<string>;
  readonly bold: Set<string>;
}

/** Draws nothing, and notes which characters are set in which font: those of slides, of tables and of charts. */
export class LetterPen implements PagePen {
  /** By the family under which fonts are drawn. */
  readonly letters = new Map<string, { readonly face: FontFace } & Letters>();
  readonly #brand: Brand;

  constructor(brand: Brand) {
    this.#brand = brand;
  }

  path(): void {}

  picture(): void {}

  line(runs: readonly TextRun[]): void {
    for (const { text, face } of runs) {
      const font = faceOf(this.#brand.fonts, face);
      const known = this.letters.get(font.family) ?? { face: font, regular: new Set(), bold: new Set() };
      this.letters.set(font.family, known);
      for (const character of `${text} `) known[face.bold ? 'bold' : 'regular'].add(character);
    }
  }

  clip(_: string, draw: () => void): void {
    draw();
  }

  moved(_: unknown, draw: () => void): void {
    draw();
  }

  tag(_: unknown, draw: () => void): void {
    draw();
  }

  item(_: unknown, draw: () => void): void {
    draw();
  }

  link(_: string, __: unknown, draw: () => void): void {
    draw();
  }
}
