import { inline } from '../draw.ts';
import {
  gaps,
  industries,
  monthly,
  months,
  type SamplesOf,
  SMALL,
  sectors,
  trade,
  USUAL,
  WIDE,
  years,
} from './data.ts';

export const stacked100: SamplesOf = (language) => {
  const stands = { type: 'stacked-100', horizontal: false };
  const lies = { type: 'stacked-100', horizontal: true };
  const usual = inline(years[language], trade[language]);
  return [
    { name: 'stacked-100 smallest', chart: { ...stands, data: sectors[language] }, size: SMALL },
    { name: 'stacked-100 usual', chart: { ...stands, ...usual }, size: USUAL },
    { name: 'stacked-100 lying', chart: { ...lies, ...usual }, size: USUAL },
    { name: 'stacked-100 largest', chart: { ...stands, ...inline(months, monthly(language)) }, size: WIDE },
    {
      name: 'stacked-100 lying, long names',
      chart: { ...lies, ...inline(industries[language], monthly(language)) },
      size: WIDE,
    },
    { name: 'stacked-100 with gaps', chart: { ...stands, ...gaps(2) }, size: USUAL },
  ];
};
