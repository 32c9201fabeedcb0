import { describe, expect, test } from 'vitest';
import { computeFacts } from '../../src/facts/compute-facts.ts';
import { resolveFacts } from '../../src/resolve/resolve-facts.ts';
import { testCalls } from '../support/calls.ts';
import { rowsIn } from '../support/cases.ts';
import { found, outlineOf } from './outline.ts';

const rows = rowsIn(import.meta.url, 'resolve-facts.yaml');

const fact = (keys: string) => `  f: { name: F, source: s, ${keys} }`;

function view(keys: string, language: string) {
  return resolveFacts(outlineOf({ facts: fact(keys) }), language).facts.get('f');
}

describe('every form of a fact', () => {
  type Forms = [label: string, prose: string, spoken: string, figure: [string, string], unit: string];
  test.each(rows<[keys: string, en: Forms, zh: Forms]>('every form of a fact'))('%s', (keys, en, zh) => {
    for (const [language, expected] of [
      ['en', en],
      ['zh', zh],
    ] as const) {
      const { label, prose, spoken, figure, unit } = view(keys, language) ?? {};
      expect([label, prose?.replaceAll('\u00a0', '~'), spoken, [figure?.number, figure?.unit], unit]).toEqual(expected);
    }
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

  test.each(rows<[keys: string, label: string]>('computed facts'))('%s', (keys, label) => {
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
  test.each(rows<[string, keys: string, expected: string[]]>('computed facts is found'))(
    '%s is found',
    (_, keys, expected) => {
      expect(broken(keys)).toEqual(expected);
    },
  );
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

testCalls(import.meta.url, 'resolve-facts-calls.yaml', { found, view });
