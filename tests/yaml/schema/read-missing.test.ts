import { expect, test } from 'vitest';
import { applyEdits } from '../../../src/findings/finding.ts';
import { parseOutline } from '../../../src/outline/parse-outline.ts';
import { HEAD } from '../../support/head.ts';

const parse = (text: string) => parseOutline({ file: 'slides.yaml', text });

test.each([
  ['a slide', '  - kind: comparison\n    title: A\n\n  - { kind: statement, title: B }\n'],
  ['a slide at the end of the text', '  - kind: comparison # two\n    title: A'],
  ['a slide in braces', '  - { kind: comparison, title: A }\n'],
  [
    'a part of a slide',
    '  - kind: comparison\n    title: A\n    left:\n      items: [Small]\n    right: { items: [Large] }\n',
  ],
])('lines that lack in %s are put in as they are shown', (_, slide) => {
  let text = `${HEAD}slides:\n${slide}`;
  const lacking = () => parse(text).findings.filter(({ code }) => code === 'missing-key');
  expect(lacking().length).toBeGreaterThan(0);
  for (const { edit } of [...lacking()].toReversed()) {
    expect(edit?.safe).toBeUndefined();
    text = applyEdits(text, edit ? [edit] : []).text;
  }
  expect(lacking()).toEqual([]);
  expect(parse(text).outline?.slides[0]).toMatchObject({ kind: 'comparison', left: {}, right: {} });
});

test('a kind that lacks is not put in: which is meant cannot be told', () => {
  const [finding] = parse(`${HEAD}slides:\n  - title: A\n`).findings;
  expect([finding?.code, finding?.edit]).toEqual(['missing-key', undefined]);
});
