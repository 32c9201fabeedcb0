import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { ROOT } from './support/brand.ts';
import { temporaryFolder } from './support/temporary-folder.ts';

const CLI = join(ROOT, 'dist/cli.js');
const folder = temporaryFolder();

beforeAll(() => {
  const compiled = spawnSync(process.execPath, [join(ROOT, 'scripts/compile.mjs')], { encoding: 'utf8' });
  expect(compiled.status, compiled.stdout).toBe(0);
}, 120_000);

/** The program run by a line for the shell, in which it is `$0`. */
function shell(line: string) {
  const { status, stderr } = spawnSync('sh', ['-c', line, process.execPath, CLI], {
    encoding: 'utf8',
    cwd: folder,
    env: { ...process.env, LC_ALL: 'C', XDG_CACHE_HOME: join(folder, 'cache') },
    timeout: 60_000,
  });
  return { status, said: stderr };
}

describe.runIf(existsSync('/dev/full'))('the program says in a sentence', () => {
  it('that what it prints comes nowhere', () => {
    expect(shell('"$0" "$1" --help > /dev/full')).toEqual({
      status: 2,
      said: 'What the command prints could not be written: the disk is full.\n',
    });
  });

  it('that the folder in which it runs is gone', () => {
    mkdirSync(join(folder, 'gone'));
    const { status, said } = shell('cd gone && rmdir ../gone && "$0" "$1" build');
    expect(status).toBe(2);
    expect(said).toMatch(/^The folder in which the command runs is not there any more\. .*\n$/);
  });
});
