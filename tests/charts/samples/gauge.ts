import { fact, inline } from '../draw.ts';
import { type SamplesOf, SMALL, shares, USUAL, WIDE, zone } from './data.ts';

export const gauge: SamplesOf = (language) => {
  const one = { type: 'gauge', data: [zone[language]] };
  const homes = {
    en: [
      fact('built', 'Homes built', 8200, { label: '8,200', figure: { number: '8,200', unit: '' } }),
      fact('goal', 'Goal for the end of 2025', 12000, { label: '12,000' }),
    ],
    zh: [
      fact('built', '已建成住房', 8200, { label: '8,200', figure: { number: '8,200', unit: '套' }, unit: '套' }),
      fact('goal', '2025年底目标', 12000, { label: '12,000', unit: '套' }),
    ],
  };
  const [built, goal] = homes[language];
  return [
    { name: 'gauge smallest', chart: one, size: SMALL },
    { name: 'gauge usual', chart: { ...one, target: 80 }, size: USUAL },
    { name: 'gauge of a pair', chart: { ...one, target: 52 }, size: [5.9, 4.4] },
    { name: 'gauge of a count', chart: { type: 'gauge', data: [built], of: 15000, target: goal }, size: USUAL },
    { name: 'gauge of little', chart: { type: 'gauge', data: [shares[language][4]], target: 8 }, size: [5.9, 3] },
    {
      name: 'gauge largest',
      chart: { type: 'gauge', ...inline([shares[language][6]?.name ?? ''], { '': [100] }, '%'), target: 100 },
      size: WIDE,
    },
  ];
};
