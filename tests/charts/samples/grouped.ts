import { inline } from '../draw.ts';
import { areas, firstTwo, many, type SamplesOf, SMALL, trade, USUAL, WIDE, years } from './data.ts';

export const grouped: SamplesOf = (language) => {
  return [
    {
      name: 'grouped smallest',
      chart: { type: 'grouped', ...inline(years[language].slice(2), firstTwo(trade[language])) },
      size: SMALL,
    },
    { name: 'grouped usual', chart: { type: 'grouped', ...inline(areas[language], trade[language]) }, size: USUAL },
    {
      name: 'grouped by year',
      chart: { type: 'grouped', ...inline(areas[language], { 2018: [1, 2, 3, 4], 2019: [2, 3, 4, 5] }) },
      size: USUAL,
    },
    { name: 'grouped largest', chart: { type: 'grouped', ...inline(areas[language], many) }, size: WIDE },
  ];
};
