import { describe, expect, test } from 'vitest';
import { typographicText, withTypography } from '../../../src/resolve/typography/typography.ts';
import { rowsIn } from '../../support/cases.ts';

const rows = rowsIn(import.meta.url, 'typography.yaml');

const NAMES = ['Global 500', '"21" Club', 'A, B', '两江 (New)'];
/** The text as it is set, with no-break spaces as tildes. */
const set = (text: string, language: string) => typographicText(text, language, NAMES).replaceAll('\u00a0', '~');

describe('English', () => {
  test.each(rows<[string, text: string, expected: string]>('English'))('%s', (_, text, expected) => {
    expect(set(text, 'en')).toBe(expected);
  });

  test.each(rows<string>('English leaves'))('leaves %s', (text) => {
    expect(set(text, 'en')).toBe(text);
  });
});

describe('numbers', () => {
  test.each(rows<[string, text: string, expected: string]>('numbers have'))('have %s', (_, text, expected) => {
    expect(set(text, 'en')).toBe(expected);
  });

  test.each(rows<string>('numbers of other sorts stay'))('of other sorts stay: %s', (text) => {
    expect(set(text, 'en')).toBe(text);
  });
});

describe('no line breaks', () => {
  test.each(rows<[string, text: string, expected: string]>('no line breaks'))('%s', (_, text, expected) => {
    expect(set(text, 'en')).toBe(expected);
  });

  test.each(['5 firms', 'No one', 'the Mr', 'no. that', 'kilo 5', 'Smith and J', '2019 was', 'Maybe 5'])(
    'but anywhere in %s',
    (text) => {
      expect(set(text, 'en')).toBe(text);
    },
  );
});

describe('Chinese', () => {
  test.each(rows<[string, text: string, expected: string]>('Chinese'))('%s', (_, text, expected) => {
    expect(set(text, 'zh')).toBe(expected);
  });

  test.each([
    'Hello, world (2019): yes; no?',
    '比例3:2，时间3:00，金额1,234元',
    '见https://a.b/c,d?e=f(g)',
    '邮箱a.b@c.com',
    '6.5"屏幕',
    '第3.5节和2020-10-14',
    '两 江',
    '两江 (New) 和“21” Club'.replace('“21” Club', '"21" Club'),
    '“好”，‘行’……',
    'COVID-19和5G',
  ])('leaves %s', (text) => {
    const kept = text.replace(/ 和/, '和');
    expect(set(kept, 'zh')).toBe(kept);
  });
});

describe('names', () => {
  test('stay as they are written, in both languages', () => {
    expect(set('"21" Club, "here"', 'en')).toBe('"21" Club, “here”');
    expect(set('在A, B和Global 500', 'zh')).toBe('在A, B和Global 500');
  });
});

describe('runs', () => {
  test('have a note’s mark as part of its word', () => {
    const note = { text: '', note: { runs: [], path: [], at: 'value' as const } };
    expect(withTypography([{ text: '增长 ' }, note, { text: ' ,其中 ' }, note], 'zh', [])).toEqual([
      { text: '增长' },
      note,
      { text: '，其中' },
      note,
    ]);
  });

  test('are set as one text, and keep their manner', () => {
    const runs = [
      { text: '占 ' },
      { text: '30%', fact: 'f' },
      { text: ' 的 "' },
      { text: '好', bold: true },
      { text: '" ,对' },
    ];
    expect(withTypography(runs, 'zh', [])).toEqual([
      { text: '占' },
      { text: '30%', fact: 'f' },
      { text: '的“' },
      { text: '好', bold: true },
      { text: '”，对' },
    ]);
  });

  test('never change what a fact writes', () => {
    const fact = { text: '5-10 "km" , -3', fact: 'f' };
    expect(withTypography([fact], 'en', [])).toEqual([fact]);
    expect(withTypography([{ text: 'about ' }, { text: '5', fact: 'f' }, { text: ' km' }], 'en', [])[2]?.text).toBe(
      '\u00a0km',
    );
  });
});
