import { expect, test } from 'vitest';
import { needsTranslation, untranslated } from '../../src/resolve/needs-translation.ts';
import { testCalls } from '../support/calls.ts';
import { outlineOf } from './outline.ts';

test('where nothing is translated, the hint has the command as it is typed', () => {
  const outline = outlineOf({ slides: '  - kind: note\n    title: Growth' });
  const [finding] = untranslated(outline, ['en', 'zh'], 'my decks/a.yaml');
  expect(finding?.hint).toHaveProperty(
    'en',
    expect.stringContaining('npm run deck -- translate export "my decks/a.yaml" --lang zh'),
  );
});

testCalls(import.meta.url, 'needs-translation-calls.yaml', { needsTranslation });
