import { plainText, type RichText } from '../core/rich-text.ts';
import { type BrandFonts, type FontFace, facesOf } from '../scene/brand.ts';
import type { ItemBase, Scene, SceneItem } from '../scene/items.ts';
import { isHeading } from '../scene/tokens.ts';
import { scripts } from './line-break.ts';

type AnyScene = Scene<SceneItem | (ItemBase & { readonly kind: 'chart' })>;

/** The fonts that the texts of a deck are set in, notes and tables included, each once; charts are lettered like text. */
export function usedFaces({ slides }: AnyScene, fonts: BrandFonts): FontFace[] {
  const texts = slides.flatMap(({ items, notes }) => [
    ...(notes ? [{ text: notes, heading: false }] : []),
    ...items.flatMap((item) => textsOf(item as SceneItem)),
  ]);
  const used = new Set(texts.flatMap(({ text, heading }) => facesIn(text, heading ? fonts.headings : fonts)));
  return facesOf(fonts).filter((face) => used.has(face));
}

function textsOf(item: SceneItem): { readonly text: RichText; readonly heading: boolean }[] {
  if (item.kind === 'text') return [{ text: item.text, heading: isHeading(item.style.role) }];
  if (item.kind !== 'table') return [];
  return item.rows.flatMap(({ cells }) => cells.map(({ text, style }) => ({ text, heading: isHeading(style.role) })));
}

function facesIn(text: RichText, pair: Pick<BrandFonts, 'latin' | 'eastAsian'>): FontFace[] {
  const found = new Set(scripts([...plainText(text)]));
  return [...found].map((eastAsian) => (eastAsian ? pair.eastAsian : pair.latin));
}
