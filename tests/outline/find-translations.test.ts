import { expect, test } from 'vitest';
import { memoryFiles } from '../../src/core/files.ts';
import { findTranslations } from '../../src/outline/find-translations.ts';

test('the translations of an outline are the files beside it that have its name and a language', () => {
  const files = memoryFiles({
    'a/slides.yaml': '',
    'a/slides.zh.yaml': 'x: {}',
    'a/slides.de.yml': '',
    'a/slides.schema.json': '',
    'a/other.zh.yaml': '',
    'slides.fr.yaml': '',
  });
  expect(findTranslations(files, 'a/slides.yaml')).toEqual([
    { language: 'de', file: 'a/slides.de.yml', text: '' },
    { language: 'zh', file: 'a/slides.zh.yaml', text: 'x: {}' },
  ]);
  expect(findTranslations(files, 'slides.yaml').map((each) => each.file)).toEqual(['slides.fr.yaml']);
});
