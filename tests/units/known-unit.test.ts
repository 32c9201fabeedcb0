import { describe, expect, test } from 'vitest';
import { resolveFacts } from '../../src/resolve/resolve-facts.ts';
import { outlineText, report } from '../outline/report.ts';
import { found, outlineOf } from '../resolve/outline.ts';
import { rowsIn } from '../support/cases.ts';

const rows = rowsIn(import.meta.url, 'known-unit.yaml');

function view(value: string, unit: string, language: string) {
  const facts = `  f: { name: F, source: s, value: ${value}, unit: ${JSON.stringify(unit)} }`;
  const fact = resolveFacts(outlineOf({ facts }), language).facts.get('f');
  if (!fact) throw new Error(`There is no fact in ${unit}.`);
  return fact;
}

const plain = (text: string) => text.replaceAll('\u00a0', '~');

describe('English writes', () => {
  test.each(rows<[value: string, unit: string, beside: string, prose: string, spoken: string]>('English writes'))(
    '%s %s',
    (value, unit, beside, prose, spoken) => {
      const fact = view(value, unit, 'en');
      expect([fact.unit, plain(fact.prose), fact.spoken]).toEqual([beside, prose, spoken]);
    },
  );
});

describe('Chinese writes', () => {
  test.each(rows<[value: string, unit: string, label: string, beside: string, prose: string]>('Chinese writes'))(
    '%s %s',
    (value, unit, label, beside, prose) => {
      const fact = view(value, unit, 'zh');
      expect([fact.label, fact.unit, fact.prose]).toEqual([label, beside, prose]);
    },
  );

  test('a temperature below zero for the ear', () => {
    expect(view('-5', '°C', 'zh').spoken).toBe('负5摄氏度');
  });

  test('a big number in the scale of prose, and its value in the scale of labels', () => {
    const { figure, value } = view('850', 'EUR m', 'zh');
    expect(figure).toEqual({ number: '8.5', unit: '亿欧元' });
    expect(value).toBe(85_000);
  });
});

describe('a unit', () => {
  test.each(rows<[written: string, name: string]>('a unit may be written'))('may be written %s', (written, name) => {
    expect(view('2', written, 'en').prose).toBe(view('2', name, 'en').prose);
  });

  const wrong = (unit: string) =>
    report(outlineText({ facts: `  f: { name: F, source: s, value: 1, unit: ${JSON.stringify(unit)} }` }));
  test.each(['EUR zn', 'XQZ bn', 'milion people', 'million %', 'EUR per °C', 'km per'])('%s is none', (unit) => {
    expect(wrong(unit)).toEqual([expect.stringMatching(/^unknown-kind 4:/)]);
  });
});

describe('computing with units', () => {
  const BASE = `  area: { name: A, value: 2, unit: km2, source: s }
  plot: { name: P, value: 50, unit: ha, source: s }
  side: { name: S, value: 4, unit: km, source: s }
  people: { name: N, value: 640, unit: thousand people, source: s }
  euros: { name: E, value: 32, unit: EUR bn, source: s }
  dollars: { name: D, value: 32, unit: USD bn, source: s }
  plant: { name: W, value: 100, unit: MW, source: s }
  spell: { name: H, value: 30, unit: hours, source: s }
  year: { name: Y, value: 2, unit: years, source: s }
  before: { name: B, value: 20, unit: "%", source: s }
  after: { name: C, value: 22.5, unit: "%", source: s }
`;
  const parts = (keys: string) => ({ facts: `${BASE}  f: { name: F, ${keys} }` });
  test.each(rows<[keys: string, label: string]>('computing with units is'))('%s is %s', (keys, label) => {
    expect(resolveFacts(outlineOf(parts(keys)), 'en').facts.get('f')?.label).toBe(label);
  });

  test.each(rows<[string, keys: string, expected: string[]]>('computing with units cannot be'))(
    '%s cannot be',
    (_, keys, expected) => {
      expect(found(parts(keys))).toEqual(expected);
    },
  );
});
