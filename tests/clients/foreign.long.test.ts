import { execFile } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { checkFile } from '../../src/lint/check-file.ts';
import { useDecks } from './support/decks.ts';

const run = promisify(execFile);
const decks = useDecks();

/** Where Debian's LibreOffice keeps its templates. */
const TEMPLATES = '/usr/lib/libreoffice/share/template/common/presnt';
/** What these templates are without: their slides wait for words, and LibreOffice keeps no workbooks of charts. */
const OF_TEMPLATES = ['missing-title', 'empty-placeholder', 'alt-text', 'table-header', 'contrast', 'chart-workbook'];

const NOTES = `---
title: A small talk
author: Somebody
---

# What it is about

- A list
- of two points

# Numbers

| Year | Share |
|------|------:|
| 2018 | 12    |
| 2019 | 15    |

::: notes
Say it slowly.
:::

# Where to read on

[The manual of pandoc](https://pandoc.org/MANUAL.html)
`;

/** Files as LibreOffice saves them in a format. */
async function saved(files: readonly string[], format: string, folder: string): Promise<string[]> {
  const profile = `-env:UserInstallation=file://${join(decks.folder, 'profile')}`;
  await run('soffice', [profile, '--headless', '--convert-to', format, '--outdir', folder, ...files]);
  return files.map((file) => join(folder, basename(file).replace(/\.[^.]+$/, `.${format}`)));
}

const findingsOf = (file: string) => checkFile(new Uint8Array(readFileSync(file))).findings;

describe('the check of files by others', () => {
  it('finds nothing in a deck by pandoc', async () => {
    const [notes, deck] = [join(decks.folder, 'notes.md'), join(decks.folder, 'pandoc.pptx')];
    writeFileSync(notes, NOTES);
    await run('pandoc', [notes, '-o', deck]);
    expect(findingsOf(deck)).toEqual([]);
  });

  it('finds no fault of the file in LibreOffice’s own templates, saved by it', async () => {
    const templates = readdirSync(TEMPLATES).filter((name) => name.endsWith('.otp'));
    expect(templates.length).toBeGreaterThan(10);
    const files = await saved(
      templates.map((name) => join(TEMPLATES, name)),
      'pptx',
      join(decks.folder, 'templates'),
    );
    const found = files.flatMap((file) => findingsOf(file).map(({ code }) => `${basename(file)}: ${code}`));
    expect(found.filter((each) => !OF_TEMPLATES.some((code) => each.endsWith(`: ${code}`)))).toEqual([]);
  });

  it('finds no fault of the file in our own deck, as LibreOffice saves it', async () => {
    const [odp = ''] = await saved([decks.deck('en').file], 'odp', join(decks.folder, 'odp'));
    const [back = ''] = await saved([odp], 'pptx', join(decks.folder, 'back'));
    const report = checkFile(new Uint8Array(readFileSync(back)));
    expect(report.slides).toBe(decks.deck('en').scene.slides.length);
    // LibreOffice names slides by their titles, and its links to one whose title has a break lead to none.
    const isLost = ({ code, places }: (typeof report.findings)[number]) =>
      code === 'broken-relationship' && places.every(({ message }) => /leads to ppt\/slides, /.test(message.en));
    expect(report.findings.filter((each) => each.severity === 'error' && !isLost(each))).toEqual([]);
  });

  it('says of an .odp that it is no .pptx', async () => {
    const [odp = ''] = await saved([decks.deck('zh').file], 'odp', join(decks.folder, 'odp'));
    expect(findingsOf(odp).map(({ code }) => code)).toEqual(['no-presentation']);
  });
});
