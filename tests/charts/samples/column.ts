import { inline, words } from '../draw.ts';
import { gaps, gdp, industries, months, type SamplesOf, SMALL, shares, USUAL, WIDE, years } from './data.ts';

export const column: SamplesOf = (language) => {
  const [from, to] = gdp[language];
  const compare = { compare: [from, to], compare_as: 'ratio' };
  return [
    { name: 'column smallest', chart: { type: 'column', data: [from, to], ...compare }, size: SMALL },
    { name: 'column usual', chart: { type: 'column', data: [from, to], ...compare }, size: USUAL },
    {
      name: 'column of five',
      chart: { type: 'column', data: shares[language].slice(0, 5), highlight: 'land' },
      size: WIDE,
    },
    {
      name: 'column largest',
      chart: { type: 'column', ...inline(months, { Cars: months.map((_, i) => 9.5 + i) }) },
      size: WIDE,
    },
    {
      name: 'column falling',
      chart: { type: 'column', data: [to, from], compare: [to, from], compare_as: 'change' },
      size: USUAL,
    },
    {
      name: 'column of twelve long names',
      chart: { type: 'column', ...inline(industries[language], { Cars: industries.en.map((_, i) => 30 - 2 * i) }) },
      size: WIDE,
    },
    { name: 'column with a gap', chart: { type: 'column', ...gaps(1) }, size: USUAL },
    {
      name: 'column lying',
      chart: { type: 'column', horizontal: true, data: shares[language].slice(0, 5), highlight: 'land' },
      size: USUAL,
    },
    { name: 'column lying with a gap', chart: { type: 'column', horizontal: true, ...gaps(1) }, size: USUAL },
    {
      name: 'column with a reference and a band',
      chart: {
        type: 'column',
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
