import { inline } from '../draw.ts';
import { firstTwo, many, type SamplesOf, SMALL, trade, USUAL, WIDE, years } from './data.ts';

export const slope: SamplesOf = (language) => {
  return [
    {
      name: 'slope smallest',
      chart: { type: 'slope', ...inline(years[language].slice(2), firstTwo(trade[language])) },
      size: SMALL,
    },
    {
      name: 'slope usual',
      chart: { type: 'slope', ...inline(years[language].slice(2), firstTwo(trade[language])), highlight: 'Imports' },
      size: USUAL,
    },
    {
      name: 'slope largest',
      chart: { type: 'slope', ...inline(years[language].slice(2), firstTwo(many)) },
      size: WIDE,
    },
    {
      name: 'slope with missing values',
      chart: {
        type: 'slope',
        ...inline(years[language].slice(2), { A: [12, 15], B: [Number.NaN, 9], C: [7, Number.NaN] }),
      },
      size: USUAL,
    },
  ];
};
