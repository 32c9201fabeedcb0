import { expect, test } from 'vitest';
import { factLedger } from '../../src/resolve/fact-ledger.ts';
import { outlineOf } from './outline.ts';

const FACTS = `  gdp: { name: { en: GDP, zh: 生产总值 }, value: 339.1, unit: CNY bn, period: 2019, source: s, quote: GDP was 339.1 billion. }
  start: { name: { en: GDP at first, zh: 当初 }, value: 100, unit: CNY bn, source: s, draft: true }
  ratio: { name: Growth, calc: gdp / start, unit: times }
  about: { name: { en: Share, zh: 份额 }, say: { en: a third, zh: 三分之一 }, source: s }
  none: { name: Firms, value: 1240, source: s }
`;
const SLIDES = `
  - kind: note
    id: points
    title: 'It grew to {gdp}'
    points: ['{about} of **{gdp}**', '{ratio}']
  - kind: chart
    id: bars
    title: GDP
    chart: { type: column, data: [start, gdp] }
    notes: { en: '{none} firms', zh: '{none}家' }
`;

test('the ledger says of each fact what it says, where that is from and where it stands', () => {
  const outline = outlineOf({ facts: FACTS, slides: SLIDES });
  const { facts, findings } = factLedger(outline, 'en');
  expect(findings).toEqual([]);
  expect(facts.map(({ id, shown, status, slides }) => [id, shown, status, slides])).toEqual([
    ['gdp', 'RMB 339.1 bn', 'fact', ['points', 'bars']],
    ['start', 'RMB 100 bn', 'draft', ['bars']],
    ['ratio', '3.4 times', 'fact', ['points']],
    ['about', 'a third', 'fact', ['points']],
    ['none', '1,240', 'fact', ['bars']],
  ]);
  const [gdp, start, ratio, about] = facts;
  expect(gdp).toEqual({
    ...{ id: 'gdp', name: 'GDP', shown: 'RMB 339.1 bn', value: 339.1, unit: 'RMB bn', period: '2019', source: 's' },
    ...{ inputs: [], status: 'fact', slides: ['points', 'bars'], facts: ['ratio'], quote: 'GDP was 339.1 billion.' },
  });
  expect(start?.facts).toEqual(['ratio']);
  expect(ratio?.inputs).toEqual(['gdp', 'start']);
  expect(about).not.toHaveProperty('value');
  expect(factLedger(outline, 'zh').facts[0]).toMatchObject({ name: '生产总值', shown: '3391亿元', value: 3391 });
});
