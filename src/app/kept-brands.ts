import { areAsSeen, type Look, seenFiles } from './seen-files.ts';
import { type BrandInUse, useBrand } from './use-brand.ts';

/** `useBrand` that loads a brand again only where a file of it has changed since, for who opens many decks. */
export function keptBrands(): typeof useBrand {
  const brands = new Map<string, { readonly looks: readonly Look[]; readonly brand: BrandInUse }>();
  return async (files, name) => {
    const known = brands.get(name);
    if (known && areAsSeen(files, known.looks)) return known.brand;
    const seen = seenFiles(files);
    const brand = await useBrand(seen.files, name);
    brands.set(name, { looks: seen.looks(), brand });
    return brand;
  };
}
