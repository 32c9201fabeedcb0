import { inline } from '../draw.ts';
import { gaps, gdp, industries, type SamplesOf, SMALL, shares, USUAL, WIDE } from './data.ts';

export const bar: SamplesOf = (language) => {
  const [from, to] = gdp[language];
  const compare = { compare: [from, to], compare_as: 'ratio' };
  const twelve = inline(industries[language], { CNY: industries.en.map((_, i) => 30 - 2 * i) });
  const [land, output, ...others] = shares[language];
  return [
    { name: 'bar smallest', chart: { type: 'bar', data: [from, to], ...compare }, size: SMALL },
    { name: 'bar usual', chart: { type: 'bar', data: shares[language], highlight: 'land' }, size: USUAL },
    {
      name: 'bar compared',
      chart: { type: 'bar', data: [land, output, ...others], compare: [output, others.at(-1)], compare_as: 'ratio' },
      size: WIDE,
    },
    { name: 'bar of twelve long names', chart: { type: 'bar', ...twelve }, size: USUAL },
    { name: 'bar with a gap', chart: { type: 'bar', ...gaps(1) }, size: USUAL },
    { name: 'bar of a pair', chart: { type: 'bar', data: shares[language] }, size: [5.9, 4.4] },
  ];
};
