import { loadBrand } from '../../src/brand/load-brand.ts';
import { onlyFiles } from '../../src/files/files.ts';
import type { Brand } from '../../src/scene/brand.ts';
import type { Scene } from '../../src/scene/items.ts';
import type { LaidOutItem } from '../../src/slides/parts/define-slide.ts';
import { ROOT, shippedFiles } from './brand.ts';
import { everyKind, onPlainSlides } from './fixtures.ts';
import { sceneOf } from './scene.ts';

/** The brands that the project ships. */
export const SHIPPED_BRANDS = ['liangjiang', 'harbour-night', 'ledger', 'plain-paper'] as const;

const brands = new Map<string, Brand>();

/** A shipped brand, from its own folder and packages of fonts alone; loaded once, so that tests share its scenes. */
export function shippedBrand(name: string): Brand {
  const brand = brands.get(name) ?? loadShipped(name);
  brands.set(name, brand);
  return brand;
}

function loadShipped(name: string): Brand {
  const own = onlyFiles(shippedFiles, (path) => path.startsWith('npm:') || path.startsWith(`templates/${name}`));
  const { brand, findings } = loadBrand(own, `templates/${name}`);
  if (!brand) throw new Error(`${name} does not load: ${JSON.stringify(findings)}`);
  return brand;
}

/** A deck of every kind of slide as a brand lays it out; with `background`, a picture of the fixtures behind every slide. */
export function everyKindIn(brand: Brand, language: string, background?: string): Scene<LaidOutItem> {
  const deck = everyKind(ROOT);
  const text = background ? onPlainSlides(deck, `background: pictures/${background}`) : deck;
  return sceneOf(text, language, brand).scene;
}
