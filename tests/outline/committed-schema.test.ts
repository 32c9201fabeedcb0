import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { slidesJsonSchema } from '../../src/outline/slides-json-schema.ts';
import { ROOT } from '../support/brand.ts';

it('slides.schema.json is what the schemas say now (`npm run schema` writes it)', () => {
  const committed: unknown = JSON.parse(readFileSync(join(ROOT, 'slides.schema.json'), 'utf8'));
  expect(committed).toEqual(JSON.parse(JSON.stringify(slidesJsonSchema())));
});
