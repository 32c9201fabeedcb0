import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadBrand } from '../../src/brand/load-brand.ts';
import { SIDE_BY_SIDE } from '../../src/charts/base/style.ts';
import { leastDifference } from '../../src/color/contrast.ts';
import { diskFiles, layeredFiles } from '../../src/io/disk-files.ts';
import { brandOnDark } from '../../src/scene/grounds.ts';
import { ROOT } from '../support/brand.ts';
import { SHIPPED_BRANDS } from '../support/brands.ts';

/** Shipped brands by name, and where they stand. */
const BRANDS = {
  ...Object.fromEntries(SHIPPED_BRANDS.map((name) => [name, '.'])),
  starter: 'starter',
  serravel: 'examples/serravel',
  windhafen: 'examples/windhafen',
};

function brandOf(name: string, folder: string) {
  const { brand } = loadBrand(layeredFiles([diskFiles(join(ROOT, folder)), diskFiles(ROOT)]), `templates/${name}`);
  if (!brand) throw new Error(`The brand ${name} does not load.`);
  return brand;
}

describe.each(Object.entries(BRANDS))('the colours of charts: %s', (name, folder) => {
  const brand = brandOf(name, folder);

  it.each([
    ['light', brand],
    ['dark', brandOnDark(brand)],
  ])('are told apart side by side by everybody, on a %s ground', (_, { colors }) => {
    const close = SIDE_BY_SIDE.flatMap((roles) =>
      roles.flatMap((one, i) =>
        roles
          .slice(i + 1)
          .filter((other) => leastDifference(colors[one].hex, colors[other].hex) < 15)
          .map((other) => `${one} and ${other}`),
      ),
    );
    expect(close).toEqual([]);
  });
});
