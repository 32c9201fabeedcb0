import type { LoadedBrand } from '../../src/brand/load-brand.ts';
import { findBrand } from '../../src/brand/load-brand.ts';
import { printOf } from '../../src/core/cache.ts';
import type { Brand } from '../../src/scene/brand.ts';
import { brandMeasurer } from '../../src/text/brand-measurer.ts';
import type { Measurer } from '../../src/text/measure.ts';
import { projectFiles } from './build.ts';

/** What loading a brand gives that extends the shipped one by the given YAML, with more files in its folder. */
export function loadExtended(yaml: string, more: Readonly<Record<string, string | Uint8Array>> = {}): LoadedBrand {
  const own = Object.entries(more).map(([name, content]) => [`templates/river/${name}`, content] as const);
  const source = `extends: liangjiang\nname: River\n${yaml}`;
  return findBrand(projectFiles({ 'templates/river/brand.yaml': source, ...Object.fromEntries(own) }), 'river');
}

const brands = new Map<string, Brand>();

/** A brand that extends the shipped one, and its measures; throws where it does not load. The same of the same files. */
export function extendedBrand(
  yaml: string,
  more: Readonly<Record<string, string | Uint8Array>> = {},
): { readonly brand: Brand; readonly measurer: Measurer } {
  const key = printOf({ yaml, more });
  const brand = brands.get(key) ?? loaded(yaml, more);
  brands.set(key, brand);
  return { brand, measurer: brandMeasurer(brand) };
}

function loaded(yaml: string, more: Readonly<Record<string, string | Uint8Array>>): Brand {
  const { brand, findings } = loadExtended(yaml, more);
  if (!brand) throw new Error(`The brand does not load: ${JSON.stringify(findings)}`);
  return brand;
}

/** A brand whose headings are set in other fonts than its text. */
export const SERIF_HEADINGS = `fonts:
  headings:
    latin:
      declared: Source Serif 4
      family: Source Serif 4
      regular: npm:@expo-google-fonts/source-serif-4/400Regular/SourceSerif4_400Regular.ttf
      bold: npm:@expo-google-fonts/source-serif-4/700Bold/SourceSerif4_700Bold.ttf
    eastAsian:
      declared: Noto Serif SC
      family: Noto Serif SC
      regular: npm:@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf
      bold: npm:@expo-google-fonts/noto-serif-sc/700Bold/NotoSerifSC_700Bold.ttf
`;
