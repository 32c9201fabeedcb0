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

const STEPS =
  '      - { title: Meet, text: We talk }\n      - { title: Plan, text: We write }\n      - { title: Try, text: You see }\n';
const PEOPLE = '      - { name: Ada, role: Head }\n      - { name: Tom, role: Deputy }\n';
const REACHED =
  '      - { name: Ada, role: Head, lines: [a@example.org] }\n      - { name: Tom, role: Deputy, lines: [t@example.org] }\n';

test.each([
  ['process', 'steps', 'items', STEPS, true],
  ['path', 'items', 'steps', STEPS, true],
  ['team', 'people', 'items', PEOPLE, true],
  ['team', 'people', 'items', REACHED, undefined],
  ['contact', 'items', 'people', REACHED, true],
])('a list of another kind’s key in %s: `%s` is called `%s` here', (kind, written, called, entries, sure) => {
  const text = `${HEAD}slides:\n  - kind: ${kind}\n    title: A\n    ${written}:\n${entries}`;
  const { findings } = parseOutline({ file: 'slides.yaml', text });
  expect(findings).toMatchObject([{ code: 'unknown-key', path: ['slides', 0, written], suggestion: called }]);
  expect(findings[0]?.sure).toBe(sure);
});

test.each([
  [7, '7 entries need 2 slides: 6 here, the other 1 on another.'],
  [14, '14 entries need 3 slides: 6 here, the other 8 on 2 more.'],
])('a list of %i entries where six are taken is spread over slides', (count, hint) => {
  const items = Array.from({ length: count }, (_, i) => `      - Reason ${i}\n`).join('');
  const text = `${HEAD}slides:\n  - kind: bullets\n    title: A\n    items:\n${items}`;
  const { findings } = parseOutline({ file: 'slides.yaml', text });
  expect(findings).toMatchObject([{ code: 'wrong-type', path: ['slides', 0, 'items'], hint: { en: hint } }]);
});
