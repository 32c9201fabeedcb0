import { expect, test } from 'vitest';
import { csvText, inertCell, plainCell } from '../../src/data/write-csv.ts';

test('data stay as they are, and texts are not computed', () => {
  expect(csvText([['-growth'], ['-5.2']])).toBe('\ufeff"-growth"\r\n"-5.2"\r\n');
  const texts = ['=1+1', '-5', "'=1", "'90s", 'a-b', ''];
  expect(texts.map(inertCell)).toEqual(["'=1+1", "'-5", "''=1", "'90s", 'a-b', '']);
  expect(texts.map(inertCell).map(plainCell)).toEqual(texts);
});
