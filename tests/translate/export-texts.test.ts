import { describe, expect, test } from 'vitest';
import { exportTexts } from '../../src/app/translate-texts.ts';
import { projectFiles } from '../support/build.ts';
import { testCalls } from '../support/calls.ts';
import { BESIDE, exported } from './decks.ts';

describe('the table of a deck', () => {
  test.each<[string, string | undefined, string, RegExp]>([
    ['is not drawn', 'fr', '[en, zh]', /`en` and `zh`.*`fr`/],
    ['the deck does not have', 'zh', '[en]', /`deck\.languages`/],
    ['the others are translated from', 'en', '[en, zh]', /`en` .*--lang with `zh`/],
    ['is missing', undefined, '[en]', /one language/],
  ])('is refused for a language that %s', async (_, language, languages, words) => {
    const text = (BESIDE['slides.yaml'] ?? '').replace('[en, zh]', languages);
    const files = projectFiles({ 'slides.yaml': text });
    const options = {
      files,
      outline: 'slides.yaml',
      ui: 'en',
      format: 'csv',
      ...(language ? { language } : {}),
    } as const;
    const result = await exportTexts(options);
    expect('refused' in result && result.refused?.en).toMatch(words);
    expect('refused' in result && result.refused?.zh).toMatch(/。$/);
  });

  test('is not made of an outline with errors, which are told', async () => {
    const text = (BESIDE['slides.yaml'] ?? '').replace('"产值达到{now}"', '"产值达到{nwo}"');
    const result = await exportTexts({
      files: projectFiles({ 'slides.yaml': text }),
      outline: 'slides.yaml',
      ui: 'en',
      format: 'csv',
    });
    expect(result).toMatchObject({ findings: [{ code: 'unknown-fact' }] });
  });
});

testCalls(import.meta.url, 'export-texts.yaml', { exported });
