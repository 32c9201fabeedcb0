import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './brand.ts';

/** The head of a fixture deck: two languages, one source, a few made-up facts. */
export const HEAD = readFileSync(join(ROOT, 'tests/fixtures/head.yaml'), 'utf8');
