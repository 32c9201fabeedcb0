import { describe, expect, test } from 'vitest';
import { resolveFacts } from '../../src/resolve/resolve-facts.ts';
import { outlineText, report } from '../outline/report.ts';
import { found, outlineOf } from '../resolve/outline.ts';

function view(value: string, unit: string, language: string) {
  const facts = `  f: { name: F, source: s, value: ${value}, unit: ${JSON.stringify(unit)} }`;
  const fact = resolveFacts(outlineOf({ facts }), language).facts.get('f');
  if (!fact) throw new Error(`There is no fact in ${unit}.`);
  return fact;
}

const plain = (text: string) => text.replaceAll('\u00a0', '~');

describe('English writes', () => {
  test.each<[value: string, unit: string, beside: string, prose: string, spoken: string]>([
    ['85', 'EUR m', 'EUR m', 'EUR~85~m', 'EUR 85 million'],
    ['1.2', 'USD tn', 'USD tn', 'USD~1.2~tn', 'USD 1.2 trillion'],
    ['560', 'JPY bn', 'JPY bn', 'JPY~560~bn', 'JPY 560 billion'],
    ['1250', 'GBP', 'GBP', 'GBP~1,250', 'GBP 1,250'],
    ['12.5', 'EUR thousand', 'EUR thousand', 'EUR~12,500', 'EUR 12,500'],
    ['85', 'CNY m', 'RMB m', 'RMB~85~m', 'RMB 85 million'],
    ['2.5', 'pp', 'pp', '2.5~percentage points', '2.5 percentage points'],
    ['1', 'pp', 'pp', '1~percentage point', '1 percentage point'],
    ['7', 'per mille', '‰', '7‰', '7 per mille'],
    ['850', 'thousand', 'thousand', '850,000', '850,000'],
    ['2.7', 'million', 'million', '2.7~million', '2.7 million'],
    ['12500', 'people', 'people', '12,500~people', '12,500 people'],
    ['1', 'people', 'people', '1~person', '1 person'],
    ['850', 'thousand people', 'thousand people', '850,000', '850,000 people'],
    ['1.4', 'billion people', 'billion people', '1.4~billion', '1.4 billion people'],
    ['460', 'm', 'm', '460~m', '460 metres'],
    ['1250', 'km', 'km', '1,250~km', '1,250 kilometres'],
    ['420', 'ha', 'ha', '420~ha', '420 hectares'],
    ['3.2', 'million m2', 'million m²', '3.2~million~m²', '3.2 million square metres'],
    ['850', 't', 't', '850~t', '850 tonnes'],
    ['2.7', 'million t', 'million t', '2.7~million~tonnes', '2.7 million tonnes'],
    ['12.5', 'Mt', 'Mt', '12.5~Mt', '12.5 million tonnes'],
    ['600', 'MW', 'MW', '600~MW', '600 megawatts'],
    ['8.5', 'TWh', 'TWh', '8.5~TWh', '8.5 terawatt-hours'],
    ['75', 'm3', 'm³', '75~m³', '75 cubic metres'],
    ['850', 'thousand TEU', 'thousand TEU', '850,000~TEU', '850,000 TEU'],
    ['1', 'days', 'days', '1~day', '1 day'],
    ['1.0', 'days', 'days', '1.0~days', '1.0 days'],
    ['30', 'days', 'days', '30~days', '30 days'],
    ['-1', 'months', 'months', '−1~month', 'minus 1 month'],
    ['350', 'km/h', 'km/h', '350~km/h', '350 kilometres per hour'],
    ['18.5', '°C', '°C', '18.5~°C', '18.5 degrees Celsius'],
    ['45', 'dB', 'dB', '45~dB', '45 decibels'],
    ['110', 'kV', 'kV', '110~kV', '110 kilovolts'],
    ['1', 'weeks', 'weeks', '1~week', '1 week'],
    ['12345', 'USD per person', 'USD per person', 'USD~12,345 per person', 'USD 12,345 per person'],
    ['320', 'people per km2', 'people per km²', '320~people per km²', '320 people per square kilometre'],
    ['50', 't/m2', 't/m²', '50~t/m²', '50 tonnes per square metre'],
    ['80', 'EUR/t', 'EUR per t', 'EUR~80 per t', 'EUR 80 per tonne'],
    [
      '1.2',
      'million barrels per day',
      'million barrels per day',
      '1.2~million~barrels per day',
      '1.2 million barrels per day',
    ],
    ['0.0000125', 'EUR thousand', 'EUR thousand', 'EUR~0.0000125~thousand', 'EUR 0.0000125 thousand'],
  ])('%s %s', (value, unit, beside, prose, spoken) => {
    const fact = view(value, unit, 'en');
    expect([fact.unit, plain(fact.prose), fact.spoken]).toEqual([beside, prose, spoken]);
  });
});

describe('Chinese writes', () => {
  test.each<[value: string, unit: string, label: string, beside: string, prose: string]>([
    ['4.2', 'EUR bn', '42', '亿欧元', '42亿欧元'],
    ['85', 'USD m', '8500', '万美元', '8500万美元'],
    ['850', 'EUR m', '85,000', '万欧元', '8.5亿欧元'],
    ['855', 'EUR m', '85,500', '万欧元', '8.55亿欧元'],
    ['12000', 'CNY bn', '120,000', '亿元', '12万亿元'],
    ['560', 'JPY bn', '5600', '亿日元', '5600亿日元'],
    ['1.2', 'USD tn', '1.2', '万亿美元', '1.2万亿美元'],
    ['1250', 'USD', '1250', '美元', '1250美元'],
    ['850', 'thousand', '85.0', '万', '85万'],
    ['2', 'thousand people', '0.2', '万人', '2000人'],
    ['1400', 'million people', '140,000', '万人', '14亿人'],
    ['1.5', 'KES bn', '15', '亿肯尼亚先令', '15亿肯尼亚先令'],
    ['2.5', 'pp', '2.5', '个百分点', '2.5个百分点'],
    ['7', 'per mille', '7‰', '‰', '7‰'],
    ['850', 'kt', '85.0', '万吨', '85万吨'],
    ['12.5', 'Mt', '1250', '万吨', '1250万吨'],
    ['600', 'MW', '600', '兆瓦', '600兆瓦'],
    ['1.2', 'GW', '120', '万千瓦', '120万千瓦'],
    ['8.5', 'TWh', '85', '亿千瓦时', '85亿千瓦时'],
    ['1.2', 'million TEU', '120', '万标箱', '120万标箱'],
    ['6', 'months', '6', '个月', '6个月'],
    ['350', 'km/h', '350', '公里/小时', '350公里/小时'],
    ['-5', '°C', '−5', '℃', '−5℃'],
    ['45', 'dB', '45', '分贝', '45分贝'],
    ['16', 'weeks', '16', '周', '16周'],
    ['12345', 'USD per person', '12,345', '美元/人', '12,345美元/人'],
    ['120', 'kWh per month', '120', '千瓦时/月', '120千瓦时/月'],
    ['3.2', '% per year', '3.2%', '%/年', '3.2%/年'],
  ])('%s %s', (value, unit, label, beside, prose) => {
    const fact = view(value, unit, 'zh');
    expect([fact.label, fact.unit, fact.prose]).toEqual([label, beside, prose]);
  });

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
  test.each([
    ['km²', 'km2'],
    ['EUR million', 'EUR m'],
    ['tonnes', 't'],
    ['percent', '%'],
  ])('may be written %s', (written, name) => {
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
  test.each([
    ['calc: area + plot, unit: km2, decimals: 1', '2.5'],
    ['calc: side * side, unit: ha, decimals: 0', '1,600'],
    ['calc: people / area, unit: people per km2, decimals: 0', '320,000'],
    ['calc: euros / people, unit: EUR per person, decimals: 0', '50,000'],
    ['calc: plant * spell, unit: GWh, decimals: 0', '3'],
    ['calc: after - before, unit: pp', '2.5'],
    ['calc: side / spell, unit: km/h, decimals: 2', '0.13'],
    ['calc: year * 2, unit: months', '48'],
  ])('%s is %s', (keys, label) => {
    expect(resolveFacts(outlineOf(parts(keys)), 'en').facts.get('f')?.label).toBe(label);
  });

  test.each([
    ['two currencies', 'calc: euros + dollars, unit: EUR bn', ['bad-calc 15:23 euros + dollars']],
    ['a currency as another', 'calc: euros * 2, unit: USD bn', ['bad-calc 15:23 euros * 2']],
    ['growth as percentage points', 'calc: after / before - 1, unit: pp', ['bad-calc 15:23 after / before - 1']],
    ['years and hours', 'calc: year + spell, unit: years', ['bad-calc 15:23 year + spell']],
    ['a share as a count', 'calc: after + before, unit: thousand', ['bad-calc 15:23 after + before']],
  ])('%s cannot be', (_, keys, expected) => {
    expect(found(parts(keys))).toEqual(expected);
  });
});
