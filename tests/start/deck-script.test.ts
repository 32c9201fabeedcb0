import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { ROOT } from '../support/brand.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const scratch = temporaryFolder();
let count = 0;
let home = '';

/** A folder with a deck's script, which finds its tool in those places. */
function deckIn(folder: string, tool: readonly string[]): string {
  const deck = join(home, folder);
  mkdirSync(deck, { recursive: true });
  cpSync(join(ROOT, 'starter/deck.mjs'), join(deck, 'deck.mjs'));
  writeFileSync(join(deck, 'package.json'), JSON.stringify({ tool }));
  return deck;
}

/** A tool that says its arguments, and the packages that it needs. */
function toolIn(
  folder: string,
  source = 'console.log(process.argv.slice(2).join());',
  dependencies: Readonly<Record<string, string>> = {},
): string {
  const tool = join(home, folder);
  mkdirSync(join(tool, 'dist'), { recursive: true });
  writeFileSync(join(tool, 'package.json'), JSON.stringify({ type: 'module', dependencies }));
  writeFileSync(join(tool, 'dist/cli.js'), source);
  return tool;
}

function run(deck: string, locale = 'C') {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['deck.mjs', 'build', '--quiet'], {
    ...{ cwd: deck, encoding: 'utf8', env: { LC_ALL: locale } },
  });
  return { status, stdout: stdout.trim(), lines: stderr.trim().split('\n') };
}

describe('the script in a deck’s folder', () => {
  beforeEach(() => {
    home = join(scratch, `home ${++count}`);
    mkdirSync(home);
  });

  test('runs the tool beside it, also where both are moved', () => {
    toolIn('a/tool');
    deckIn('a/deck', ['../tool', '/nowhere']);
    renameSync(join(home, 'a'), join(home, 'b c'));
    expect(run(join(home, 'b c/deck'))).toMatchObject({ status: 0, stdout: 'build,--quiet' });
  });

  test('runs the tool where it stays, when the deck is moved alone', () => {
    const deck = deckIn('deck', ['../tool', toolIn('tool')]);
    mkdirSync(join(home, 'far/away'), { recursive: true });
    renameSync(deck, join(home, 'far/away/deck'));
    expect(run(join(home, 'far/away/deck'))).toMatchObject({ status: 0, stdout: 'build,--quiet' });
  });

  test('says in one sentence where it looked for a tool that is missing', () => {
    const { status, lines } = run(deckIn('deck', ['../tool', '/nowhere']));
    expect([status, lines.length]).toEqual([2, 1]);
    expect(lines[0]).toMatch(/not in .*tool nor in .*nowhere.*"tool" in package\.json\.$/);
    expect(run(deckIn('deck', ['../tool']), 'zh_CN.UTF-8').lines[0]).toContain('找不到');
  });

  test('says in one sentence that a tool is not set up, or lacks its packages', () => {
    const bare = join(home, 'bare');
    mkdirSync(bare);
    writeFileSync(join(bare, 'package.json'), '{}');
    expect(run(deckIn('deck', ['../bare']))).toMatchObject({ status: 2, lines: [expect.stringContaining('npm ci')] });
    // Packages are looked for before anything runs: the tool itself asks for each only where it needs it.
    toolIn('deck/tool', undefined, { '@of/package': '1.0.0' });
    const { status, lines } = run(deckIn('deck', ['tool']));
    expect([status, lines]).toEqual([
      2,
      [`The packages of the tool are missing: type "npm ci" in ${join(home, 'deck')}.`],
    ]);
    mkdirSync(join(home, 'deck/node_modules/@of/package'), { recursive: true });
    expect(run(join(home, 'deck'))).toMatchObject({ status: 0, stdout: 'build,--quiet' });
  });

  test('hides no fault of the tool', () => {
    toolIn('deck/tool', 'throw new Error("a fault");');
    const { status, lines } = run(deckIn('deck', ['tool']));
    expect(status).toBe(1);
    expect(lines.join()).toContain('a fault');
  });
});
