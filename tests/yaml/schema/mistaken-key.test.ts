import { expect, test } from 'vitest';
import { parseOutline } from '../../../src/outline/parse-outline.ts';
import { HEAD } from '../../support/head.ts';

test('texts under `points` of a list are told once, at that key, with the key to write', () => {
  const text = `${HEAD}slides:\n  - kind: bullets\n    title: A\n    points:\n      - One\n      - Two\n`;
  const { findings } = parseOutline({ file: 'slides.yaml', text });
  expect(findings).toMatchObject([
    {
      code: 'missing-key',
      path: ['slides', 0, 'points'],
      suggestion: 'items',
      hint: { en: 'Write `items` in place of `points`.' },
    },
  ]);
});
