import { describe, expect, test } from 'vitest';
import { YAML_LIMITS } from '../../../src/core/limits.ts';
import { MAX_READINGS } from '../../../src/yaml/syntax/misread.ts';
import { mended, outlineText, parse, report } from '../../outline/report.ts';
import { casesIn } from '../../support/cases.ts';

const slide = (lines: string) => outlineText({ slides: `  - kind: note\n${lines}` });

type Case = { is?: string; slide: string; found: string[]; mended?: string };

test.each(casesIn<Case>(import.meta.url, 'syntax-findings.yaml'))('%s', (_, cases) => {
  for (const { is, slide: lines, found, mended: now } of cases) {
    expect(report(slide(lines)), is).toEqual(found);
    if (now !== undefined) expect(mended(slide(lines)), is).toBe(slide(now));
    if (now !== undefined) expect(parse(slide(now)).findings, is).toEqual([]);
  }
});

test('a percent sign as the unit', () => {
  const text = outlineText({ facts: '  f: { name: F, value: 1, unit: %, source: s }' });
  expect(report(text)).toEqual(['syntax 4:33 %']);
  const block = outlineText({ facts: '  f:\n    name: F\n    value: 1\n    unit: %\n    source: s' });
  expect(report(block)).toEqual(['syntax 7:11 %']);
  expect(parse(mended(block)).findings).toEqual([]);
});

test('references that multiply are refused', () => {
  const list = Array.from({ length: 20 }, () => '*t').join(', ');
  const found = report(slide(`    title: &t A\n    points: &p [${list}]\n    more: *p`));
  expect(found).toEqual(['syntax 7:11 *p']);
});

test('lines may end as Windows ends them', () => {
  expect(report(slide('    title: A').replaceAll('\n', '\r\n'))).toEqual([]);
  expect(report(slide('    title: A: b').replaceAll('\n', '\r\n'))).toEqual(['syntax 5:12 A: b']);
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
