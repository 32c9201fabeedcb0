import { expect, test } from 'vitest';
import { memoryFiles } from '../../src/files/files.ts';
import { findTranslations, translationFile } from '../../src/outline/read-outline.ts';

const files = memoryFiles({
  'a/slides.yaml': '',
  'a/slides.zh.yaml': 'x: {}',
  'a/slides.en.yml': '',
  'a/slides.old.yaml': '',
  'a/slides.schema.json': '',
  'a/other.zh.yaml': '',
  'slides.zh.yaml': '',
});

test('the translations of an outline are the files beside it that have its name and a language', () => {
  expect(findTranslations(files, 'a/slides.yaml')).toEqual([
    { language: 'en', file: 'a/slides.en.yml', text: '' },
    { language: 'zh', file: 'a/slides.zh.yaml', text: 'x: {}' },
  ]);
  expect(findTranslations(files, 'slides.yaml').map((each) => each.file)).toEqual(['slides.zh.yaml']);
});

test('a language’s file is the one that is there, or bears the outline’s name and ending', () => {
  expect(translationFile(files, 'a/slides.yaml', 'en')).toBe('a/slides.en.yml');
  expect(translationFile(files, 'a/deck.yml', 'zh')).toBe('a/deck.zh.yml');
  expect(translationFile(files, 'deck', 'zh')).toBe('deck.zh');
});
