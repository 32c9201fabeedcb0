import { loadBrand } from '../../src/brand/load-brand.ts';
import { onlyFiles } from '../../src/files/files.ts';
import type { Brand } from '../../src/scene/brand.ts';
import { shippedFiles } from './brand.ts';

/** The brands that the project ships. */
export const SHIPPED_BRANDS = ['liangjiang', 'harbour-night', 'ledger', 'plain-paper', 'neon-quay'] as const;

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
