import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { exportTexts, importTexts } from '../../../src/app/translate-texts.ts';
import { type ExportFlags, type ImportFlags, runExport, runImport } from '../../../src/cli/run/run-translate.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { APART } from '../../translate/decks.ts';
import { printed } from '../printed.ts';

const folder = temporaryFolder();
const at = (name: string) => join(folder, name);
const text = (name: string) => readFileSync(at(name), 'utf8');
beforeEach(() => {
  for (const [name, content] of Object.entries(APART)) writeFileSync(at(name), content);
});

const exporting = (flags: ExportFlags = {}, ui: 'en' | 'zh' = 'en', outline = at('slides.yaml')) =>
  printed((tool) => runExport(outline, flags, exportTexts, tool), { ui });
const importing = (table: string, flags: ImportFlags = {}, ui: 'en' | 'zh' = 'en') =>
  printed((tool) => runImport(at(table), at('slides.yaml'), flags, importTexts, tool), { ui });

describe('an export from the command line', () => {
  test('writes a workbook beside the outline, and says how much there is to do', async () => {
    const { code, out } = await exporting();
    expect(code).toBe(0);
    expect(out).toContain('texts.zh.xlsx: 11 texts, 5 to translate into zh, 1 to bring up to date.');
    expect(readFileSync(at('texts.zh.xlsx')).subarray(0, 2).toString()).toBe('PK');
  });

  test('does not write over a table, unless told to', async () => {
    writeFileSync(at('mine.csv'), 'work');
    expect(await exporting({ to: at('mine.csv') })).toMatchObject({
      code: 2,
      out: '',
      err: expect.stringContaining('--force'),
    });
    expect(text('mine.csv')).toBe('work');
    expect((await exporting({ to: at('mine.csv'), force: true })).code).toBe(0);
    expect(text('mine.csv')).toMatch(/^\ufeff"Key/);
  });

  test.each<[string, ExportFlags, string]>([
    ['a format that there is not', { to: 'texts.docx' }, '.xlsx'],
    ['a language that is not drawn', { lang: 'fr', to: join(folder, 'x.csv') }, '`en`'],
  ])('refuses %s', async (_, flags, words) => {
    for (const ui of ['en', 'zh'] as const) {
      expect(await exporting(flags, ui)).toMatchObject({ code: 2, out: '', err: expect.stringContaining(words) });
    }
  });

  test('refuses an outline that is not there, and tells the errors of one that is', async () => {
    expect(await exporting({}, 'en', at('none.yaml'))).toMatchObject({ code: 2, out: '' });
    writeFileSync(at('slides.yaml'), 'deck: [\n');
    expect(await exporting({ to: at('y.csv') })).toMatchObject({
      code: 1,
      out: expect.stringContaining('slides.yaml:'),
    });
  });
});

describe('an import from the command line', () => {
  const filled = async (change: (csv: string) => string) => {
    await exporting({ to: at('t.csv'), force: true });
    writeFileSync(at('t.csv'), change(text('t.csv')));
  };

  test('writes the translations, and says where', async () => {
    await filled((csv) => csv.replace('"Why here",""', '"Why here","为何来此"'));
    const check = await importing('t.csv', { check: true });
    expect(check).toMatchObject({
      code: 0,
      out: expect.stringMatching(/^1 text would be written to .*slides\.zh\.yaml\.\n$/),
    });
    expect(text('slides.zh.yaml')).toBe(APART['slides.zh.yaml']);
    const { code, out } = await importing('t.csv', {}, 'zh');
    expect(code).toBe(0);
    expect(out).toMatch(/^已将 1 段译文写入 .*slides\.zh\.yaml。\n$/);
    expect(text('slides.zh.yaml')).toContain('text: 为何来此');
    expect(await importing('t.csv')).toMatchObject({ code: 0, out: expect.stringContaining('nothing new') });
  });

  test('shows what is wrong in its cell, with a caret, and ends with 1', async () => {
    await filled((csv) => csv.replace('"Why here",""', '"Why here","为何{nwo}"'));
    const { code, out } = await importing('t.csv');
    expect(code).toBe(1);
    expect(out).toMatch(/error unknown-fact {2}\S*t\.csv:F3/);
    expect(out).toMatch(/ {2}3 │.*为何\{nwo\}.*\n.*│ +\^{3}\n/);
    expect(out).toContain('1 row was left out');
    expect(text('slides.zh.yaml')).toBe(APART['slides.zh.yaml']);
  });

  test('refuses a table that is not there, and one that is none', async () => {
    expect(await importing('none.csv')).toMatchObject({ code: 2, out: '' });
    writeFileSync(at('t.csv'), 'a,b\n1,2\n');
    expect(await importing('t.csv')).toMatchObject({ code: 1, out: expect.stringContaining('missing-key') });
  });
});
