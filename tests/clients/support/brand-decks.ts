import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { openDeck } from '../../../src/app/open-deck.ts';
import { projectFiles } from '../../../src/cli/project-files.ts';
import { writePptx } from '../../../src/outputs/pptx/write-pptx.ts';
import type { Brand } from '../../../src/scene/brand.ts';
import { ROOT } from '../../support/brand.ts';
import { SHIPPED_BRANDS, shippedBrand } from '../../support/brands.ts';
import { HEAD, sceneOf } from '../../support/scene.ts';

/** The brands that the project has, by name: those that it ships, and those of its examples. */
export async function projectBrands(): Promise<ReadonlyMap<string, Brand>> {
  const examples = readdirSync(join(ROOT, 'examples'), { withFileTypes: true }).filter(
    (entry) => entry.isDirectory() && readdirSync(join(ROOT, 'examples', entry.name)).includes('templates'),
  );
  const own = examples.map(async ({ name }): Promise<[string, Brand]> => {
    const opened = await openDeck({ files: projectFiles(join(ROOT, 'examples', name), ROOT), outline: 'slides.yaml' });
    if (!('open' in opened)) throw new Error(JSON.stringify(opened.findings));
    return [name, opened.open.brand];
  });
  const shipped = SHIPPED_BRANDS.map((name): [string, Brand] => [name, shippedBrand(name)]);
  return new Map([...shipped, ...(await Promise.all(own))]);
}

/** A deck of one slide in a brand, for its layouts. */
export function deckIn(brand: Brand): Promise<Uint8Array> {
  const { scene } = sceneOf(`${HEAD}slides:\n  - kind: cover\n    id: cover\n`, 'en', brand);
  return writePptx(scene as Parameters<typeof writePptx>[0], brand);
}
