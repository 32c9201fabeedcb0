import { describe, expect, test } from 'vitest';
import { mended, outlineText, parse, report } from '../../outline/report.ts';
import { testCalls } from '../../support/calls.ts';

const facts = (lines: string) => outlineText({ facts: lines });

const BASE = '  exports: &money\n    name: Exports\n    value: 12\n    unit: CNY bn\n    source: s\n';

describe('a merge key', () => {
  test('takes over the keys of another group, which those of its own stand above', () => {
    const { outline, findings } = parse(facts(`${BASE}  imports:\n    <<: *money\n    name: Imports\n    value: 9`));
    expect(findings).toEqual([]);
    expect(outline?.facts.imports).toMatchObject({ value: 9, unit: 'CNY bn', source: 's' });
  });

  test('takes over several groups, the first before the others', () => {
    const other = '  more: &more\n    name: More\n    value: 1\n    unit: "%"\n    decimals: 2\n    source: s\n';
    const text = facts(`${BASE}${other}  both:\n    <<: [*money, *more]\n    value: 3`);
    const { outline, findings } = parse(text);
    expect(findings).toEqual([]);
    expect(outline?.facts.both).toMatchObject({ value: 3, unit: 'CNY bn', decimals: 2 });
  });
});

describe('a reference to a name that is nowhere given', () => {
  test('is mended where it is misspelt', () => {
    const text = facts(`${BASE}  imports:\n    <<: *mony\n    value: 9`);
    expect(parse(mended(text)).findings).toEqual([]);
  });
});

testCalls(import.meta.url, 'yaml-traps.yaml', { facts, mended, report });
