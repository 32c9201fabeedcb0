import type { Files } from '../core/files.ts';
import { type LoadedBrand, loadBrand } from './load-brand.ts';
import { BRANDS, unknownBrand } from './read-brand.ts';

/** The brand of that name in `templates/`; `unknown-brand` where there is none, else what loading it finds. */
export function findBrand(files: Files, name: string): LoadedBrand {
  const known = files.list(BRANDS);
  if (known.includes(name)) return loadBrand(files, `${BRANDS}/${name}`);
  return { findings: [unknownBrand(name, known, ['deck', 'brand'])], accepted: [] };
}
