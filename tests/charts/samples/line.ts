import { inline } from '../draw.ts';
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
  ];
};
