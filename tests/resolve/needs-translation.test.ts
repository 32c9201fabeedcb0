import { describe, expect, test } from 'vitest';
import { needsTranslation, untranslated } from '../../src/resolve/needs-translation.ts';
import { rowsIn } from '../support/cases.ts';
import { outlineOf } from './outline.ts';

const rows = rowsIn(import.meta.url, 'needs-translation.yaml');

const NAMES = ['Global 500', '两江'];

describe('a text needs a translation', () => {
  test.each(rows<[text: string, language: string]>('a text needs a translation into'))(
    '%s, into %s',
    (text, language) => {
      expect(needsTranslation(text, language, NAMES)).toBe(true);
    },
  );

  test.each(rows<[text: string, language: string]>('a text needs a translation but not, into'))(
    'but not %s, into %s',
    (text, language) => {
      expect(needsTranslation(text, language, NAMES)).toBe(false);
    },
  );
});

test('where nothing is translated, the hint has the command as it is typed', () => {
  const outline = outlineOf({ slides: '  - kind: note\n    title: Growth' });
  const [finding] = untranslated(outline, ['en', 'zh'], 'my decks/a.yaml');
  expect(finding?.hint).toHaveProperty(
    'en',
    expect.stringContaining('npm run deck -- translate export "my decks/a.yaml" --lang zh'),
  );
});
