import { expect, test } from 'vitest';
import { severityOf } from '../../../src/findings/finding.ts';
import { mended, outlineText, parse, report } from '../../outline/report.ts';

const points = (lines: string) => outlineText({ slides: `  - kind: note\n    title: A\n    points:\n${lines}` });

test.each([
  ['      - One point\n        Six cranes stand ready', 'Six cranes stand ready'],
  ['      - One point.\n        Six cranes stand ready', 'Six cranes stand ready'],
  ['      - One point\n        **Six** cranes stand ready\n      - Three', '**Six** cranes stand ready'],
])('a line that looks like an entry without its dash is warned of, and the edit gives it one: %#', (lines, stretch) => {
  const text = points(lines);
  expect(report(text)).toEqual([`forgotten-dash 8:9 ${stretch}`]);
  const [finding] = parse(text).findings;
  expect(finding).toMatchObject({ path: ['slides', 0, 'points', 0] });
  expect(finding && severityOf(finding.code)).toBe('warning');
  expect(parse(text).outline).toBeDefined();
  expect(mended(text)).toMatch(/\n {6}- "?(?:\*\*)?Six/);
  expect(parse(mended(text)).findings).toEqual([]);
});

test.each([
  '      - A point that is so long that its author broke it after a word in\n        Eastmere, where it goes on',
  '      - The new quay in\n        Eastmere',
  '      - One point,\n        Six cranes',
  '      - One point\n        and six cranes',
  '      - "One point\n        Six cranes"',
  '      - >-\n        One point\n        Six cranes',
])('a text that was folded is none: %#', (lines) => {
  expect(report(points(lines))).toEqual([]);
});
