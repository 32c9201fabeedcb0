import { describe, expect, test } from 'vitest';
import type { Finding } from '../../src/findings/finding.ts';
import { groupFindings } from '../../src/findings/group-findings.ts';

const finding = (en: string, more: Partial<Finding> = {}): Finding => ({
  code: 'wrong-type',
  message: { en, zh: en },
  path: [],
  ...more,
});
const span = (start: number) => ({ file: 'slides.yaml', start, end: start + 1, line: start, column: 1 });
const grouped = (findings: readonly Finding[]) =>
  groupFindings(findings).map(({ finding: { message }, others }) => `${message.en} +${others.length}`);

describe('findings of one cause', () => {
  test('are those that name it, where the first of them stands', () => {
    const one = { cause: 'trade.csv' };
    expect(grouped([finding('A', one), finding('B'), finding('C', one), finding('D', { cause: 'other' })])).toEqual([
      'A +1',
      'B +0',
      'D +0',
    ]);
  });

  test('are those at one place, in one language', () => {
    const here = { span: span(3) };
    expect(grouped([finding('A', here), finding('B', here), finding('C', { ...here, language: 'zh' })])).toEqual([
      'A +1',
      'C +0',
    ]);
  });

  test('are more than three that say the same but for what they quote', () => {
    const many = (count: number) =>
      Array.from({ length: count }, (_, i) => finding(`“Title ${i}” is set in ${i + 8} points.`, { span: span(i) }));
    expect(grouped(many(3))).toHaveLength(3);
    expect(grouped(many(4))).toEqual(['“Title 0” is set in 8 points. +3']);
    const named = Array.from({ length: 5 }, (_, i) => finding(`\`key-${'abcde'[i]}\` is no key.`, { span: span(i) }));
    expect(grouped(named)).toHaveLength(5);
  });

  test('have one code', () => {
    const one = { cause: 'x' };
    expect(grouped([finding('A', one), finding('B', { ...one, code: 'bad-data' })])).toHaveLength(2);
  });
});
