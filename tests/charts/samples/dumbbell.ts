import { inline } from '../draw.ts';
import { areas, firstTwo, months, type SamplesOf, SMALL, shares, trade, USUAL, WIDE } from './data.ts';

const pair = { en: ['2016', '2020'], zh: ['2016年', '2020年'] };

export const dumbbell: SamplesOf = (language) => {
  const named = (names: readonly string[], from: readonly number[], to: readonly number[], unit = '') => {
    const [first = '', second = ''] = pair[language];
    return { type: 'dumbbell', ...inline(names, { [`${first} `]: from, [`${second} `]: to }, unit) };
  };
  const missing = {
    categories: areas[language],
    series: pair[language].map((name, i) => ({ name, values: [12, i === 0 ? null : 9, 7 - i, null] })),
  };
  return [
    {
      name: 'dumbbell smallest',
      chart: { type: 'dumbbell', ...inline(areas[language].slice(0, 2), firstTwo(trade[language], 2)) },
      size: SMALL,
    },
    {
      name: 'dumbbell usual',
      chart: { ...named(areas[language], [31, 24, 18, 12], [38, 22, 29, 12.5], '%'), highlight: areas[language][2] },
      size: USUAL,
    },
    {
      name: 'dumbbell of long names',
      chart: named(
        shares[language].map(({ name }) => name),
        [2, 14, 12, 9, 25, 31, 44, 55],
        [1.5, 15, 15, 15, 30, 30, 50, 60],
        '%',
      ),
      size: USUAL,
    },
    { name: 'dumbbell with gaps', chart: { type: 'dumbbell', from: missing }, size: USUAL },
    {
      name: 'dumbbell largest',
      chart: named(
        months,
        months.map((_, i) => 20 - i * 3),
        months.map((_, i) => 5 + i * 2),
      ),
      size: WIDE,
    },
  ];
};
