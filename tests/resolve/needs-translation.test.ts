import { describe, expect, test } from 'vitest';
import { needsTranslation, untranslated } from '../../src/resolve/needs-translation.ts';
import { outlineOf } from './outline.ts';

const NAMES = ['Global 500', '两江'];

describe('a text needs a translation', () => {
  test.each([
    ['Growth', 'zh'],
    ['{gdp} of output', 'zh'],
    ['**Growth**', 'zh'],
    ['[the site](https://a.b)', 'zh'],
    ['GDP of firms', 'zh'],
    ['Global 500 firms', 'zh'],
    ['TOGETHER', 'zh'],
    ['增长', 'en'],
    ['GDP增长', 'en'],
    ['两江 and 重庆', 'zh'],
  ])('%s, into %s', (text, language) => {
    expect(needsTranslation(text, language, NAMES)).toBe(true);
  });

  test.each([
    ['{gdp} / {people.period}', 'zh'],
    ['2019–2024, 15%', 'zh'],
    ['Global 500', 'zh'],
    ['**Global 500**: {firms}', 'zh'],
    ['GDP', 'zh'],
    ['5G', 'zh'],
    ['R&D', 'zh'],
    ['https://www.example.org, mail@example.org', 'zh'],
    ['重庆', 'zh'],
    ['两江', 'en'],
    ['Chongqing', 'en'],
    ['', 'zh'],
  ])('but not %s, into %s', (text, language) => {
    expect(needsTranslation(text, language, NAMES)).toBe(false);
  });
});

test('where nothing is translated, the hint has the command as it is typed', () => {
  const outline = outlineOf({ slides: '  - kind: note\n    title: Growth' });
  const [finding] = untranslated(outline, ['en', 'zh'], 'my decks/a.yaml');
  expect(finding?.hint).toHaveProperty(
    'en',
    expect.stringContaining('npm run deck -- translate export "my decks/a.yaml" --lang zh'),
  );
});
