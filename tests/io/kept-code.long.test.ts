import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { ROOT } from '../support/brand.ts';
import { temporaryFolders } from '../support/temporary-folder.ts';

const CLI = join(ROOT, 'dist/cli.js');
/** The number of runs that have added to a file. */
const RUNS_AT = 4;

const temporaryFolder = temporaryFolders();

beforeAll(() => {
  const compiled = spawnSync(process.execPath, [join(ROOT, 'scripts/compile.mjs')], { encoding: 'utf8' });
  expect(compiled.status, compiled.stdout).toBe(0);
}, 120_000);

/** What the program says of itself, its compiled code kept in a folder. */
function help(cache: string): string {
  const { stdout, stderr, status } = spawnSync(process.execPath, [CLI, '--help'], {
    encoding: 'utf8',
    env: { ...process.env, XDG_CACHE_HOME: cache },
    timeout: 30_000,
  });
  expect([status, stderr]).toEqual([0, '']);
  return stdout;
}

describe('the compiled code of the program', () => {
  it('is kept, is learnt from two runs, and then stays as it is', () => {
    const cache = temporaryFolder();
    const folder = join(cache, 'liangjiang-deck/code');
    const said = help(cache);
    const runs = () => readdirSync(folder).map((name) => readFileSync(join(folder, name)).readUInt32LE(RUNS_AT));
    expect(new Set(runs())).toEqual(new Set([1]));
    expect(help(cache)).toBe(said);
    const kept = readdirSync(folder).map((name) => statSync(join(folder, name)).mtimeMs);
    expect(new Set(runs())).toEqual(new Set([2]));
    expect(help(cache)).toBe(said);
    expect(readdirSync(folder).map((name) => statSync(join(folder, name)).mtimeMs)).toEqual(kept);
  });

  it('is compiled anew where it was damaged or cut off', () => {
    const cache = temporaryFolder();
    const folder = join(cache, 'liangjiang-deck/code');
    const said = help(cache);
    for (const [index, name] of readdirSync(folder).entries()) {
      const bytes = readFileSync(join(folder, name));
      bytes.fill(0xff, 100, 200);
      writeFileSync(join(folder, name), index % 2 === 0 ? bytes : bytes.subarray(0, 3));
    }
    expect(help(cache)).toBe(said);
    expect(readdirSync(folder).every((name) => statSync(join(folder, name)).size > 3)).toBe(true);
  });

  it('is not missed where nothing can be kept', () => {
    const cache = join(temporaryFolder(), 'a-file');
    writeFileSync(cache, '');
    expect(help(cache)).toContain('Usage: liangjiang-deck');
    if (existsSync('/proc')) expect(help('/proc')).toContain('Usage: liangjiang-deck');
  });
});
