import { inline, words } from '../draw.ts';
import { gaps, gdp, industries, type SamplesOf, SMALL, shares, USUAL, WIDE, years } from './data.ts';

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
    {
      name: 'bar on tracks',
      chart: { type: 'bar', track: true, whole: words('100'), data: shares[language].toReversed(), highlight: 'land' },
      size: WIDE,
    },
    { name: 'bar on two tracks', chart: { type: 'bar', track: true, data: shares[language].slice(6) }, size: USUAL },
    { name: 'bar with a gap', chart: { type: 'bar', ...gaps(1) }, size: USUAL },
    { name: 'bar of a pair', chart: { type: 'bar', data: shares[language] }, size: [5.9, 4.4] },
    {
      name: 'bar with a reference and a band',
      chart: {
        type: 'bar',
        ...inline(years[language], { '': [72, 86, 90.5, 97] }),
        reference: [
          { at: 90, label: words({ en: 'Target for all of the city', zh: '全市目标' }[language]) },
          { from: 40, to: 60, label: words('40–60') },
        ],
      },
      size: USUAL,
    },
  ];
};
