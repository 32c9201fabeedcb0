import { inline } from '../draw.ts';
import { areas, firstTwo, gaps, industries, many, type SamplesOf, SMALL, trade, USUAL, WIDE, years } from './data.ts';

export const grouped: SamplesOf = (language) => {
  const lies = { type: 'grouped', horizontal: true };
  const long = inline(industries[language], {
    2019: industries.en.map((_, i) => 30 - 2 * i),
    2024: industries.en.map((_, i) => 34 - i),
  });
  return [
    {
      name: 'grouped smallest',
      chart: { type: 'grouped', ...inline(years[language].slice(2), firstTwo(trade[language])) },
      size: SMALL,
    },
    { name: 'grouped usual', chart: { type: 'grouped', ...inline(areas[language], trade[language]) }, size: USUAL },
    {
      name: 'grouped by year',
      chart: { type: 'grouped', ...inline(areas[language], { 2018: [1, 2, 3, 4], 2019: [2, 3, 4, 5] }) },
      size: USUAL,
    },
    { name: 'grouped largest', chart: { type: 'grouped', ...inline(areas[language], many) }, size: WIDE },
    { name: 'grouped of twelve long names', chart: { type: 'grouped', ...long }, size: WIDE },
    { name: 'grouped with gaps', chart: { type: 'grouped', ...gaps(2) }, size: USUAL },
    { name: 'grouped lying', chart: { ...lies, ...inline(areas[language], trade[language]) }, size: USUAL },
    {
      name: 'grouped lying, smallest',
      chart: { ...lies, ...inline(years[language].slice(2), firstTwo(trade[language])) },
      size: SMALL,
    },
    { name: 'grouped lying with gaps', chart: { ...lies, ...gaps(2) }, size: USUAL },
    {
      name: 'grouped lying below zero',
      chart: { ...lies, ...inline(areas[language], { 2018: [1, -2, 3, 4], 2019: [2, -3, -0.5, 5] }) },
      size: USUAL,
    },
    { name: 'grouped lying, twelve long names', chart: { ...lies, ...long }, size: WIDE },
    { name: 'grouped lying, six long names', chart: { ...lies, ...firstOf(long, 6) }, size: WIDE },
  ];
};

/** The first categories of inline data. */
function firstOf({ labels, series }: ReturnType<typeof inline>, count: number) {
  return {
    labels: labels.slice(0, count),
    series: series.map(({ name, values }) => ({ name, values: values.slice(0, count) })),
  };
}
