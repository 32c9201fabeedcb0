import { describe, expect, test } from 'vitest';
import { YAML_LIMITS } from '../../../src/core/limits.ts';
import { MAX_READINGS } from '../../../src/yaml/syntax/misread.ts';
import { mended, outlineText, parse, report } from '../../outline/report.ts';

const slide = (lines: string) => outlineText({ slides: `  - kind: note\n${lines}` });

describe('what YAML refuses or reads otherwise is found at its place, and the edit mends it', () => {
  const table: [string, string, string[]][] = [
    ['a text that begins with a fact', '    title: {gdp} rises', ['syntax 5:12 {gdp} rises']],
    ['a text that is one fact', '    title: {gdp}', ['syntax 5:12 {gdp}']],
    ['a comma within braces', '    title: { en: Growth, fast, zh: 快 }', ['syntax 5:18 Growth, fast']],
    ['a colon within braces', '    title: { en: Growth: fast, zh: 快 }', ['syntax 5:18 Growth: fast']],
    ['a colon within a text', '    title: Growth: fast', ['syntax 5:12 Growth: fast']],
    ['a fact within braces', '    title: { en: Growth of {gdp}, zh: 增长 }', ['syntax 5:18 Growth of {gdp}']],
    ['a fact that begins a text within braces', '    title: { en: "A", zh: {gdp} 增长 }', ['syntax 5:27 {gdp} 增长']],
    ['a fact alone within braces', '    title: { en: {gdp}, zh: 增长 }', ['syntax 5:18 {gdp}']],
    ['a fact within brackets', '    title: A\n    points: [B, C {gdp}, D]', ['syntax 6:17 C {gdp}']],
    [
      'a link within braces',
      '    title: { en: "A [b](http://c)", zh: A [b](http://c) }',
      ['syntax 5:41 A [b](http://c)'],
    ],
    ['an apostrophe within braces', "    title: { en: 'It's', zh: 增长 }", ["syntax 5:18 'It's'"]],
    ['no space after colons in braces', '    title: { en:A, zh:B }', ['syntax 5:16 :', 'syntax 5:22 :']],
    ['a fact deep within braces', '    title: A\n    points: [{ en: B {gdp}, zh: C }]', ['syntax 6:20 B {gdp}']],
    ['a tab', '\ttitle: A', ['syntax 5:1 \t']],
    ['a tab before an entry', '    title: A\n    points:\n      - B\n\t- C\n      - D', ['syntax 8:1 \t']],
    ['a tab before the last entry', '    title: A\n    points:\n      - B\n\t- C', ['syntax 8:1 \t']],
    ['a full-width colon', '    title：增长\n    kicker: A', ['syntax 5:10 ：']],
    ['a full-width colon in braces', '    title: { en：Growth, zh: 快 }', ['syntax 5:16 ：']],
    ['a full-width comma in braces', '    title: { en: Growth， zh: 快 }', ['syntax 5:24 ， ']],
    ['no space after a colon', '    title:Growth\n    kicker: A', ['syntax 5:10 :']],
    ['a text that begins in bold', '    title: **Growth** is fast', ['syntax 5:12 **Growth** is fast']],
    ['a single word in bold', '    title: **Growth**', ['syntax 5:12 **Growth**']],
    ['a text that begins with a link', '    title: [Site](https://a.b)', ['syntax 5:12 [Site](https://a.b)']],
    ['an apostrophe in single quotes', "    title: 'It's fast'", ["syntax 5:12 'It's fast'"]],
    ['quotes within quotes', '    title: "A "new" area"', ['syntax 5:12 "A "new" area"']],
    ['a text cut off by a number sign', '    title: Still #1 in trade', ['syntax 5:12 Still #1 in trade']],
    ['a backslash in double quotes', '    title: "A\\d"', ['syntax 5:14 \\d']],
    ['an at sign', '    title: @home', ['syntax 5:12 @home']],
    ['a type', '    title: !important', ['syntax 5:12 !important']],
  ];
  test.each(table)('%s', (_, lines, expected) => {
    const text = slide(lines);
    expect(report(text)).toEqual(expected);
    expect(parse(mended(text)).findings).toEqual([]);
  });

  test('a percent sign as the unit', () => {
    const text = outlineText({ facts: '  f: { name: F, value: 1, unit: %, source: s }' });
    expect(report(text)).toEqual(['syntax 4:33 %']);
    const block = outlineText({ facts: '  f:\n    name: F\n    value: 1\n    unit: %\n    source: s' });
    expect(report(block)).toEqual(['syntax 7:11 %']);
    expect(parse(mended(block)).findings).toEqual([]);
  });
});

describe('what only an author can mend is found at its place', () => {
  const table: [string, string, string[]][] = [
    ['a key twice', '    title: A\n    title: B', ['syntax 6:5 title']],
    ['a line that stands too far right', '    title: A\n      kicker: B', ['syntax 6:7 kicker: B']],
    ['a line that stands too far left', '    title: A\n   kicker: B', ['syntax 6:4 kicker: B']],
    ['a quote that is not closed', '    title: "Growth\n    kicker: A', ['syntax 5:12 "Growth']],
    ['a brace that is not closed', '    title: { en: A\n    kicker: B', ['syntax 5:12 { en: A']],
    ['a line without a key', '    title: A\n    Growth\n    kicker: B', ['syntax 6:5 Growth']],
    ['a text right after a fold sign', '    title: > A', ['syntax 5:12 > A']],
    ['a second document', '    title: A\n---\nslides: []', ['syntax 6:1 ---']],
    ['a word without a value in braces', '    title: { en: "A", zh }', ['syntax 5:23 zh']],
    ['a value that holds itself', '    title: A\n    points: &p [*p]', ['syntax 6:17 *p']],
  ];
  test.each(table)('%s', (_, lines, expected) => {
    expect(report(slide(lines))).toEqual(expected);
  });

  test('several mistakes are found at once, one a line', () => {
    expect(report(slide('    title: {gdp} rises\n    kicker: A: b: c'))).toEqual([
      'syntax 5:12 {gdp} rises',
      'syntax 6:13 A: b: c',
    ]);
  });

  test('references that multiply are refused', () => {
    const list = Array.from({ length: 20 }, () => '*t').join(', ');
    const found = report(slide(`    title: &t A\n    points: &p [${list}]\n    more: *p`));
    expect(found).toEqual(['syntax 7:11 *p']);
  });
});

describe('near misses are no mistakes', () => {
  const table = [
    '    title: "{gdp} rises"',
    '    title: Growth of {gdp}',
    '    title: { en: "Growth, fast", zh: 快 }',
    '    title: Growth:fast at 12:30',
    '    title: 增长：快',
    '    title: Growth   # a remark',
    '    title: Growth #remark',
    '    title: It\'s "new"',
    '    title: Growth is **fast**',
    '    title: &t A\n    kicker: *t',
    '    title: >\n      Two lines\n      in one',
    '    title:\n      en: A\n      zh: B',
  ];
  test.each(table)('%s', (lines) => {
    expect(report(slide(lines))).toEqual([]);
  });

  test('lines may end as Windows ends them', () => {
    expect(report(slide('    title: A').replaceAll('\n', '\r\n'))).toEqual([]);
    expect(report(slide('    title: A: b').replaceAll('\n', '\r\n'))).toEqual(['syntax 5:12 A: b']);
  });
});

describe('a key that stands twice', () => {
  const hint = (text: string) => parse(text).findings[0]?.hint?.en;

  test('at the head of a pasted example: what is below it is kept', () => {
    expect(hint(`${slide('    title: A')}\nslides:\n  - kind: note\n    title: B`)).toMatch(/^Remove this line/);
    expect(hint(slide('    title: A\n    title: B'))).toMatch(/^Keep one of them/);
  });
});

describe('of a file that holds more than is read', () => {
  test('the first line too many is named', () => {
    const text = outlineText({ slides: '\n'.repeat(YAML_LIMITS.lines) });
    const lines = text.slice(0, -1).split('\n').length;
    expect(lines).toBeGreaterThan(YAML_LIMITS.lines);
    expect(report(text)).toMatchObject([expect.stringMatching(`^syntax ${YAML_LIMITS.lines + 1}:1`)]);
  });

  test('a text too long is named where it begins, and one that is just long enough is read', () => {
    const titled = (length: number) => outlineText({ slides: `  - kind: note\n    title: ${'1'.repeat(length)}` });
    expect(report(titled(YAML_LIMITS.characters + 1))[0]).toMatch(/^syntax 5:12 /);
    expect(report(titled(YAML_LIMITS.characters)).join()).not.toContain('syntax');
  });

  test('no more lines that cannot be read are named than anybody would mend', () => {
    const found = report(outlineText({ slides: '  - kind: note\n    title: A\n: : :\n'.repeat(300) }));
    expect(found.length).toBeGreaterThan(0);
    expect(found.length).toBeLessThanOrEqual(MAX_READINGS);
  });
});
