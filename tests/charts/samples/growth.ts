import { fact, words } from '../draw.ts';
import { type SamplesOf, SMALL, USUAL, WIDE } from './data.ts';

const row = (name: string, before: number, after: number, unit: string, highlight = false) => ({
  name: words(name),
  from: fact(`${name} then`, name, before, { unit, period: 'before', figure: { number: String(before), unit } }),
  to: fact(`${name} now`, name, after, { unit, period: 'after', figure: { number: String(after), unit } }),
  ...(highlight ? { highlight: true } : {}),
});
const city = {
  en: [row('Built-up area', 158, 238, 'km²'), row('Residents', 1.5, 2.7, 'million', true)],
  zh: [row('建成区面积', 158, 238, '平方公里'), row('常住人口', 150, 270, '万人', true)],
};

export const growth: SamplesOf = (language) => [
  { name: 'growth smallest', chart: { type: 'growth', rows: city[language].slice(0, 1) }, size: SMALL },
  { name: 'growth usual', chart: { type: 'growth', rows: city[language] }, size: WIDE },
  { name: 'growth in a lower box', chart: { type: 'growth', rows: city[language] }, size: USUAL },
  {
    name: 'growth that is small',
    chart: { type: 'growth', rows: [row('A', 100, 103, ''), row('B', 100, 350, '')] },
    size: WIDE,
  },
  {
    name: 'growth largest',
    chart: { type: 'growth', rows: ['A', 'B', 'C', 'D'].map((name, i) => row(name, 100, 400 - 60 * i, 'km²')) },
    size: WIDE,
  },
];
