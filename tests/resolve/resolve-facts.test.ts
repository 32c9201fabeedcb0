import { describe, expect, test } from 'vitest';
import { computeFacts } from '../../src/facts/compute-facts.ts';
import { resolveFacts } from '../../src/resolve/resolve-facts.ts';
import { found, outlineOf } from './outline.ts';

const NBSP = '\u00a0';
const fact = (keys: string) => `  f: { name: F, source: s, ${keys} }`;

function view(keys: string, language: string) {
  return resolveFacts(outlineOf({ facts: fact(keys) }), language).facts.get('f');
}

describe('every form of a fact', () => {
  type Forms = [label: string, prose: string, spoken: string, figure: [string, string], unit: string];
  const table: [keys: string, en: Forms, zh: Forms][] = [
    [
      'value: 339.1, unit: CNY bn',
      ['339.1', `RMB${NBSP}339.1${NBSP}bn`, 'RMB 339.1 billion', ['339.1', 'RMB bn'], 'RMB bn'],
      ['3391', '3391亿元', '3391亿元', ['3391', '亿元'], '亿元'],
    ],
    [
      'value: 11.5, unit: USD bn',
      ['11.5', `USD${NBSP}11.5${NBSP}bn`, 'USD 11.5 billion', ['11.5', 'USD bn'], 'USD bn'],
      ['115', '115亿美元', '115亿美元', ['115', '亿美元'], '亿美元'],
    ],
    ['value: 60, unit: "%"', ['60%', '60%', '60 per cent', ['60', '%'], '%'], ['60%', '60%', '60%', ['60', '%'], '%']],
    [
      'value: 1.5, unit: "%", bound: below',
      ['<1.5%', 'less than 1.5%', 'less than 1.5 per cent', ['<1.5', '%'], '%'],
      ['<1.5%', '不足1.5%', '不足1.5%', ['<1.5', '%'], '%'],
    ],
    [
      'value: 15, unit: "%", bound: about',
      ['~15%', 'about 15%', 'about 15 per cent', ['~15', '%'], '%'],
      ['约15%', '约15%', '约15%', ['约15', '%'], '%'],
    ],
    [
      'value: 30, bound: above',
      ['>30', 'more than 30', 'more than 30', ['>30', ''], ''],
      ['>30', '超过30', '超过30', ['>30', ''], ''],
    ],
    [
      'value: 80, unit: "%", signed: true',
      ['+80%', '80%', '80 per cent', ['+80', '%'], '%'],
      ['+80%', '80%', '80%', ['+80', '%'], '%'],
    ],
    [
      'value: -2.5, unit: "%", signed: true',
      ['−2.5%', '−2.5%', 'minus 2.5 per cent', ['−2.5', '%'], '%'],
      ['−2.5%', '−2.5%', '负2.5%', ['−2.5', '%'], '%'],
    ],
    [
      'value: 238, unit: km2',
      ['238', `238${NBSP}km²`, '238 square kilometres', ['238', 'km²'], 'km²'],
      ['238', '238平方公里', '238平方公里', ['238', '平方公里'], '平方公里'],
    ],
    [
      'value: 2.7, unit: million people',
      ['2.7', `2.7${NBSP}million`, '2.7 million people', ['2.7', 'million'], 'million people'],
      ['270', '270万人', '270万人', ['270', '万人'], '万人'],
    ],
    [
      'value: 3.4, unit: times',
      ['×3.4', `3.4${NBSP}times`, '3.4 times', ['×3.4', ''], ''],
      ['×3.4', '3.4倍', '3.4倍', ['3.4', '倍'], ''],
    ],
    [
      'value: 59, unit: { en: projects, zh: 个项目 }',
      ['59', `59${NBSP}projects`, '59 projects', ['59', 'projects'], 'projects'],
      ['59', '59个项目', '59个项目', ['59', '个项目'], '个项目'],
    ],
    [
      'value: 1234567',
      ['1,234,567', '1,234,567', '1,234,567', ['1,234,567', ''], ''],
      ['1,234,567', '1,234,567', '1,234,567', ['1,234,567', ''], ''],
    ],
    ['value: 2.50', ['2.50', '2.50', '2.50', ['2.50', ''], ''], ['2.50', '2.50', '2.50', ['2.50', ''], '']],
    [
      'value: 2.345, decimals: 2',
      ['2.35', '2.35', '2.35', ['2.35', ''], ''],
      ['2.35', '2.35', '2.35', ['2.35', ''], ''],
    ],
    [
      'value: 0.3333, say: { en: about one third, zh: 约三分之一 }',
      ['about one third', 'about one third', 'about one third', ['about one third', ''], ''],
      ['约三分之一', '约三分之一', '约三分之一', ['约三分之一', ''], ''],
    ],
    [
      'value: 25, unit: "%", say: { en: more than a quarter, zh: 超过四分之一 }, label: ">25%"',
      ['>25%', 'more than a quarter', 'more than a quarter', ['>25', '%'], '%'],
      ['>25%', '超过四分之一', '超过四分之一', ['>25', '%'], '%'],
    ],
  ];
  test.each(table)('%s', (keys, en, zh) => {
    for (const [language, expected] of [
      ['en', en],
      ['zh', zh],
    ] as const) {
      const { label, prose, spoken, figure, unit } = view(keys, language) ?? {};
      expect([label, prose, spoken, [figure?.number, figure?.unit], unit]).toEqual(expected);
    }
  });

  test('the value is in the scale of the language, free of noise', () => {
    expect(view('value: 2.7, unit: million people', 'zh')?.value).toBe(270);
    expect(view('value: 339.1, unit: CNY bn', 'zh')?.value).toBe(3391);
  });

  test('facts compare by dimension in every language', () => {
    const keys = [
      'unit: CNY bn',
      'unit: "%"',
      'unit: km2',
      'unit: million people',
      'unit: { en: projects, zh: 个项目 }',
      '',
    ];
    const dimensions = (language: string) => keys.map((unit) => view(`value: 1, ${unit}`, language)?.dimension);
    expect(dimensions('en')).toEqual(['CNY', 'share', 'length^2', 'people', 'projects', '']);
    expect(dimensions('zh')).toEqual(dimensions('en'));
  });

  test('the period is written as it stands', () => {
    expect(view('value: 1, period: 2019', 'en')?.period).toBe('2019');
    expect(view('value: 1, period: { en: at establishment, zh: 成立之初 }', 'zh')?.period).toBe('成立之初');
    expect(view('value: 1', 'en')).not.toHaveProperty('period');
  });
});

describe('computed facts', () => {
  const BASE = `  a: { name: A, value: 100.2, unit: CNY bn, source: s, paragraph: 3 }
  b: { name: { en: B, zh: 乙 }, value: 339.1, unit: CNY bn, source: s }
  share: { name: Share, value: 1.5, unit: "%", source: s }
  about: { name: About, value: 1.5, unit: "%", bound: about, source: s }
  people: { name: People, value: 2.7, unit: million people, source: s }
  firms: { name: Firms, value: 200, unit: { en: firms, zh: 家 }, source: s }
  words: { name: Words, say: a lot, source: s }
`;
  const computed = (keys: string, language = 'en') =>
    resolveFacts(outlineOf({ facts: `${BASE}  f: { name: F, ${keys} }` }), language).facts.get('f');

  test.each([
    ['calc: b / a, unit: times', '×3.4'],
    ['calc: b / a, unit: times, decimals: 2', '×3.38'],
    ['calc: (b - a) / a, unit: "%", signed: true', '+238%'],
    ['calc: b / a - 1, unit: "%"', '238%'],
    ['calc: a + b, unit: CNY bn', '439.3'],
    ['calc: 2 * a - b / 2, unit: CNY bn', '30.9'],
    ['calc: a × 2 ÷ 4 − a, unit: CNY bn', '−50.1'],
    ['calc: share + share, unit: "%", decimals: 1', '3.0%'],
    ['calc: 100 - share, unit: "%", decimals: 1', '98.5%'],
    ['calc: b * share, unit: CNY bn', '5.1'],
    ['calc: share * 2, unit: "%"', '3%'],
    ['calc: b / people, unit: { en: yuan a person, zh: 元/人 }, decimals: 0', '125,593'],
    ['calc: firms / 2, unit: { en: firms, zh: 家 }', '100'],
    ['calc: about * 2, unit: "%", bound: about', '~3%'],
    ['calc: b / a', '3.4'],
  ])('%s', (keys, label) => {
    expect(computed(keys)?.label).toBe(label);
  });

  test('say how, with the names of the language, and where from', () => {
    expect(computed('calc: (b - a) / a, unit: times', 'zh')).toMatchObject({
      computed: '(乙 − A) ÷ A',
      inputs: ['b', 'a'],
      source: 's',
    });
    expect(computed('calc: b / a')).not.toHaveProperty('paragraph');
  });

  test('may rest on computed facts, in any order', () => {
    const facts = `${BASE}  f: { name: F, calc: g * 2, unit: times }\n  g: { name: G, calc: b / a, unit: times }`;
    expect(resolveFacts(outlineOf({ facts }), 'en').facts.get('f')?.label).toBe('×6.8');
  });

  const broken = (keys: string) => found({ facts: `${BASE}  f: { name: F, ${keys} }` });
  test.each([
    ['an unknown fact', 'calc: b / ab', ['unknown-fact 11:27 ab']],
    ['a minus without spaces', 'calc: b-a, unit: CNY bn', ['unknown-fact 11:23 b-a']],
    ['money and people added', 'calc: b + people, unit: CNY bn', ['bad-calc 11:23 b + people']],
    ['a share and a plain number added', 'calc: share + b / a, unit: "%"', ['bad-calc 11:23 share + b / a']],
    ['a typed number added to money', 'calc: a + 5, unit: CNY bn', ['bad-calc 11:23 a + 5']],
    [
      'counts of unlike things added',
      'calc: firms + people, unit: { en: both, zh: 个 }',
      ['bad-calc 11:23 firms + people'],
    ],
    ['a ratio as money', 'calc: b / a, unit: CNY bn', ['bad-calc 11:23 b / a']],
    ['money without a unit', 'calc: a + b', ['bad-calc 11:23 a + b']],
    ['a share without a unit', 'calc: share + share', ['bad-calc 11:23 share + share']],
    ['a division by zero', 'calc: a / (b - b)', ['bad-calc 11:23 a / (b - b)']],
    ['an exact result from an inexact figure', 'calc: about * 2, unit: "%"', ['bad-calc 11:23 about * 2']],
    ['a figure that is words', 'calc: words * 2', ['bad-calc 11:23 words']],
    ['two operators', 'calc: a * * b', ['bad-calc 11:27 *']],
    ['a parenthesis that is not closed', 'calc: (a + b', ['bad-calc 11:28 b']],
    ['nothing after an operator', 'calc: a +', ['bad-calc 11:25 +']],
    ['a sign that there is not', 'calc: a ^ b', ['bad-calc 11:25 ^']],
    ['two facts without an operator', 'calc: a b', ['bad-calc 11:25 b']],
  ])('%s is found', (_, keys, expected) => {
    expect(broken(keys)).toEqual(expected);
  });

  test('a circle is found once, and what hangs on it is not blamed', () => {
    const facts =
      '  f: { name: F, calc: g * 2 }\n  g: { name: G, calc: f / 2 }\n  h: { name: H, calc: f + 1 }\n  i: { name: I, calc: i }';
    expect(found({ facts, slides: '  - kind: figures\n    title: "{h} and {f}"\n    items: [{ fact: h }]' })).toEqual([
      'circular-fact 4:23 g * 2',
      'circular-fact 7:23 i',
    ]);
  });
});

describe('calculations of any length', () => {
  const one = '  g: { name: G, value: 2, source: s }\n';
  const many = (count: number, make: (i: number) => string) => Array.from({ length: count }, (_, i) => make(i));

  test('have as many terms as a text holds', () => {
    const facts = `${one}  f: { name: F, calc: ${many(5_000, () => 'g').join(' + ')} }`;
    const { computed, findings } = computeFacts(outlineOf({ facts }).facts, 'en');
    expect([computed.get('f')?.value, findings]).toEqual([10_000, []]);
  });

  test('have parentheses in one another, but not without end', () => {
    const calc = (depth: number) => `${one}  f: { name: F, calc: ${'('.repeat(depth)}g${')'.repeat(depth)} }`;
    expect(found({ facts: calc(50) })).toEqual([]);
    const { findings } = computeFacts(outlineOf({ facts: calc(9_000) }).facts, 'en');
    expect(findings.map(({ code, path, at }) => [code, path.join('.'), at])).toEqual([
      ['bad-calc', 'facts.f.calc', { text: '(', nth: 50 }],
    ]);
  });

  test('need one another in chains and circles of any length', () => {
    const chain = (first: string) =>
      one + many(5000, (i) => `  f${i}: { name: F, calc: ${i === 0 ? first : `f${i - 1}`} * 1 }`).join('\n');
    const whole = computeFacts(outlineOf({ facts: chain('g') }).facts, 'en');
    expect([whole.computed.get('f4999')?.value, whole.findings]).toEqual([2, []]);
    const circle = computeFacts(outlineOf({ facts: chain('f4999') }).facts, 'en');
    expect(circle.findings.map(({ code, path }) => [code, path.join('.')])).toEqual([
      ['circular-fact', 'facts.f0.calc'],
    ]);
  });
});

test('words of a fact that lack a language fall back, and are found once each', () => {
  const facts = '  f: { name: { en: F }, value: 1, unit: { en: x, zh: y }, period: { en: now }, source: s }';
  expect(found({ facts }, 'zh')).toEqual(['missing-translation 4:8 name', 'missing-translation 4:59 period']);
  expect(found({ facts }, 'en')).toEqual([]);
  expect(resolveFacts(outlineOf({ facts }), 'zh').facts.get('f')).toMatchObject({
    name: 'F',
    period: 'now',
    unit: 'y',
  });
});
