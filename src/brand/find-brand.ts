import type { Files } from '../files/files.ts';
import type { Surfaces } from '../scene/surface.ts';
import { type LoadedBrand, loadBrand } from './load-brand.ts';
import { BRANDS, type BrandLayers, readLayers, unknownBrand } from './read-brand.ts';
import { type TemplateFile, templateFile } from './template/template-brand.ts';

/**
 * The brand of that name in `templates/`; `unknown-brand` where there is none, else what loading it finds. `surfaces` are
 * those of the template that it is made of, if it is made of one: see `findTemplate`.
 */
export function findBrand(files: Files, name: string, surfaces?: Surfaces): LoadedBrand {
  const known = files.list(BRANDS);
  if (known.includes(name)) return loadBrand(files, `${BRANDS}/${name}`, surfaces);
  return { findings: [unknownBrand(name, known, ['deck', 'brand'])], accepted: [] };
}

/** The files of the brand of that name in `templates/`; undefined where there is none. */
export function findLayers(files: Files, name: string): BrandLayers | undefined {
  return files.list(BRANDS).includes(name) ? readLayers(files, `${BRANDS}/${name}`) : undefined;
}

/** The PowerPoint template that the brand of that name is made of; undefined where it is made of none. */
export function findTemplate(files: Files, name: string): TemplateFile | undefined {
  const read = findLayers(files, name);
  return read && templateFile(files, read.layers);
}
