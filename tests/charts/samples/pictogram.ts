import { fact, inline } from '../draw.ts';
import { areas, months, type SamplesOf, SMALL, shares, USUAL, WIDE, zone } from './data.ts';

export const pictogram: SamplesOf = (language) => {
  const base = { type: 'pictogram', icon: 'person' };
  const zh = language === 'zh';
  const firms = [340, 210, 125, 60].map((value, i) =>
    fact(`f${i}`, areas[language][i] ?? '', value, zh ? { unit: '家' } : { unit: 'firms' }),
  );
  const people = [1.5, 2.7].map((value, i) =>
    fact(`p${i}`, ['Before', 'After'][i] ?? '', value, {
      unit: 'million',
      figure: { number: `${value}`, unit: 'million' },
    }),
  );
  return [
    { name: 'pictogram smallest', chart: { ...base, data: [zone[language]] }, size: SMALL },
    {
      name: 'pictogram usual',
      chart: { ...base, ...inline(areas[language], { '': [72, 58, 43, 21] }, '%'), highlight: areas[language][1] },
      size: USUAL,
    },
    {
      name: 'pictogram of a hundred',
      chart: { type: 'pictogram', icon: 'square', of: 100, data: [zone[language]] },
      size: USUAL,
    },
    {
      name: 'pictogram of grids',
      chart: { type: 'pictogram', icon: 'disc', of: 100, data: shares[language].slice(4, 7), highlight: 'trade' },
      size: WIDE,
    },
    { name: 'pictogram of counts', chart: { ...base, data: firms, per: 25 }, size: USUAL },
    {
      name: 'pictogram of a part that grew',
      chart: { ...base, per: 0.1, data: people, compare: people, compare_as: 'change' },
      size: [5.9, 5.3],
    },
    {
      name: 'pictogram of long names',
      chart: { type: 'pictogram', icon: 'disc', data: shares[language] },
      size: USUAL,
    },
    {
      name: 'pictogram with a gap',
      chart: { ...base, from: { categories: areas[language], series: [{ name: '', values: [3, null, 5, 0] }] } },
      size: [5.9, 4.4],
    },
    {
      name: 'pictogram largest',
      chart: { ...base, ...inline(months, { '': months.map((_, i) => 95 - 7 * i) }, '%') },
      size: WIDE,
    },
  ];
};
