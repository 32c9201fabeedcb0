import { spawnSync } from 'node:child_process';
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
  writeFileSync(join(folder, 'names.mjs'), "console.log(Object.keys(await import('liangjiang-deck')).join());");
  writeFileSync(join(folder, 'inside.mjs'), "await import('liangjiang-deck/dist/app/build-decks.js');");
  writeFileSync(join(folder, 'all.mjs'), programOf([...EXAMPLES.map((_, i) => `example-${i}`), 'names', 'inside']));
  const { stdout, status } = spawnSync(process.execPath, ['all.mjs'], { cwd: folder, encoding: 'utf8' });
  expect(status, stdout).toBe(0);
  for (const part of stdout.split(BEFORE).slice(1)) {
    const [name = '', ...lines] = part.split('\n');
    printed.set(name, lines.join('\n'));
  }
}, 120_000);

/** Stands before the name of a program in what they print together. */
const BEFORE = '\n==== ';
const printed = new Map<string, string>();

/** Runs programs in the folder one after the other, each whatever became of those before: one process for all is fast. */
function programOf(names: readonly string[]): string {
  return `for (const name of ${JSON.stringify(names)}) {
  console.log(${JSON.stringify(BEFORE)} + name);
  try { await import('./' + name + '.mjs'); } catch (error) { console.log('error:', error); }
}
`;
}

/** What a program in the folder prints, with the error that ends it. */
const run = (name: string) => printed.get(name) ?? '';

describe('the examples of docs/api.md', () => {
  it.each(EXAMPLES.map(({ title }, index) => [title, index] as const))('run: %s', (_, index) => {
    const said = run(`example-${index}`);
    expect(said).not.toMatch(/undefined|error/);
    expect(said.trim()).not.toBe('');
  });

  it('are sound by the types of the package, which need no others', () => {
    copyFileSync(join(ROOT, 'dist/api.d.ts'), join(folder, 'alone.d.ts'));
    const names = ['alone.d.ts', ...EXAMPLES.map((_, index) => `example-${index}.mjs`)];
    const tsc = join(ROOT, 'node_modules/typescript/bin/tsc');
    const types = ['--types', 'node', '--typeRoots', join(ROOT, 'node_modules/@types')];
    const flags = [
      '--noEmit',
      '--skipDefaultLibCheck',
      '--strict',
      '--allowJs',
      '--checkJs',
      '--target',
      'es2023',
      '--module',
      'nodenext',
    ];
    const { stdout, status } = spawnSync(process.execPath, [tsc, ...flags, ...types, ...names], {
      cwd: folder,
      encoding: 'utf8',
    });
    expect([status, stdout]).toEqual([0, '']);
  });

  it('name all that can be imported', () => {
    // What Node adds where a module of the older sort is imported.
    const added = ['default', 'module.exports'];
    const named = run('names').trim().split(',');
    expect(named.filter((name) => !added.includes(name)).sort()).toEqual(['Keep', 'escape', 'openDeck']);
  });

  it('are all that can be imported', () => {
    expect(run('inside')).toMatch(/^error: .*ERR_PACKAGE_PATH_NOT_EXPORTED/s);
  });
});
