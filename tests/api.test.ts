import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type DeckOptions, Keep, openDeck } from '../src/api.ts';
import { temporaryFolders } from './support/temporary-folder.ts';

const OUTLINE = `deck: { id: small, title: A small deck, brand: liangjiang, languages: [en] }
slides:
  - { kind: cover }
  - { kind: statement, title: One thing to say }
`;
const temporaryFolder = temporaryFolders();
const inMemory = (text = OUTLINE, options: DeckOptions = {}) =>
  openDeck('slides.yaml', { files: { 'slides.yaml': text }, ...options });

describe('a deck for other programs', () => {
  it('is built to bytes, and put into a folder that is made for it', async () => {
    const { ok, findings, files, write } = await inMemory().build();
    expect([ok, findings]).toEqual([true, []]);
    expect(files).toMatchObject([{ name: 'small.en.pptx', language: 'en', slides: 2 }]);
    const folder = join(temporaryFolder(), 'made');
    expect(write(folder)).toEqual([join(folder, 'small.en.pptx')]);
    expect(readdirSync(folder)).toEqual(['small.en.pptx']);
  });

  it('is written in the formats that are asked for', async () => {
    const { files } = await inMemory().build({ formats: ['pdf', 'svg'] });
    expect(files.map(({ name, format }) => `${format} ${name}`)).toEqual([
      'pdf small.en.pdf',
      'svg small.en.01.svg',
      'svg small.en.02.svg',
    ]);
  });

  it('has the same bytes whatever was kept before', async () => {
    const keep = new Keep();
    const [first, second] = [await inMemory(OUTLINE, { keep }).build(), await inMemory(OUTLINE, { keep }).build()];
    expect(second.files).toEqual(first.files);
    expect((await inMemory().build()).files).toEqual(first.files);
  });

  it('says what is wrong, where, and in the language that is asked for', async () => {
    const wrong = OUTLINE.replace('kind: statement', 'kind: statemint');
    const { ok, findings } = await inMemory(wrong).check();
    expect(ok).toBe(false);
    expect(findings).toMatchObject([
      { code: 'unknown-kind', severity: 'error', file: 'slides.yaml', line: 4, column: 13 },
    ]);
    const chinese = await inMemory(wrong, { ui: 'zh' }).check();
    expect(chinese.findings[0]?.message).toMatch(/\p{sc=Han}/u);
    const { files, write } = await inMemory(wrong).build();
    const folder = join(temporaryFolder(), 'none');
    expect([files, write(folder), existsSync(folder)]).toEqual([[], [], false]);
  });

  it('ends at a signal between two steps, with its reason', async () => {
    const ending = new AbortController();
    const steps: string[] = [];
    const onProgress = (step: string) => {
      steps.push(step);
      if (step.startsWith('Drawing')) ending.abort(new Error('enough'));
    };
    await expect(inMemory().build({ signal: ending.signal, onProgress })).rejects.toThrow('enough');
    expect(steps).toEqual(['Laying out the slides, en', 'Drawing the charts, en']);
    await expect(inMemory().check({ signal: AbortSignal.abort() })).rejects.toThrow(/abort/i);
  });

  it.each([
    ['languages', { languages: ['fr'] }],
    ['languages', { languages: [] }],
    ['reading', { reading: 'bed' }],
    ['ui', { ui: 'fr' }],
    ['today', { today: 'tomorrow' }],
  ])('refuses %s of %j', (name, options) => {
    expect(() => inMemory(OUTLINE, options as DeckOptions)).toThrow(new RegExp(`^\`${name}\` takes`));
  });

  it('is refused where there is no outline, or it lacks a language', async () => {
    await expect(openDeck(join(temporaryFolder(), 'none.yaml')).check()).rejects.toThrow('There is no outline');
    await expect(inMemory().build({ formats: ['gif' as 'png'] })).rejects.toThrow(RangeError);
    await expect(inMemory().build({ formats: ['png', 'png'] })).rejects.toThrow(RangeError);
    await expect(openDeck('none.yaml', { files: {} }).build()).rejects.toThrow('There is no outline none.yaml.');
    await expect(inMemory(OUTLINE, { languages: ['zh'] }).check()).rejects.toThrow('is in en, and not in zh');
  });
});
