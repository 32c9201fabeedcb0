import { plainText, type RichText } from '../core/rich-text.ts';
import { type BrandFonts, type FontFace, facesOf } from '../scene/brand.ts';
import { type ItemBase, type Scene, type SceneItem, textsOf } from '../scene/items.ts';
import { inHeadingFonts } from '../scene/tokens.ts';
import { scripts } from './line-break.ts';

type AnyScene = Scene<SceneItem | (ItemBase & { readonly kind: 'chart' })>;

/** The fonts that the texts of a deck are set in, notes and tables included, each once; charts are lettered like text. */
export function usedFaces({ slides }: AnyScene, fonts: BrandFonts): FontFace[] {
  const used = new Set(
    slides.flatMap(({ items, notes }) => [
      ...(notes ? facesIn(notes, fonts) : []),
      ...items
        .flatMap(textsOf)
        .flatMap(({ text, style }) => facesIn(text, inHeadingFonts(style) ? fonts.headings : fonts)),
    ]),
  );
  return facesOf(fonts).filter((face) => used.has(face));
}

function facesIn(text: RichText, pair: Pick<BrandFonts, 'latin' | 'eastAsian'>): FontFace[] {
  const found = new Set(scripts([...plainText(text)]));
  return [...found].map((eastAsian) => (eastAsian ? pair.eastAsian : pair.latin));
}
