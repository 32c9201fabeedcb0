import { inline } from '../draw.ts';
import { months, type SamplesOf, SMALL, sectors, USUAL, zone } from './data.ts';

export const doughnut: SamplesOf = (language) => {
  const parts = sectors[language];
  return [
    { name: 'doughnut smallest', chart: { type: 'doughnut', rest: false, data: parts }, size: SMALL },
    { name: 'doughnut usual', chart: { type: 'doughnut', rest: false, data: parts, center: parts[2] }, size: USUAL },
    { name: 'doughnut of a pair', chart: { type: 'doughnut', rest: false, data: parts }, size: [5.9, 4.4] },
    {
      name: 'doughnut with a rest',
      chart: { type: 'doughnut', rest: true, data: [zone[language]], center: zone[language] },
      size: [5.9, 4.4],
    },
    {
      name: 'doughnut largest',
      chart: { type: 'doughnut', rest: false, ...inline(months.slice(0, 5), { Parts: [40, 30, 20, 7, 3] }, '%') },
      size: USUAL,
    },
  ];
};
