import { inline } from '../draw.ts';
import {
  areas,
  gaps,
  industries,
  many,
  monthly,
  months,
  type SamplesOf,
  SMALL,
  sectors,
  trade,
  USUAL,
  WIDE,
  years,
  zone,
} from './data.ts';

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
    {
      name: 'stacked, twelve standing',
      chart: { type: 'stacked', ...stands, ...inline(months, monthly(language)) },
      size: WIDE,
    },
    {
      name: 'stacked, twelve long names lying',
      chart: { type: 'stacked', ...lies, ...inline(industries[language], monthly(language)) },
      size: WIDE,
    },
    {
      name: 'stacked, six long names standing',
      chart: { type: 'stacked', ...stands, ...inline(industries[language].slice(0, 6), firstSix(language)) },
      size: WIDE,
    },
    { name: 'stacked with gaps', chart: { type: 'stacked', ...stands, ...gaps(2) }, size: USUAL },
    { name: 'stacked lying with gaps', chart: { type: 'stacked', ...lies, ...gaps(2) }, size: USUAL },
  ];
};

const firstSix = (language: 'en' | 'zh') =>
  Object.fromEntries(Object.entries(monthly(language)).map(([name, values]) => [name, values.slice(0, 6)]));
