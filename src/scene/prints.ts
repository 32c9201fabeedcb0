import { printOf } from '../core/cache.ts';
import { remembered } from '../core/collections.ts';
import type { Brand, FontFace } from './brand.ts';
import type { ItemBase, SceneSlide } from './items.ts';

/** The head of a font file: its table directory holds a checksum of every table (OpenType 1.9, “Table Directory”). */
const DIRECTORY_BYTES = 4096;
const PRINTS = new WeakMap<Brand, string>();

export function brandPrint(brand: Brand): string {
  const known = PRINTS.get(brand);
  if (known !== undefined) return known;
  const { fonts, usual, ...rest } = brand;
  const { latin, eastAsian, headings } = fonts;
  const faces = [latin, eastAsian, headings.latin, headings.eastAsian].map(facePrint);
  const print = printOf([rest, faces, usual && brandPrint(usual)]);
  PRINTS.set(brand, print);
  return print;
}

export function facePrint({ regular, bold, ...rest }: FontFace): string {
  const files = [regular, bold].map((bytes) => [bytes.length, printOf(bytes.subarray(0, DIRECTORY_BYTES))]);
  return printOf([rest, files]);
}

/** A name for a slide by all that it is. Its items are named one by one: most are the same after a step of the pipeline. */
export const slidePrint = remembered(
  ({ items, ...rest }: SceneSlide<ItemBase>) => printOf([rest, items.map(printOf)]),
  new WeakMap<SceneSlide<ItemBase>, string>(),
);
