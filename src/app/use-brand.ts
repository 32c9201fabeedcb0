import { findBrand, findLayers, type LoadedBrand, loadLayers } from '../brand/load-brand.ts';
import { isDrawing, type Logos } from '../brand/read-art.ts';
import type { BrandLayers } from '../brand/read-brand.ts';
import { namedSigns } from '../brand/signs.ts';
import { templateFile } from '../brand/template/template-brand.ts';
import { brandFiles } from '../files/brand-files.ts';
import type { Files } from '../files/files.ts';
import type { DecodedLogo } from '../pictures/decode-logo.ts';
import { brandMeasurer } from '../text/brand-measurer.ts';
import type { Measurer } from '../text/measure.ts';
import { areAsSeen, type Look, seenFiles } from './seen-files.ts';

/** A brand with the measures of its fonts, and what was found on the way; neither where an error keeps it from use. */
export interface BrandInUse extends LoadedBrand {
  readonly measurer?: Measurer;
}

/**
 * The brand of that name in `templates/`, with what its layouts show where it is made of a PowerPoint template: they are
 * painted for that, and the canvas is loaded only then. `unknown-brand` where there is none, else what loading it finds.
 */
export async function useBrand(files: Files, name: string): Promise<BrandInUse> {
  const loaded = await load(files, name);
  return loaded.brand ? { ...loaded, measurer: brandMeasurer(loaded.brand) } : loaded;
}

async function load(files: Files, name: string): Promise<LoadedBrand> {
  const read = findLayers(files, name);
  if (!read) return findBrand(files, name);
  const template = templateFile(files, read.layers);
  const logos = await decodedLogos(files, read);
  if (!template) return loadLayers(files, read, { logos });
  const { layoutSurfaces } = await import('../render/layouts/layout-surfaces.ts');
  return loadLayers(files, read, { logos, surfaces: await layoutSurfaces(template.bytes) });
}

/** The brand's own signs that are no drawings, by the names of their files. */
export async function decodedLogos(files: Files, { layers }: BrandLayers): Promise<Logos> {
  const own = brandFiles(
    files,
    layers.map(({ folder }) => folder),
  );
  const logos = new Map<string, DecodedLogo>();
  for (const file of namedSigns({ layers })) {
    const bytes = own.read(file);
    if (!bytes || isDrawing(bytes)) continue;
    const { decodeLogo } = await import('../pictures/decode-logo.ts');
    logos.set(file, await decodeLogo(bytes, files));
  }
  return logos;
}

/** `useBrand` for callers that open many decks: it loads a brand again only where one of its files has changed. */
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
