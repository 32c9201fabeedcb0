import { inline, words } from '../draw.ts';
import { many, months, type SamplesOf, SMALL, trade, USUAL, WIDE, years } from './data.ts';

export const line: SamplesOf = (language) => {
  return [
    { name: 'line smallest', chart: { type: 'line', ...inline(years[language], { '': [1, 4, 2, 5] }) }, size: SMALL },
    { name: 'line usual', chart: { type: 'line', ...inline(years[language], trade[language]) }, size: USUAL },
    {
      name: 'line with a point',
      chart: { type: 'line', ...inline(years[language], { '': [10, 14.5, 12, 19] }), highlight: years[language][2] },
      size: USUAL,
    },
    {
      name: 'line largest',
      chart: {
        type: 'line',
        ...inline(
          months,
          Object.fromEntries(Object.entries(many).map(([name, [a = 0]], n) => [name, months.map((_, i) => a + i * n)])),
        ),
      },
      size: WIDE,
    },
    {
      name: 'line with missing values',
      chart: { type: 'line', ...inline(months.slice(0, 6), { '': [10, 14, Number.NaN, 16, Number.NaN, 19] }) },
      size: USUAL,
    },
    {
      name: 'line with series that begin late and end early',
      chart: {
        type: 'line',
        ...inline(months.slice(0, 6), {
          Whole: [30, 31, 35, 33, 38, 40],
          Late: [Number.NaN, Number.NaN, 12, 15, 21, 24],
          Early: [20, 19, 22, 20, Number.NaN, Number.NaN],
        }),
      },
      size: USUAL,
    },
    {
      name: 'line with a reference and a band',
      chart: {
        type: 'line',
        ...inline(years[language], { '': [72, 86, 90.5, 97] }),
        reference: [
          { at: 90, label: words({ en: 'Target for all of the city', zh: '全市目标' }[language]) },
          { from: 40, to: 60, label: words('40–60') },
        ],
      },
      size: USUAL,
    },
    {
      name: 'line of several series with a reference',
      chart: {
        type: 'line',
        ...inline(years[language], { A: [20, 31, 32, 40], B: [18, 20, 26, 29] }),
        reference: [{ at: 30, label: words({ en: 'Target for all of the city', zh: '全市目标' }[language]) }],
      },
      size: USUAL,
    },
  ];
};
