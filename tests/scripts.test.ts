import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ROOT } from './support/brand.ts';
import { temporaryFolder } from './support/temporary-folder.ts';

const bare = temporaryFolder();

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

it('says in one sentence that the packages of the tool are missing', () => {
  cpSync(join(ROOT, 'scripts/compile.mjs'), join(bare, 'scripts/compile.mjs'));
  const run = (locale: string) =>
    spawnSync(process.execPath, ['scripts/compile.mjs'], { cwd: bare, encoding: 'utf8', env: { LC_ALL: locale } });
  expect(run('C')).toMatchObject({ status: 2, stdout: '' });
  expect(run('C').stderr).toMatch(/^The packages of the tool are missing: type "npm ci" in [^\n]+\.\n$/);
  expect(run('zh_CN.UTF-8').stderr).toContain('npm ci');
});

it('fetches nothing by a name that anybody could take', () => {
  const files = [
    ...SCRIPTS,
    'package.json',
    '.ci/run',
    'starter/deck.mjs',
    'src/start/new-deck.ts',
    'src/cli/run/run-new.ts',
  ];
  const text = files.map((file) => readFileSync(join(ROOT, file), 'utf8')).join('\n');
  expect(text.match(/\bnpx\b|npm exec|npm install --?g|pnpm dlx|yarn dlx/g)).toBeNull();
});
