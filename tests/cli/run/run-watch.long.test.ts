import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { ROOT } from '../../support/brand.ts';
import { temporaryFolders } from '../../support/temporary-folder.ts';

const OUTLINE = `deck:
  id: small
  title: A small deck
  brand: liangjiang
  languages: [en]
slides:
  - kind: cover
  - kind: statement
    title: TITLE
`;

const fresh = temporaryFolders();
let folder: string;
let file: string;
let child: ChildProcess;
let printed = '';

beforeAll(() => {
  const compiled = spawnSync(process.execPath, [join(ROOT, 'scripts/compile.mjs')], { encoding: 'utf8' });
  expect(compiled.status, compiled.stdout).toBe(0);
}, 120_000);

beforeEach(() => {
  folder = fresh();
  file = join(folder, 'slides.yaml');
});

afterEach(async () => {
  if (child.exitCode === null && child.signalCode === null) {
    const ended = new Promise((settle) => child.once('exit', settle));
    child.kill('SIGKILL');
    await ended;
  }
});

function start(...args: string[]) {
  printed = '';
  child = spawn(process.execPath, [join(ROOT, 'dist/cli.js'), ...args, '--no-cache', '--ui', 'en'], { cwd: folder });
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => {
      printed += text;
    });
  }
}

/** Waits until something is printed that was not there before; what was printed until then is forgotten. */
async function until(pattern: RegExp): Promise<void> {
  for (let waited = 0; waited < 25_000; waited += 50) {
    const match = pattern.exec(printed);
    if (match) {
      printed = printed.slice(match.index + match[0].length);
      return;
    }
    await new Promise((done) => setTimeout(done, 50));
  }
  throw new Error(`Nothing like ${pattern} was printed, but:\n${printed}`);
}

describe('a command that watches', () => {
  test('reports again with each change, whatever the change brings, and ends when it is interrupted', async () => {
    writeFileSync(file, OUTLINE);
    start('check', '--watch');
    await until(/sound[\s\S]*?Waiting/);

    writeFileSync(file, OUTLINE.replace('statement', 'statemnt'));
    await until(/slides\.yaml:8:11[\s\S]*?Waiting/);

    writeFileSync(file, OUTLINE.replace('title: TITLE', 'title: {x} y'));
    await until(/slides\.yaml:9:12[\s\S]*?Waiting/);

    // A file beside the outline counts, too.
    writeFileSync(file, OUTLINE);
    await until(/sound[\s\S]*?Waiting/);
    writeFileSync(join(folder, 'slides.zh.yaml'), 'none:\n  title: 无\n');
    await until(/slides\.zh\.yaml:1:1[\s\S]*?Waiting/);

    rmSync(file);
    await until(/no file[\s\S]*?Waiting/);

    const ended = new Promise((settle) => child.once('exit', settle));
    child.kill('SIGINT');
    expect(await ended).toBe(0);
  }, 60_000);

  test('builds again, and does not take its own decks for a change', async () => {
    writeFileSync(file, OUTLINE);
    start('build', '--watch');
    await until(/Waiting/);
    const deck = join(folder, 'out/small.en.pptx');
    expect(existsSync(deck)).toBe(true);
    await new Promise((done) => setTimeout(done, 800));
    expect(printed).not.toMatch(/Waiting/);

    rmSync(deck);
    mkdirSync(join(folder, 'pictures'));
    writeFileSync(join(folder, 'pictures/a.txt'), 'a');
    await until(/Waiting/);
    expect(existsSync(deck)).toBe(true);
  }, 60_000);
});
