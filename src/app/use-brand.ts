import { findBrand, findTemplate } from '../brand/find-brand.ts';
import type { LoadedBrand } from '../brand/load-brand.ts';
import type { Files } from '../core/files.ts';

/**
 * The brand of that name in `templates/`, with what its layouts show where it is made of a PowerPoint template: they are
 * painted for that, and the canvas is loaded only then. `unknown-brand` where there is none, else what loading it finds.
 */
export async function useBrand(files: Files, name: string): Promise<LoadedBrand> {
  const template = findTemplate(files, name);
  if (!template) return findBrand(files, name);
  const { layoutSurfaces } = await import('../render/layout-surfaces.ts');
  return findBrand(files, name, await layoutSurfaces(template.bytes));
}
