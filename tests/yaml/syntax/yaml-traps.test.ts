import { describe, expect, test } from 'vitest';
import { mended, outlineText, parse, report } from '../../outline/report.ts';

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

  test('leads findings to where a key that it takes over is written', () => {
    const wrong = BASE.replace('CNY bn', 'CNYY bn');
    expect(report(facts(`${wrong}  imports:\n    <<: *money\n    value: 9`))).toEqual([
      'unknown-kind 7:11 CNYY bn',
      'unknown-kind 7:11 CNYY bn',
    ]);
  });

  test('in quotes is a name', () => {
    expect(report(facts('  f:\n    "<<": 1\n    name: A\n    value: 1\n    source: s'))).toEqual([
      'unknown-key 5:5 "<<"',
    ]);
  });

  test.each([
    ['a text', '<<: common', 'syntax 10:9 common'],
    ['nothing', '<<:', 'syntax 10:5 <<'],
    ['a list with a text', '<<: [*money, b]', 'syntax 10:18 b'],
    ['a name that is nowhere given', '<<: *common', 'syntax 10:9 *common'],
  ])('is refused where %s follows it', (_, line, expected) => {
    expect(report(facts(`${BASE}  imports:\n    ${line}`))).toEqual([expected]);
  });
});

describe('a reference to a name that is nowhere given', () => {
  test('is not put in quotes, for it need not be a text', () => {
    const text = facts('  f:\n    name: A\n    value: 1\n    source: *src');
    expect(report(text)).toEqual(['syntax 7:13 *src']);
    expect(mended(text)).toBe(text);
  });

  test('is mended where it is misspelt', () => {
    const text = facts(`${BASE}  imports:\n    <<: *mony\n    value: 9`);
    expect(parse(mended(text)).findings).toEqual([]);
  });
});
