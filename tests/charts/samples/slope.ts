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
  ];
};
