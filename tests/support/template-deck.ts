import { expect } from 'vitest';
import { buildDecks } from '../../src/app/build-decks.ts';
import type { BuildReport } from '../../src/app/build-report.ts';
import { type BrandInUse, useBrand } from '../../src/app/use-brand.ts';
import { printOf } from '../../src/core/cache.ts';
import type { Brand } from '../../src/scene/brand.ts';
import { projectFiles } from './build.ts';
import { checkPackage } from './package-check.ts';
import { openDeck, type WrittenDeck } from './written-deck.ts';

/** The decks of an outline built on a template, found sound by the package check, and the report. */
export interface TemplateDecks {
  readonly report: BuildReport;
  readonly decks: readonly WrittenDeck[];
}

const filesOf = (bytes: Uint8Array, more: string) => ({
  'templates/theirs/theirs.potx': bytes,
  'templates/theirs/brand.yaml': `base: theirs.potx\n${more}`,
});

/** The brands that were made of templates, by all that they are made of: many tests look at the same ones. */
const brands = new Map<string, Promise<BrandInUse>>();

function brandInUse(bytes: Uint8Array, more: string): Promise<BrandInUse> {
  const key = printOf({ bytes, more });
  const brand = brands.get(key) ?? useBrand(projectFiles(filesOf(bytes, more)), 'theirs');
  brands.set(key, brand);
  return brand;
}

/** The brand made of a template; `more` stands in its brand.yaml below `base`. */
export async function templateBrand(bytes: Uint8Array, more = ''): Promise<Brand> {
  const { brand, findings } = await brandInUse(bytes, more);
  if (!brand) throw new Error(`The template does not load: ${JSON.stringify(findings)}`);
  return brand;
}

/**
 * Builds an outline on a template, in one language or several; `more` stands in the brand.yaml below `base`. Layouts whose
 * titles are no placeholders for titles are `untitled`, as slides on them are.
 */
export async function deckOnTemplate(
  bytes: Uint8Array,
  outline: string,
  {
    more = '',
    languages = ['en'],
    untitled = false,
  }: { more?: string; languages?: readonly string[]; untitled?: boolean } = {},
): Promise<TemplateDecks> {
  const files = projectFiles({ 'slides.yaml': outline, ...filesOf(bytes, more) });
  const options = {
    files,
    outline: 'slides.yaml',
    formats: ['pptx'],
    brand: 'theirs',
    languages,
    useBrand: () => brandInUse(bytes, more),
  } as const;
  const { report, outputs } = await buildDecks(options);
  const decks = outputs.map(({ bytes }) => openDeck(bytes));
  const isFault = ({ rule }: { readonly rule: string }) => !(untitled && rule === 'missing-title');
  for (const deck of decks) expect(checkPackage(deck.bytes).filter(isFault)).toEqual([]);
  return { report, decks };
}
