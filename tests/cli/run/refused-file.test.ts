import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as commands from '../../../src/cli/commands/commands.ts';
import { runProgram } from '../../../src/cli/program.ts';
import { HEAD } from '../../support/head.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { printed } from '../printed.ts';

const folder = temporaryFolder();
const at = (...names: string[]) => join(folder, ...names);
const OUTLINE = `${HEAD}slides:\n  - { kind: statement, title: { en: A statement, zh: 一句话 } }\n`;
writeFileSync(at('slides.yaml'), OUTLINE);
writeFileSync(at('texts.csv'), 'key\n');

/** The exit code of a command line, and what it printed. */
async function run(...args: string[]) {
  const { code, out, err } = await printed((tool) => runProgram(args, Object.values(commands), tool));
  return { code, written: out + err };
}

/** What a command line may name, each with an ending of its own, and the command that names it. */
const COMMANDS: readonly (readonly [what: string, ending: string, args: (file: string) => readonly string[]])[] = [
  ['an outline to build', 'yaml', (file) => ['build', file]],
  ['an outline to check', 'yaml', (file) => ['check', file]],
  ['an outline to mend', 'yaml', (file) => ['check', '--fix', file]],
  ['an outline to watch', 'yaml', (file) => ['build', '--watch', file]],
  ['an outline to complete', 'yaml', (file) => ['schema', '--for', file]],
  ['an outline to translate', 'yaml', (file) => ['translate', 'export', file]],
  ['an outline that is translated', 'yaml', (file) => ['translate', 'import', at('texts.csv'), file]],
  ['a translator’s table', 'csv', (file) => ['translate', 'import', file, at('slides.yaml')]],
  ['a finished deck', 'pptx', (file) => ['check', file]],
  ['notes', 'md', (file) => ['new', at('new'), '--yes', '--from', file]],
  ['a template to look at', 'potx', (file) => ['brand', 'inspect', file]],
  ['a template for a brand', 'potx', (file) => ['brand', 'init', file, '--name', 'x', '--for', at('slides.yaml')]],
];

describe.each(COMMANDS)('%s', (_, ending, args) => {
  const name = (what: string) => at(`${what}.${ending}`);

  it('is no folder', async () => {
    mkdirSync(name('folder'), { recursive: true });
    const { code, written } = await run(...args(name('folder')));
    expect(code).toBe(2);
    expect(written).toContain(`${name('folder')} is a folder`);
  });

  it.skipIf(process.platform === 'win32')('is no pipe, and no device', async () => {
    rmSync(name('pipe'), { force: true });
    rmSync(name('device'), { force: true });
    execFileSync('mkfifo', [name('pipe')]);
    symlinkSync('/dev/zero', name('device'));
    for (const file of [name('pipe'), name('device')]) {
      const { code, written } = await run(...args(file));
      expect(code).toBe(2);
      expect(written).toContain(file);
      expect(written).toMatch(/not a regular file|link/);
    }
  });

  it('is not absent', async () => {
    const { code, written } = await run(...args(name('absent')));
    expect(code).toBe(2);
    expect(written).toContain(`There is no file ${name('absent')}`);
  });
});

describe.skipIf(process.platform === 'win32')('a file beside the outline', () => {
  const beside = (name: string, slides: string) => {
    const deck = mkdtempSync(at('deck-'));
    writeFileSync(join(deck, 'slides.yaml'), `${HEAD}slides:\n${slides}`);
    execFileSync('mkfifo', [join(deck, name)]);
    return run('check', join(deck, 'slides.yaml'));
  };

  it.each([
    ['a.png', '  - { kind: picture, title: A, picture: a.png, alt: A }\n'],
    ['a.csv', '  - { kind: chart, title: A, chart: { type: column, from: { file: a.csv } } }\n'],
  ])('is no pipe: %s', async (name, slides) => {
    const { code, written } = await beside(name, slides);
    expect(code).toBe(1);
    expect(written).toMatch(/unknown-file {2}\S*slides\.yaml:\d+:\d+/);
    expect(written).toContain(`\`${name}\` is not a regular file`);
  });

  it('is no pipe: a file of translations', async () => {
    const { code, written } = await beside('slides.zh.yaml', '  - { kind: statement, title: A }\n');
    expect(code).toBe(1);
    expect(written).toContain('slides.zh.yaml is not a regular file');
  });

  it('is no pipe: a font, a drawing or a template of a brand', async () => {
    const deck = mkdtempSync(at('deck-'));
    mkdirSync(join(deck, 'templates/river'), { recursive: true });
    writeFileSync(join(deck, 'templates/river/brand.yaml'), 'extends: liangjiang\nname: River\nmark: a.svg\n');
    execFileSync('mkfifo', [join(deck, 'templates/river/a.svg')]);
    writeFileSync(join(deck, 'slides.yaml'), OUTLINE);
    const { code, written } = await run('check', join(deck, 'slides.yaml'), '--brand', 'river');
    expect(code).toBe(1);
    expect(written).toContain('`a.svg` is not a regular file');
  });
});

describe.skipIf(process.platform === 'win32')('a link', () => {
  it('to an outline elsewhere is refused, for what is beside it would be missing', async () => {
    mkdirSync(at('elsewhere'));
    symlinkSync(at('slides.yaml'), at('elsewhere/slides.yaml'));
    const { code, written } = await run('check', at('elsewhere/slides.yaml'));
    expect(code).toBe(2);
    expect(written).toContain('link');
  });

  it('to notes or to a deck elsewhere is followed', async () => {
    writeFileSync(at('notes.md'), '# Notes\n\n## A slide\n\n- One point\n- Another\n');
    symlinkSync(at('notes.md'), at('elsewhere/notes.md'));
    expect(await run('new', at('made'), '--yes', '--from', at('elsewhere/notes.md'))).toMatchObject({ code: 0 });
  });
});
