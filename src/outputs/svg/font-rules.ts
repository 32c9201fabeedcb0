import { embeddingRefusal, readFontFile } from '../../fonts/font-file.ts';
import { subsetOf } from '../../fonts/subset.ts';
import { type Brand, type FontFace, faceOf, facesOf } from '../../scene/brand.ts';
import type { Pages } from '../paint/pages.ts';
import { paintPage } from '../paint/paint-page.ts';
import { SilentPen, type TextRun } from '../paint/pen.ts';

/**
 * Rules of CSS with the fonts of the pages in them: of each weight the characters that it draws, packed for the web. A font
 * whose maker does not allow that is left to the machine that shows the page.
 */
export async function fontRules({ pages, context }: Pages): Promise<string> {
  const pen = new LetterPen(context.brand);
  for (const { page } of pages) paintPage(pen, page, context);
  const rules: string[] = [];
  for (const [family, { face, ...letters }] of pen.letters) {
    for (const weight of ['regular', 'bold'] as const) {
      if (letters[weight].size === 0 || isRefused(face[weight])) continue;
      const bytes = await subsetOf(face[weight], letters[weight], 'woff2');
      rules.push(rule(family, weight === 'bold' ? 700 : 400, `url(${dataOf(bytes)}) format("woff2")`));
    }
  }
  return rules.join('\n');
}

/**
 * Rules of CSS that have fonts which stand in for others looked for on the machine that shows the drawing, and then those
 * others, which are as wide: Carlito, and then Calibri.
 */
export function localFontRules({ fonts }: Brand): string {
  return facesOf(fonts)
    .filter(({ family, declared }) => family !== declared)
    .flatMap(({ family, declared }) =>
      (['', ' Bold'] as const).map((style) => {
        const sources = [family, declared].map((name) => `local(${quoted(name + style)})`);
        return rule(family, style === '' ? 400 : 700, sources.join(','));
      }),
    )
    .join('');
}

/** Collects the characters that are set in each font and weight, on slides, in tables and in charts. */
class LetterPen extends SilentPen {
  /** By the family under which fonts are drawn. */
  readonly letters = new Map<string, { face: FontFace; regular: Set<string>; bold: Set<string> }>();
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

/** Readers look at the page and print it: that is allowed where a font is for preview and printing, too. */
function isRefused(font: Uint8Array): boolean {
  const refusal = embeddingRefusal(readFontFile(font)?.licence ?? 0, true);
  return refusal !== undefined && refusal !== 'preview-only';
}

const dataOf = ({ buffer, byteOffset, byteLength }: Uint8Array) =>
  `data:font/woff2;base64,${Buffer.from(buffer, byteOffset, byteLength).toString('base64')}`;

const rule = (family: string, weight: number, source: string) =>
  `@font-face{font-family:${quoted(family)};font-weight:${weight};src:${source}}`;

/** A name as CSS quotes it, without signs that mean something else in XML, where rules may stand. */
const quoted = (name: string) =>
  JSON.stringify(name).replace(/[&<]/g, (sign) => `\\${sign.charCodeAt(0).toString(16)} `);
