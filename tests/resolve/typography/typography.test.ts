import { describe, expect, test } from 'vitest';
import { typographicText, withTypography } from '../../../src/resolve/typography/typography.ts';

const NAMES = ['Global 500', '"21" Club', 'A, B', '两江 (New)'];
/** The text as it is set, with no-break spaces as tildes. */
const set = (text: string, language: string) => typographicText(text, language, NAMES).replaceAll('\u00a0', '~');

describe('English', () => {
  test.each([
    ['quotes', `"It's" 'so', she's "(ok)"`, '“It’s” ‘so’, she’s “(ok)”'],
    ['years without their century', "in the '90s", 'in the ’90s'],
    ['an ellipsis', 'and so on...', 'and so on…'],
    ['two spaces', 'one.  Two', 'one. Two'],
    ['a space before punctuation', 'Yes , it is ; really !', 'Yes, it is; really!'],
    ['spaces within parentheses', 'this ( and that )', 'this (and that)'],
    ['breaks of some programs', 'one\u2028two \u2029 three', 'one two three'],
    ['what has no width, and turns of direction', 'so\u00adft\u200b \u202eend\u2066\ufff9', 'soft end'],
    ['tabs and controls', 'tab\there\u0007 \ufeffend', 'tab here end'],
  ])('%s', (_, text, expected) => {
    expect(set(text, 'en')).toBe(expected);
  });

  test.each([
    'an … ellipsis and four dots....',
    'ratio 3 : 2',
    'the .NET and .5',
    'https://a.b/c(d),e...f',
    '“already” ‘set’',
  ])('leaves %s', (text) => {
    expect(set(text, 'en')).toBe(text);
  });
});

describe('numbers', () => {
  test.each([
    ['a minus', 'from -5 to (-3)', 'from −5 to (−3)'],
    ['square and cubic metres', '50 km2, 3m3, t/m2', '50~km², 3m³, t/m²'],
    ['a range', 'pages 5-10', 'pages 5–10'],
    ['a spaced range', '5 - 10 plants', '5–10 plants'],
    ['years', '2015-2019 and 2018-19', '2015–2019 and 2018–19'],
    ['decimals, percent and units', '2.5-3.5%, 5%-10%, 5-10km', '2.5–3.5%, 5%–10%, 5–10km'],
    ['thousands', '1,000-2,500 firms and 500-1500 firms', '1,000–2,500 firms and 500–1500 firms'],
  ])('have %s', (_, text, expected) => {
    expect(set(text, 'en')).toBe(expected);
  });

  test.each([
    'on 2020-10-14 and in 2020-06',
    'M2, am2 and m2a of team2',
    'call 555-1234, 023-67397000 or +86-23-6739-7000',
    'COVID-19, Boeing 747-400, A-1, F-16-2',
    '10-5, 24-7, 5-5',
    'mail a-5-10@b.de, see www.a.b/1-2',
    'ISO 9001:2015-2019, GB/T 1234-2020',
    'well-known 3-D',
    '5G, A/B, 3:00 and 3:00-4:30',
    '1-2-3',
    '007-009',
  ])('of other sorts stay: %s', (text) => {
    expect(set(text, 'en')).toBe(text);
  });
});

describe('no line breaks', () => {
  test.each([
    [
      'between a number and its unit',
      '5 km, 10 percent, 2.7 million people, 30 %',
      '5~km, 10~percent, 2.7~million people, 30~%',
    ],
    ['between a currency and its number', 'RMB 339 bn, EUR 5 m, $ 5', 'RMB~339~bn, EUR~5~m, $~5'],
    ['behind No. and its like', 'No. 4, p. 12, Phase 2, Terminal 3', 'No.~4, p.~12, Phase~2, Terminal~3'],
    ['in names with titles and initials', 'Mr Li, Dr. Wu and J. K. Smith', 'Mr~Li, Dr.~Wu and J.~K.~Smith'],
    ['in dates', 'on 14 May and June 3', 'on 14~May and June~3'],
  ])('%s', (_, text, expected) => {
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
  test.each([
    ['quotes', `他说"好"，又说'行'`, '他说“好”，又说‘行’'],
    ['punctuation beside hanzi', '你好, 世界!是吗?对;比例: 高', '你好，世界！是吗？对；比例：高'],
    ['punctuation between hanzi and figures', '占比:30%,其中 GDP,人口', '占比：30%，其中GDP，人口'],
    ['a full stop at an end', '发展很快.\n继续努力.', '发展很快。\n继续努力。'],
    ['parentheses', '重庆(直辖市)和 GDP (2019年)', '重庆（直辖市）和GDP（2019年）'],
    ['spaces beside letters and figures', '使用 5G 网络，共 30 家 A/B 测试', '使用5G网络，共30家A/B测试'],
    ['spaces beside full-width punctuation', '是的 ，对 （好）', '是的，对（好）'],
    ['full-width letters and figures', '２０１９年ＧＤＰ增长３．５％', '2019年GDP增长3.5%'],
    ['an ellipsis', '等等...以及…', '等等……以及……'],
    ['minus and ranges', '增速为-5%，2015-2019年', '增速为−5%，2015–2019年'],
    ['an apostrophe among letters', "Jiangbei's 区", 'Jiangbei’s区'],
  ])('%s', (_, text, expected) => {
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
