import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { brandJsonSchema } from '../../../src/brand/brand-json-schema.ts';
import { slidesJsonSchema } from '../../../src/outline/editor/slides-json-schema.ts';
import { ROOT } from '../../support/brand.ts';

it('slides.schema.json is what the schemas say now (`npm run schema` writes it)', () => {
  const committed: unknown = JSON.parse(readFileSync(join(ROOT, 'slides.schema.json'), 'utf8'));
  expect(committed).toEqual(JSON.parse(JSON.stringify(slidesJsonSchema())));
});

it('brand.schema.json is, too', () => {
  const committed: unknown = JSON.parse(readFileSync(join(ROOT, 'brand.schema.json'), 'utf8'));
  expect(committed).toEqual(JSON.parse(JSON.stringify(brandJsonSchema())));
});
