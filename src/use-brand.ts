import { findBrand, findTemplate } from './brand/find-brand.ts';
import type { LoadedBrand } from './brand/load-brand.ts';
import type { Files } from './core/files.ts';
import { layoutSurfaces } from './render/layout-surfaces.ts';

/**
 * The brand of that name in `templates/`, with what its layouts show where it is made of a PowerPoint template: they are
 * painted for that. `unknown-brand` where there is none, else what loading it finds.
 */
export async function useBrand(files: Files, name: string): Promise<LoadedBrand> {
  const template = findTemplate(files, name);
  return findBrand(files, name, template && (await layoutSurfaces(template.bytes)));
}
