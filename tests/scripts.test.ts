import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ROOT } from './support/brand.ts';

const SCRIPTS = ['bench', 'scripts', 'scripts/docs'].flatMap((folder) =>
  readdirSync(join(ROOT, folder))
    .filter((name) => name.endsWith('.mjs'))
    .map((name) => join(folder, name)),
);

it.each(SCRIPTS)('%s loads only modules of the tool that are there', (script) => {
  const text = readFileSync(join(ROOT, script), 'utf8');
  const named = [...text.matchAll(/['"`](?:\.\.\/)*([a-z][a-z-]*(?:\/[a-z-]+)+)\.js['"`]/g)];
  const modules = named.map(([, name = '']) => name.replace(/^dist\//, ''));
  expect(modules.filter((name) => !existsSync(join(ROOT, 'src', `${name}.ts`)))).toEqual([]);
});
