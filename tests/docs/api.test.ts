import { execFileSync, spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { ROOT } from '../support/brand.ts';
import { temporaryFolders } from '../support/temporary-folder.ts';

const PAGE = readFileSync(join(ROOT, 'docs/api.md'), 'utf8');
const EXAMPLES = PAGE.split(/^## /m).flatMap((section) => {
  const title = section.slice(0, section.indexOf('\n'));
  return [...section.matchAll(/^```js\n([\s\S]*?)^```$/gm)].map(([, code = '']) => ({ title, code }));
});

const OUTLINE = `deck: { id: small, title: A small deck, brand: liangjiang, languages: [en] }
slides:
  - { kind: cover }
  - { kind: statement, title: One thing to say }
`;

const temporaryFolder = temporaryFolders();
let folder = '';

beforeAll(() => {
  const compiled = spawnSync(process.execPath, [join(ROOT, 'scripts/compile.mjs')], { encoding: 'utf8' });
  expect(compiled.status, compiled.stdout).toBe(0);
  folder = temporaryFolder();
  mkdirSync(join(folder, 'node_modules'));
  symlinkSync(ROOT, join(folder, 'node_modules/liangjiang-deck'), 'junction');
  writeFileSync(join(folder, 'slides.yaml'), OUTLINE);
  for (const [index, { code }] of EXAMPLES.entries()) writeFileSync(join(folder, `example-${index}.mjs`), code);
}, 120_000);

/** What a program in the folder prints. */
const run = (name: string) => execFileSync(process.execPath, [name], { cwd: folder, encoding: 'utf8', stdio: 'pipe' });

describe('the examples of docs/api.md', () => {
  it.each(EXAMPLES.map(({ title }, index) => [title, index] as const))('run: %s', (_, index) => {
    const printed = run(`example-${index}.mjs`);
    expect(printed).not.toMatch(/undefined|error/);
    expect(printed).not.toBe('');
  });

  it('are sound by the types of the package, which need no others', () => {
    copyFileSync(join(ROOT, 'dist/api.d.ts'), join(folder, 'alone.d.ts'));
    const names = ['alone.d.ts', ...EXAMPLES.map((_, index) => `example-${index}.mjs`)];
    const tsc = join(ROOT, 'node_modules/typescript/bin/tsc');
    const types = ['--types', 'node', '--typeRoots', join(ROOT, 'node_modules/@types')];
    const flags = ['--noEmit', '--strict', '--allowJs', '--checkJs', '--target', 'es2023', '--module', 'nodenext'];
    const { stdout, status } = spawnSync(process.execPath, [tsc, ...flags, ...types, ...names], {
      cwd: folder,
      encoding: 'utf8',
    });
    expect([status, stdout]).toEqual([0, '']);
  });

  it('name all that can be imported', () => {
    writeFileSync(join(folder, 'names.mjs'), "console.log(Object.keys(await import('liangjiang-deck')).join());");
    // What Node adds where a module of the older sort is imported.
    const added = ['default', 'module.exports'];
    const named = run('names.mjs').trim().split(',');
    expect(named.filter((name) => !added.includes(name)).sort()).toEqual(['Keep', 'openDeck']);
  });

  it('are all that can be imported', () => {
    writeFileSync(join(folder, 'inside.mjs'), "await import('liangjiang-deck/dist/app/build-decks.js');");
    expect(() => run('inside.mjs')).toThrow(/ERR_PACKAGE_PATH_NOT_EXPORTED/);
  });
});
