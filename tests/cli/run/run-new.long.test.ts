import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { useBrand } from '../../../src/app/use-brand.ts';
import type { Ask } from '../../../src/cli/run/new-questions.ts';
import { type NewFlags, runNew } from '../../../src/cli/run/run-new.ts';
import type { UiLanguage } from '../../../src/core/language.ts';
import { docx, paragraph, style } from '../../start/document/docx.ts';
import { ROOT } from '../../support/brand.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { printed } from '../printed.ts';

const folder = temporaryFolder();

/** The exit code, and what was printed. */
const run = (name: string, flags: NewFlags = {}, ask?: Ask, ui: UiLanguage = 'en') =>
  printed((tool) => runNew(join(folder, name), flags, useBrand, tool, ask), { ui });

const read = (path: string) => readFileSync(join(folder, path), 'utf8');

/** Answers in order; each question is kept, with what is said of answers that are refused on the way. */
function answering(...answers: string[]) {
  const asked: string[] = [];
  const refused: (string | undefined)[] = [];
  const next = () => answers.shift();
  const ask: Ask = {
    text: async (question, usual, refuse) => {
      asked.push(question);
      for (let answer = next() || usual; ; answer = next() || usual) {
        const why = refuse(answer);
        if (why === undefined) return answer;
        refused.push(why);
      }
    },
    choice: async (question, choices) => {
      asked.push(question);
      return next() || (choices[0]?.value ?? '');
    },
  };
  return { ask, asked, refused };
}

describe('a new deck from the command line', () => {
  test('has the logo that is named, and no words beside it; nothing is written where it cannot be used', async () => {
    const logo = join(ROOT, 'tests/fixtures/logos/ferry.svg');
    expect((await run('signed', { yes: true, logo, logoOnDark: logo })).code).toBe(0);
    const text = read('signed/templates/signed/brand.yaml');
    expect(parse(text)).toMatchObject({ mark: 'ferry.svg', 'mark-on-dark': 'ferry.svg', words: { en: '', zh: '' } });
    expect(text).toContain('# The words beside the logo');
    expect(readdirSync(join(folder, 'signed/templates/signed')).sort()).toEqual(['brand.yaml', 'ferry.svg']);
    const broken = join(folder, 'broken.png');
    writeFileSync(broken, 'no picture');
    expect((await run('unsigned', { yes: true, logo: broken })).code).toBe(1);
    expect((await run('unsigned', { yes: true, logo: join(folder, 'none.png') })).code).toBe(2);
    expect(existsSync(join(folder, 'unsigned'))).toBe(false);
  });

  test('is told that its logo is faint on some of its grounds, before the first build', async () => {
    const drawn = (color: string) => {
      const bars = `<path d="M0 0h80v100h-80zM120 0h80v100h-80z" fill="${color}"/>`;
      const logo = join(folder, `${color.slice(1)}.svg`);
      writeFileSync(logo, `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 100">${bars}</svg>`);
      return logo;
    };
    const dark = await run('faint', { yes: true, logo: drawn('#10202A') });
    expect(dark.code).toBe(0);
    expect(dark.out).toContain('warning faint-logo  templates/faint/brand.yaml:');
    const both = await run('bright', { yes: true, logo: drawn('#10202A'), logoOnDark: drawn('#FFFFFF') });
    expect(both.out).not.toContain('warning');
  });

  test('has all that is needed, and says what to type', async () => {
    const { code, out } = await run('river', { yes: true });
    expect(code).toBe(0);
    expect(readdirSync(join(folder, 'river')).sort()).toEqual(
      [
        '.vscode',
        'data',
        'README.md',
        'deck.mjs',
        'package.json',
        'slides.schema.json',
        'slides.yaml',
        'templates',
      ].sort(),
    );
    expect(out).toContain('npm run build-deck');
    const { scripts, tool } = JSON.parse(read('river/package.json'));
    expect(scripts['build-deck']).toBe('node deck.mjs build --schema');
    expect(scripts.deck).toBe('node deck.mjs');
    expect(tool.map((place: string) => resolve(folder, 'river', place))).toEqual([resolve(ROOT), resolve(ROOT)]);
    expect(read('river/slides.schema.json')).toContain('"const":"clients"');
    expect(read('river/README.md')).not.toMatch(/\{\w+\}/);
  });

  test('takes the tool along where it is asked to, with the versions of its packages', async () => {
    const { code, out } = await run('portable', { yes: true, portable: true });
    expect(code).toBe(0);
    expect(out).toContain('npm ci');
    expect(JSON.parse(read('portable/package.json'))).toMatchObject({
      tool: ['tool'],
      dependencies: { 'liangjiang-deck': 'file:tool' },
    });
    expect(JSON.parse(read('portable/package-lock.json')).packages.tool.dependencies.chokidar).toMatch(/^\d/);
    expect(readdirSync(join(folder, 'portable/tool'))).toEqual(
      expect.arrayContaining(['scenes', 'starter', 'templates']),
    );
    expect(read('portable/tool/package.json')).not.toContain('"scripts"');
    expect(read('portable/README.md')).toContain('npm ci');
  });

  test('takes the tool along in a folder that has a deck, and overwrites nothing of its author’s', async () => {
    expect((await run('older', { yes: true })).code).toBe(0);
    const at = (path: string) => join(folder, 'older', path);
    writeFileSync(at('slides.yaml'), `${read('older/slides.yaml')}\n# Mine.\n`);
    writeFileSync(at('data/mine.csv'), 'a,b\n1,2\n');
    const brand = read('older/templates/older/brand.yaml');
    const led = `# yaml-language-server: $schema=../../../../elsewhere/brand.schema.json\n${brand}`;
    writeFileSync(at('templates/older/brand.yaml'), led);
    const before = read('older/package.json');
    writeFileSync(at('package.json'), before.replace('"private": true', '"private": true,\n  "author": "Me"'));
    rmSync(at('deck.mjs'));
    const kept = ['slides.yaml', 'data/mine.csv', 'README.md'].map((path) => [path, read(`older/${path}`)] as const);
    const { code, out } = await run('older', { portable: true });
    expect(code).toBe(0);
    for (const file of ['tool', 'deck.mjs', 'package.json', 'package-lock.json', 'npm ci']) expect(out).toContain(file);
    for (const [path, text] of kept) expect(read(`older/${path}`)).toBe(text);
    const own = JSON.parse(read('older/package.json'));
    expect(own).toMatchObject({ author: 'Me', scripts: JSON.parse(before).scripts });
    expect(own.tool[0]).toBe('tool');
    expect(Object.values(own.dependencies)).toEqual(['file:tool']);
    expect(JSON.parse(read('older/package-lock.json')).packages[''].dependencies).toEqual(own.dependencies);
    expect(read('older/templates/older/brand.yaml')).toBe(led.replace('../../../../elsewhere/', '../../tool/'));
    expect(existsSync(at('tool/brand.schema.json'))).toBe(true);
    const again = await run('older', { portable: true });
    expect([again.code, again.err]).toEqual([2, expect.stringContaining('tool/')]);
  });

  test('names no package that would be fetched by its name alone', async () => {
    await run('named', { yes: true });
    const text = ['package.json', 'deck.mjs', 'README.md'].map((name) => read(`named/${name}`)).join('');
    expect(text).not.toMatch(/\bnpx\b|npm exec|dlx/);
  });

  test('follows the flags', async () => {
    const flags = { title: 'Come', organisation: 'The Office', lang: ['zh'], color: ['7a1f3d', 'orange'], minutes: 5 };
    expect(await run('flags', { ...flags, yes: true })).toMatchObject({ code: 0 });
    expect(parse(read('flags/slides.yaml')).deck).toMatchObject({
      title: 'Come',
      languages: ['zh'],
      talk: { minutes: 5 },
    });
    expect(parse(read('flags/templates/flags/brand.yaml'))).toMatchObject({
      name: 'The Office',
      theme: { accent1: '7A1F3D', accent2: 'FFA500' },
    });
  });

  test('speaks Chinese to those who do', async () => {
    const { out } = await run('chinese', { yes: true, color: ['gold'] }, undefined, 'zh');
    expect(out).toContain('生成幻灯片');
    expect(out).toContain('太浅');
    expect(read('chinese/README.md')).toContain('生成幻灯片');
    expect(read('chinese/slides.yaml')).toContain('# 封面');
  });

  test('never touches a folder that holds something', async () => {
    mkdirSync(join(folder, 'full'));
    writeFileSync(join(folder, 'full/slides.yaml'), 'mine');
    const { code, out, err } = await run('full', { yes: true });
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain('not empty');
    expect(readdirSync(join(folder, 'full'))).toEqual(['slides.yaml']);
    expect(read('full/slides.yaml')).toBe('mine');
  });

  test('takes a folder that only the system has been in', async () => {
    mkdirSync(join(folder, 'seen'));
    writeFileSync(join(folder, 'seen/.DS_Store'), '');
    expect((await run('seen', { yes: true })).code).toBe(0);
  });

  test.each([
    [{ lang: ['en', 'xx'] }, 'xx'],
    [{ color: ['nocolour'] }, 'nocolour'],
    [{ color: ['red', 'blue', 'green'] }, 'wo colours'],
    [{ color: ['008080', '0A8A80'] }, 'alike'],
    [{ minutes: Number.NaN }, 'inutes'],
    [{ scene: 'moon' }, '“moon”'],
    [{ minutes: -1 }, 'inutes'],
  ] as [NewFlags, string][])('refuses %j with a reason, and makes nothing', async (flags, words) => {
    const { code, err } = await run('refused', { ...flags, yes: true });
    expect(code).toBe(2);
    expect(err).toContain(words);
    expect(existsSync(join(folder, 'refused'))).toBe(false);
  });
});

describe('questions about a new deck', () => {
  test('are asked for what the flags leave open, by language', async () => {
    const { ask, asked } = answering('en,zh', 'Come', '来', '', '', '', '', 'port', '12');
    await run('asked', {}, ask);
    expect(asked).toHaveLength(9);
    expect(parse(read('asked/slides.yaml')).deck).toMatchObject({
      title: { en: 'Come', zh: '来' },
      talk: { minutes: 12 },
    });
    expect(parse(read('asked/slides.yaml')).slides[0].scene).toBe('port');
  });

  test('are not asked for what the flags say', async () => {
    const { ask, asked } = answering('', '', '', '');
    await run('less', { title: 'T', organisation: 'O', lang: ['en'], minutes: 3 }, ask);
    expect(asked).toHaveLength(3);
    const none = answering();
    await run('none', { yes: true }, none.ask);
    expect(none.asked).toEqual([]);
  });

  test('are asked again, with the reason, until the answer serves', async () => {
    const { ask, refused } = answering('nocolour', 'teal', '0A8A80', 'gold', '', 'many', '12');
    await run('again', { title: 'T', organisation: 'O', lang: ['en'] }, ask);
    expect(refused.map((why) => why?.slice(0, 12))).toEqual(['“nocolour” i', '#008080 and ', 'Minutes are ']);
    expect(parse(read('again/templates/again/brand.yaml')).theme).toMatchObject({
      accent1: '008080',
      accent2: 'FFD700',
    });
  });
});

describe('a new deck from notes', () => {
  const notes = join(ROOT, 'tests/fixtures/notes/report.md');

  test('has the slides of the notes, their pictures, and the brand and settings of any new deck', async () => {
    const { code, out } = await run('notes', { yes: true, from: notes });
    expect(code).toBe(0);
    expect(out).toMatch(/12 slides from your notes, and \d+ figures/);
    expect(parse(read('notes/slides.yaml')).deck).toMatchObject({
      title: 'Annual report of the port',
      languages: ['en'],
    });
    expect(readdirSync(join(folder, 'notes/pictures'))).toEqual(['quay.jpg']);
    expect(readdirSync(join(folder, 'notes/templates'))).toEqual(['notes']);
    expect(readdirSync(join(folder, 'notes'))).not.toContain('data');
    expect(read('notes/README.md')).toContain('# Annual report of the port');
    expect(read('notes/README.md')).toContain('from your notes');
    expect(read('notes/README.md')).not.toMatch(/sales\.csv|made up|\{\w+\}/);
    expect(read('notes/slides.schema.json')).toContain('"const":"northern-europe"');
  });

  test('may have another title, and asks for no language', async () => {
    const { ask, asked } = answering('Cargo', '', '', '', 'port', '');
    await run('titled', { from: notes }, ask);
    expect(asked).toHaveLength(6);
    expect(parse(read('titled/slides.yaml')).slides[0]).toMatchObject({ kind: 'cover', scene: 'port' });
    expect(parse(read('titled/slides.yaml')).deck.title).toBe('Cargo');
  });

  test('is in Chinese where the notes are', async () => {
    await run('wenzhang', { yes: true, from: join(ROOT, 'tests/fixtures/notes/article.md') }, undefined, 'zh');
    expect(parse(read('wenzhang/slides.yaml')).deck.languages).toEqual(['zh']);
    expect(read('wenzhang/slides.yaml')).toContain('    quote: ');
  });

  test('may be made from a Word document', async () => {
    const path = join(folder, 'report.docx');
    const styles = style('T', 'Title') + style('H', 'heading 1');
    writeFileSync(
      path,
      docx(paragraph('Our port', 'T') + paragraph('Costs', 'H') + paragraph('They rose by 4% in 2023.'), { styles }),
    );
    const { code, out } = await run('word', { yes: true, from: path });
    expect([code, out]).toEqual([0, expect.stringContaining('3 slides from your notes, and 1 figure.')]);
    expect(parse(read('word/slides.yaml'))).toMatchObject({ deck: { title: 'Our port' }, facts: expect.any(Object) });
  });

  test('is refused where the file holds none', async () => {
    writeFileSync(join(folder, 'empty.md'), '');
    const { code, err } = await run('no', { yes: true, from: join(folder, 'empty.md') });
    expect([code, err]).toEqual([2, expect.stringContaining('nothing')]);
  });

  test('names the code that it leaves out', async () => {
    const path = join(folder, 'notizen.md');
    writeFileSync(path, '# Der Hafen\n\n- Wir bauen ihn mit dem Land aus\n\n```\nls -la\n```\n');
    const { out } = await run('notizen', { yes: true, from: path });
    expect(out).toContain('`ls -la`');
  });

  test('is refused where there are no notes, or two languages are asked for', async () => {
    expect(await run('no', { yes: true, from: 'nowhere.md' })).toMatchObject({ code: 2, out: '' });
    expect(await run('no', { yes: true, from: notes, lang: ['en', 'zh'] })).toMatchObject({ code: 2, out: '' });
    expect(existsSync(join(folder, 'no'))).toBe(false);
  });
});
