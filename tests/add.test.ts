import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from './support/brand.ts';
import { temporaryFolders } from './support/temporary-folder.ts';

/** All that the script reads. */
const FILES = [
  ...['scripts/add.mjs', 'docs/extending.md', 'docs/kinds/README.md', 'docs/charts/README.md'],
  ...['src/slides/kinds/kinds.ts', 'src/charts/kinds/kinds.ts', 'src/findings/finding.ts'],
];

const temporaryFolder = temporaryFolders();

/** A folder with what the script reads, and what is done there. */
function house() {
  const folder = temporaryFolder();
  for (const file of FILES) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    cpSync(join(ROOT, file), join(folder, file));
  }
  return {
    add: (...args: string[]) =>
      spawnSync(process.execPath, ['scripts/add.mjs', ...args], { cwd: folder, encoding: 'utf8' }),
    read: (file: string) => readFileSync(join(folder, file), 'utf8'),
  };
}

describe('npm run add', () => {
  it('writes a kind of slide: its file, its line in order, its fixture, and its entry in the docs', () => {
    const { add, read } = house();
    expect(add('slide', 'big-figure').status).toBe(0);
    expect(read('src/slides/kinds/big-figure.ts')).toMatch(
      /export const bigFigure = defineSlide\({\n {2}kind: 'big-figure',/,
    );
    const lines = read('src/slides/kinds/kinds.ts').split('\n');
    expect(lines).toContain("export { bigFigure } from './big-figure.ts';");
    const own = lines.filter((line) => line.startsWith('export'));
    expect(own).toEqual(own.toSorted());
    expect(read('tests/fixtures/kinds/big-figure.yaml')).toMatch(/^slides:\n {2}- kind: big-figure\n/);
    expect(read('docs/kinds/README.md')).toMatch(/^<!-- made: kinds .*big-figure -->$/m);
  });

  it('writes a type of chart, with samples', () => {
    const { add, read } = house();
    expect(add('chart', 'thin-bars').status).toBe(0);
    expect(read('src/charts/kinds/thin-bars.ts')).toMatch(
      /export const thinBars = defineChart\({\n {2}type: 'thin-bars',/,
    );
    expect(read('src/charts/kinds/kinds.ts')).toContain("export { thinBars } from './thin-bars.ts';");
    expect(read('tests/fixtures/charts/thin-bars.yaml')).toContain('type: thin-bars');
    expect(read('tests/charts/samples/thin-bars.yaml')).toContain('name: thin-bars usual');
    expect(read('docs/charts/README.md')).toMatch(/^<!-- made: charts .*thin-bars -->$/m);
  });

  it.each([
    ['a warning', ['odd-figure'], /WARNING_CODES = \[[^\]]*'odd-figure',\n\]/],
    ['an error', ['odd-figure', '--error'], /ERROR_CODES = \[[^\]]*'odd-figure',\n\]/],
  ])('writes the code of %s, with an example', (_, args, expected) => {
    const { add, read } = house();
    expect(add('finding', ...args).status).toBe(0);
    expect(read('src/findings/finding.ts')).toMatch(expected);
    expect(read('tests/fixtures/findings/odd-figure.yaml')).toContain('# near miss');
  });

  it('writes over nothing, and takes no name that a file cannot have', () => {
    const { add } = house();
    expect(add('slide', 'cards').status).toBe(0);
    expect(add('slide', 'cards')).toMatchObject({ status: 2, stderr: expect.stringContaining('exists already') });
    expect(add('slide', '../cards')).toMatchObject({ status: 2, stderr: expect.stringContaining('is not a name') });
    expect(add('page', 'cards')).toMatchObject({ status: 2, stderr: expect.stringContaining('cannot be added') });
  });
});
