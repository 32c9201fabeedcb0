import { expect, test } from 'vitest';
import { applyEdits } from '../../src/findings/finding.ts';

const edit = (start: number, end: number, text: string) => ({ file: 'a', start, end, text });

test('edits are made together, wherever each stands', () => {
  const { text, moved } = applyEdits('one two three', [edit(8, 13, '3'), edit(0, 3, '1 and'), edit(7, 7, '!')]);
  expect(text).toBe('1 and two! 3');
  expect([0, 4, 7, 8, 13].map(moved)).toEqual([0, 6, 10, 11, 12]);
});

test('an offset within what was replaced is now where that begins', () => {
  expect(applyEdits('one two', [edit(4, 7, '2')]).moved(5)).toBe(4);
});

test('insertions at one place are made in their order, the same one once', () => {
  expect(applyEdits('ab', [edit(1, 1, 'x'), edit(1, 1, 'y'), edit(1, 1, 'x')]).text).toBe('axyb');
});

test('of edits that overlap the first is made', () => {
  const { text, made } = applyEdits('abcdef', [edit(2, 5, 'X'), edit(4, 6, 'Y')]);
  expect([text, made.length]).toEqual(['abXf', 1]);
});

test('lines that are put in end as the text’s do', () => {
  expect(applyEdits('a: b\r\nc: d\r\n', [edit(2, 4, '\n  - b')]).text).toBe('a:\r\n  - b\r\nc: d\r\n');
});
