import { inline } from '../draw.ts';
import { areas, many, type SamplesOf, SMALL, sectors, trade, USUAL, WIDE, years, zone } from './data.ts';

export const stacked: SamplesOf = (language) => {
  const parts = sectors[language];
  const lies = { horizontal: true, rest: false };
  const stands = { horizontal: false, rest: false };
  return [
    { name: 'stacked, one standing', chart: { type: 'stacked', ...stands, data: parts }, size: SMALL },
    { name: 'stacked, one lying', chart: { type: 'stacked', ...lies, data: parts }, size: USUAL },
    {
      name: 'stacked with a rest',
      chart: { type: 'stacked', horizontal: true, rest: true, data: [zone[language]] },
      size: USUAL,
    },
    {
      name: 'stacked usual',
      chart: { type: 'stacked', ...stands, ...inline(years[language], trade[language]) },
      size: USUAL,
    },
    {
      name: 'stacked, several lying',
      chart: { type: 'stacked', ...lies, ...inline(years[language], trade[language]) },
      size: USUAL,
    },
    { name: 'stacked largest', chart: { type: 'stacked', ...stands, ...inline(areas[language], many) }, size: WIDE },
  ];
};
