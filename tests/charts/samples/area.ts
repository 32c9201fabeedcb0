import { fact, inline, words } from '../draw.ts';
import { months, type SamplesOf, SMALL, trade, USUAL, WIDE, years } from './data.ts';

const guests = { en: 'Passengers of all the city’s airports', zh: '全市所有机场旅客吞吐量' };

export const area: SamplesOf = (language) => {
  const [first = []] = Object.values(trade[language]);
  return [
    { name: 'area smallest', chart: { type: 'area', ...inline(years[language], { '': [1, 4, 2, 5] }) }, size: SMALL },
    { name: 'area usual', chart: { type: 'area', ...inline(years[language], { '': first }) }, size: USUAL },
    {
      name: 'area with a point and a valley',
      chart: {
        type: 'area',
        ...inline(months.slice(0, 7), { '': [32, 21, 8, 3, 17, 35, 38] }),
        highlight: 'Apr',
      },
      size: USUAL,
    },
    {
      name: 'area below zero, with a long name',
      chart: { type: 'area', ...inline(months, { [guests[language]]: months.map((_, i) => 1234 * (i - 4)) }) },
      size: USUAL,
    },
    {
      name: 'area of facts',
      chart: { type: 'area', data: [3, 5, 8].map((value, i) => fact(`f${i}`, years[language][i] ?? '', value)) },
      size: SMALL,
    },
    {
      name: 'area largest',
      chart: {
        type: 'area',
        ...inline(
          Array.from({ length: 25 }, (_, i) => `${1996 + i}`),
          { '': Array.from({ length: 25 }, (_, i) => Math.round(1000 + 40 * i + 300 * Math.sin(i))) },
        ),
      },
      size: WIDE,
    },
    {
      name: 'area with a reference and a band',
      chart: {
        type: 'area',
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
