import { inline } from '../draw.ts';
import { areas, months, type SamplesOf, SMALL, sectors, shares, USUAL, zone } from './data.ts';

export const pie: SamplesOf = (language) => {
  const parts = sectors[language];
  return [
    { name: 'pie smallest', chart: { type: 'pie', rest: false, data: parts }, size: SMALL },
    {
      name: 'pie usual',
      chart: { type: 'pie', rest: false, ...inline(areas[language], { '': [38, 27, 21, 14] }, '%') },
      size: USUAL,
    },
    {
      name: 'pie with a highlight',
      chart: { type: 'pie', rest: false, data: parts, highlight: 'secondary' },
      size: [5.9, 4.4],
    },
    { name: 'pie with a rest', chart: { type: 'pie', rest: true, data: [zone[language]] }, size: [5.9, 4.4] },
    { name: 'pie of long names', chart: { type: 'pie', rest: true, data: shares[language].slice(2, 6) }, size: USUAL },
    {
      name: 'pie largest',
      chart: { type: 'pie', rest: false, ...inline(months, { '': [18, 15, 12, 10, 9, 8, 7, 6, 5, 4, 3, 3] }, '%') },
      size: USUAL,
    },
  ];
};
