import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { makePages } from '../../scripts/docs/pages.mjs';
import { ROOT } from '../support/brand.ts';
import { product } from './product.ts';

/** The pages of docs/ that are not as `npm run docs` makes them; of those about findings, the pages of these codes. */
export async function stalePages(codes: typeof product.codes): Promise<string[]> {
  const stale = [...(await makePages(product, codes))].filter(([name, text]) => {
    const path = join(ROOT, 'docs', name);
    return !existsSync(path) || readFileSync(path, 'utf8') !== text;
  });
  return stale.map(([name]) => name);
}
