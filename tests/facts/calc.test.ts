import { expect, it } from 'vitest';
import { factsOfCalc, parseCalc, printCalc } from '../../src/facts/calc.ts';

const read = (text: string) => parseCalc(text);

it('a calculation of fifty thousand terms is read, and printed', () => {
  const tree = read(Array.from({ length: 50_000 }, (_, i) => `f${i}`).join(' + '));
  if ('expected' in tree) throw new Error(tree.expected.en);
  expect(factsOfCalc(tree)).toHaveLength(50_000);
  expect(printCalc(tree, (id) => id)).toMatch(/^f0 \+ f1 .* f49999$/);
});

it('parentheses go fifty deep, and no deeper', () => {
  const nested = (depth: number) => read(`${'('.repeat(depth)}1${')'.repeat(depth)}`);
  expect(nested(50)).toMatchObject({ sort: 'group' });
  expect(nested(51)).toMatchObject({ start: 50 });
  expect(nested(100_000)).toMatchObject({ start: 50 });
});
