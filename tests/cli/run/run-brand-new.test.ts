import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { useBrand } from '../../../src/app/use-brand.ts';
import type { Tool } from '../../../src/cli/command.ts';
import { projectFiles } from '../../../src/cli/project-files.ts';
import { type BrandNewFlags, runBrandNew } from '../../../src/cli/run/run-brand-new.ts';
import { ROOT } from '../../support/brand.ts';
import { temporaryFolders } from '../../support/temporary-folder.ts';
import { printed } from '../printed.ts';

const DECK = `# my deck
deck:
  id: d
  title: D
  brand: liangjiang # the look
  languages: [en, zh]
slides: [{ kind: cover }]
`;

const fresh = temporaryFolders();

/** A folder with an outline and a logo, and the command in it. */
function project(deck = DECK) {
  const folder = fresh();
  const at = (...names: string[]) => join(folder, ...names);
  writeFileSync(at('slides.yaml'), deck);
  writeFileSync(at('logo.svg'), readFileSync(join(ROOT, 'tests/fixtures/logos/ferry.svg')));
  const run = async (name: string, flags: BrandNewFlags = {}, ui: Tool['ui'] = 'en') => {
    const whole = { for: at('slides.yaml'), ...flags };
    const { code, out, err } = await printed((tool) => runBrandNew(name, whole, useBrand, tool), { ui });
    return { code, said: out + err };
  };
  return { folder, at, run, outline: () => readFileSync(at('slides.yaml'), 'utf8') };
}

describe('a brand for a deck that is there', () => {
  it('gets a folder with its colours and logo, and the outline names it: one word changed', async () => {
    const { folder, at, run, outline } = project();
    const { code, said } = await run('acme', {
      color: ['#8a2b0e', 'teal'],
      logo: at('logo.svg'),
      organisation: 'Acme',
    });
    expect(code).toBe(0);
    expect(outline()).toBe(DECK.replace('liangjiang', 'acme'));
    expect(said).toContain('`brand: liangjiang` is now `brand: acme`');
    expect(readFileSync(at('templates/acme/logo.svg'), 'utf8')).toContain('linearGradient');
    const { brand } = await useBrand(projectFiles(folder, ROOT), 'acme');
    expect(brand).toMatchObject({ name: 'Acme', words: { en: '', zh: '' }, theme: { accent1: '8A2B0E' } });
    expect(brand?.mark.logo).toBeDefined();
  });

  it('extends the deck’s brand, or the one that is named; over a dark one it has the two colours alone', async () => {
    const { at, run } = project();
    await run('night', { extends: 'harbour-night', color: ['#5ac8d8'] });
    const text = readFileSync(at('templates/night/brand.yaml'), 'utf8');
    expect(text).toMatch(/^extends: harbour-night$/m);
    expect(text.match(/^ {2}\w+: "[0-9A-F]{6}"$/gm)).toEqual(['  accent1: "5AC8D8"']);
    await run('next', {});
    expect(readFileSync(at('templates/next/brand.yaml'), 'utf8')).toMatch(/^extends: night$/m);
  });

  it('begins with a manner by its name, says what it is like, and which brands it looks like', async () => {
    const { at, run } = project();
    const { code, said } = await run('shout', { manner: 'loud', says: 'Loud and\nnever sorry' });
    expect([code, said]).toEqual([0, expect.stringContaining('looks like neon-quay')]);
    const text = readFileSync(at('templates/shout/brand.yaml'), 'utf8');
    expect(text).toMatch(/^extends: neon-quay$/m);
    expect(text).toMatch(/^# Loud and never sorry$/m);
  });

  it('overwrites nothing, and names nothing that is not there', async () => {
    const { at, run, outline } = project();
    mkdirSync(at('templates/acme'), { recursive: true });
    for (const [name, flags, words] of [
      ['acme', {}, 'already'],
      ['ledger', {}, 'already'],
      ['acme', { logo: at('logo.svg') }, 'copy logo.svg into templates/acme, and write `mark: "logo.svg"`'],
      ['1st', {}, 'begins with a letter'],
      ['con', {}, 'on Windows'],
      ['a'.repeat(101), {}, 'may have 100'],
      ['new', { color: ['tael'] }, 'no colour'],
      ['new', { logo: at('nowhere.png') }, 'There is no file'],
      ['new', { logoOnDark: at('logo.svg') }, '--logo'],
      ['new', { for: at('other.yaml') }, 'There is no file'],
      ['new', { manner: 'quiet' }, 'liangjiang, dark, print, paper, loud'],
      ['new', { manner: 'dark', extends: 'ledger' }, 'one of them'],
    ] as const) {
      const { code, said } = await run(name, flags);
      expect([name, code, said]).toEqual([name, 2, expect.stringContaining(words)]);
    }
    expect(outline()).toBe(DECK);
    expect(existsSync(at('templates/new'))).toBe(false);
  });

  it('is not made of a file that is no logo', async () => {
    const { at, run, outline } = project();
    writeFileSync(at('logo.png'), 'words');
    const { code, said } = await run('acme', { logo: at('logo.png') });
    expect([code, existsSync(at('templates/acme')), outline()]).toEqual([1, false, DECK]);
    expect(said).toContain('does not hold a picture');
  });

  it('says what to write where the outline does not name its brand in one word', async () => {
    const deck = DECK.replace('  brand: liangjiang # the look\n', '');
    const { run, outline } = project(deck);
    const { code, said } = await run('acme', {}, 'zh');
    expect([code, outline()]).toEqual([0, deck]);
    expect(said).toContain('`brand: acme`');
  });
});
