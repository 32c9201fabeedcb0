import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../support/brand.ts';
import { SHIPPED_BRANDS, shippedBrand } from '../support/brands.ts';
import { sceneOf } from '../support/scene.ts';

const deck = readFileSync(join(ROOT, 'slides.yaml'), 'utf8');

describe.each(SHIPPED_BRANDS)('the project’s deck in the brand %s', (name) => {
  it.each(['en', 'zh'])('has room for every text, in %s', (language) => {
    const { findings } = sceneOf(deck, language, shippedBrand(name));
    expect(findings.filter(({ code }) => code === 'overflow')).toEqual([]);
  });
});
