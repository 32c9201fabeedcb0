import { spawnSync } from 'node:child_process';
import { readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { ROOT } from '../support/brand.ts';
import { temporaryFolders } from '../support/temporary-folder.ts';

const PAGE = readFileSync(join(ROOT, 'docs/extending.md'), 'utf8');

/** The modules that the page shows, by the path that it gives each. */
const MODULES = [...PAGE.matchAll(/^`(src\/\S+\.ts)`[^\n]*:\n\n```ts\n(import[\s\S]*?)^```$/gm)].map(
  ([, path = '', code = '']) => ({ path, code }),
);

const temporaryFolder = temporaryFolders();
let folder = '';

/** The path of a module in the folder, and its code with imports that lead from there to where it would stand. */
function placed({ path, code }: (typeof MODULES)[number]) {
  const file = join(folder, path.replaceAll('/', '-'));
  const home = dirname(join(ROOT, path));
  const lead = (name: string) => relative(folder, join(home, name)).replaceAll('\\', '/');
  return { file, code: code.replace(/from '(\.[^']+)'/g, (_, name: string) => `from '${lead(name)}'`) };
}

beforeAll(() => {
  folder = temporaryFolder();
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'), 'junction');
  for (const each of MODULES) {
    const { file, code } = placed(each);
    writeFileSync(file, code);
  }
});

describe('the modules of docs/extending.md', () => {
  it('are a kind of slide and a type of chart', () => {
    expect(MODULES.map(({ path }) => path)).toEqual(['src/slides/kinds/tally.ts', 'src/charts/kinds/strip.ts']);
  });

  it('have sound types', () => {
    writeFileSync(
      join(folder, 'tsconfig.json'),
      JSON.stringify({
        extends: join(ROOT, 'tests/tsconfig.json'),
        compilerOptions: {
          ...{ noEmit: true, incremental: false, rootDir: '/' },
          typeRoots: [join(ROOT, 'node_modules/@types')],
        },
        include: ['*.ts'],
      }),
    );
    const tsc = join(ROOT, 'node_modules/typescript/bin/tsc');
    const { stdout, status } = spawnSync(process.execPath, [tsc, '-p', folder], { encoding: 'utf8' });
    expect([status, stdout]).toEqual([0, '']);
  });

  it.each(MODULES)('define what they say: $path', async (each) => {
    const module = (await import(/* @vite-ignore */ pathToFileURL(placed(each).file).href)) as object;
    const [definition = {}] = Object.values(module) as object[];
    expect(definition).toMatchObject({ summary: expect.stringMatching(/^[A-Z].+\.$/) });
  });
});
