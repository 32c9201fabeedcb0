import { expect } from 'vitest';
import { buildDecks } from '../../src/app/build-decks.ts';
import type { BuildReport } from '../../src/app/build-report.ts';
import { findBrand } from '../../src/brand/load-brand.ts';
import { checkPackage } from '../../src/lint/check-file.ts';
import { layoutSurfaces } from '../../src/render/layouts/layout-surfaces.ts';
import type { Brand } from '../../src/scene/brand.ts';
import { projectFiles } from './build.ts';
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

/** The brand made of a template; `more` stands in its brand.yaml below `base`. */
export async function templateBrand(bytes: Uint8Array, more = ''): Promise<Brand> {
  const { brand, findings } = findBrand(projectFiles(filesOf(bytes, more)), 'theirs', await layoutSurfaces(bytes));
  if (!brand) throw new Error(`The template does not load: ${JSON.stringify(findings)}`);
  return brand;
}

/** Builds an outline on a template, in one language or several; `more` stands in the brand.yaml below `base`. */
export async function deckOnTemplate(
  bytes: Uint8Array,
  outline: string,
  { more = '', languages = ['en'] }: { more?: string; languages?: readonly string[] } = {},
): Promise<TemplateDecks> {
  const files = projectFiles({ 'slides.yaml': outline, ...filesOf(bytes, more) });
  const options = { files, outline: 'slides.yaml', formats: ['pptx'], brand: 'theirs', languages } as const;
  const { report, outputs } = await buildDecks(options);
  const decks = outputs.map(({ bytes }) => openDeck(bytes));
  for (const deck of decks) expect(checkPackage(deck.bytes)).toEqual([]);
  return { report, decks };
}
